import type { ConditionalFormat, Validation } from "../../src/workbook/model/sheet-spec";
import { rangeAt } from "../excel/range-at";
import { sheetNamed } from "../excel/sheet-named";
import { dataStep } from "../excel/step";
import type { Step } from "../excel/step";

export function validationSteps(sheet: string, validations: readonly Validation[]): readonly Step[] {
  return validations.map((validation) =>
    dataStep(validation, (workbook) =>
      queueValidation(rangeAt(sheetNamed(workbook, sheet), validation.rect).dataValidation, validation),
    ),
  );
}

function queueValidation(target: Excel.DataValidation, { rule, prompt, error, blocking }: Validation): void {
  target.rule =
    rule.kind === "list"
      ? // Always a reference: a text would be split at every comma, including the one in 0,5 (OJS#2128)
        { list: { inCellDropDown: true, source: rule.source } }
      : { custom: { formula: rule.formula } };
  target.errorAlert = {
    title: error.title,
    message: error.text,
    showAlert: true,
    style: blocking ? "Stop" : "Warning",
  };
  if (prompt) target.prompt = { title: prompt.title, message: prompt.text, showPrompt: true };
}

/**
 * `add` puts each new format before all others (REF excel.conditionalformatcollection), so the first one is added last.
 */
export function conditionalFormatSteps(sheet: string, formats: readonly ConditionalFormat[]): readonly Step[] {
  return [...formats].reverse().map((format) =>
    dataStep(format, (workbook) => {
      const { custom } = rangeAt(sheetNamed(workbook, sheet), format.rect).conditionalFormats.add("Custom");
      custom.rule.formula = format.formula;
      if (format.fill !== null) custom.format.fill.color = format.fill;
      if (format.color !== null) custom.format.font.color = format.color;
      if (format.bold) custom.format.font.bold = true;
    }),
  );
}
