import { expect, it } from "vitest";
import { openXlsx } from "../../workbench/grid/xlsx/open-xlsx";
import { drawn, drawnInFile, example, SUMMARIZE } from "../host-cases/summary-charts";
import { openAddon } from "./open-addon";

it("The charts of a summary in Google Sheets show what those in a file show", async () => {
  const addon = openAddon();
  openXlsx(addon.grid, example);
  await addon.run(SUMMARIZE);
  expect(drawn(addon.grid)).toEqual(drawnInFile());
});
