import type { Area } from "../../src/workbook/model/area";
import { rangeAt } from "../excel/range-at";
import { sheetNamed } from "../excel/sheet-named";
import { callsStep, dataStep } from "../excel/step";
import type { Step } from "../excel/step";

/** The one rule that cells had, or none. */
export interface KeptRule {
  readonly area: Area;
  readonly rule: Excel.Interfaces.DataValidationUpdateData | null;
}

/** Queues the reading of the rule over an area; `mixed` where its cells have several. */
export function recordRule(workbook: Excel.Workbook, area: Area): () => KeptRule | "mixed" {
  const { dataValidation } = rangeAt(sheetNamed(workbook, area.sheet), area);
  dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
  return () => {
    const { type, rule, errorAlert, prompt, ignoreBlanks } = dataValidation;
    if (type === "Inconsistent" || type === "MixedCriteria") return "mixed";
    return { area, rule: type === "None" ? null : { rule, errorAlert, prompt, ignoreBlanks } };
  };
}

/** After failure: restores the rule. */
export function restoreRuleSteps({ area, rule }: KeptRule): readonly Step[] {
  return [
    callsStep(2, (workbook) => rangeAt(sheetNamed(workbook, area.sheet), area).dataValidation.clear()),
    // The rule first: without one there is nothing for an alert to belong to
    ...(rule === null
      ? []
      : [
          dataStep(rule, (workbook) => {
            const target = rangeAt(sheetNamed(workbook, area.sheet), area).dataValidation;
            target.rule = rule.rule!;
            target.errorAlert = rule.errorAlert!;
            if (`${rule.prompt!.title}${rule.prompt!.message}` !== "") target.prompt = rule.prompt!;
            target.ignoreBlanks = rule.ignoreBlanks!;
          }),
        ]),
  ];
}
