import { expect, it, test } from "vitest";
import type { Outcome } from "../../../../src/actions/outcome/outcome";
import { isSaid, nextWork } from "../../../../src/panel/frame/next-work";
import type { FindingCode } from "../../../../src/workbook/model/finding";

function outcome(codes: readonly FindingCode[], summary: Partial<Outcome["summary"]> = {}): Outcome {
  return {
    findings: codes.map((code) => ({ code, severity: "error", where: { area: null }, found: null })),
    summary: { entries: 2, complete: 2, subjects: 1, errors: 0, warnings: 0, ...summary },
    results: () => [],
    quota: null,
    details: () => [],
  };
}

test.each([
  ["nothing known", null, false, null],
  ["no table", outcome(["no-tables"], { errors: 1 }), false, { step: "insert" }],
  [
    "entries without scores",
    outcome(["score-missing", "score-missing", "score-date"], { errors: 3 }),
    false,
    { step: "score", count: 2 },
  ],
  ["errors", outcome(["score-date"], { errors: 1 }), true, { step: "check", count: 1 }],
  ["all scored and right", outcome([]), false, { step: "classify" }],
  ["results", outcome([]), true, { step: "summarize" }],
  ["an empty table", outcome([], { entries: 0, complete: 0 }), false, null],
] as const)("With %s, what comes next is known", (_, known, isClassified, next) => {
  expect(nextWork(known, isClassified)).toEqual(next);
});

it("A step does not say twice what it says itself", () => {
  expect(isSaid({ step: "check", count: 1 }, "check")).toBe(true);
  expect(isSaid({ step: "score", count: 1 }, "classify")).toBe(true);
  expect(isSaid({ step: "score", count: 1 }, "check")).toBe(false);
  expect(isSaid({ step: "summarize" }, "classify")).toBe(false);
});
