import type { ComputedRole } from "../../scoring/role";
import type { BoundTable } from "../bindings/bindings";
import { STEP } from "../formulas/entry-keys";
import type { Finding } from "../model/finding";
import { WORKBOOK_SEVERITY } from "../model/finding";
import { formulaOfRow } from "../model/row-formula";
import { sameFormula } from "../model/same-formula";
import { UNREAD_FORMULA } from "../model/snapshot";
import type { AppraisedTable } from "./appraised-table";

/** A hidden column whose formulas and values differ between the versions. */
const TELLING: ComputedRole = "Hang";
/** Rows from which the difference is noticed: a score takes a tenth of a second more. */
const LEAST_ROWS = 200;

/** Whether an earlier version of the product built a table's formulas. The first one that is there decides. */
export function hasFormerFormulas(
  { columns, hasFixedValues }: BoundTable,
  former: ReadonlyMap<ComputedRole, string>,
): boolean {
  const [column, pattern] = [columns.get(TELLING), former.get(TELLING)];
  if (!column || pattern === undefined || hasFixedValues) return false;
  const row = column.formulas?.findIndex((formula) => formula !== null) ?? -1;
  const formula = column.formulas?.[row] ?? null;
  if (formula === null) return false;
  const cell = column.cells[row] ?? null;
  // Hosts leave the formulas of long tables unread, but every sorted key is larger than every former rank
  return formula === UNREAD_FORMULA
    ? cell === "" || (typeof cell === "number" && cell < STEP)
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
