import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
} from "@univerjs/core";
import type { ISheetDataValidationRule } from "@univerjs/core";
import type { Rect } from "../../../src/workbook/model/area";
import type { AnchoredRule, ValidationRule } from "../../grid/sheet-parts";
import { toRange } from "../ranges";

const ERROR_STYLES = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

/** The rule as Univer enforces it: its formula is written for the top left cell. */
export function toUniverRule(rule: ValidationRule, rect: Rect): ISheetDataValidationRule {
  const { error, prompt } = rule;
  return {
    uid: generateRandomId(8),
    type: rule.kind === "list" ? DataValidationType.LIST : DataValidationType.CUSTOM,
    ranges: [toRange(rect)],
    formula1: rule.formula,
    allowBlank: rule.ignoreBlanks,
    showDropDown: rule.inCellDropDown,
    // As in Excel, the arrow takes no room from the text
    renderMode: DataValidationRenderMode.TEXT,
    errorStyle: ERROR_STYLES[error?.showAlert ? error.style : "information"],
    showErrorMessage: error?.showAlert ?? false,
    error: error?.message ?? "",
    errorTitle: error?.title ?? "",
    showInputMessage: prompt?.showPrompt ?? false,
    prompt: prompt?.message ?? "",
    promptTitle: prompt?.title ?? "",
  };
}

/** A rule of Univer as the simulated hosts know it; `null` for kinds that only Univer's own panel makes. */
export function fromUniverRule(data: ISheetDataValidationRule): AnchoredRule | null {
  const [first] = data.ranges;
  if (!first || (data.type !== DataValidationType.LIST.valueOf() && data.type !== DataValidationType.CUSTOM.valueOf()))
    return null;
  const style =
    (Object.keys(ERROR_STYLES) as (keyof typeof ERROR_STYLES)[]).find(
      (name) => ERROR_STYLES[name] === data.errorStyle,
    ) ?? "information";
  return {
    row: first.startRow + 1,
    column: first.startColumn + 1,
    rule: {
      kind: data.type === DataValidationType.LIST.valueOf() ? "list" : "custom",
      formula: data.formula1 ?? "",
      ignoreBlanks: data.allowBlank ?? true,
      inCellDropDown: data.showDropDown ?? true,
      prompt:
        data.prompt || data.promptTitle
          ? { title: data.promptTitle ?? "", message: data.prompt ?? "", showPrompt: data.showInputMessage ?? false }
          : null,
      error:
        data.error || data.errorTitle || data.showErrorMessage
          ? {
              title: data.errorTitle ?? "",
              message: data.error ?? "",
              showAlert: data.showErrorMessage ?? false,
              style,
            }
          : null,
    },
  };
}
