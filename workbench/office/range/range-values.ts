import { isCellError } from "../../../src/text/cell";
import { mapRect } from "../../grid/cell-keys";
import { formatNumber } from "../../grid/formula/number-format";
import { numberToText } from "../../grid/formula/number-text";
import type { Constant } from "../../grid/grid";
import { isFormulaContent } from "../../grid/memory-sheet";
import { OfficeError } from "../office-error";
import { isUnbounded, sheetOf } from "./range-target";
import type { RangeTarget } from "./range-target";

/** No more cells are read at once on any platform (DOC excel/performance). */
const MAX_CELLS = 5_000_000;

/** Dates come back as serial numbers, errors as their texts, empty cells as "" (REF excel.range.yml values). */
export function readValues(target: RangeTarget): unknown[][] | null {
  const sheet = sheetOf(target);
  return mapCells(target, (row, column) => apiValue(sheet.value(row, column)));
}

/** Without the apostrophe that made a text of it (OJS#6687). */
export function readFormulas(target: RangeTarget): unknown[][] | null {
  const sheet = sheetOf(target);
  return mapCells(target, (row, column) => {
    const content = sheet.content(row, column);
    return isFormulaContent(content) ? content.formula : apiValue(content);
  });
}

export function readNumberFormats(target: RangeTarget): unknown[][] | null {
  const sheet = sheetOf(target);
  return mapCells(target, (row, column) => sheet.style(row, column).numberFormat);
}

/** What the cell shows; formats that the calculator does not know are shown as General. */
export function readTexts(target: RangeTarget): unknown[][] | null {
  const sheet = sheetOf(target);
  const { decimal } = target.grid.locale;
  return mapCells(target, (row, column) => {
    const value = sheet.value(row, column);
    if (typeof value !== "number")
      return typeof value === "boolean" ? String(value).toUpperCase() : String(apiValue(value));
    return formatNumber(value, sheet.style(row, column).numberFormat, decimal) ?? numberToText(value, decimal);
  });
}

export function readValueTypes(target: RangeTarget): unknown[][] | null {
  const sheet = sheetOf(target);
  return mapCells(target, (row, column) => valueType(sheet.value(row, column)));
}

function valueType(value: Constant): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return { number: "Double", boolean: "Boolean", string: "String" }[typeof value as "number" | "boolean" | "string"];
}

function apiValue(value: Constant): number | boolean | string {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

/** Whole rows and columns give null instead of an array (DOC excel-add-ins-ranges-unbounded). */
function mapCells(target: RangeTarget, read: (row: number, column: number) => unknown): unknown[][] | null {
  if (isUnbounded(target)) return null;
  const { rect } = target;
  if (rect.rows * rect.columns > MAX_CELLS)
    throw new OfficeError("ResponsePayloadSizeLimitExceeded", "Too many cells were asked for.");
  return mapRect(rect, read);
}
