import { columnNumber } from "../../../src/workbook/model/area";

// Texts and quoted sheets are passed over whole; a cell is neither part of a longer word, nor a function, nor a sheet.
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\p{L}\p{N}_.\\$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.\\?(!])/gu;

/**
 * A formula with its relative references counted from its own cell: the formulas of a filled column all have one shape.
 * Only good for telling formulas apart; it is no formula itself.
 */
export function formulaShape(text: string, row: number, column: number): string {
  return text.replace(
    PARTS,
    (part: string, columnSign: string | undefined, letters: string | undefined, rowSign: string, digits: string) => {
      if (letters === undefined) return part;
      const atColumn = columnSign === "$" ? `$${letters}` : `[${String(columnNumber(letters) - column)}]`;
      return `${atColumn}{${rowSign === "$" ? `$${digits}` : String(Number(digits) - row)}}`;
    },
  );
}
