import type { Rubric } from "../../rubric/rubric";
import { panelComputedRoles } from "../bindings/combining-roles";
import { computedRoles } from "../../scoring/role";
import type { ComputedRole, Role } from "../../scoring/role";
import { BASIS_FORMULAS } from "./basis-formulas";
import { FORMER_FORMULAS } from "./former-formulas";
import { FORMER_SORTED_FORMULAS } from "./former-sorted-formulas";
import { has } from "./formula-parts";
import type { Builder, FormulaTable } from "./formula-parts";
import { panelFormulas } from "./panel-formulas";
import type { PanelPlaces } from "./panel-formulas";
import { SCORE_FORMULAS } from "./score-formulas";

export type { FormulaTable } from "./formula-parts";
export { PROVISIONAL_SIGN } from "./score-formulas";

/**
 * Returns the formula of each computed column with `{r}` for the row; none if a column is missing, since they refer to
 * each other. Only this file and those it imports build formulas of score tables.
 */
export function tableFormulas(table: FormulaTable): ReadonlyMap<ComputedRole, string> {
  return built(table, table.cells.rubric.method === "basis" ? BASIS_FORMULAS : SCORE_FORMULAS);
}

/**
 * Returns the formulas of a table that combines the ballots of a panel: its own, and what follows from its results as in
 * every score table. None if a column is missing.
 */
export function combiningFormulas(table: FormulaTable, places: PanelPlaces): ReadonlyMap<Role, string> {
  return combining(table, places, SCORE_FORMULAS);
}

/** As `combiningFormulas`, with the formulas of score tables that sorted entries and kept no digests. */
export function formerCombiningFormulas(table: FormulaTable, places: PanelPlaces): ReadonlyMap<Role, string> {
  return combining(table, places, FORMER_SORTED_FORMULAS);
}

function combining(table: FormulaTable, places: PanelPlaces, builders: Builders): ReadonlyMap<Role, string> {
  const { rubric } = table.cells;
  const own = panelComputedRoles(
    places.ballots.length,
    rubric.criteria.map(({ code }) => code),
  );
  if ([...own, ...computedRoles(rubric), "MaMH" as const].some((role) => !has(table, role))) return new Map();
  return new Map<Role, string>([...built(table, builders), ...panelFormulas(table, places)]);
}

/** Returns the formulas of a score table as versions of the product built them before entries were sorted. */
export function formerTableFormulas(table: FormulaTable): ReadonlyMap<ComputedRole, string> {
  return table.cells.rubric.method === "scores" ? built(table, FORMER_FORMULAS) : new Map();
}

/** As `formerTableFormulas`, of the versions that sorted entries and kept no digests of subjects. */
export function formerSortedFormulas(table: FormulaTable): ReadonlyMap<ComputedRole, string> {
  return table.cells.rubric.method === "scores" ? built(table, FORMER_SORTED_FORMULAS) : new Map();
}

type Builders = Readonly<Partial<Record<ComputedRole, Builder>>>;

function built(table: FormulaTable, builders: Builders): ReadonlyMap<ComputedRole, string> {
  if (computedRoles(table.cells.rubric).some((role) => !has(table, role))) return new Map();
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
