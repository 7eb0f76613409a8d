import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { check } from "../../../src/actions/check";
import { exportRubric, listRubrics, makeRubric } from "../../../src/actions/custom-rubric";
import { insertTemplate } from "../../../src/actions/insert-template";
import { vi } from "../../../src/language/vi";
import { en } from "../../../src/language/en";
import { packs } from "../../../src/rubric/packs/packs";
import { readRubricJson, rubricToJson } from "../../../src/rubric/rubric-json";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { rubricArbitrary } from "../../rubric-arbitrary";
import { applyPlan, emptySnapshot } from "../../snapshot-of";

function withRubric(input: Parameters<typeof makeRubric>[1], snapshot: Snapshot = emptySnapshot()): Snapshot {
  const made = makeRubric(snapshot, input);
  if (!made.ok) throw new Error(made.refusal.code);
  return applyPlan(snapshot, made.plan);
}

function refusal(input: Parameters<typeof makeRubric>[1], snapshot: Snapshot = emptySnapshot()) {
  const made = makeRubric(snapshot, input);
  return made.ok ? null : made.refusal;
}

/** The file of a pack with one field changed. */
function fileWith(change: (rubric: Record<string, unknown>) => void): string {
  const file = JSON.parse(rubricToJson(packs[0]!)) as { rubric: Record<string, unknown> };
  change(file.rubric);
  return JSON.stringify(file);
}

const sentence = (text: string) => {
  const refused = refusal({ source: { kind: "json", text } });
  return refused ? vi.rubricRefusal(refused).join("\n") : "";
};

describe("A rubric of one's own", () => {
  test.each(["collective", "individual"] as const)("begins blank for a %s with one criterion, and can be scored at once", (subjectKind) => {
    const workbook = withRubric({ source: { kind: "blank", subjectKind }, name: "Thi đua khối xã" });
    expect(listRubrics(workbook)).toEqual([{ id: "thi-dua-khoi-xa", name: "Thi đua khối xã" }]);
    const inserted = insertTemplate(workbook, { rubrics: ["thi-dua-khoi-xa"], rows: 3, profile: "party" });
    expect(inserted.ok && check(applyPlan(workbook, inserted.plan)).findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test.each(packs.map(({ id }) => id))("begins as a copy of %s under a name of its own, with bands to confirm anew", (id) => {
    const workbook = withRubric({ source: { kind: "copy", id }, name: "Bộ riêng" });
    expect(listRubrics(workbook)).toEqual([{ id: "bo-rieng", name: "Bộ riêng" }]);
    expect(check(workbook).findings.filter(({ code }) => code === "rubric-fault")).toEqual([]);
  });

  test.each([
    ["no name", { source: { kind: "copy", id: "tap-the" } }, { code: "name-missing" }],
    ["a pack's id", { source: { kind: "copy", id: "tap-the" }, name: "Tập thể" }, { code: "id-taken", id: "tap-the" }],
    ["a source that is not there", { source: { kind: "copy", id: "khac" }, name: "X" }, { code: "unknown-rubric", id: "khac" }],
    ["an id that a name cannot hold", { source: { kind: "copy", id: "tap-the" }, name: "X", id: "Có Dấu" }, { code: "rubric-faults" }],
  ] as const)("is refused with %s", (_, input, expected) => {
    expect(refusal(input)).toMatchObject(expected);
  });

  it("is refused under a name that the workbook has, in any spelling", () => {
    const workbook = withRubric({ source: { kind: "copy", id: "tap-the" }, name: "Khối xã" });
    expect(refusal({ source: { kind: "copy", id: "tap-the" }, name: "KHỐI  XÃ", id: "khac" }, workbook)).toEqual({ code: "name-taken", name: "KHỐI XÃ" });
  });
});

describe("A rubric in a file", () => {
  it("holds points as people write them", () => {
    const { rubric } = JSON.parse(rubricToJson(packs[0]!)) as { rubric: { maximum: number; criteria: { step: number }[]; bands: { threshold: number }[] } };
    expect([rubric.maximum, rubric.criteria[0]!.step, rubric.bands[0]!.threshold]).toEqual([10, 0.01, 9]);
  });

  it("comes back as it was, whatever it is", () => {
    fc.assert(fc.property(rubricArbitrary, (rubric) => {
      expect(readRubricJson(rubricToJson(rubric))).toEqual({ ok: true, rubric });
    }), { numRuns: 50 });
  });

  it("goes from one workbook into another", () => {
    const from = withRubric({ source: { kind: "copy", id: "ca-nhan" }, name: "Bộ riêng" });
    const exported = exportRubric(from, "bo-rieng");
    expect(exported).toMatchObject({ ok: true, fileName: "bo-tieu-chi-bo-rieng.json" });
    expect(listRubrics(withRubric({ source: { kind: "json", text: exported.ok ? `\uFEFF${exported.json}` : "" } }))).toEqual([{ id: "bo-rieng", name: "Bộ riêng" }]);
  });

  test.each([
    ["no JSON", "{"], ["other JSON", "[]"], ["another tool's file", '{"kind":"x","version":1,"rubric":{}}'], ["a later version", '{"kind":"thamdinh-rubric","version":2}'],
  ])("is refused as no rubric: %s", (_, text) => {
    expect(refusal({ source: { kind: "json", text } })).toEqual({ code: "not-a-rubric-file" });
  });

  test.each<readonly [string, (rubric: Record<string, unknown>) => void, RegExp]>([
    ["a field of another kind", (rubric) => { rubric["maximum"] = "mười"; }, /^Trường maximum: giá trị “mười” chưa đúng/],
    ["three decimals", (rubric) => { (rubric["criteria"] as { maximum: number }[])[1]!.maximum = 3.125; }, /Trường criteria\[1\]\.maximum: giá trị/],
    ["a missing field", (rubric) => { delete rubric["bands"]; }, /^Trường bands: chưa có giá trị/],
    ["bands out of order", (rubric) => { (rubric["bands"] as { threshold: number }[])[1]!.threshold = 9.5; }, /Trường bands\[1\]\.threshold: Ngưỡng phải nhỏ hơn ngưỡng của mức ngay trên \(9\)/],
    ["too many points", (rubric) => { (rubric["criteria"] as { maximum: number }[])[0]!.maximum = 9; }, /Các tiêu chí cộng lại được/],
    ["an unknown field", (rubric) => { rubric["diem"] = 1; }, /Trường diem/],
  ])("is refused with the place of %s", (_, change, says) => {
    expect(sentence(fileWith(change))).toMatch(says);
  });

  it("is told in both languages, a few faults at a time", () => {
    const refused = refusal({ source: { kind: "json", text: '{"kind":"thamdinh-rubric","version":1,"rubric":{}}' } })!;
    expect(vi.rubricRefusal(refused)).toHaveLength(6);
    expect(en.rubricRefusal(refused)[0]).toMatch(/^Field /);
  });
});
