import { describe, expect, it } from "vitest";
import { rubricDifferences, rubricMark } from "../../../src/province/rubric-mark";
import type { Rubric } from "../../../src/rubric/rubric";
import { hundredths } from "../../../src/text/hundredths";
import { collective } from "../../sound-entries";

const withTop = (points: number): Rubric => ({
  ...collective,
  bands: collective.bands.map((band, place) => (place === 0 ? { ...band, threshold: hundredths(points) } : band)),
});

describe("The mark of a rubric", () => {
  it.each([
    ["its source", { source: "Hướng dẫn khác" }],
    ["whether its bands are confirmed", { bandsConfirmed: true }],
    ["the order of its fields", { fields: [...collective.fields].reverse() }],
  ])("does not hang on %s", (_, also) => {
    expect(rubricMark({ ...collective, ...also })).toBe(rubricMark(collective));
    expect(rubricDifferences({ ...collective, ...also }, collective)).toEqual([]);
  });

  it.each([
    [withTop(950), ["mức Xuất sắc: từ 9 → từ 9,5"]],
    [{ ...collective, bonuses: [] }, ["không có DT1"]],
    [{ ...collective, tieBreak: ["TC3"] } as const, ["thứ tự khi bằng điểm: TC2, TC3 → TC3"]],
    [{ ...collective, withholdsUnreported: false }, ["chưa báo cáo: không có kết quả → chỉ cảnh báo"]],
  ])("tells what decides otherwise: %#", (rubric, differences) => {
    expect(rubricMark(rubric)).not.toBe(rubricMark(collective));
    expect(rubricDifferences(rubric, collective)).toEqual(differences);
  });
});
