import { expect, test } from "vitest";
import { isBallotFile } from "../../../../src/workbook/bindings/is-ballot-file";

test.each([
  { names: ["ThamDinh_1_CuaTV", "ThamDinh_1_TC1"], isOne: true, whose: "one ballot" },
  { names: ["ThamDinh_1_MaTo", "ThamDinh_4_CuaTV"], isOne: false, whose: "a panel and a ballot" },
  { names: ["ThamDinh_4_CuaTV", "ThamDinh_5_CuaTV"], isOne: false, whose: "two ballots" },
  { names: ["ThamDinh_1_TC1", "Doanh_thu"], isOne: false, whose: "a score table" },
  { names: [], isOne: false, whose: "nothing" },
])("A workbook with $whose is a judge's own file: $isOne", ({ names, isOne }) => {
  expect(isBallotFile(names)).toBe(isOne);
});
