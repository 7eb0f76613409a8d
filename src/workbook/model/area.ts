/** A rectangle of cells in one sheet. Rows and columns count from 1, as in addresses. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle and its sheet. */
export interface Area extends Rect {
  readonly sheet: string;
}

/** Returns the first cell of a sheet, which stands for the sheet as a whole where it is shown. */
export function firstCellOf(sheet: string): Area {
  return { sheet, row: 1, column: 1, rows: 1, columns: 1 };
}

/** Size of Excel's largest sheet; references beyond it are not references. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const LETTERS_IN_ALPHABET = 26;
const CODE_BEFORE_A = 64;

/** Returns a column's letters: `1` → `A`, `27` → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS_IN_ALPHABET)) {
    letters = String.fromCharCode(CODE_BEFORE_A + 1 + ((rest - 1) % LETTERS_IN_ALPHABET)) + letters;
  }
  return letters;
}

/** Returns the number of a column's letters: `AA` → `27`. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase())
    column = column * LETTERS_IN_ALPHABET + letter.charCodeAt(0) - CODE_BEFORE_A;
  return column;
}

/** Returns a sheet name as formulas write it. Always quoted: the rules for omitting quotes differ by host. */
export function quoteSheetName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Returns an address without sheet: `B2` or `B2:C5`. */
export function rectToAddress(rect: Rect): string {
  const first = `${columnLetters(rect.column)}${rect.row}`;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows - 1}`;
}

/**
 * Returns an absolute reference with its sheet, as defined names and rubric references write it: `'Bảng 1'!$B$2:$C$5`.
 */
export function areaToReference(area: Area): string {
  const first = `$${columnLetters(area.column)}$${area.row}`;
  const last = `$${columnLetters(area.column + area.columns - 1)}$${area.row + area.rows - 1}`;
  return `${quoteSheetName(area.sheet)}!${first === last ? first : `${first}:${last}`}`;
}

const REFERENCE =
  /^=?(?:'((?:[^']|'')+)'|([^'!:]+))!\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/**
 * Parses a reference to one area with a sheet; anything else (`#REF!`, unions, whole columns, other workbooks) returns
 * `null`.
 */
export function referenceToArea(reference: string): Area | null {
  const match = REFERENCE.exec(reference.trim());
  if (!match) return null;
  const sheet = match[1] === undefined ? match[2]! : match[1].replaceAll("''", "'");
  if (sheet.includes("[")) return null;
  const columns = [columnNumber(match[3]!), columnNumber(match[5] ?? match[3]!)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  const rows = [Number(match[4]), Number(match[6] ?? match[4])].sort((a, b) => a - b) as [number, number];
  if (rows[0] < 1 || rows[1] > MAX_ROWS || columns[1] > MAX_COLUMNS) return null;
  return { sheet, row: rows[0], column: columns[0], rows: rows[1] - rows[0] + 1, columns: columns[1] - columns[0] + 1 };
}

export function rectsOverlap(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function rectContains(outer: Rect, inner: Rect): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

/** Returns an area's rectangle without its sheet. */
export function rectOf({ row, column, rows, columns }: Rect): Rect {
  return { row, column, rows, columns };
}
