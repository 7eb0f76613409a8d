import type { FormPicture } from "../../forms/picture/form-picture";

/** A page of a form in small, on white paper in every theme. Beside a text that names it, it is decoration. */
export function FormDrawing({
  picture: { width, height, pages },
  page,
  label,
}: {
  readonly picture: FormPicture;
  readonly page: number;
  readonly label?: string;
}) {
  const drawn = pages[page];
  return (
    <svg
      class="td-drawing"
      viewBox={`0 0 ${width} ${height}`}
      {...(label === undefined ? { "aria-hidden": true } : { "role": "img", "aria-label": label })}
    >
      <rect class="td-paper" width={width} height={height} />
      {drawn?.frames.map((frame, index) => (
        <rect key={index} class="td-frame" {...frame} />
      ))}
      {drawn?.texts.map(({ text, x, y, anchor, size, bold, italic }, index) => (
        <text
          key={index}
          x={x}
          y={y}
          text-anchor={anchor}
          font-size={size}
          font-weight={bold ? "bold" : "normal"}
          font-style={italic ? "italic" : "normal"}
          xml:space="preserve"
        >
          {text}
        </text>
      ))}
    </svg>
  );
}
