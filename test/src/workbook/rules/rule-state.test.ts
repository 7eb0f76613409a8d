import { expect, test } from "vitest";
import { ruleState } from "../../../../src/workbook/rules/rule-state";
import { NO_TYPING, formulaOnly } from "../../../../src/workbook/sheets/no-typing";

const custom = (formula: string) => ({ kind: "custom", formula }) as const;

test.each([
  { name: "Excel's own form", present: custom("=FALSE"), state: "sound" },
  { name: "Excel's own form with brackets", present: custom("=FALSE()"), state: "sound" },
  { name: "what LibreOffice saves of it", present: custom("=0"), state: "sound" },
  {
    name: "the form of Google Sheets",
    present: custom(formulaOnly({ row: 9, column: 28, rows: 1, columns: 1 })),
    state: "sound",
  },
  { name: "that form as Excel saves it", present: custom("=_xlfn.ISFORMULA(K9)"), state: "sound" },
  { name: "Excel's form where Google Sheets marks it", present: "former", state: "outdated" },
  { name: "somebody's rule", present: custom("=ISFORMULA(K9)+1"), state: "foreign" },
  { name: "no rule", present: "none", state: "none" },
] as const)("The rule of a result, $name, is $state", ({ present, state }) => {
  expect(ruleState(present, custom(NO_TYPING))).toBe(state);
});

test("A rule of results over typed cells is somebody's own", () => {
  expect(ruleState("former", custom("=IF(ISNUMBER($K9),$K9>0,FALSE)"))).toBe("foreign");
});
