import type { Role } from "../../scoring/role";
import { cell } from "./formula-parts";
import type { FormulaTable } from "./formula-parts";
import type { PanelPlaces } from "./panel-formulas";

/**
 * Returns the formulas of severity as earlier versions built them: each added the points of all judges again. They give
 * the same values, and are replaced where results are brought up to date.
 */
export function formerSeverity(table: FormulaTable, { ballots }: PanelPlaces): ReadonlyMap<Role, string> {
  const n = cell(table, "SoPhieu");
  const points = ballots.map((_, index) => cell(table, `P${index + 1}`));
  return new Map(
    points.map((own, index): [Role, string] => [
      `L${index + 1}`,
      `=IF(ISNUMBER(${own}),IF(${n}>1,(${n}*${own}-SUM(${points.join(",")}))/(${n}-1),""),"")`,
    ]),
  );
}
