import type { FormulaPieces } from "../../../src/workbook/model/row-formula";
import type { BinaryText } from "./binary-text";
import { rowText } from "./row-text";
import type { RowText } from "./row-text";
import type { ScannedCell } from "./sheet-scan";
import { attributes, decodeXstring, nextTag } from "./xml";

/** What follows the bytes of a shape. */
export type ShapeKind = "empty" | "value" | "inline";

/**
 * How cells of one column are written, apart from their row's number and their value. Most cells of a long table are
 * written as the one above: comparing bytes is many times faster than parsing them.
 */
export interface CellShape {
  readonly column: number;
  readonly style: number;
  readonly type: string;
  readonly kind: ShapeKind;
  /** What follows the reference, up to the value. */
  readonly text: RowText;
  readonly formula: FormulaPieces | null;
  /** Group of a shared formula that the cell repeats. */
  readonly group: string | null;
}

const FORMULA = /^<f((?:\s[^>]*?)?)(?:\/>|>([^<]*)<\/f>)/;
const VALUE = /^(?:<v>[^<]*<\/v>)?$/;
const INLINE = /^(<is><t(?: xml:space="preserve")?>)[^<]*<\/t><\/is>$/;
/** Values of other types have texts that are more than one decimal, index or text. */
const TYPES: readonly string[] = ["n", "s", "str", "b", "e", "inlineStr"];

/** Returns the shape of a cell of a canonical part; `null` for one that has to be parsed each time. */
export function shapeOf(xml: BinaryText, cell: ScannedCell, reference: string): CellShape | null {
  const { row, column, style, type, start, end, innerStart, innerEnd } = cell;
  const open = `<c r="${reference}"`;
  if (!xml.startsWith(open, start) || !TYPES.includes(type)) return null;
  const isSelfClosed = end === innerEnd;
  const rest = xml.slice(start + open.length, innerStart);
  const base = { column, style, type };
  if (isSelfClosed) return { ...base, kind: "empty", text: rowText(rest), formula: null, group: null };
  const inner = xml.slice(innerStart, innerEnd);
  const inline = INLINE.exec(inner);
  if (type === "inlineStr")
    return inline ? { ...base, kind: "inline", text: rowText(rest + inline[1]!), formula: null, group: null } : null;
  const formula = FORMULA.exec(inner);
  if (!formula)
    return VALUE.test(inner) ? { ...base, kind: "value", text: rowText(rest), formula: null, group: null } : null;
  if (!VALUE.test(inner.slice(formula[0].length))) return null;
  const tag = nextTag(xml, innerStart)!;
  const values = attributes(xml, tag);
  const text = formula[2] ?? "";
  if (values.get("t") === "shared" && text === "" && values.has("si"))
    return { ...base, kind: "value", text: rowText(rest + formula[0]), formula: null, group: values.get("si")! };
  // An escape may hold digits that are no row; an array's formula is written once for several cells
  if (values.has("t") || text === "" || text.includes("&#") || text.includes("_x")) return null;
  const pieces = splitAtRow(text, row);
  const opening = xml.slice(tag.start, tag.end);
  return {
    ...base,
    kind: "value",
    text: rowText(rest + opening, ...joined(pieces), "</f>"),
    formula: { pieces: pieces.map((piece, index) => (index === 0 ? "=" : "") + decodeXstring(piece)) },
    group: null,
  };
}

/** Splits a formula where it refers to its row. */
function splitAtRow(text: BinaryText, row: number): readonly BinaryText[] {
  const own = String(row);
  const pieces: BinaryText[] = [];
  let from = 0;
  for (const { 0: digits, index } of text.matchAll(ROW_OF_REFERENCE)) {
    if (digits !== own) continue;
    pieces.push(text.slice(from, index));
    from = index + digits.length;
  }
  return [...pieces, text.slice(from)];
}

const ROW_OF_REFERENCE = /(?<=[A-Za-z$])\d+(?![\w.(])/g;

/** `null` stands for the row's number. */
function joined(pieces: readonly BinaryText[]): readonly (BinaryText | null)[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [null, piece]));
}
