import { expect, it } from "vitest";
import { captureWorkbook } from "../../appsscript/server/read/capture";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { createMemoryGrid } from "../../workbench/grid/memory-grid";
import { openXlsx } from "../../workbench/grid/xlsx/open-xlsx";
import { NODE_SANDBOX } from "../../workbench/sheets/runtime/node-sandbox";
import { createSimulatedSheets } from "../../workbench/sheets/simulated-sheets";
import { filledPanel, markOf } from "../src/seal/sealed-workbook";

it("A workbook has the mark in Google Sheets that the command line gives it", () => {
  const bytes = saveWorkbook(filledPanel().finish());
  const grid = createMemoryGrid();
  openXlsx(grid, bytes);
  const { services, host } = createSimulatedSheets(grid, {
    sandbox: NODE_SANDBOX,
    scopes: [],
    scriptTimeZone: "Asia/Ho_Chi_Minh",
    code: "",
    html: {},
  });
  const snapshot = captureWorkbook({
    app: services.SpreadsheetApp,
    file: services.SpreadsheetApp.getActiveSpreadsheet(),
    charts: services.Charts,
    utilities: services.Utilities,
    notes: services.PropertiesService.getDocumentProperties(),
    now: () => host.now,
  });
  expect(markOf(snapshot)).toBe(markOf(capture(openWorkbook(bytes))));
});
