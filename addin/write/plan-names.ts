import { areaToReference } from "../../src/workbook/model/area";
import type { Area } from "../../src/workbook/model/area";
import { dataStep } from "../excel/step";
import type { Step } from "../excel/step";

export function nameSteps(names: ReadonlyMap<string, Area>, isThere: (name: string) => boolean): readonly Step[] {
  return [...names].map(([name, area]) => {
    // With =, since a text without it would become a text constant (OJS#2283)
    const formula = `=${areaToReference(area)}`;
    return dataStep(formula, ({ names: defined }) => {
      if (isThere(name)) defined.getItem(name).formula = formula;
      else defined.add(name, formula);
    });
  });
}
