import { expect, it } from "vitest";
import { chartFigures } from "../../../workbench/grid/chart-figures";
import type { CellContent } from "../../../workbench/grid/grid";
import { createMemoryGrid } from "../../../workbench/grid/memory-grid";
import { DEFAULT_AXES } from "../../../workbench/grid/sheet-parts";
import type { GridChart } from "../../../workbench/grid/sheet-parts";

const area = (column: number) => ({ sheet: "Sheet1", row: 1, column, rows: 3, columns: 1 });
const CHART: GridChart = {
  id: "1",
  name: "Chart 1",
  kind: "ColumnClustered",
  title: "Mức",
  legend: false,
  place: null,
  series: [{ name: "Số lượng", values: area(2), categories: area(1) }],
  labels: true,
  axes: DEFAULT_AXES,
};

function figures(columns: readonly (readonly CellContent[])[], ...charts: readonly GridChart[]) {
  const grid = createMemoryGrid();
  const sheet = grid.activeSheet();
  columns.forEach((cells, c) => cells.forEach((content, r) => grid.setContent(sheet, r + 1, c + 1, content)));
  grid.setSheet(sheet, { charts });
  return chartFigures(grid);
}

it("A chart has a bar for each value, with its category, as the cells show them now", () => {
  expect(
    figures(
      [
        ["Tốt", "Khá", "Trung bình"],
        [2, 3, { formula: "=B1+B2" }],
      ],
      CHART,
    ),
  ).toEqual([
    {
      id: "1",
      title: "Mức",
      isLying: false,
      bars: [
        { name: "Tốt", value: 2 },
        { name: "Khá", value: 3 },
        { name: "Trung bình", value: 5 },
      ],
    },
  ]);
});

it("What is no number has no length, and a bar without a category has its number", () => {
  const [figure] = figures(
    [
      ["Tốt", null, { error: "#N/A" }],
      ["x", null, 1.5],
    ],
    { ...CHART, kind: "BarClustered", axes: { ...DEFAULT_AXES, reversed: true } },
  );
  expect(figure).toMatchObject({
    isLying: true,
    bars: [
      { name: "Tốt", value: 0 },
      { name: "2", value: 0 },
      { name: "#N/A", value: 1.5 },
    ],
  });
});

it("Bars that lie begin at the bottom, unless the axis is reversed", () => {
  const columns = [
    ["Nhất", "Nhì", "Ba"],
    [3, 2, 1],
  ];
  const names = (reversed: boolean) =>
    figures(columns, { ...CHART, kind: "BarClustered", axes: { ...DEFAULT_AXES, reversed } })[0]?.bars.map(
      ({ name }) => name,
    );
  expect(names(false)).toEqual(["Ba", "Nhì", "Nhất"]);
  expect(names(true)).toEqual(["Nhất", "Nhì", "Ba"]);
});

it("With several series each bar says which it belongs to, and cells of a sheet that is gone give none", () => {
  const gone = { ...area(2), sheet: "Đã xóa" };
  const series = [
    { name: "A", values: area(2), categories: area(1) },
    { name: "B", values: gone, categories: null },
  ];
  expect(figures([["Tốt"], [1]], { ...CHART, series })[0]?.bars.map(({ name }) => name)).toEqual([
    "Tốt, A",
    "2, A",
    "3, A",
  ]);
});

it("Only the sheet in view shows its charts", () => {
  const grid = createMemoryGrid({ sheets: ["Sheet1", "Hai"] });
  grid.setSheet(grid.activeSheet(), { charts: [CHART] });
  grid.activate(grid.findSheet("Hai")!.id);
  expect(chartFigures(grid)).toEqual([]);
});
