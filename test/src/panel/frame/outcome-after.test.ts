import { expect, it } from "vitest";
import type { Performed } from "../../../../src/actions/perform";
import { outcomeAfter } from "../../../../src/panel/frame/outcome-after";
import type { FindingCode } from "../../../../src/workbook/model/finding";

const codes: readonly FindingCode[] = ["formula-missing", "formula-overwritten", "formula-changed", "score-missing"];

const performed: Performed = {
  kind: "outcome",
  outcome: {
    results: () => [],
    quota: null,
    details: () => [],
    summary: { entries: 0, complete: 0, subjects: 0, errors: 3, warnings: 1 },
    findings: codes.map((code) => ({ code, severity: "error", where: { area: null }, found: null })),
  },
};

it("A check's findings stand as they are", () => {
  expect(outcomeAfter({ kind: "check" }, performed)?.findings.map(({ code }) => code)).toEqual(codes);
});

it("Formulas that classifying has added are not missing any more", () => {
  expect(outcomeAfter({ kind: "classify", repair: false }, performed)?.findings.map(({ code }) => code)).toEqual(
    codes.slice(1),
  );
});

it("Formulas that were restored are no longer findings", () => {
  expect(outcomeAfter({ kind: "classify", repair: true }, performed)?.findings.map(({ code }) => code)).toEqual([
    "score-missing",
  ]);
});

it("A template has no outcome to show", () => {
  expect(outcomeAfter({ kind: "check" }, { kind: "inserted" })).toBeNull();
});

it("Nothing has been fixed where a changed rubric held the classification, and all of it once that is accepted", () => {
  const held = {
    ...performed,
    outcome: {
      ...performed.outcome,
      findings: [
        ...performed.outcome.findings,
        { code: "band-changed", severity: "warning", where: { area: null }, found: "Tốt" } as const,
      ],
    },
  };
  const left = (acceptRubric: boolean) =>
    outcomeAfter({ kind: "classify", repair: true, acceptRubric }, held)?.findings.map(({ code }) => code);
  expect(left(false)).toEqual([...codes, "band-changed"]);
  expect(left(true)).toEqual(["score-missing"]);
});
