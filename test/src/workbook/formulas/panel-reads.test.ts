import { describe, expect, it } from "vitest";
import { saveWorkbook } from "../../../../files/xlsx/package/workbook";
import type { Role } from "../../../../src/scoring/role";
import { referenceToArea } from "../../../../src/workbook/model/area";
import { columnName } from "../../../../src/workbook/model/binding-name";
import { createMemoryGrid } from "../../../../workbench/grid/memory-grid";
import { openXlsx } from "../../../../workbench/grid/xlsx/open-xlsx";
import { editCost } from "../../../edit-reads";
import type { EditCost } from "../../../edit-reads";
import { panelWorkbook, somebody } from "../../../panel-workbook";

const CRITERIA: readonly Role[] = ["TC1", "TC2", "TC3", "TC4"];

/** What typing one score into the middle of one ballot costs, in a panel with all ballots filled. */
function costOf(judges: number, entries: number): EditCost {
  const book = panelWorkbook(
    Array.from({ length: entries }, (_, index) => ({
      DoiTuong: `Đơn vị ${String(index)}`,
      MoHinh: `Mô hình ${String(index)}`,
      Loai: "Tổ chức đảng",
      DangKy: "Có",
      BaoCao: "Có",
    })),
    somebody(judges),
  );
  for (const ballot of book.ballots)
    for (const criterion of CRITERIA)
      book.fill(
        ballot,
        criterion,
        Array.from({ length: entries }, (_, index) => 1 + (index % 2) / 4),
      );
  const grid = createMemoryGrid();
  openXlsx(grid, saveWorkbook(book.finish()));
  const own = referenceToArea(grid.names().find(({ name }) => name === columnName(book.ballots[0]!, "TC1"))!.formula)!;
  return editCost(grid, { ...own, row: own.row + Math.floor(entries / 2) });
}

describe("One edit of one ballot score", () => {
  const costs = new Map<string, EditCost>();
  const cost = (judges: number, entries: number) => {
    const key = `${String(judges)} × ${String(entries)}`;
    const known = costs.get(key) ?? costOf(judges, entries);
    costs.set(key, known);
    return known;
  };

  it("calculates, in every entry, a fixed number of formulas and one a judge", () => {
    const [judges, entries] = [cost(5, 4).formulas - cost(3, 4).formulas, cost(3, 8).formulas - cost(3, 4).formulas];
    // Severity, and two counts of each member beside
    expect(judges).toBe(2 * (4 + 3));
    expect(entries).toBeLessThanOrEqual(4 * (40 + 3));
    expect(cost(5, 8).formulas - cost(5, 4).formulas).toBe(entries + 4 * 2);
  });

  it("reads, in every entry, at most sixty cells for each judge, and not the square of the judges", () => {
    const more = (judges: number) => cost(judges + 2, 4).reads - cost(judges, 4).reads;
    expect(more(3)).toBeLessThanOrEqual(4 * 2 * 60);
    expect(more(7)).toBeLessThanOrEqual(more(3) * 1.2);
  });
});
