import { BooleanNumber } from "@univerjs/core";
import { CFRuleType, CFSubRuleType } from "@univerjs/preset-sheets-conditional-formatting";
import type { IConditionFormattingRule, IFormulaHighlightCell } from "@univerjs/preset-sheets-conditional-formatting";
import type { ConditionalRule } from "../../grid/sheet-parts";
import { toRange, toRect } from "../ranges";

/** The rule as Univer paints it. */
export function toUniverConditional(rule: ConditionalRule): IConditionFormattingRule<IFormulaHighlightCell> {
  return {
    cfId: rule.id,
    ranges: rule.rects.map(toRange),
    stopIfTrue: rule.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: rule.formula,
      style: {
        ...(rule.fill === null ? {} : { bg: { rgb: rule.fill } }),
        ...(rule.color === null ? {} : { cl: { rgb: rule.color } }),
        ...(rule.bold === null ? {} : { bl: rule.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
      },
    },
  };
}

/** A rule of Univer as the simulated hosts know it; `null` for kinds that only Univer's own panel makes. */
export function fromUniverConditional(
  data: IConditionFormattingRule,
  size: { readonly rows: number; readonly columns: number },
): ConditionalRule | null {
  const { rule } = data;
  if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) return null;
  return {
    id: data.cfId,
    rects: data.ranges.map((range) => toRect(range, size)),
    formula: rule.value,
    fill: rule.style.bg?.rgb ?? null,
    color: rule.style.cl?.rgb ?? null,
    bold: rule.style.bl === undefined ? null : rule.style.bl === BooleanNumber.TRUE,
    stopIfTrue: data.stopIfTrue,
  };
}
