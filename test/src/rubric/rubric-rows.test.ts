import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { packs } from "../../../src/rubric/packs/packs";
import { parseRubric } from "../../../src/rubric/parse-rubric";
import { readRubricRows } from "../../../src/rubric/read-rubric-rows";
import type { Rubric } from "../../../src/rubric/rubric";
import { rubricToRows } from "../../../src/rubric/rubric-rows";
import { readBindings } from "../../../src/workbook/bindings/bindings";
import { rubricSheet } from "../../../src/workbook/sheets/rubric/rubric-sheet";
import { basisRubricArbitrary, rubricArbitrary } from "../../rubric-arbitrary";
import { applyPlan, emptySnapshot } from "../../snapshot-of";

const everyRubric = fc.oneof({ weight: 3, arbitrary: rubricArbitrary }, { weight: 1, arbitrary: basisRubricArbitrary });

describe("A rubric and the rows of its sheet", () => {
  test.each(packs)("say the same: $name", (pack) => {
    expect(throughRows(pack)).toEqual(pack);
    expect(throughSheet(pack)).toEqual(pack);
  });

  it("lose nothing either way, whatever the rubric", () => {
    fc.assert(
      fc.property(everyRubric, (rubric) => {
        expect(throughRows(rubric)).toEqual(rubric);
      }),
    );
  });

  it("lose nothing through the sheet with its titles and headers", () => {
    fc.assert(
      fc.property(everyRubric, (rubric) => {
        expect(throughSheet(rubric)).toEqual(rubric);
      }),
    );
  });

  it("come from generators that make sound rubrics only", () => {
    fc.assert(
      fc.property(everyRubric, (rubric) => {
        expect(parseRubric(rubric)).toEqual({ ok: true, rubric });
      }),
    );
  });

  it("stay the same when read, laid out and read again", () => {
    fc.assert(
      fc.property(everyRubric, (rubric) => {
        const rows = rubricToRows(rubric, "Đảng ủy xã");
        expect(rubricToRows(throughRows(rubric)!, "Đảng ủy xã")).toEqual(rows);
      }),
    );
  });
});

function throughRows(rubric: Rubric): Rubric | null {
  const { faults, rubric: read } = readRubricRows(rubricToRows(rubric, null).map((row) => row.cells));
  expect(faults).toEqual([]);
  return read;
}

function throughSheet(rubric: Rubric): Rubric | undefined {
  const { spec } = rubricSheet(rubric, "Bộ tiêu chí", { kind: "own", name: "Đảng ủy xã" });
  const bindings = readBindings(applyPlan(emptySnapshot(), { edits: [{ kind: "addSheet", spec }] }));
  expect(bindings.body?.name).toBe("Đảng ủy xã");
  expect(bindings.findings.filter((finding) => finding.code !== "no-tables")).toEqual([]);
  return bindings.rubrics.get(rubric.id)?.rubricAt?.rubric;
}
