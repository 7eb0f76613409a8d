import { expect, it } from "vitest";
import { countBands } from "../../../../src/panel/classify/count-bands";
import { countSeverity, groupFindings } from "../../../../src/panel/check/group-findings";
import type { Finding } from "../../../../src/workbook/model/finding";

const finding = (code: Finding["code"], severity: Finding["severity"]): Finding => ({
  code,
  severity,
  where: { area: null },
  found: null,
});

it("Findings are grouped by kind: damaged structure, errors, warnings, notes, and kinds of one rank as the sheets have them", () => {
  const findings = [
    finding("bands-unconfirmed", "info"),
    finding("field-missing", "warning"),
    finding("score-text", "error"),
    finding("score-missing", "error"),
    finding("score-missing", "error"),
    finding("binding-broken", "error"),
  ];
  expect(groupFindings(findings).map(({ code, findings: group }) => [code, group.length])).toEqual([
    ["binding-broken", 1],
    ["score-text", 1],
    ["score-missing", 2],
    ["field-missing", 1],
    ["bands-unconfirmed", 1],
  ]);
  expect(countSeverity(findings, "error")).toBe(4);
});

it("A kind of finding is as bad as its worst one", () => {
  const [group] = groupFindings([finding("formula-overwritten", "warning"), finding("formula-overwritten", "error")]);
  expect(group?.severity).toBe("error");
});

it("Bands are counted from the best down, and subjects without a band come last", () => {
  const subject = (band: string | null, result: number | null) => ({
    name: "A",
    band,
    result,
    derivedBonus: 0,
    provisional: false,
  });
  expect(countBands([subject("Khá", 7), subject(null, null), subject("Xuất sắc", 9.5), subject("Khá", 7.5)])).toEqual([
    { band: "Xuất sắc", subjects: 1 },
    { band: "Khá", subjects: 2 },
    { band: null, subjects: 1 },
  ]);
});
