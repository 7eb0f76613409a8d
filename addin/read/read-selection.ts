import type { Area } from "../../src/workbook/model/area";
import { officeCode } from "../excel/office-error";
import { rectOfRange } from "../excel/rect-of-range";

/** Returns the selected rectangle; `null` for several rectangles, a chart or a picture. */
export async function readSelection(context: Excel.RequestContext): Promise<Area | null> {
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load("name");
  const range = context.workbook.getSelectedRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  try {
    await context.sync();
  } catch (error) {
    if (["InvalidSelection", "GeneralException", "ItemNotFound"].includes(officeCode(error) ?? "")) return null;
    throw error;
  }
  return { sheet: active.name, ...rectOfRange(range) };
}
