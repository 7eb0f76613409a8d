import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import { DEFAULT_STYLE, internStyle } from "../../../files/xlsx/styles/cell-style";
import type { BorderLine, BorderSide, CellStyle } from "../../../files/xlsx/styles/cell-style";

/** Everything that Univer shows of a style, with `null` for what is as in a new cell, since Univer merges styles. */
export function toUniverStyle(style: CellStyle): IStyleData {
  const known = written.get(style);
  if (known) return known;
  const { font } = style;
  const made: IStyleData = {
    ff: font.name === DEFAULT_STYLE.font.name ? null : font.name,
    // Null takes a key away, which the types of Univer know for some keys only
    fs: orNull(font.size === DEFAULT_STYLE.font.size, font.size),
    bl: orNull(!font.bold, BooleanNumber.TRUE),
    it: orNull(!font.italic, BooleanNumber.TRUE),
    ul: orNull(font.isUnderlined !== true, { s: BooleanNumber.TRUE }),
    cl: font.color === DEFAULT_STYLE.font.color ? null : { rgb: font.color },
    bg: style.fill === null ? null : { rgb: style.fill },
    bd: {
      t: toBorder(style, "top"),
      b: toBorder(style, "bottom"),
      l: toBorder(style, "left"),
      r: toBorder(style, "right"),
    },
    ht: style.horizontal === "general" ? null : HORIZONTAL[style.horizontal],
    vt: style.vertical === "bottom" ? null : VERTICAL[style.vertical],
    tb: style.wrap ? WrapStrategy.WRAP : null,
    n: style.numberFormat === "General" ? null : { pattern: style.numberFormat },
  };
  written.set(style, made);
  return made;
}

const written = new Map<CellStyle, IStyleData>();

function orNull<Value>(isDefault: boolean, value: Value): Value {
  return isDefault ? (null as Value) : value;
}

/**
 * The style of a cell as Univer has it, whoever made it. Locking is no style in Univer: it stands in the cell itself.
 */
export function fromUniverStyle(data: Nullable<IStyleData>, locked: boolean): CellStyle {
  if (!data) return locked ? DEFAULT_STYLE : internStyle({ ...DEFAULT_STYLE, locked });
  const cache = locked ? readLocked : readUnlocked;
  const known = cache.get(data);
  if (known) return known;
  const style = internStyle({
    font: {
      name: data.ff ?? DEFAULT_STYLE.font.name,
      size: data.fs ?? DEFAULT_STYLE.font.size,
      bold: data.bl === BooleanNumber.TRUE,
      italic: data.it === BooleanNumber.TRUE,
      ...(data.ul?.s === BooleanNumber.TRUE ? { isUnderlined: true } : {}),
      color: hex(data.cl?.rgb) ?? DEFAULT_STYLE.font.color,
    },
    fill: hex(data.bg?.rgb),
    borders: {
      top: fromBorder(data.bd?.t),
      bottom: fromBorder(data.bd?.b),
      left: fromBorder(data.bd?.l),
      right: fromBorder(data.bd?.r),
    },
    horizontal: nameOf(HORIZONTAL, data.ht) ?? "general",
    vertical: nameOf(VERTICAL, data.vt) ?? "bottom",
    wrap: data.tb === WrapStrategy.WRAP,
    numberFormat: data.n?.pattern ?? "General",
    locked,
  });
  cache.set(data, style);
  return style;
}

// Univer keeps one object for all equal styles
const readLocked = new WeakMap<IStyleData, CellStyle>();
const readUnlocked = new WeakMap<IStyleData, CellStyle>();

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

function nameOf<Name extends string>(table: Readonly<Record<Name, number>>, value: Nullable<number>): Name | null {
  return (Object.keys(table) as Name[]).find((name) => table[name] === value) ?? null;
}

/** Colours that people choose in Univer may read `rgb(1,2,3)`. */
function hex(color: Nullable<string>): string | null {
  if (!color) return null;
  const parts = /^rgba?\((\d+), *(\d+), *(\d+)/.exec(color);
  if (!parts) return color;
  return `#${[parts[1], parts[2], parts[3]]
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}

/** Lines as Excel names them, style and weight. */
const LINES: readonly (readonly [BorderStyleTypes, string, string])[] = [
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.DASH_DOT, "DashDot", "Thin"],
  [BorderStyleTypes.DASH_DOT_DOT, "DashDotDot", "Thin"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
  [BorderStyleTypes.MEDIUM_DASHED, "Dash", "Medium"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "DashDot", "Medium"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "DashDotDot", "Medium"],
  [BorderStyleTypes.SLANT_DASH_DOT, "SlantDashDot", "Medium"],
];

function toBorder({ borders }: CellStyle, side: BorderSide): IBorderStyleData | null {
  const line = borders[side];
  if (!line) return null;
  const found =
    LINES.find(([, style, weight]) => style === line.style && weight === line.weight) ??
    LINES.find(([, style]) => style === line.style);
  return { s: found?.[0] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } };
}

function fromBorder(data: Nullable<IBorderStyleData>): BorderLine | null {
  const found = data && LINES.find(([type]) => type === data.s);
  return found ? { style: found[1], weight: found[2], color: hex(data.cl.rgb) ?? DEFAULT_STYLE.font.color } : null;
}
