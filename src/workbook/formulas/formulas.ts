import type { Rubric } from "../../rubric/rubric";
import { computedRoles } from "../../scoring/role";
import type { ComputedRole } from "../../scoring/role";
import { BASIS_FORMULAS } from "./basis-formulas";
import { has } from "./formula-parts";
import type { FormulaTable } from "./formula-parts";
import { SCORE_FORMULAS } from "./score-formulas";

export type { FormulaTable } from "./formula-parts";
export { HAS_TOTAL, NOT_REGISTERED, PROVISIONAL_MARK, aboveMinimum } from "./score-formulas";

/**
 * Returns the formula of each computed column with `{r}` for the row; none if a column is missing, since they refer to
 * each other. Only this file and those it imports build formulas of score tables.
 */
export function tableFormulas(table: FormulaTable): ReadonlyMap<ComputedRole, string> {
  if (computedRoles(table.cells.rubric).some((role) => !has(table, role))) return new Map();
  const builders = table.cells.rubric.method === "basis" ? BASIS_FORMULAS : SCORE_FORMULAS;
  return new Map(
    computedRoles(table.cells.rubric).map((role) => {
      const build = builders[role];
      if (!build) throw new Error(`no formula for the column ${role}`);
      return [role, `=${build(table)}`];
    }),
  );
}

/** Whether a rubric's results can follow a collective's. */
export function followsCollectives(rubric: Rubric): boolean {
  return rubric.bases.some((basis) => basis.from === "collective");
}
