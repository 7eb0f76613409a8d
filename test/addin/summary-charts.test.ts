import { describe, expect, it } from "vitest";
import { apply, capture } from "../../addin/host";
import { perform } from "../../src/actions/perform";
import { openXlsx } from "../../workbench/grid/xlsx/open-xlsx";
import { drawn, drawnInFile, example, SUMMARIZE } from "../host-cases/summary-charts";
import { openAddin } from "./open-addin";

describe("The charts of a summary in Excel", () => {
  it("show what those in a file show: who leads at the top, and bars that begin at zero", async () => {
    const { grid } = openAddin();
    openXlsx(grid, example);
    await apply(perform(SUMMARIZE, await capture()).plan);
    const charts = drawn(grid);
    expect(charts).toEqual(drawnInFile());
    expect(charts.map(({ isLying, bars, minimum }) => [isLying, bars[0]?.name, minimum])).toEqual([
      [false, "Xuất sắc", 0], [true, "Đảng ủy phường Hưng Bình", 0], [true, "Nguyễn Thị Hòa", 0],
    ]);
  });
});
