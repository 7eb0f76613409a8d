import { expect, it } from "vitest";
import { NOT_CALCULATED } from "../../../../src/text/cell";
import { appraise } from "../../../../src/workbook/check/appraise";
import { columnName } from "../../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import { blockOf, setCells } from "../../../snapshot-of";
import { soundSnapshot } from "./finding-cases";

const subtotal = "Cộng khối Đảng";

/** A subtotal in the first row, whose formula nobody has calculated; `skipped` is what `BoQua` keeps there. */
function withSubtotal(skipped: string | null): Snapshot {
  const snapshot = [
    [columnName(1, "DoiTuong"), subtotal] as const,
    [columnName(1, "MoHinh"), null] as const,
    [columnName(1, "TC1"), NOT_CALCULATED] as const,
  ].reduce((before, [name, cell]) => setCells(before, name, [cell]), soundSnapshot());
  const { area } = blockOf(snapshot, columnName(1, "DoiTuong"));
  const block = {
    area: { ...area, column: 60 },
    columns: [Array.from({ length: area.rows }, (_, row) => (row === 0 ? skipped : null))],
    formats: ["General"],
    formulas: [null],
  };
  return { ...snapshot, names: [...snapshot.names, { name: columnName(1, "BoQua"), block }] };
}

const found = (snapshot: Snapshot) =>
  appraise(snapshot).findings.filter(({ code }) => code === "not-calculated").length;

it("A formula that nobody has calculated is reported in rows of entries, and not in subtotals", () => {
  expect(found(withSubtotal(null))).toBe(1);
  expect(found(withSubtotal(subtotal))).toBe(0);
});
