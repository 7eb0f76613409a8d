import { NO } from "../rubric/rubric-columns";
import type { Role } from "../scoring/role";
import { SKIP_KEY_ROLES } from "../scoring/skipped-rows";
import { STATE_LABELS } from "../scoring/state";
import { columnLetters } from "./area";
import { columnName } from "./binding-name";
import type { RubricCells } from "./rubric-cells";
import { ROW_MARK } from "./sheet-spec";

/**
 * What formulas need to know of a table. They use functions that Excel 2010, Google Sheets and LibreOffice share and agree on,
 * and no decimal literals: every number that could change stands in the rubric sheet.
 *
 * Cells of the same row are named one by one, never as a range across columns: a user may move a column,
 * and a range would then silently take in its new neighbours.
 */
export interface FormulaTable {
  readonly id: number;
  readonly cells: RubricCells;
  /** Column number of a role, from 1; `undefined` where the table has no such column. */
  readonly column: (role: Role) => number | undefined;
  /** Tables of collectives in the workbook, for basis b. */
  readonly collectiveTables: readonly number[];
}

export type Builder = (table: FormulaTable) => string;

export const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
const NBSP = "\u00a0";

/** A cell of the same row: the column fixed, the row its own. */
export function cell(table: FormulaTable, role: Role): string {
  const column = table.column(role);
  if (column === undefined) throw new RangeError(`table ${table.id} has no column ${role}`);
  return `$${columnLetters(column)}${ROW_MARK}`;
}

export function has(table: FormulaTable, role: Role): boolean {
  return table.column(role) !== undefined;
}

/** Text without the spaces that nobody sees: outer ones, runs, no-break spaces and line breaks. */
export function clean(text: string): string {
  return `TRIM(SUBSTITUTE(SUBSTITUTE(${text},"${NBSP}"," "),CHAR(10)," "))`;
}

/**
 * The key by which names match. Capitals, because not every host's comparison is known to ignore case beyond ASCII;
 * wide forms for the wildcards of COUNTIFS and MATCH; at most 250 characters, since longer criteria fail in Excel;
 * a letter in front, so that a key never looks like a number or a comparison.
 */
export function keyOf(table: FormulaTable, role: Role): string {
  if (!has(table, role)) return '""';
  const wide = [["*", "＊"], ["?", "？"], ["~", "～"]].reduce(
    (text, [from, to]) => `SUBSTITUTE(${text},"${from}","${to}")`,
    `UPPER(${clean(cell(table, role))})`,
  );
  return `IFERROR(IF(${clean(cell(table, role))}="","","K"&LEFT(${wide},250)),"")`;
}

/** The key of the row's subject; none for a row that is no entry. */
export function subjectKey(table: FormulaTable): string {
  const key = keyOf(table, "DoiTuong");
  const skipped = isSkipped(table);
  return skipped === null ? key : `IF(${skipped},"",${key})`;
}

/** Whether a row still says what `BoQua` says of it. */
function isSkipped(table: FormulaTable): string | null {
  if (!has(table, "BoQua")) return null;
  const said = SKIP_KEY_ROLES.filter((role) => has(table, role)).map((role) => cell(table, role)).join("&");
  const kept = cell(table, "BoQua");
  // Kept without spaces that nobody sees, so that it need not be cleaned here: the formula of a long rubric has no letter to spare
  return `IFERROR(IF(${kept}="",FALSE,${clean(said)}=${kept}),FALSE)`;
}

/** Whether all these cells are blank. An error value is not blank. */
export function allBlank(table: FormulaTable, roles: readonly Role[]): string {
  const joined = roles.filter((role) => has(table, role)).map((role) => cell(table, role)).join("&");
  return `IFERROR(${clean(joined)}="",FALSE)`;
}

function isExcluded(table: FormulaTable): string | null {
  if (!has(table, "Loai")) return null;
  const { cells } = table;
  return (
    // One product rather than two arguments: LibreOffice refuses arguments that are single values, as those of a one-row list are
    `IFERROR(SUMPRODUCT((TRIM(${cells.range("category", "name")})=${clean(cell(table, "Loai"))})*` +
    `(TRIM(${cells.range("category", "flag")})=${quote(NO)}))>0,FALSE)`
  );
}

/** Wraps a formula so that blank rows and excluded categories come first. */
export function stateAfter(table: FormulaTable, filledRoles: readonly Role[], rest: string): string {
  const excluded = isExcluded(table);
  const eligible = excluded === null ? rest : `IF(${excluded},${quote(STATE_LABELS.ineligible)},${rest})`;
  const skipped = isSkipped(table);
  const blank = allBlank(table, filledRoles);
  return `IF(${skipped === null ? blank : `OR(${skipped},${blank})`},"",${eligible})`;
}

export function isComplete(table: FormulaTable): string {
  return `${cell(table, "TinhTrang")}=${quote(STATE_LABELS.complete)}`;
}

/** The number of the row's subject: the place of its first row in the table, from 1. */
export function subjectGroup(table: FormulaTable): string {
  const key = cell(table, "Khoa");
  return `IF(${key}="","",MATCH(${key},${columnName(table.id, "Khoa")},0))`;
}

/** 1 in the first row of each subject, so that counts take a subject once. */
export function firstRow(table: FormulaTable): string {
  const group = cell(table, "Nhom");
  return `IF(${group}="",0,IF(${group}=ROW()-ROW(INDEX(${columnName(table.id, "Khoa")},1))+1,1,0))`;
}
