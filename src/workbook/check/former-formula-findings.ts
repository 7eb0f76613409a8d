import type { ComputedRole, Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import type { BoundColumn, BoundTable } from "../bindings/bindings";
import type { ValueReader } from "../formulas/computed-values";
import { STEP } from "../formulas/entry-keys";
import type { Finding } from "../model/finding";
import { WORKBOOK_SEVERITY } from "../model/finding";
import { formulaOfRow } from "../model/row-formula";
import { sameFormula } from "../model/same-formula";
import { UNREAD_FORMULA } from "../model/snapshot";
import type { AppraisedTable } from "./appraised-table";

/** Hidden columns whose formulas and values differ between the versions. */
const SORTS: ComputedRole = "Hang";
const KEEPS_DIGESTS: ComputedRole = "Dau";
/** Rows from which the difference is noticed: a score takes a tenth of a second more. */
const LEAST_ROWS = 200;

/** Whether a version that did not sort entries built a table's formulas. The first one that is there decides. */
export function hasFormerFormulas(table: BoundTable, former: ReadonlyMap<Role, string>): boolean {
  // Hosts leave the formulas of long tables unread, but every sorted key is larger than every former rank
  return isBuiltAs(table, SORTS, former, ({ cells }, row) => {
    const cell = cells[row] ?? null;
    return cell === "" || (typeof cell === "number" && cell < STEP);
  });
}

/**
 * Whether a version that sorted entries and kept no digests built a table's formulas; `present` and `formerValues` are
 * what its columns hold with the present and with that version's formulas.
 */
export function hasFormerSortedFormulas(
  table: BoundTable,
  former: ReadonlyMap<Role, string>,
  present: ReadonlyMap<Role, ValueReader>,
  formerValues: ReadonlyMap<Role, ValueReader>,
): boolean {
  return isBuiltAs(table, KEEPS_DIGESTS, former, ({ cells }) => {
    const digest = present.get(KEEPS_DIGESTS);
    if (digest === undefined || !cells.every(isMark)) return false;
    return cells.some((_, row) => !isMark(digest(row))) || hasFormerPlaces(table, present, formerValues);
  });
}

/** Of a table without digests in either version: whether its sorted list is that of the former one. */
function hasFormerPlaces(
  { columns }: BoundTable,
  present: ReadonlyMap<Role, ValueReader>,
  former: ReadonlyMap<Role, ValueReader>,
): boolean {
  const [now, then] = [present.get(SORTS), former.get(SORTS)];
  const cells = columns.get(SORTS)?.cells ?? [];
  return !!now && !!then && cells.some((cell, row) => cell === then(row) && cell !== now(row));
}

/** Whether a cell holds what `Dau` held in versions without digests. */
function isMark(cell: Cell): boolean {
  return cell === 0 || cell === 1 || cell === "" || cell === null;
}

/** Compares a column's first formula with a version's; `looksSo` decides where the host leaves formulas unread. */
function isBuiltAs(
  { columns, hasFixedValues }: BoundTable,
  role: ComputedRole,
  former: ReadonlyMap<Role, string>,
  looksSo: (column: BoundColumn, row: number) => boolean,
): boolean {
  const [column, pattern] = [columns.get(role), former.get(role)];
  if (!column || pattern === undefined || hasFixedValues) return false;
  const row = column.formulas?.findIndex((formula) => formula !== null) ?? -1;
  const formula = column.formulas?.[row] ?? null;
  if (formula === null) return false;
  return formula === UNREAD_FORMULA
    ? looksSo(column, row)
    : sameFormula(formula, formulaOfRow(pattern, column.area.row + row));
}

/** Offers the faster formulas, once a table: results are right with both. */
export function formerFormulaFindings({ table, renewed }: AppraisedTable): readonly Finding[] {
  const column = table.columns.get("KetQua");
  if (!renewed || !column || table.rows < LEAST_ROWS) return [];
  return [
    {
      code: "formulas-former",
      severity: WORKBOOK_SEVERITY["formulas-former"],
      where: { area: { ...column.area, rows: 1 }, table: table.id },
      found: null,
    },
  ];
}
