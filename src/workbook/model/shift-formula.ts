import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from "./area";

/** A string, a quoted sheet name, or a reference that is not part of a longer name or number. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$\u0080-\uffff])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!\u0080-\uffff])/g;

/**
 * Returns a formula as copied by `rows` and `columns`: relative references move, absolute ones stay.
 * `null` where a reference would leave the sheet.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string | null {
  let isLost = false;
  const shifted = formula.replace(
    TOKENS,
    (whole: string, columnLock?: string, letters?: string, rowLock?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = columnNumber(letters);
      // LOG10 and names such as ABC1234567 look like references but are not
      if (column > MAX_COLUMNS || Number(digits) > MAX_ROWS || Number(digits) < 1) return whole;
      const newColumn = columnLock === "$" ? column : column + columns;
      const newRow = rowLock === "$" ? Number(digits) : Number(digits) + rows;
      if (newColumn < 1 || newColumn > MAX_COLUMNS || newRow < 1 || newRow > MAX_ROWS) isLost = true;
      return `${columnLock ?? ""}${columnLetters(newColumn)}${rowLock ?? ""}${newRow}`;
    },
  );
  return isLost ? null : shifted;
}
