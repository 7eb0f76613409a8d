import { describe, expect, it } from "vitest";
import { apply } from "../../../../files/xlsx/write/apply";
import { capture } from "../../../../files/xlsx/read/capture";
import { check } from "../../../../src/actions/check";
import type { PanelCell } from "../../../../src/scoring/panel-role";
import { panelCellFormulas } from "../../../../src/workbook/formulas/member-formulas";
import { cellName } from "../../../../src/workbook/model/binding-name";
import type { Content } from "../../../../src/workbook/model/sheet-spec";
import { foreignEdit } from "../../../../src/workbook/undo/guard/plan-guard";
import { carryOut, panelWorkbook, somebody } from "../../../panel-workbook";
import { blockOf } from "../../../snapshot-of";

const COUNTS: readonly PanelCell[] = ["SoTV", "SoCoMat", "SoDuocCham", "DuDieuKien"];

function panelWith(cell: PanelCell, content: Content) {
  const book = panelWorkbook([{ DoiTuong: "Xã A", MoHinh: "Mô hình A" }], somebody(3));
  const name = cellName(book.members, cell);
  const { sheet, row, column } = blockOf(capture(book.workbook), name).area;
  apply(book.workbook, { edits: [{ kind: "setCells", sheet, cells: [{ row, column, content }] }] });
  const found = () =>
    check(capture(book.workbook))
      .findings.filter(({ where }) => where.name === name)
      .map(({ code }) => code);
  const formula = () => blockOf(capture(book.workbook), name).formulas[0]?.[0] ?? null;
  return { ...book, name, found, formula };
}

describe("Cells that count a panel's members", () => {
  it.each(COUNTS)("are sound as they are made: %s", (cell) => {
    const book = panelWorkbook([{ DoiTuong: "Xã A", MoHinh: "Mô hình A" }], somebody(3));
    const own = check(capture(book.workbook)).findings.filter(
      ({ where }) => where.name === cellName(book.members, cell),
    );
    expect(own).toEqual([]);
  });

  it.each(COUNTS)(
    "are reported where somebody typed over them, repaired, and what was typed comes back: %s",
    (cell) => {
      const book = panelWith(cell, 7);
      expect(book.found()).toEqual(["formula-overwritten"]);
      const before = capture(book.workbook, { forUndo: true });
      const { plan } = carryOut(book.workbook, { kind: "repair", code: "formula-overwritten" });
      expect(foreignEdit(plan, before)).toBeNull();
      expect(book.found()).toEqual([]);
      expect(book.formula()).toBe(panelCellFormulas(book.members).get(cell));
      const { performed } = carryOut(book.workbook, { kind: "undo" });
      expect(performed.kind === "undo" && performed.undone.kind).toBe("undone");
      expect([book.formula(), ...blockOf(capture(book.workbook), book.name).columns[0]!]).toEqual([null, 7]);
    },
  );

  it.each(COUNTS)("get their formula by a classification where they are empty: %s", (cell) => {
    const book = panelWith(cell, null);
    expect(book.found()).toEqual(["formula-missing"]);
    carryOut(book.workbook, { kind: "classify", repair: false });
    expect(book.found()).toEqual([]);
  });

  it("may have another formula that gives the right value, but none that gives a wrong one", () => {
    expect(panelWith("SoTV", { formula: "=1+2", value: 3 }).found()).toEqual([]);
    expect(panelWith("SoTV", { formula: "=1+1", value: 2 }).found()).toEqual(["formula-changed"]);
  });
});
