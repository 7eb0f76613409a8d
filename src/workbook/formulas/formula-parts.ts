import { NO, YES } from "../../rubric/rubric-columns";
import type { Role } from "../../scoring/role";
import { SKIP_KEY_ROLES } from "../../scoring/skipped-rows";
import { STATE_LABELS } from "../../scoring/state";
import { columnLetters } from "../model/area";
import { columnName } from "../model/binding-name";
import type { RubricCells } from "../bindings/rubric-cells";
import { ROW_PLACEHOLDER } from "../model/sheet-spec";

/**
 * What formulas need to know about a table. They use functions that Excel 2010, Google Sheets and LibreOffice share and
 * agree on, and no decimal literals: every number that can change is in the rubric sheet.
 *
 * Cells of the same row are listed one by one, never as a range across columns: a user may move a column,
 * and a range would then silently include its new neighbours.
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

/** A cell of the same row: fixed column, relative row. */
export function cell(table: FormulaTable, role: Role): string {
  const column = table.column(role);
  if (column === undefined) throw new RangeError(`table ${table.id} has no column ${role}`);
  return `$${columnLetters(column)}${ROW_PLACEHOLDER}`;
}

export function has(table: FormulaTable, role: Role): boolean {
  return table.column(role) !== undefined;
}

/** Text without leading, trailing and repeated spaces, no-break spaces and line breaks. */
export function clean(text: string): string {
  return `TRIM(SUBSTITUTE(SUBSTITUTE(${text},"${NBSP}"," "),CHAR(10)," "))`;
}

/**
 * The key by which names match. Upper case, because not every host is known to ignore case beyond ASCII; full-width
 * forms for the wildcards of COUNTIFS and MATCH; at most 250 characters, since longer criteria fail in Excel; a leading
 * letter, so that a key never looks like a number or a comparison.
 */
export function keyOf(table: FormulaTable, role: Role): string {
  if (!has(table, role)) return '""';
  const wide = [
    ["*", "＊"],
    ["?", "？"],
    ["~", "～"],
  ].reduce((text, [from, to]) => `SUBSTITUTE(${text},"${from}","${to}")`, `UPPER(${clean(cell(table, role))})`);
  return `IFERROR(IF(${clean(cell(table, role))}="","","K"&LEFT(${wide},250)),"")`;
}

/** The key of the row's subject; none for a row that is no entry. */
export function subjectKey(table: FormulaTable): string {
  const key = keyOf(table, "DoiTuong");
  const skipped = isSkipped(table);
  return skipped === null ? key : `IF(${skipped},"",${key})`;
}

/** Whether a row's text still matches its `BoQua`; `null` where the table has no such column. */
function isSkipped(table: FormulaTable): string | null {
  if (!has(table, "BoQua")) return null;
  const said = SKIP_KEY_ROLES.filter((role) => has(table, role))
    .map((role) => cell(table, role))
    .join("&");
  const kept = cell(table, "BoQua");
  // `BoQua` is kept clean, so that the formula need not clean it: the formula of a long rubric has no characters to
  // spare
  return `IFERROR(IF(${kept}="",FALSE,${clean(said)}=${kept}),FALSE)`;
}

/** Whether all these cells are blank. An error value is not blank. */
export function allBlank(table: FormulaTable, roles: readonly Role[]): string {
  const joined = roles
    .filter((role) => has(table, role))
    .map((role) => cell(table, role))
    .join("&");
  return `IFERROR(${clean(joined)}="",FALSE)`;
}

/** Whether a column of answers says `answer` in this row. An error value says nothing. */
export function says(table: FormulaTable, role: Role, answer: string): string {
  return `IFERROR(${clean(cell(table, role))}=${quote(answer)},FALSE)`;
}

/** Whether the row's category is excluded from appraisal; `null` where the table has no categories. */
export function isExcluded(table: FormulaTable): string | null {
  if (!has(table, "Loai")) return null;
  const { cells } = table;
  return (
    // One product instead of two arguments: LibreOffice rejects arguments that are single values, as those of a one-row
    // list are
    `IFERROR(SUMPRODUCT((TRIM(${cells.range("category", "name")})=${clean(cell(table, "Loai"))})*` +
    `(TRIM(${cells.range("category", "flag")})=${quote(NO)}))>0,FALSE)`
  );
}

/** Whether the row says that its entry was not reported; `null` where the rubric does not withhold such a result. */
function isUnreported(table: FormulaTable): string | null {
  if (!has(table, "BaoCao") || table.cells.rubric.withholdsUnreported === undefined) return null;
  return `IF(${table.cells.setting("withholdsUnreported")}=${quote(YES)},${says(table, "BaoCao", NO)},FALSE)`;
}

/** Wraps a formula so that blank rows, excluded categories and entries that were not reported are handled first. */
export function stateAfter(table: FormulaTable, filledRoles: readonly Role[], rest: string): string {
  const excluded = isExcluded(table);
  const unreported = isUnreported(table);
  const reported = unreported === null ? rest : `IF(${unreported},${quote(STATE_LABELS.unreported)},${rest})`;
  const eligible = excluded === null ? reported : `IF(${excluded},${quote(STATE_LABELS.ineligible)},${reported})`;
  const skipped = isSkipped(table);
  const blank = allBlank(table, filledRoles);
  return `IF(${skipped === null ? blank : `OR(${skipped},${blank})`},"",${eligible})`;
}

export function isComplete(table: FormulaTable): string {
  return `${cell(table, "TinhTrang")}=${quote(STATE_LABELS.complete)}`;
}

/** The number of the row's subject: the index of its first row in the table, from 1. */
export function subjectGroup(table: FormulaTable): string {
  const key = cell(table, "Khoa");
  return `IF(${key}="","",MATCH(${key},${columnName(table.id, "Khoa")},0))`;
}

/** 1 in the first row of each subject, so that counts include a subject once. */
export function firstRow(table: FormulaTable): string {
  const group = cell(table, "Nhom");
  return `IF(${group}="",0,IF(${group}=ROW()-ROW(INDEX(${columnName(table.id, "Khoa")},1))+1,1,0))`;
}
