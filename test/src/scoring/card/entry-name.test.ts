import { expect, test } from "vitest";
import { entryName, sameName } from "../../../../src/scoring/card/entry-name";
import { inputTable } from "../../../input-table";
import { collective, collectiveEntry } from "../../../sound-entries";

test.each([
  ["of the same subject and title", { DoiTuong: "Xã A", MoHinh: "Một" }, true],
  ["of another subject", { DoiTuong: "Xã B", MoHinh: "Một" }, false],
  ["of another title", { DoiTuong: "Xã A", MoHinh: "Hai" }, false],
  ["of another subject and title", { DoiTuong: "Xã B", MoHinh: "Hai" }, false],
  ["without a name", { DoiTuong: null, MoHinh: null }, false],
])("An entry %s is the one on the card, or is not", (_, cells, isSame) => {
  const table = inputTable(collective, [collectiveEntry({ DoiTuong: "Xã A", MoHinh: "Một" }), collectiveEntry(cells)]);
  expect(sameName(entryName(table, 0), entryName(table, 1))).toBe(isSame);
  expect(entryName(table, 1)).toEqual({ subject: cells.DoiTuong, title: cells.MoHinh });
});
