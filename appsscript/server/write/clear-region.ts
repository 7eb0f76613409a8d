import type { Rect } from "../../../src/workbook/model/area";
import type { Sheet } from "../book/book";
import { rulesOutside } from "./rule-calls";
import { growGrid, rangeAt } from "../book/ranges";

/**
 * Clears cells completely, and resets the columns, rows and panes that the layout sets. Conditional formats outside
 * stay.
 */
export function clearRegion(sheet: Sheet, region: Rect): void {
  growGrid(sheet, region);
  sheet.setFrozenRows(0);
  sheet.setFrozenColumns(0);
  const range = rangeAt(sheet, region);
  range.breakApart();
  range.clearDataValidations();
  range.clear();
  // Clearing formats keeps number formats
  range.setNumberFormat("General");
  sheet.setConditionalFormatRules([...rulesOutside(sheet, region)]);
  sheet.showColumns(region.column, region.columns);
  sheet.autoResizeRows(region.row, region.rows);
}
