import { rectToAddress } from "../../src/workbook/model/area";
import { PAGE_NUMBER, PAPER_NUMBER, paperFooter } from "../../src/workbook/model/sheet-spec";
import type { PageSetup, SheetSpec } from "../../src/workbook/model/sheet-spec";
import { sheetNamed } from "../excel/sheet-named";
import { callsStep } from "../excel/step";
import type { Step } from "../excel/step";
import { millimetresToPoints } from "../excel/units";
import { wholeRows } from "./write-cells";

/** Sets tab colour, frozen panes and everything about printing. */
export function pageSteps({ name, tabColor, freeze, page }: SheetSpec): readonly Step[] {
  return [
    callsStep(25 + (page.breaksBefore?.length ?? 0), (workbook) => {
      const sheet = sheetNamed(workbook, name);
      if (tabColor !== null) sheet.tabColor = tabColor;
      queueFreeze(sheet, freeze);
      const layout = sheet.pageLayout;
      layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
      layout.paperSize = "A4";
      layout.topMargin = millimetresToPoints(page.margins.top);
      layout.bottomMargin = millimetresToPoints(page.margins.bottom);
      layout.leftMargin = millimetresToPoints(page.margins.left);
      layout.rightMargin = millimetresToPoints(page.margins.right);
      layout.centerHorizontally = true;
      queueFooters(layout, page);
      // Must be set as one object (REF excel.pagelayout zoom); without a vertical number, Excel uses as many pages as
      // needed
      layout.zoom = page.scale === undefined ? { horizontalFitToPages: 1 } : { scale: page.scale };
      if (page.printArea) layout.setPrintArea(rectToAddress(page.printArea));
      if (page.titleRows) layout.setPrintTitleRows(wholeRows(page.titleRows.first, page.titleRows.last));
      for (const row of page.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${String(row)}`);
    }),
  ];
}

/** Papers have their numbers above, from the second page on, and below nothing but their footer. */
function queueFooters(layout: Excel.PageLayout, { paper }: PageSetup): void {
  const { headersFooters } = layout;
  const all = headersFooters.defaultForAllPages;
  if (!paper) {
    all.centerFooter = PAGE_NUMBER;
    return;
  }
  // All text fields of a group wait for its state (REF excel.headerfootergroup state)
  headersFooters.state = "FirstAndDefault";
  layout.firstPageNumber = 1;
  const footer = paperFooter(paper.footer);
  all.centerHeader = paper.isNumbered ? PAPER_NUMBER : "";
  all.leftFooter = footer;
  all.centerFooter = "";
  headersFooters.firstPage.leftFooter = footer;
}

export function queueFreeze(
  sheet: Excel.Worksheet,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
