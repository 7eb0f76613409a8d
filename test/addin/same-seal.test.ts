import { expect, it } from "vitest";
import { capture as captureInExcel } from "../../addin/host";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { openXlsx } from "../../workbench/grid/xlsx/open-xlsx";
import { filledPanel, markOf } from "../src/seal/sealed-workbook";
import { openAddin } from "./open-addin";

it("A workbook has the mark in Excel that the command line gives it", async () => {
  const bytes = saveWorkbook(filledPanel().finish());
  const { grid } = openAddin();
  openXlsx(grid, bytes);
  expect(markOf(await captureInExcel())).toBe(markOf(capture(openWorkbook(bytes))));
});
