import { useEffect, useRef, useState } from "preact/hooks";
import { chartFigures } from "../../grid/chart-figures";
import type { ChartFigure } from "../../grid/chart-figures";
import { numberToText } from "../../grid/formula/number-text";
import type { PageWords } from "./page-words";
import { useWhenQuiet } from "./use-when-quiet";
import type { Workbench } from "../workbench";

/** Milliseconds of quiet before charts are drawn anew. */
const QUIET = 150;

interface ChartPanelProps {
  readonly workbench: Workbench;
  readonly words: PageWords;
}

/** The charts of the sheet in view, drawn below it: Univer, as it is used here, has none. */
export function ChartPanel({ workbench, words }: ChartPanelProps) {
  const [figures, setFigures] = useState<readonly ChartFigure[]>([]);
  const { grid } = workbench;
  useWhenQuiet(grid, QUIET, () => void grid.settled().then(() => setFigures(chartFigures(grid))));
  const [ref, room] = useWidth();
  const width = widthOfEach(room, figures.length);
  return (
    <section
      ref={ref}
      class="wb-charts"
      aria-label={words.charts}
      tabIndex={0}
      hidden={figures.length === 0}
      style={{ columnGap: `${String(GAP)}px` }}
    >
      {width > 0 && figures.map((figure) => <Chart key={figure.id} figure={figure} width={width} />)}
    </section>
  );
}

/** Pixels between charts. */
const GAP = 24;
/** Pixels: names of bands fit from here on. */
const NARROWEST = 300;
const WIDEST = 420;

/** Charts share the width, so that none is cut at its edge: as many as fit, and the others behind the scroll bar. */
function widthOfEach(room: number, count: number): number {
  const inside = room + GAP;
  const fitting = Math.max(1, Math.min(count, Math.floor(inside / (NARROWEST + GAP))));
  const width = Math.floor(inside / fitting) - GAP;
  return fitting === count ? Math.min(WIDEST, width) : width;
}

/** The width inside an element in pixels, without its scroll bar; 0 until it is known. */
function useWidth() {
  const ref = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!ref.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentBoxSize[0]?.inlineSize ?? 0));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}

function Chart({ figure: { title, bars, isLying }, width }: { readonly figure: ChartFigure; readonly width: number }) {
  const most = bars.reduce((greatest, { value }) => Math.max(greatest, value), 0);
  const label = `${title}: ${bars.map(({ name, value }) => `${name} ${numberToText(value, ",")}`).join("; ")}`;
  return (
    <figure class="wb-chart" style={{ width: `${String(width)}px` }}>
      <figcaption>{title}</figcaption>
      <div class={isLying ? "wb-lying" : "wb-standing"} role="img" aria-label={label}>
        {bars.map((bar, index) => (
          <Bar key={index} bar={bar} share={most === 0 ? 0 : Math.max(0, bar.value) / most} />
        ))}
      </div>
    </figure>
  );
}

/** @param share of the greatest bar, from 0 to 1 */
function Bar({ bar: { name, value }, share }: { readonly bar: ChartFigure["bars"][number]; readonly share: number }) {
  return (
    <div class="wb-chart-bar" title={name}>
      <span class="wb-chart-name">{name}</span>
      <span class="wb-chart-room" style={{ "--share": share }}>
        <span class="wb-chart-length" />
        <span>{numberToText(value, ",")}</span>
      </span>
    </div>
  );
}
