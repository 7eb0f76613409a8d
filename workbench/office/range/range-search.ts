import type { Rect } from "../../../src/workbook/model/area";
import { eachCell, intersection } from "../../grid/cell-keys";
import { DEFAULT_STYLE } from "../../../files/xlsx/styles/cell-style";
import { isFormulaContent } from "../../grid/memory-sheet";
import { sameRule } from "./data-validation";
import { invalidArgument } from "../office-error";
import { isUnbounded, sheetOf } from "./range-target";
import type { RangeTarget } from "./range-target";

export function usedPart(target: RangeTarget, valuesOnly: boolean): Rect | null {
  const sheet = sheetOf(target);
  // What the sheet uses costs a walk through all of its cells
  const used = isUnbounded(target) ? sheet.used(valuesOnly) : target.rect;
  const part = used && intersection(used, target.rect);
  if (!part) return null;
  let [top, bottom, left, right] = [Infinity, 0, Infinity, 0];
  eachCell(part, (row, column) => {
    const isUsed = sheet.content(row, column) !== null || (!valuesOnly && sheet.style(row, column) !== DEFAULT_STYLE);
    if (!isUsed) return;
    [top, bottom, left, right] = [
      Math.min(top, row),
      Math.max(bottom, row),
      Math.min(left, column),
      Math.max(right, column),
    ];
  });
  return bottom === 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Cells of a kind, as few rectangles of one column as there are. */
export function specialCells(target: RangeTarget, type: string, valueType = "All"): readonly Rect[] {
  if (
    !["Constants", "Formulas", "Blanks", "DataValidations", "SameDataValidation"].includes(type) ||
    valueType !== "All"
  )
    throw invalidArgument(`special cells ${type} ${valueType} are not simulated`);
  const sheet = sheetOf(target);
  // REF excel.specialcelltype: the same criteria as the first cell in the range
  const first = sheet.validation(target.rect.row, target.rect.column);
  const isOfKind = (row: number, column: number): boolean => {
    const content = sheet.content(row, column);
    switch (type) {
      case "DataValidations":
        return sheet.validation(row, column) !== null;
      case "SameDataValidation":
        return first !== null && sameRule(sheet.validation(row, column), first);
      case "Blanks":
        return content === null;
      default:
        return content !== null && isFormulaContent(content) === (type === "Formulas");
    }
  };
  const runs: Rect[] = [];
  for (let column = target.rect.column; column < target.rect.column + target.rect.columns; column++) {
    for (let row = target.rect.row; row < target.rect.row + target.rect.rows; row++) {
      if (!isOfKind(row, column)) continue;
      const last = runs.at(-1);
      if (last && last.column === column && last.row + last.rows === row)
        runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
      else runs.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return runs;
}
