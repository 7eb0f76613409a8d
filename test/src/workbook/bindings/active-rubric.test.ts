import { describe, expect, it, test } from "vitest";
import { activeRubric } from "../../../../src/workbook/bindings/active-rubric";
import type { NamedArea } from "../../../../src/workbook/bindings/active-rubric";
import type { Area } from "../../../../src/workbook/model/area";

const cell = (sheet: string, row: number, column: number): Area => ({ sheet, row, column, rows: 1, columns: 1 });
const block = (sheet: string, row: number, column: number, rows = 10, columns = 1): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

/**
 * Two tables under one another in one sheet, a third beside them, one in a sheet of its own; two rubrics in one sheet,
 * one apart.
 */
const NAMES: readonly NamedArea[] = [
  { name: "ThamDinh_4_Rubric", area: cell("Khối phường", 3, 8) },
  { name: "ThamDinh_4_DoiTuong", area: block("Khối phường", 6, 2) },
  { name: "ThamDinh_1_Rubric", area: cell("Chấm", 1, 8) },
  { name: "ThamDinh_1_DoiTuong", area: block("Chấm", 6, 2) },
  { name: "ThamDinh_1_TC1", area: block("Chấm", 6, 5) },
  { name: "ThamDinh_2_Rubric", area: cell("Chấm", 30, 8) },
  { name: "ThamDinh_2_DoiTuong", area: block("Chấm", 33, 2) },
  { name: "ThamDinh_3_Rubric", area: cell("Chấm", 1, 30) },
  { name: "ThamDinh_3_DoiTuong", area: block("Chấm", 6, 22) },
  { name: "ThamDinh_5_Rubric", area: cell("Hỏng", 1, 8) },
  { name: "ThamDinh_5_DoiTuong", area: block("Hỏng", 6, 2) },
  { name: "ThamDinh_6_Rubric", area: null },
  { name: "ThamDinh_6_DoiTuong", area: block("Mất", 6, 2) },
  { name: "ThamDinh_Rubric_tap_the", area: block("Bộ tiêu chí", 4, 1, 40, 8) },
  { name: "ThamDinh_Rubric_ca_nhan", area: block("Bộ tiêu chí", 50, 1, 40, 8) },
  { name: "ThamDinh_Rubric_phuong", area: block("Bộ tiêu chí Phường", 4, 1, 40, 8) },
  { name: "ThamDinh_Rubric_mat", area: null },
  { name: "ThamDinh_x", area: cell("Chấm", 6, 2) },
];
const IDS: Readonly<Record<string, string>> = {
  "Chấm!1": "tap-the",
  "Chấm!30": " ca-nhan ",
  "Khối phường!3": "phuong",
  "Hỏng!1": "khong-co",
};
const readText = (area: Area) =>
  area.sheet === "Chấm" && area.column === 30 ? "phuong" : (IDS[`${area.sheet}!${area.row}`] ?? null);

const shown = (sheet: string, selection: Area | null) => {
  const area = activeRubric(NAMES, { sheet, selection }, readText);
  return area && `${area.sheet}!${area.row}`;
};

describe("“Sửa bộ tiêu chí” opens", () => {
  test.each<[string, string, Area | null, string]>([
    ["the rubric of the table in front", "Khối phường", cell("Khối phường", 8, 2), "Bộ tiêu chí Phường!4"],
    ["the same where no cell is selected", "Khối phường", null, "Bộ tiêu chí Phường!4"],
    ["that of the table in which a cell is selected", "Chấm", cell("Chấm", 8, 5), "Bộ tiêu chí!4"],
    ["that of the lower table of a sheet", "Chấm", cell("Chấm", 40, 3), "Bộ tiêu chí!50"],
    ["that of the table whose headings are selected", "Chấm", cell("Chấm", 32, 2), "Bộ tiêu chí!50"],
    ["that of the table beside another", "Chấm", cell("Chấm", 8, 20), "Bộ tiêu chí Phường!4"],
    ["the rubric in front", "Bộ tiêu chí Phường", cell("Bộ tiêu chí Phường", 1, 1), "Bộ tiêu chí Phường!4"],
    ["the lower rubric of a sheet where that is selected", "Bộ tiêu chí", cell("Bộ tiêu chí", 60, 2), "Bộ tiêu chí!50"],
    ["that of the first table from any other sheet", "Tổng hợp", cell("Tổng hợp", 1, 1), "Bộ tiêu chí!4"],
    ["the first rubric where the table names none that is there", "Hỏng", cell("Hỏng", 7, 2), "Bộ tiêu chí!4"],
    ["the first rubric where the table's own cell is gone", "Mất", cell("Mất", 7, 2), "Bộ tiêu chí!4"],
  ])("%s", (_, sheet, selection, expected) => {
    expect(shown(sheet, selection)).toBe(expected);
  });

  it("nothing in a workbook without rubrics", () => {
    expect(activeRubric([], { sheet: "Trang tính1", selection: null }, () => null)).toBeNull();
    expect(
      activeRubric(
        NAMES.filter(({ name }) => !name.includes("Rubric_")),
        { sheet: "Chấm", selection: null },
        readText,
      ),
    ).toBeNull();
  });
});
