import { attributes, findElement } from "../xml/xml";
import { readPart } from "./workbook";
import type { Workbook } from "./workbook";

/** Returns the index, from 0, of the sheet that the workbook opens at (CT_BookView, activeTab). */
export function activeSheetIndex({ archive, part }: Workbook): number {
  const xml = readPart(archive, part);
  const view = findElement(xml, "workbookView");
  return view ? Number(attributes(xml, view.tag).get("activeTab") ?? 0) : 0;
}
