import { expect, it, test } from "vitest";
import { skipKey, skippedRows } from "../../../src/scoring/skipped-rows";
import { inputTable, score } from "../../input-table";
import type { EntryCells } from "../../input-table";
import { collective, collectiveEntry } from "../../sound-entries";

test.each<readonly [string, EntryCells, boolean]>([
  ["repeats its text", { DoiTuong: "Khối xã", BoQua: "Khối xã" }, true],
  ["repeats its text in other capitals", { DoiTuong: "KHỐI XÃ", BoQua: "khối xã" }, true],
  ["repeats what stands in both columns", { DoiTuong: "Khối", MoHinh: "xã", BoQua: "Khốixã" }, true],
  ["repeats a number", { DoiTuong: 2026, BoQua: "2026" }, true],
  ["knows another text", { DoiTuong: "Xã A", BoQua: "Khối xã" }, false],
  ["knows the text of one column alone", { DoiTuong: "Khối", MoHinh: "xã", BoQua: "Khối" }, false],
  ["is empty", { DoiTuong: "Khối xã", BoQua: null }, false],
  ["is empty as the row is", { DoiTuong: null, BoQua: null }, false],
])("A row whose note %s, whether it is passed over", (_, cells, isSkipped) => {
  expect(skippedRows(inputTable(collective, [collectiveEntry({ MoHinh: null, ...cells })]))(0)).toBe(isSkipped);
});

it("No row is passed over in a table without notes, nor past the end of a column", () => {
  expect(skippedRows(inputTable(collective, [collectiveEntry()]))(0)).toBe(false);
  const table = inputTable(collective, [{ DoiTuong: "Khối xã", BoQua: "Khối xã" }], { BoQua: { cells: [] } });
  expect(skippedRows(table)(0)).toBe(false);
  const short = inputTable(collective, [{ DoiTuong: "Khối xã", BoQua: "Khối xã" }], { DoiTuong: { cells: [] } });
  expect(skippedRows(short)(0)).toBe(false);
  const columns = new Map(inputTable(collective, [{ DoiTuong: "Khối xã", BoQua: "Khối xã" }]).columns);
  columns.delete("MoHinh");
  expect(skippedRows({ rubric: collective, rows: 1, columns })(0)).toBe(true);
});

it("The key of a row is its text as the sheet cleans it", () => {
  expect(skipKey([" Khối ", null, "  xã"])).toBe("Khối xã");
});

it("A row that is passed over is no entry", () => {
  const { entry, subjects } = score(collective, [
    { DoiTuong: "Khối xã", BoQua: "Khối xã" },
    collectiveEntry({ DoiTuong: "Xã A" }),
  ]);
  expect([entry(0).state, entry(1).state, subjects.map(({ name }) => name)]).toEqual(["blank", "complete", ["Xã A"]]);
});
