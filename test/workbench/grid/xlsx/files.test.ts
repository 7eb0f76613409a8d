import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { referenceToArea } from "../../../../src/workbook/model/area";
import { exampleWorkbook } from "../../../../files/example-workbook";
import { createMemoryGrid } from "../../../../workbench/grid/memory-grid";
import { isFormulaContent } from "../../../../workbench/grid/memory-sheet";
import type { Grid } from "../../../../workbench/grid/grid";
import { DEFAULT_AXES } from "../../../../workbench/grid/sheet-parts";
import { openXlsx } from "../../../../workbench/grid/xlsx/open-xlsx";
import { saveXlsx } from "../../../../workbench/grid/xlsx/save-xlsx";
import { strangersWorkbook } from "../../../files/xlsx/strangers-workbook";
import { recalculate, withLibreOffice } from "../../../libreoffice";

function opened(bytes: Uint8Array): Grid {
  const grid = createMemoryGrid();
  openXlsx(grid, bytes);
  return grid;
}

/** Values of all cells that our names cover, by name. */
function bindings(grid: Grid): ReadonlyMap<string, readonly unknown[]> {
  return new Map(
    grid
      .names()
      .filter(({ name }) => name.startsWith("ThamDinh_"))
      .map(({ name, formula }) => {
        const area = referenceToArea(formula)!;
        const sheet = grid.findSheet(area.sheet)!;
        return [
          name,
          Array.from({ length: area.rows * area.columns }, (_, index) =>
            sheet.value(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
          ),
        ];
      }),
  );
}

function countFormulas(grid: Grid): number {
  return grid.sheets().reduce((sum, sheet) => {
    const used = sheet.used(true)!;
    return (
      sum +
      Array.from({ length: used.rows * used.columns }, (_, index) =>
        Number(
          isFormulaContent(
            sheet.content(used.row + Math.floor(index / used.columns), used.column + (index % used.columns)),
          ),
        ),
      ).reduce((a, b) => a + b, 0)
    );
  }, 0);
}

describe("a workbook of ours", () => {
  const grid = opened(exampleWorkbook());

  it("opens with its sheets, names, rules and looks", () => {
    expect(grid.sheets().map(({ name }) => name)).toContain("Bộ tiêu chí");
    expect(bindings(grid).size).toBeGreaterThan(20);
    expect(countFormulas(grid)).toBeGreaterThan(50);
    const table = grid.findSheet("Chấm điểm tập thể")!;
    expect(table.freeze.rows).toBeGreaterThan(0);
    expect(table.merges.length).toBeGreaterThan(0);
    expect(table.conditionalRules.length).toBeGreaterThan(0);
    const { row, column } = referenceToArea(grid.names().find(({ name }) => name === "ThamDinh_1_TC1")!.formula)!;
    expect(table.validation(row, column)?.rule).toMatchObject({ kind: "custom", error: { style: "stop" } });
    expect(table.style(row, column)).toMatchObject({
      font: { name: "Times New Roman" },
      fill: expect.stringMatching(/^#/) as unknown,
    });
    expect(table.page).toMatchObject({ orientation: "landscape", paper: "A4" });
  });

  it("is the same after it was saved and opened again", () => {
    const again = opened(saveXlsx(grid));
    expect(sheetsOf(again)).toEqual(sheetsOf(grid));
    expect(again.names()).toEqual(grid.names());
  });
});

describe("charts and hidden names", () => {
  const grid = createMemoryGrid();
  const id = grid.activeSheet();
  const area = { sheet: "Sheet1", row: 2, column: 2, rows: 3, columns: 1 };
  grid.setSheet(id, {
    charts: [
      {
        id: "{chart-1}",
        name: "ThamDinh_BieuDo_1",
        kind: "BarClustered",
        title: "Số <mô hình>",
        legend: false,
        place: { row: 6, column: 1, rows: 12, columns: 5 },
        series: [{ name: "Số & lượng", values: area, categories: { ...area, column: 1 } }],
        labels: true,
        axes: { reversed: true, minimum: 0, values: false, spacing: 1 },
      },
      {
        id: "{chart-2}",
        name: "Khác",
        kind: "ColumnClustered",
        title: "",
        legend: true,
        place: { row: 20, column: 1, rows: 5, columns: 5 },
        series: [{ name: "", values: area, categories: null }],
        labels: false,
        axes: DEFAULT_AXES,
      },
    ],
  });
  grid.setName({ name: "An", formula: "='Sheet1'!$B$2", visible: false, comment: "ghi & chú" });

  it("come back as they were", () => {
    const again = opened(saveXlsx(grid));
    expect(again.sheets()[0]?.charts).toEqual(grid.sheet(id).charts);
    expect(again.names()).toEqual(grid.names());
  });
});

it("any cells come back as they were", () => {
  const constant = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.constantFrom("=1+1", "'x", " a\n b ", '<&>"', "_x0041_", "\u0000", "TRUE"),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.constantFrom({ error: "#N/A" }, { error: "#DIV/0!" }),
    fc.constantFrom({ formula: '=IF(A1="<&>",1,"")' }, { formula: "=SUM($A$1:B2)" }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(constant, fc.boolean()), { minLength: 1, maxLength: 12 }), (cells) => {
      const grid = createMemoryGrid({ calculation: "manual" });
      cells.forEach(([content, isPrefixed], index) =>
        grid.setContent(grid.activeSheet(), 1 + Math.floor(index / 3), 1 + (index % 3), content, isPrefixed),
      );
      expect(sheetsOf(opened(saveXlsx(grid)))).toEqual(sheetsOf(grid));
    }),
    { numRuns: 200 },
  );
});

/** What a file keeps of the sheets: ids are the grid's own, and formulas keep their text. */
function sheetsOf(grid: Grid): unknown {
  return (grid.snapshotState() as { readonly sheets: readonly { readonly id: string }[] }).sheets.map((sheet) => ({
    ...sheet,
    id: "",
  }));
}

describe("a workbook of somebody else", () => {
  const grid = opened(strangersWorkbook());
  const sheet = grid.findSheet("Bảng điểm")!;

  it("opens with shared formulas taken apart", () => {
    expect([2, 3, 4].map((row) => sheet.content(row, 3))).toEqual([
      { formula: "=A2*2" },
      { formula: "=A3*2" },
      { formula: "=A4*2" },
    ]);
    expect(sheet.value(4, 3)).toBe(6);
  });

  it("turns bounds of numbers and comparisons into formulas", () => {
    expect(sheet.validation(2, 1)?.rule).toMatchObject({
      kind: "custom",
      formula: "=IF(ISNUMBER(A2),AND(AND(A2>=1,A2<=5),A2=INT(A2)),FALSE)",
      ignoreBlanks: true,
    });
    expect(sheet.conditionalRules).toMatchObject([{ formula: "=A2>1", color: "#FF0000" }]);
  });

  it("keeps sizes, protection, colours of tabs and print titles", () => {
    expect(sheet.rowHeight(1)).toBe(30);
    expect(sheet.columnWidth(4)).toBe(105);
    expect(sheet.tabColor).toBe("#00B050");
    expect(sheet.page.titleRows).toEqual({ first: 1, last: 1 });
    expect(grid.findSheet("Khác & nữa")!.protection).not.toBeNull();
    expect(sheet.style(1, 1)).toMatchObject({ numberFormat: "0.000", font: { name: "Arial", bold: true } });
  });
});

test("a file that cannot be used leaves the grid as it was", () => {
  const grid = createMemoryGrid();
  const before = grid.snapshotState();
  expect(() => openXlsx(grid, new Uint8Array([1, 2, 3]))).toThrow();
  expect(grid.snapshotState()).toEqual(before);
});

withLibreOffice("a grid that LibreOffice opened and saved", () => {
  const own = opened(exampleWorkbook());
  let grid: Grid;

  beforeAll(async () => {
    grid = opened((await recalculate(new Map([["own", saveXlsx(own)]]))).get("own")!);
  });

  it("still has its bindings, with the same values", () => {
    expect(Object.fromEntries(bindings(grid))).toEqual(Object.fromEntries(bindings(own)));
  });

  // Frozen panes belong to a window, which LibreOffice does not open here, so that it forgets them
  it("still has its rules, merges and hidden columns", () => {
    for (const sheet of own.sheets()) {
      const other = grid.findSheet(sheet.name)!;
      expect(other.conditionalRules.length, sheet.name).toBe(sheet.conditionalRules.length);
      expect(other.merges.length, sheet.name).toBe(sheet.merges.length);
      for (let column = 1; column <= 30; column++)
        expect(other.isColumnHidden(column), `${sheet.name} ${String(column)}`).toBe(sheet.isColumnHidden(column));
    }
  });
});
