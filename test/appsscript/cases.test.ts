import { describe, expect, it } from "vitest";
import type { Grid } from "../../workbench/grid/grid";
import { hostCases } from "../host-cases/cases";
import { CASE_ROWS, classifiedFile } from "../host-cases/classified-file";
import { cellsByName, tableOf, typedColumns } from "../host-cases/typed-cells";
import type { EntryCells } from "../input-table";
import { namedCells } from "./named-cells";
import { openAddon } from "./open-addon";
import type { OpenAddon } from "./open-addon";

const ITEMS: Readonly<Record<string, string>> = {
  "tap-the": "Chấm điểm tập thể",
  "ca-nhan": "Chấm điểm cá nhân",
  "ca-nhan-khong-dang-ky": "Cá nhân không đăng ký",
  "danh-muc": "Danh mục đăng ký",
};

/** As pasted values: some are wrong on purpose, and validation would refuse them from the keyboard. */
function typeEntries(grid: Grid, rubric: string, entries: readonly EntryCells[]): void {
  for (const { area, cells } of typedColumns(namedCells(grid), rubric, entries)) {
    const { id } = grid.findSheet(area.sheet)!;
    cells.forEach((cell, index) => {
      if (cell !== null)
        grid.setContent(
          id,
          area.row + index,
          area.column,
          typeof cell === "object" && "date" in cell ? cell.date : cell,
        );
    });
  }
}

async function chooseToEnd(addon: OpenAddon, ...captions: readonly string[]): Promise<void> {
  expect(addon.choose(...captions)).toMatchObject({ ended: "returned" });
  await addon.finishNotice();
}

/** The same cells by the menu, and by what the sidebar calls. */
const ways: readonly {
  readonly way: string;
  readonly insert: (addon: OpenAddon, rubric: string) => Promise<void>;
  readonly classify: (addon: OpenAddon) => Promise<void>;
}[] = [
  {
    way: "the menu",
    insert: (addon, rubric) => chooseToEnd(addon, "Chèn mẫu", ITEMS[rubric]!),
    classify: (addon) => chooseToEnd(addon, "Xếp loại"),
  },
  {
    way: "the sidebar",
    insert: async (addon, rubric) =>
      expect(await addon.run({ kind: "insert-template", rubrics: [rubric], rows: CASE_ROWS, year: 2026 })).toEqual({
        kind: "inserted",
      }),
    classify: async (addon) =>
      expect(await addon.run({ kind: "classify", repair: false })).toMatchObject({ kind: "outcome" }),
  },
];

describe.each(ways)("By $way, the built add-on", ({ insert, classify }) => {
  it.each(hostCases)(
    "inserts $rubric, and after typing comes to the same cells as `thamdinh classify`",
    async ({ rubric, entries }) => {
      const addon = openAddon();
      await insert(addon, rubric);
      typeEntries(addon.grid, rubric, entries);
      await classify(addon);
      expect(cellsByName(namedCells(addon.grid))).toEqual(cellsByName(await classifiedFile(rubric, entries)));
    },
  );

  it.each(hostCases)(
    "puts the formulas of $rubric back that somebody deleted",
    async ({ rubric, entries, results }) => {
      if (results.length === 0) return;
      const addon = openAddon();
      await insert(addon, rubric);
      typeEntries(addon.grid, rubric, entries);
      const { area } = namedCells(addon.grid).names.find(
        ({ name }) => name === `ThamDinh_${String(tableOf(namedCells(addon.grid), rubric))}_${results[0]!}`,
      )!.block!;
      addon.grid.clear(addon.grid.findSheet(area.sheet)!.id, { ...area, rows: 3 }, { contents: true, formats: false });
      await classify(addon);
      expect(cellsByName(namedCells(addon.grid))).toEqual(cellsByName(await classifiedFile(rubric, entries)));
    },
  );
});

// A register has no points to summarise
describe.each(hostCases.filter(({ rubric }) => rubric !== "danh-muc"))(
  "A summary of $rubric",
  ({ rubric, entries }) => {
    it("stands in a sheet of its own, and is made anew there as long as nobody has changed it", async () => {
      const addon = openAddon();
      await chooseToEnd(addon, "Chèn mẫu", ITEMS[rubric]!);
      typeEntries(addon.grid, rubric, entries);
      await chooseToEnd(addon, "Tổng hợp");
      const names = () => addon.grid.sheets().map(({ name }) => name);
      const once = names();
      expect(once.at(-1)).toMatch(/^Tổng hợp/);
      expect(addon.grid.sheet(addon.grid.activeSheet()).name).toBe(once.at(-1));
      await chooseToEnd(addon, "Tổng hợp");
      expect(names()).toEqual(once);
      addon.grid.type(addon.grid.findSheet(once.at(-1)!)!.id, 20, 2, "ghi chú của tổ");
      await chooseToEnd(addon, "Tổng hợp");
      expect(names()).toHaveLength(once.length + 1);
    });
  },
);
