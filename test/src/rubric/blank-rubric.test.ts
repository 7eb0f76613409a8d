import { expect, it, test } from "vitest";
import { blankRubric } from "../../../src/rubric/blank-rubric";
import { isDefaultClause } from "../../../src/rubric/default-clause";
import { packById } from "../../../src/rubric/packs/packs";
import { parseRubric } from "../../../src/rubric/parse-rubric";

test.each([
  ["collective", "tap-the"],
  ["individual", "ca-nhan"],
] as const)(
  "A blank rubric for %s subjects has one criterion of 10 points, and the usual bands and lists",
  (kind, id) => {
    const { bands, categories, levels, levelSystem, contents, fields } = packById(id)!;
    const blank = blankRubric("rieng", "Riêng", kind);
    expect(blank).toEqual({
      id: "rieng",
      name: "Riêng",
      subjectKind: kind,
      method: "scores",
      source: "",
      maximum: 1000,
      criteria: [
        {
          code: "TC1",
          name: "Tiêu chí 1",
          maximum: 1000,
          step: 1,
          minimum: 0,
          needsEvidence: false,
          levels: [],
          clause: "",
        },
      ],
      bonuses: [],
      deductions: [],
      derivedBonuses: [],
      tieBreak: ["TC1"],
      bases: [],
      bandsConfirmed: false,
      bands,
      categories,
      levels,
      levelSystem,
      contents,
      fields,
    });
    expect(parseRubric(blank)).toEqual({ ok: true, rubric: blank });
  },
);

it("A clause is nobody's where it says so, in the words of this version or of an earlier one", () => {
  expect(["Mặc định", "Mặc định của công cụ", "2.1 TC1", ""].map(isDefaultClause)).toEqual([true, true, false, false]);
});
