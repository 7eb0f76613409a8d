import { describe, expect, it, test } from "vitest";
import { hasFormerFields, namedFields, OTHER_FIELD } from "../../../src/rubric/open-fields";
import { packById } from "../../../src/rubric/packs/packs";
import { readRubricRows } from "../../../src/rubric/read-rubric-rows";
import type { RowKind } from "../../../src/rubric/rubric-columns";
import { rubricToRows } from "../../../src/rubric/rubric-rows";
import type { Cell } from "../../../src/text/cell";
import { cellsOf, richRubric, rowOf } from "./broken-rubrics";

/** The codes of the faults of a rubric sheet with these rows before the `index`-th row of a kind. */
function faultsWith(kind: RowKind, index: number, ...rows: readonly (readonly Cell[])[]): readonly string[] {
  const laid = rubricToRows(richRubric, null);
  const at = rowOf(laid, kind, index);
  const cells = cellsOf(laid);
  return readRubricRows([...cells.slice(0, at), ...rows, ...cells.slice(at)]).faults.map(({ code }) => code);
}

describe("Among the fields of a rubric sheet", () => {
  const open = [null, null, OTHER_FIELD.name];
  test.each<readonly [string, readonly (readonly Cell[])[]]>([
    ["a blank row", [new Array<null>(9).fill(null)]],
    ["a row of empty texts", [["", "", ""]]],
    ["a row with nothing but the name of the other field", [open]],
    ["several such rows", [[], open, [null]]],
  ])("%s may stand", (_, rows) => {
    expect(faultsWith("field", 5, ...rows)).toEqual([]);
    expect(faultsWith("field", 1, ...rows)).toEqual([]);
  });

  test.each<readonly [string, readonly (readonly Cell[])[]]>([
    ["a row with another name", [[null, null, "Kinh tế"]]],
    ["a row with that name elsewhere", [[OTHER_FIELD.name]]],
    ["a blank row and one with a text", [[null], ["Ghi chú"]]],
    ["a row with a text and a blank one", [["Ghi chú"], [null]]],
  ])("%s may not", (_, rows) => {
    expect(faultsWith("field", 5, ...rows)).toEqual(["scattered-rows"]);
  });

  it("only: no row may part other lists", () => {
    expect(faultsWith("category", 2, [null])).toEqual(["scattered-rows"]);
    expect(faultsWith("band", 2, open)).toEqual(["scattered-rows"]);
  });
});

describe("A rubric's fields are those of earlier versions", () => {
  test.each(["2.1 TC2", "2.2 TC2"])("where they are the named ones of clause %s, and no other", (clause) => {
    const fields = namedFields(clause);
    expect(hasFormerFields({ fields })).toBe(true);
    expect(hasFormerFields({ fields: [...fields, OTHER_FIELD] })).toBe(false);
    expect(hasFormerFields({ fields: fields.slice(1) })).toBe(false);
    expect(hasFormerFields({ fields: [...fields].reverse() })).toBe(false);
    for (const changed of [{ code: "X" }, { name: "Khác" }, { clause: "3" }])
      expect(
        hasFormerFields({ fields: fields.map((field, at) => (at === 4 ? { ...field, ...changed } : field)) }),
      ).toBe(false);
  });

  it("not where their clause is another", () => {
    expect(hasFormerFields({ fields: namedFields("1") })).toBe(false);
  });

  it("not in the rubrics that ship, whose list ends with a field that is open", () => {
    for (const id of ["tap-the", "ca-nhan"]) {
      const { fields } = packById(id)!;
      expect(hasFormerFields({ fields })).toBe(false);
      expect(fields.map(({ code, name }) => [code, name])).toEqual([
        ["KT", "Kinh tế"],
        ["VHXH", "Văn hóa, xã hội, quốc phòng, an ninh"],
        ["XDD", "Xây dựng Đảng, hệ thống chính trị"],
        ["CCHC", "Cải cách hành chính, chuyển đổi số"],
        ["LLV", "Phương pháp, lề lối làm việc"],
        ["KHAC", "Lĩnh vực khác"],
      ]);
    }
  });
});
