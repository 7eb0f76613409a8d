import { describe, expect, it } from "vitest";
import { openXlsx } from "../../../workbench/grid/xlsx/open-xlsx";
import {
  drawn,
  drawnInFile,
  example,
  SUMMARIZE,
  SUMMARIZE_ANEW,
  summarizedFile,
} from "../../host-cases/summary-charts";
import { openAddon } from "../open-addon";

describe("The charts of a summary in Google Sheets", () => {
  it("show what those in a file show", async () => {
    const addon = openAddon();
    openXlsx(addon.grid, example);
    await addon.run(SUMMARIZE);
    expect(drawn(addon.grid)).toEqual(drawnInFile());
  });

  it("take the place of those that the command line made", async () => {
    const addon = openAddon();
    openXlsx(addon.grid, summarizedFile());
    await addon.run(SUMMARIZE_ANEW);
    expect(drawn(addon.grid)).toEqual(drawnInFile());
  });

  it("take the place of those made under another name of a sheet", async () => {
    const addon = openAddon();
    openXlsx(addon.grid, example);
    await addon.run(SUMMARIZE);
    addon.grid.change({ kind: "renameSheet", sheet: "Chấm điểm tập thể", name: "Năm 2026" });
    await addon.run(SUMMARIZE_ANEW);
    expect(drawn(addon.grid).map(({ title }) => title)).toEqual([
      "Số đối tượng theo mức xếp loại",
      "Kết quả của đối tượng (bảng Năm 2026)",
      "Kết quả của đối tượng (bảng Chấm điểm cá nhân)",
    ]);
  });
});
