import type { CellError } from "../../../src/text/cell";
import { referenceToArea } from "../../../src/workbook/model/area";
import type { Area } from "../../../src/workbook/model/area";

/** What a defined name gives to a formula that uses it. Names of anything but one area are not calculated. */
export function nameTarget(formula: string | undefined): Area | CellError | null {
  if (formula === undefined) return null;
  const area = referenceToArea(formula);
  if (area) return area;
  return { error: formula.includes("#REF!") ? "#REF!" : "#NAME?" };
}
