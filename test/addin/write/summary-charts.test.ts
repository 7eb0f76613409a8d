import { describe, expect, it } from "vitest";
import { saveXlsx } from "../../../workbench/grid/xlsx/save-xlsx";
import {
  drawn,
  drawnInFile,
  example,
  SUMMARIZE,
  SUMMARIZE_ANEW,
  summarizedFile,
} from "../../host-cases/summary-charts";
import { performedInExcel } from "../performed-in-excel";

describe("The charts of a summary in Excel", () => {
  it("show what those in a file show: who leads at the top, and bars that begin at zero", async () => {
    const charts = drawn(await performedInExcel(example, SUMMARIZE));
    expect(charts).toEqual(drawnInFile());
    expect(charts.map(({ isLying, bars, minimum }) => [isLying, bars[0]?.name, minimum])).toEqual([
      [false, "Xuất sắc", 0],
      [true, "Đảng ủy phường Hưng Bình", 0],
      [true, "Nguyễn Thị Hòa", 0],
    ]);
  });

  it("take the place of those that the command line made", async () => {
    expect(drawn(await performedInExcel(summarizedFile(), SUMMARIZE_ANEW))).toEqual(drawnInFile());
  });

  it("give their place to those that the command line makes", async () => {
    const saved = saveXlsx(await performedInExcel(example, SUMMARIZE));
    expect(drawnInFile(summarizedFile(saved, SUMMARIZE_ANEW))).toEqual(drawnInFile());
  });
});
