import { describe, expect, it, test } from "vitest";
import type { Cell } from "../../../../src/text/cell";
import { isTypedInRow, rowState, rowStateIn } from "../../../../src/workbook/wire/row-state";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import type { RowCell } from "../../../../src/workbook/wire/row-state";

const area = { sheet: "Chấm điểm", row: 10, column: 4, rows: 5, columns: 1 };
const own = (name: string, cell: Cell, isFormula = false): RowCell => ({ name, area, cell, isFormula });
const ROW = [own("ThamDinh_1_TC1", 1.5), own("ThamDinh_1_DoiTuong", "Đảng ủy A")];

describe("The state of one row", () => {
  it("is worked out alike from a whole workbook and from the cells of the row", () => {
    const block = (role: string, cells: readonly Cell[], formulas: readonly (string | null)[] = []) => ({
      name: `ThamDinh_1_${role}`,
      block: { area, columns: [cells], formulas: [formulas] } as never,
    });
    const snapshot = {
      names: [
        block("TC1", [0.5, 1, 1.5]),
        block("DoiTuong", ["", "", "Đảng ủy A"]),
        block("GhiChu", [null, null, 7], [null, null, "=TC1"]),
        block("Tong", [1, 2, 3], ["=1", "=2", "=3"]),
        { name: "ThamDinh_1_Cap", block: null },
        { name: "ThamDinh_1_MoHinh", block: { area: { ...area, sheet: "Khác" }, columns: [["x"]], formulas: [[]] } },
      ],
    } as unknown as Snapshot;
    expect(rowStateIn(snapshot, { sheet: "Chấm điểm", row: 12 })).toBe(
      rowState([...ROW, own("ThamDinh_1_GhiChu", 7, true)]),
    );
  });

  it("is the same in whatever order its cells come", () => {
    expect(rowState([...ROW].reverse())).toBe(rowState(ROW));
  });

  test.each([
    ["another score", [own("ThamDinh_1_TC1", 1.25), ROW[1]!]],
    ["text instead of a number", [own("ThamDinh_1_TC1", "1.5"), ROW[1]!]],
    ["a formula instead of a value", [own("ThamDinh_1_TC1", 1.5, true), ROW[1]!]],
    ["a column that was moved", [{ ...ROW[0]!, area: { ...area, column: 5 } }, ROW[1]!]],
    ["a cell less", [ROW[1]!]],
  ])("changes with %s", (_what, cells) => {
    expect(rowState(cells)).not.toBe(rowState(ROW));
  });

  it("does not change with what a formula shows", () => {
    expect(rowState([own("ThamDinh_1_NX1", 1, true)])).toBe(rowState([own("ThamDinh_1_NX1", 2, true)]));
  });

  test.each([
    ["ThamDinh_1_TC1", area, 12, true],
    ["ThamDinh_1_TC1", area, 15, false],
    ["ThamDinh_1_TC1", area, 9, false],
    ["ThamDinh_1_TC1", { ...area, sheet: "Khác" }, 12, false],
    ["ThamDinh_1_TC1", null, 12, false],
    ["ThamDinh_1_Tong", area, 12, false],
    ["ThamDinh_1_Rubric", area, 12, false],
    ["DanhSach", area, 12, false],
  ])("%s at %o belongs to what is typed in row %i: %s", (name, place, row, expected) => {
    expect(isTypedInRow(name, place, { sheet: "Chấm điểm", row })).toBe(expected);
  });
});
