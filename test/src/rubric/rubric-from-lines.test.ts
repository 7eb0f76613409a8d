import { describe, expect, it } from "vitest";
import { parseRubric } from "../../../src/rubric/parse-rubric";
import { rubricFromLines } from "../../../src/rubric/rubric-from-lines";
import type { OpenLine } from "../../../src/rubric/rubric-from-lines";
import { hundredths } from "../../../src/text/hundredths";

const line = (kind: OpenLine["kind"], name: string, maximum: number | null): OpenLine => ({
  kind,
  name,
  maximum: maximum === null ? null : hundredths(maximum),
});
const LINES = [
  line("criterion", "Cách làm", 200),
  line("bonus", "Điểm thưởng", 50),
  line("criterion", "Kết quả", 500),
  line("deduction", "Điểm trừ", 100),
  line("criterion", "Hiệu quả", 300),
];

describe("A rubric of lines read from a sheet", () => {
  it("has them in their order by kind, each with its code, in steps of a hundredth", () => {
    const { rubric, open, isTotalOpen } = rubricFromLines(LINES, hundredths(1200), "collective");
    expect(parseRubric(rubric)).toEqual({ ok: true, rubric });
    expect(rubric).toMatchObject({ id: "trong", name: "Trống", subjectKind: "collective", maximum: 1200 });
    const own = { step: 1, clause: "" };
    const criterion = { ...own, minimum: 0, needsEvidence: false, levels: [] };
    expect(rubric.criteria).toEqual([
      { code: "TC1", name: "Cách làm", maximum: 200, ...criterion },
      { code: "TC2", name: "Kết quả", maximum: 500, ...criterion },
      { code: "TC3", name: "Hiệu quả", maximum: 300, ...criterion },
    ]);
    expect(rubric.bonuses).toEqual([{ code: "DT1", name: "Điểm thưởng", maximum: 50, ...own }]);
    expect(rubric.deductions).toEqual([{ code: "DTru1", name: "Điểm trừ", maximum: 100, ...own }]);
    expect([open, isTotalOpen]).toEqual([{ criterion: [], bonus: [], deduction: [] }, false]);
  });

  it("orders equal results by its greatest criterion", () => {
    expect(rubricFromLines(LINES, null, "collective").rubric.tieBreak).toEqual(["TC2"]);
    expect(rubricFromLines([], null, "collective").rubric.tieBreak).toEqual([]);
  });

  it("has as its total what the sheet says, and the sum of its criteria where that is more or nothing is said", () => {
    const maximum = (total: number | null) =>
      rubricFromLines(LINES, total === null ? null : hundredths(total), "collective").rubric.maximum;
    expect([1200, 1000, 999, null].map(maximum)).toEqual([1200, 1000, 1000, 1000]);
    expect(rubricFromLines([], null, "collective").rubric.maximum).toBe(0);
  });

  it("has the usual bands in proportion to its total, to a hundredth", () => {
    const thresholds = rubricFromLines([line("criterion", "Một", 1005)], null, "individual").rubric.bands.map(
      ({ threshold }) => threshold,
    );
    expect(thresholds).toEqual([905, 804, 704, 503, 0]);
  });

  it("says which points are still to be filled in, and holds 1 point there meanwhile", () => {
    const lines = [
      line("criterion", "Một", 300),
      line("criterion", "Hai", null),
      line("bonus", "Thưởng", null),
      line("deduction", "Trừ", 50),
      line("deduction", "Trừ nữa", null),
    ];
    const { rubric, open, isTotalOpen } = rubricFromLines(lines, null, "individual");
    expect(open).toEqual({ criterion: [1], bonus: [0], deduction: [1] });
    expect([rubric.criteria[1]!.maximum, rubric.maximum, rubric.subjectKind]).toEqual([100, 400, "individual"]);
    expect(isTotalOpen).toBe(true);
    expect(rubricFromLines(lines, hundredths(900), "individual").isTotalOpen).toBe(false);
    expect(rubricFromLines(lines.slice(2), null, "individual").isTotalOpen).toBe(false);
  });
});
