import { isSameSheet } from "../../grid/formula/rewrite/change";
import { tokenizeFormula } from "../../grid/formula/tokens";
import { newRuleId } from "../../grid/rule-id";
import type { ConditionalRule } from "../../grid/sheet-parts";
import { readRuleFormula } from "./data-validation";
import { BooleanCriteria } from "../services/enums";
import type { EnumValue } from "../services/enums";
import { SimulatedRange } from "./range";
import { TARGET } from "./range-target";
import { readColor } from "./range-looks";
import { MESSAGES, ServiceException, wrongSignature } from "../runtime/service-exception";
import { HOST, STATE, ServiceObject } from "../runtime/service-object";
import { showFormula } from "../runtime/sheets-formula";
import type { SheetsHost } from "../runtime/sheets-host";

interface RuleState {
  readonly ranges: readonly SimulatedRange[];
  /** As the grid keeps it; empty until the condition is given. */
  readonly formula: string;
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
}

abstract class FormatRuleObject extends ServiceObject {
  [STATE]: RuleState;

  constructor(host: SheetsHost, state: RuleState) {
    super(host);
    this[STATE] = state;
  }

  getRanges(): SimulatedRange[] {
    return [...this[STATE].ranges];
  }
  getBooleanCondition(): SimulatedBooleanCondition | null {
    return this[STATE].formula === "" ? null : new SimulatedBooleanCondition(this[HOST], this[STATE]);
  }
  getGradientCondition(): null {
    return null;
  }
  copy(): SimulatedConditionalFormatRuleBuilder {
    return new SimulatedConditionalFormatRuleBuilder(this[HOST], this[STATE]);
  }
}

/** SpreadsheetApp.ConditionalFormatRule: looks that follow a formula. */
export class SimulatedConditionalFormatRule extends FormatRuleObject {
  toString(): string {
    return "ConditionalFormatRule";
  }

  static of(
    host: SheetsHost,
    sheet: string,
    { rects, formula, fill, color, bold }: ConditionalRule,
  ): SimulatedConditionalFormatRule {
    return new SimulatedConditionalFormatRule(host, {
      ranges: rects.map((rect) => new SimulatedRange(host, { sheet, rect })),
      formula,
      fill,
      color,
      bold,
    });
  }
}

/** The rule for its sheet; ranges of other sheets are refused. */
export function toGridRule(host: SheetsHost, rule: SimulatedConditionalFormatRule, sheet: string): ConditionalRule {
  const { ranges, formula, fill, color, bold } = rule[STATE];
  if (ranges.some((range) => range[TARGET].sheet !== sheet))
    throw new ServiceException("Conditional format rules must be applied to ranges of their own sheet.");
  // Other sheets are out of reach but through INDIRECT (host-facts B)
  const { name } = host.grid.sheet(sheet);
  const isAbroad = tokenizeFormula(formula).some(
    (token) => token.kind === "reference" && token.sheet !== null && !isSameSheet(token.sheet, name),
  );
  if (isAbroad) throw new ServiceException(MESSAGES.otherSheet);
  return {
    id: newRuleId(),
    rects: ranges.map((range) => range[TARGET].rect),
    formula,
    fill,
    color,
    bold,
    stopIfTrue: false,
  };
}

export class SimulatedConditionalFormatRuleBuilder extends FormatRuleObject {
  constructor(host: SheetsHost, state: RuleState = { ranges: [], formula: "", fill: null, color: null, bold: null }) {
    super(host, state);
  }

  toString(): string {
    return "ConditionalFormatRuleBuilder";
  }

  build(): SimulatedConditionalFormatRule {
    if (this[STATE].ranges.length === 0)
      throw new ServiceException("Conditional format rules must have at least one range.");
    if (this[STATE].formula === "") throw new ServiceException("Conditional format rules must have a condition.");
    return new SimulatedConditionalFormatRule(this[HOST], this[STATE]);
  }

  setRanges(ranges: SimulatedRange[]): this {
    if (!Array.isArray(ranges) || ranges.some((range) => !(range instanceof SimulatedRange))) {
      throw wrongSignature(ranges, "SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges");
    }
    return this.change({ ranges });
  }

  whenFormulaSatisfied(formula: string): this {
    if (typeof formula !== "string")
      throw wrongSignature(formula, "SpreadsheetApp.ConditionalFormatRuleBuilder.whenFormulaSatisfied");
    return this.change({ formula: readRuleFormula(formula, this[HOST]) });
  }

  setBackground(color: string | null): this {
    return this.change({ fill: color === null ? null : readColor(color) });
  }
  setFontColor(color: string | null): this {
    return this.change({ color: color === null ? null : readColor(color) });
  }
  setBold(bold: boolean | null): this {
    return this.change({ bold });
  }

  private change(change: Partial<RuleState>): this {
    this[STATE] = { ...this[STATE], ...change };
    return this;
  }
}

/** SpreadsheetApp.BooleanCondition. */
export class SimulatedBooleanCondition extends ServiceObject {
  readonly [STATE]: RuleState;

  constructor(host: SheetsHost, state: RuleState) {
    super(host);
    this[STATE] = state;
  }

  toString(): string {
    return "BooleanCondition";
  }

  getCriteriaType(): EnumValue {
    return BooleanCriteria.CUSTOM_FORMULA;
  }
  getCriteriaValues(): unknown[] {
    return [showFormula(this[STATE].formula, this[HOST].settings.formulas)];
  }
  getBackground(): string | null {
    return this[STATE].fill;
  }
  getFontColor(): string | null {
    return this[STATE].color;
  }
  getBold(): boolean | null {
    return this[STATE].bold;
  }
}
