import { panelCellFormulas } from "../formulas/member-formulas";
import { rectContains } from "../model/area";
import type { Area } from "../model/area";
import { parseBindingName } from "../model/binding-name";
import { normalFormula } from "../model/same-formula";

/** Whether cells are one that counts a panel's members, as `names` bind it, and a formula is that cell's own. */
export function isMemberCountFormula(
  { sheet, ...rect }: Area,
  formula: string,
  names: Iterable<readonly [string, Area | null]>,
): boolean {
  for (const [name, area] of names) {
    if (area?.sheet !== sheet || !rectContains(area, rect)) continue;
    const binding = parseBindingName(name);
    if (binding?.kind !== "cell") continue;
    const own = panelCellFormulas(binding.table).get(binding.cell);
    if (own !== undefined && normalFormula(own) === normalFormula(formula)) return true;
  }
  return false;
}
