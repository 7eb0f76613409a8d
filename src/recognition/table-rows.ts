import { isTotalLine } from "../text/lines/closing-line";
import { filledColumns, isHeaderRow, knownHeadings } from "./headings/header-row";
import { spellingOf, wordPattern, wordsOf } from "./headings/heading-words";
import type { RegionGrid } from "./region-grid";

/** Kind of a table row. `heading` heads the entries below it, `total` adds some up. */
export type RowKind = "entry" | "blank" | "heading" | "total";

export interface TableRow {
  /** The sheet's row. */
  readonly row: number;
  readonly kind: RowKind;
}

/** The columns that distinguish kinds of rows, as far as they are known. */
export interface TellingColumns {
  readonly all: readonly number[];
  readonly number: number | null;
  readonly subject: number | null;
  readonly title: number | null;
  readonly scores: readonly number[];
}

/**
 * Returns the rows of a table from its first to its last entry. The table ends before the total at its foot, before
 * signatures and notes, and before the headings of another table; it includes blank rows, group headings and subtotals
 * among the entries.
 */
export function findRows(
  grid: RegionGrid,
  firstRow: number,
  lastRow: number,
  columns: TellingColumns,
): readonly TableRow[] {
  const rows: TableRow[] = [];
  let end = 0;
  let isAfterBlank = false;
  let isAfterTotal = false;
  for (let row = firstRow; row <= lastRow; row++) {
    const kind = rowKind(grid, row, columns);
    if (kind !== "blank" && (isFooter(grid, row, columns) || isOtherHeader(grid, row))) break;
    rows.push({ row, kind });
    if (kind === "blank") isAfterBlank = true;
    else if (kind === "total") isAfterTotal = true;
    else if (kind === "entry" && (isStrongEntry(grid, row, columns) || (!isAfterBlank && !isAfterTotal))) {
      end = rows.length;
      isAfterBlank = false;
      isAfterTotal = false;
    }
  }
  return rows.slice(0, end);
}

function rowKind(grid: RegionGrid, row: number, columns: TellingColumns): RowKind {
  const filled = columns.all.filter((column) => !grid.isEmpty(row, column));
  if (filled.length === 0) return "blank";
  if (isTotal(grid, row, filled)) return "total";
  return isGroupHeading(grid, row, filled, columns) ? "heading" : "entry";
}

function isTotal(grid: RegionGrid, row: number, filled: readonly number[]): boolean {
  const first = filled.find(
    (column) => typeof grid.cell(row, column) === "string" && /\p{L}{2}/u.test(grid.text(row, column)),
  );
  if (first === undefined) return false;
  return isTotalLine(grid.text(row, first));
}

const GROUP_NUMBER = /^(?:[IVXLC]+|[A-H])[.)]?$/;
const GROUP_TEXT = /^(?:[IVXLC]+|[A-H])\s*[.)\-–:]\s*\p{L}/u;

/**
 * Whether a row is a group heading: one text and no parts of an entry. It is a group number, a text that starts with
 * one, or a text over several columns.
 */
function isGroupHeading(grid: RegionGrid, row: number, filled: readonly number[], columns: TellingColumns): boolean {
  const numbered = columns.number !== null && filled.includes(columns.number);
  if (numbered && isCount(grid, row, columns.number)) return false;
  const rest = filled.filter((column) => column !== columns.number && !columns.scores.includes(column));
  const hasTypedScore = columns.scores.some((column) => filled.includes(column) && grid.formula(row, column) === null);
  if (hasTypedScore || rest.length > 1) return false;
  if (numbered && GROUP_NUMBER.test(grid.text(row, columns.number))) return true;
  const text = rest[0] ?? filled[0]!;
  if (GROUP_TEXT.test(grid.text(row, text))) return true;
  const merge = grid.mergeAt(row, text);
  if (merge !== null && merge.rows === 1 && merge.columns >= 3) return true;
  // Every entry has a number, and this row has none
  return (
    columns.number !== null &&
    !numbered &&
    rest.length === 1 &&
    text !== columns.title &&
    isCount(grid, row + 1, columns.number) &&
    isFirstCount(grid, row, columns.number)
  );
}

/** Whether the entry below a row starts a count or continues the one above; a forgotten number leaves a gap. */
function isFirstCount(grid: RegionGrid, row: number, number: number): boolean {
  const next = grid.cell(row + 1, number);
  const before = grid.cell(row - 1, number);
  return Number(next) === 1 || (typeof before === "number" && Number(next) === before + 1);
}

function isCount(grid: RegionGrid, row: number, column: number): boolean {
  return (
    /^\d+[.)]?$/.test(grid.text(row, column)) ||
    (grid.formula(row, column) !== null && typeof grid.cell(row, column) === "number")
  );
}

/**
 * Whether a row holds the headings of another table: most of its words are usual headings. An entry contains at most
 * one or two of them.
 */
function isOtherHeader(grid: RegionGrid, row: number): boolean {
  return isHeaderRow(grid, row) && knownHeadings(grid, row) * 2 > filledColumns(grid, row).length;
}

const FOOTER = wordPattern(
  String.raw`^(?:người lập|t m |tm |k t |kt |nơi nhận|thủ trưởng|tổ trưởng|trưởng ban|bí thư|chủ tịch|ký tên|xác nhận|ghi chú|lưu ý|ngày \d|.{0,40} ngày .{0,8} tháng .{0,8} năm|prepared by|approved by|signature)`,
);

/** Whether a row holds signatures, places or notes below a table. */
function isFooter(grid: RegionGrid, row: number, columns: TellingColumns): boolean {
  if (isStrongEntry(grid, row, columns)) return false;
  return columns.all.some((column) => {
    if (typeof grid.cell(row, column) !== "string") return false;
    const text = grid.text(row, column);
    const spelling = spellingOf([text]);
    return FOOTER[spelling].test(`${wordsOf(text, spelling)} `);
  });
}

/** Whether a row is certainly an entry: it has a number, a score, or most of an entry's cells. */
function isStrongEntry(grid: RegionGrid, row: number, { all, number, subject, scores }: TellingColumns): boolean {
  const isFilled = (column: number) => !grid.isEmpty(row, column);
  if (number !== null && isCount(grid, row, number)) return true;
  if (scores.some((column) => isFilled(column) && typeof grid.cell(row, column) === "number")) return true;
  return subject !== null && isFilled(subject) && all.filter(isFilled).length * 2 >= all.length;
}
