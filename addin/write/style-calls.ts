import type { StyledRect } from "../../src/workbook/model/sheet-spec";

/** Queues the style of a region in a new or cleared sheet: what equals the default costs no call. */
export function queueStyle(range: Excel.Range, { rect, style }: StyledRect): void {
  const { format } = range;
  const { font } = style;
  format.font.name = font.name;
  format.font.size = font.size;
  format.font.color = font.color;
  if (font.bold) format.font.bold = true;
  if (font.italic) format.font.italic = true;
  if (font.isUnderlined === true) format.font.underline = "Single";
  format.horizontalAlignment = capital(style.horizontal);
  format.verticalAlignment = capital(style.vertical);
  if (style.wrap) format.wrapText = true;
  if (style.fill !== null) format.fill.color = style.fill;
  if (!style.locked) format.protection.locked = false;
  if (style.numberFormat !== "General") range.numberFormat = everyCell(style.numberFormat);
  for (const edge of edgesOf(style.border, rect.rows, rect.columns)) format.borders.getItem(edge).style = "Continuous";
}

/**
 * One value applies to all cells of a range (DOC performance, "Update all cells in a range"); the types only know
 * arrays.
 */
export function everyCell(value: string): string[][] {
  return value as unknown as string[][];
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** Inner edges are set only where they exist: Excel may reject them for a single row or column. */
function edgesOf(border: "all" | "bottom" | "none", rows: number, columns: number): readonly Edge[] {
  if (border === "none") return [];
  const between: readonly Edge[] = rows > 1 ? ["InsideHorizontal"] : [];
  if (border === "bottom") return ["EdgeBottom", ...between];
  const upright: readonly Edge[] = columns > 1 ? ["InsideVertical"] : [];
  return ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", ...between, ...upright];
}

function capital<Word extends string>(word: Word): Capitalize<Word> {
  return (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<Word>;
}
