import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_COLUMNS, MAX_ROWS, rectsOverlap } from "../../../../src/workbook/model/area";
import type { Area } from "../../../../src/workbook/model/area";
import { outsideAreas } from "../../../../src/workbook/outside/outside-areas";

const column = (table: number, role: string, area: Omit<Area, "sheet" | "columns">, sheet = "Bảng") => ({
  name: `ThamDinh_${table}_${role}`,
  area: { ...area, sheet, columns: 1 },
});
const table = [column(1, "TC1", { row: 9, rows: 4, column: 3 }), column(1, "TC2", { row: 9, rows: 4, column: 5 })];

describe("What is read of a sheet outside of its tables", () => {
  it("is everything above, below and beside a table, to 2,000 rows below it and 256 columns beside it", () => {
    expect(outsideAreas(table, ["Bảng"])).toEqual([
      { sheet: "Bảng", row: 1, column: 1, rows: 8, columns: 261 },
      { sheet: "Bảng", row: 13, column: 1, rows: 2000, columns: 261 },
      { sheet: "Bảng", row: 9, column: 1, rows: 4, columns: 2 },
      { sheet: "Bảng", row: 9, column: 6, rows: 4, columns: 256 },
    ]);
  });

  it("is the first 2,000 rows and 256 columns where no table is", () => {
    expect(outsideAreas([], ["Khác"])).toEqual([{ sheet: "Khác", row: 1, column: 1, rows: 2000, columns: 256 }]);
  });

  it("is nothing of a sheet that holds a rubric or a summary, and no table", () => {
    const rubric = { name: "ThamDinh_Rubric_tap_the", area: { sheet: "Bảng", row: 1, column: 1, rows: 9, columns: 9 } };
    expect(outsideAreas([rubric], ["Bảng"])).toEqual([]);
    expect(outsideAreas([rubric, ...table], ["Bảng"])).toHaveLength(4);
    const id = { name: "ThamDinh_1_Rubric", area: { sheet: "Bảng", row: 1, column: 1, rows: 1, columns: 1 } };
    expect(outsideAreas([id], ["Bảng"])).toHaveLength(1);
  });

  it("is bounded by the sheet, and not by names of others or without cells", () => {
    const last = [column(1, "TC1", { row: MAX_ROWS - 1, rows: 2, column: MAX_COLUMNS })];
    const [above] = outsideAreas(last, ["Bảng"]);
    expect(above).toEqual({ sheet: "Bảng", row: 1, column: 1, rows: MAX_ROWS - 2, columns: MAX_COLUMNS });
    const others = [
      { name: "Doanh_thu", area: { sheet: "Bảng", row: 1, column: 1, rows: 5, columns: 5 } },
      { name: "ThamDinh_1_TC1", area: null },
    ];
    expect(outsideAreas(others, ["Bảng"])).toEqual(outsideAreas([], ["Bảng"]));
  });

  it("never overlaps a table or itself, and leaves nothing out, however tables stand", () => {
    const place = fc.integer({ min: 1, max: 12 });
    const tables = fc.array(fc.record({ row: place, rows: place, column: place }), { maxLength: 4 });
    fc.assert(
      fc.property(tables, (own) => {
        const names = own.map((area, index) => column(index + 1, "TC1", area));
        const areas = outsideAreas(names, ["Bảng"]);
        for (const area of areas) {
          expect(names.some((named) => rectsOverlap(named.area, area))).toBe(false);
          expect(areas.filter((other) => rectsOverlap(other, area))).toHaveLength(1);
        }
        const isCovered = (row: number, at: number) =>
          [...areas, ...names.map(({ area }) => area)].some((area) =>
            rectsOverlap(area, { row, column: at, rows: 1, columns: 1 }),
          );
        for (let row = 1; row <= 26; row++) for (let at = 1; at <= 14; at++) expect(isCovered(row, at)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
