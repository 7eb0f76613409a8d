import { expect, test } from "vitest";
import type { ScoredLine } from "../../../../src/rubric/rubric";
import { stepsAround } from "../../../../src/scoring/card/steps-around";
import { hundredths } from "../../../../src/text/hundredths";

const line = (step: number, maximum: number): ScoredLine => ({
  code: "TC1",
  name: "Tiêu chí",
  clause: "",
  step: hundredths(step),
  maximum: hundredths(maximum),
});

// Points as typed; steps and maxima in hundredths
test.each([
  { points: 0.3, step: 25, maximum: 200, around: [0.25, 0.5] },
  { points: 1.1, step: 50, maximum: 200, around: [1, 1.5] },
  { points: 1.9, step: 75, maximum: 200, around: [1.5] },
  { points: 2.3, step: 25, maximum: 200, around: [] },
  { points: -0.1, step: 25, maximum: 200, around: [0] },
  // 0,29 × 100 is a little less than 29 in binary
  { points: 0.29, step: 29, maximum: 100, around: [0.29, 0.58] },
])("Between steps of $step, $points lies beside $around", ({ points, step, maximum, around }) => {
  expect(stepsAround(points, line(step, maximum))).toEqual(around);
});
