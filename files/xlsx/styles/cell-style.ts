import type { FontStyle } from "../../../src/workbook/model/style";

export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export type BorderSide = "top" | "bottom" | "left" | "right";

/** How a cell looks. Files allow more than the product writes, so this is wider than its own `Style`. */
export interface CellStyle {
  readonly font: FontStyle;
  readonly fill: string | null;
  readonly borders: Readonly<Record<BorderSide, BorderLine | null>>;
  readonly horizontal: "general" | "left" | "center" | "right";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly numberFormat: string;
  readonly locked: boolean;
}

const kept = new Map<string, CellStyle>();
/** The same objects: one of them needs no text made of it to be found. */
const own = new WeakSet<CellStyle>();

/** The one object for all equal styles, so that a million cells share a few and equality is identity. */
export function internStyle(style: CellStyle): CellStyle {
  if (own.has(style)) return style;
  const key = JSON.stringify(style);
  const known = kept.get(key);
  if (known) return known;
  kept.set(key, style);
  own.add(style);
  return style;
}

/** Look of a cell in a new sheet. */
export const DEFAULT_STYLE: CellStyle = internStyle({
  font: { name: "Calibri", size: 11, bold: false, italic: false, color: "#000000" },
  fill: null,
  borders: { top: null, bottom: null, left: null, right: null },
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  numberFormat: "General",
  locked: true,
});
