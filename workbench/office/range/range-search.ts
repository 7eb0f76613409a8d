import type { Rect } from "../../../src/workbook/model/area";
import { intersection } from "../../grid/cell-keys";
import { DEFAULT_STYLE } from "../../../files/xlsx/styles/cell-style";
import { isFormulaContent } from "../../grid/memory-sheet";
import { sameRule } from "./data-validation";
import { invalidArgument } from "../office-error";
import { isUnbounded, sheetOf } from "./range-target";
import type { RangeTarget } from "./range-target";

/** Cells. */
const LARGE_PART = 2_000;

export function usedPart(target: RangeTarget, valuesOnly: boolean): Rect | null {
  const sheet = sheetOf(target);
  // What the sheet uses costs a walk through all of its cells, as does a large part that may be empty
  const isLarge = target.rect.rows * target.rect.columns > LARGE_PART;
  const used = isUnbounded(target) || isLarge ? sheet.used(valuesOnly) : target.rect;
  const part = used && intersection(used, target.rect);
  if (!part) return null;
  const isUsed = (row: number, column: number) =>
    sheet.content(row, column) !== null || (!valuesOnly && sheet.style(row, column) !== DEFAULT_STYLE);
  const rows = span(part.row, part.rows);
  const columns = span(part.column, part.columns);
  const rowIsUsed = (row: number) => columns.some((column) => isUsed(row, column));
  // From each edge inwards: most parts are used up to their edges
  const top = rows.find(rowIsUsed);
  if (top === undefined) return null;
  const bottom = rows.reverse().find(rowIsUsed)!;
  const between = span(top, bottom - top + 1);
  const columnIsUsed = (column: number) => between.some((row) => isUsed(row, column));
  const left = columns.find(columnIsUsed)!;
  const right = columns.reverse().find(columnIsUsed)!;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function span(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
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
