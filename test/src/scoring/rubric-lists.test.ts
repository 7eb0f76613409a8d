import { expect, it, test } from "vitest";
import { cellText, isBlankCell } from "../../../src/scoring/cell-text";
import { NOT_FILLED, NOT_IN_LIST, createListMatcher } from "../../../src/scoring/list-matcher";
import { likelyItem, rubricLists } from "../../../src/scoring/rubric-lists";
import type { Cell } from "../../../src/text/cell";
import { collective, unregistered } from "../../sound-entries";

it("Columns with answers, and those for which the rubric has items, come from lists", () => {
  expect([...rubricLists(collective).keys()]).toEqual([
    "Loai",
    "Cap",
    "NoiDung",
    "LinhVuc",
    "MucGhi",
    "DangKy",
    "BaoCao",
    "DeNghiKT",
    "DangVien",
  ]);
  const bases = rubricLists(unregistered);
  expect(bases.get("CanCu")).toEqual(["a", "b", "c"]);
  expect(bases.get("MucGhi")).toEqual(unregistered.bands.map(({ name }) => name));
  for (const role of ["DangKy", "BaoCao", "DeNghiKT", "DangVien"] as const)
    expect(bases.get(role)).toEqual(["Có", "Không"]);
  expect(rubricLists(collective).get("LinhVuc")).toEqual(collective.fields.map(({ name }) => name));
  expect(rubricLists({ ...collective, fields: [] }).has("LinhVuc")).toBe(false);
});

test.each<readonly [Cell, readonly string[], string | undefined]>([
  ["Khoẻ", ["Khỏe", "Khoe"], "Khỏe"],
  ["ĐẢNG  VIÊN", ["Đảng viên", "Dân vận"], "Đảng viên"],
  ["dang vien", ["Đảng viên", "Dân vận"], "Đảng viên"],
  ["Ｃó", ["Có", "Không"], "Có"],
  ["co", ["Có", "Cò"], undefined],
  ["Không rõ", ["Có", "Không"], undefined],
  ["", ["", "Có"], undefined],
  ["  ", ["", " ", "Có"], undefined],
  ["\u0301", ["\u0300", "Có"], undefined],
  [1, ["1"], undefined],
  [null, ["Có"], undefined],
])("The text %j most likely stands, among %j, for %j", (cell, items, item) => {
  expect(likelyItem(cell, items)).toBe(item);
});

test.each<readonly [Cell, string, boolean]>([
  ["Xã A", "Xã A", false],
  [" \u00a0", " \u00a0", true],
  ["", "", true],
  [null, "", true],
  [12.5, "12.5", false],
  [true, "TRUE", false],
  [false, "FALSE", false],
  [{ date: 46143 }, "46143", false],
  [{ error: "#N/A" }, "", false],
])("A formula reads the cell %j as the text %j; it is empty: %s", (cell, text, isBlank) => {
  expect([cellText(cell), isBlankCell(cell)]).toEqual([text, isBlank]);
});

it("A cell is found in a list whatever its capitals and spaces, a number by its digits, nothing else", () => {
  const match = createListMatcher(["a", "1", "Cấp cơ sở"]);
  const cells: readonly Cell[] = ["", "A", "A", " cấp  CƠ SỞ ", 1, 2, "1", null, " ", true, { date: 1 }, "b", "A"];
  const not = NOT_IN_LIST;
  expect(cells.map(match)).toEqual([NOT_FILLED, 0, 0, 2, 1, not, 1, NOT_FILLED, NOT_FILLED, not, not, not, 0]);
  expect(createListMatcher(["true", "[object Object]"])(true)).toBe(not);
});
