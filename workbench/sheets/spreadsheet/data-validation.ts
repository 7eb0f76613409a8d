import { areaToReference, referenceToArea } from "../../../src/workbook/model/area";
import { shiftFormula } from "../../grid/formula/rewrite/shift";
import type { AnchoredRule, ValidationRule } from "../../grid/sheet-parts";
import { DataValidationCriteria } from "../services/enums";
import type { EnumValue } from "../services/enums";
import { SimulatedRange } from "./range";
import { TARGET } from "./range-target";
import { ServiceException, wrongSignature } from "../runtime/service-exception";
import { HOST, STATE, ServiceObject } from "../runtime/service-object";
import { isReadable, readFormula, showFormula } from "../runtime/sheets-formula";
import type { SheetsHost } from "../runtime/sheets-host";

interface RuleState {
  readonly kind: "list" | "range" | "custom" | null;
  /** Items joined by commas, or a formula as the grid keeps it. */
  readonly formula: string;
  readonly items: readonly string[];
  readonly showDropdown: boolean;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** Until told otherwise a rule only marks what breaks it (DataValidationBuilder.md setAllowInvalid: default true). */
const NEW_RULE: RuleState = {
  kind: null,
  formula: "",
  items: [],
  showDropdown: true,
  allowInvalid: true,
  helpText: null,
};
/** Items of one list (host-facts B). */
const MOST_ITEMS = 500;

abstract class RuleObject extends ServiceObject {
  [STATE]: RuleState;

  constructor(host: SheetsHost, state: RuleState) {
    super(host);
    this[STATE] = state;
  }

  getAllowInvalid(): boolean {
    return this[STATE].allowInvalid;
  }
  getHelpText(): string | null {
    return this[STATE].helpText;
  }

  getCriteriaType(): EnumValue {
    switch (this[STATE].kind) {
      case "list":
        return DataValidationCriteria.VALUE_IN_LIST;
      case "range":
        return DataValidationCriteria.VALUE_IN_RANGE;
      case "custom":
        return DataValidationCriteria.CUSTOM_FORMULA;
      case null:
        throw new ServiceException("The rule has no criteria.");
    }
  }

  /** The range or list with whether it drops down; the formula (DataValidation.md getCriteriaValues). */
  getCriteriaValues(): unknown[] {
    const { kind, formula, items, showDropdown } = this[STATE];
    if (kind === "list") return [[...items], showDropdown];
    if (kind === "custom") return [showFormula(formula, this[HOST].settings.formulas)];
    const area = referenceToArea(formula);
    const sheet = area && this[HOST].grid.findSheet(area.sheet);
    if (!area || !sheet) return [];
    return [
      new SimulatedRange(this[HOST], {
        sheet: sheet.id,
        rect: { row: area.row, column: area.column, rows: area.rows, columns: area.columns },
      }),
      showDropdown,
    ];
  }

  copy(): SimulatedDataValidationBuilder {
    return new SimulatedDataValidationBuilder(this[HOST], this[STATE]);
  }
}

/** SpreadsheetApp.DataValidation: lists, ranges and formulas. */
export class SimulatedDataValidation extends RuleObject {
  toString(): string {
    return "DataValidation";
  }

  /** The rule over a cell, as it reads there. */
  static of(
    host: SheetsHost,
    sheet: string,
    { rule, row, column }: AnchoredRule,
    atRow: number,
    atColumn: number,
  ): SimulatedDataValidation {
    const isFormula = rule.formula.startsWith("=");
    const shifted = isFormula ? shiftFormula(rule.formula, atRow - row, atColumn - column) : rule.formula;
    // A list may name cells of its own sheet without it
    const own = areaOfList(shifted, host.grid.sheet(sheet).name);
    const kind = rule.kind === "custom" ? "custom" : isFormula ? "range" : "list";
    return new SimulatedDataValidation(host, {
      kind,
      formula: kind === "range" ? own : shifted,
      items: kind === "list" ? rule.formula.split(",").map((item) => item.trim()) : [],
      showDropdown: rule.inCellDropDown,
      allowInvalid: rule.error?.style !== "stop",
      helpText: rule.prompt?.message ?? null,
    });
  }
}

/** The rule as the grid keeps it. */
export function toGridRule(rule: SimulatedDataValidation): ValidationRule {
  const { kind, formula, showDropdown, allowInvalid, helpText } = rule[STATE];
  if (kind === null) throw new ServiceException("The rule has no criteria.");
  return {
    kind: kind === "custom" ? "custom" : "list",
    formula,
    ignoreBlanks: true,
    inCellDropDown: showDropdown,
    prompt: helpText === null ? null : { title: "", message: helpText, showPrompt: true },
    error: { title: "", message: helpText ?? "", showAlert: true, style: allowInvalid ? "warning" : "stop" },
  };
}

function areaOfList(formula: string, sheet: string): string {
  if (formula.includes("!")) return formula;
  const area = referenceToArea(`'${sheet.replaceAll("'", "''")}'!${formula.slice(1)}`);
  return area ? `=${areaToReference(area)}` : formula;
}

export class SimulatedDataValidationBuilder extends RuleObject {
  constructor(host: SheetsHost, state: RuleState = NEW_RULE) {
    super(host, state);
  }

  toString(): string {
    return "DataValidationBuilder";
  }

  build(): SimulatedDataValidation {
    return new SimulatedDataValidation(this[HOST], this[STATE]);
  }

  setAllowInvalid(allowInvalidData: boolean): this {
    return this.change({ allowInvalid: allowInvalidData });
  }
  setHelpText(helpText: string): this {
    return this.change({ helpText });
  }

  requireValueInList(values: string[], showDropdown = true): this {
    if (!Array.isArray(values)) throw wrongSignature(values, "SpreadsheetApp.DataValidationBuilder.requireValueInList");
    if (values.length > MOST_ITEMS)
      throw new ServiceException(
        `The data validation rule has more items than the limit of ${String(MOST_ITEMS)}. Use the "List from a range" criteria instead.`,
      );
    // The grid keeps a list as one text with commas
    if (values.some((item) => item.includes(",")))
      throw new TypeError("items with a comma are not simulated: use requireValueInRange");
    return this.change({ kind: "list", items: values.map(String), formula: values.join(","), showDropdown });
  }

  /** The range may stand in another sheet (DataValidationBuilder.md requireValueInRange). */
  requireValueInRange(range: SimulatedRange, showDropdown = true): this {
    if (!(range instanceof SimulatedRange))
      throw wrongSignature(range, "SpreadsheetApp.DataValidationBuilder.requireValueInRange");
    const { sheet, rect } = range[TARGET];
    return this.change({
      kind: "range",
      formula: `=${areaToReference({ ...rect, sheet: this[HOST].grid.sheet(sheet).name })}`,
      showDropdown,
    });
  }

  /** Written for the top left cell of the range that gets the rule. */
  requireFormulaSatisfied(formula: string): this {
    if (typeof formula !== "string" || !formula.startsWith("="))
      throw wrongSignature(formula, "SpreadsheetApp.DataValidationBuilder.requireFormulaSatisfied");
    return this.change({ kind: "custom", formula: readRuleFormula(formula, this[HOST]) });
  }

  private change(change: Partial<RuleState>): this {
    this[STATE] = { ...this[STATE], ...change };
    return this;
  }
}

/** A rule takes only what can be read; a cell would show `#ERROR!`. */
export function readRuleFormula(formula: string, host: SheetsHost): string {
  const read = readFormula(formula, host.settings.formulas);
  if (!isReadable(read)) throw new ServiceException(`Invalid formula: ${formula}`);
  return read;
}
