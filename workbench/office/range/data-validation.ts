import { areaToReference } from "../../../src/workbook/model/area";
import { shiftFormula } from "../../grid/formula/rewrite/shift";
import { eachCell } from "../../grid/cell-keys";
import type { AnchoredRule, ValidationRule } from "../../grid/sheet-parts";
import { checkFormula } from "../api-value";
import { ClientObject, TARGET } from "../client-object";
import type { Origin } from "../client-object";
import { invalidArgument } from "../office-error";
import { checkUnprotected, sheetOf } from "./range-target";
import type { RangeTarget } from "./range-target";

interface ApiRule {
  readonly list?: { readonly inCellDropDown: boolean; readonly source: unknown };
  readonly custom?: { readonly formula: string };
}
interface ErrorAlert {
  readonly title: string;
  readonly message: string;
  readonly showAlert: boolean;
  readonly style: string;
}
interface Prompt {
  readonly title: string;
  readonly message: string;
  readonly showPrompt: boolean;
}

/** MS-OI29500 2.1.613 and XlsxWriter#562. */
const LIMITS = { title: 32, prompt: 255, error: 224, list: 255 } as const;
const STYLES = ["Stop", "Warning", "Information"];

/** Excel.DataValidation: lists and formulas. */
export class SimulatedDataValidation extends ClientObject<RangeTarget> {
  constructor(origin: Origin<RangeTarget>) {
    super("DataValidation", origin);
  }

  protected readers(target: RangeTarget) {
    const { found, isMixed, isPartial } = commonRule(target);
    return {
      // REF excel.datavalidationtype: rules in some cells only are mixed criteria, different ones are inconsistent
      type: () =>
        isPartial
          ? "MixedCriteria"
          : isMixed
            ? "Inconsistent"
            : found
              ? { list: "List", custom: "Custom" }[found.rule.kind]
              : "None",
      rule: () => (found && !isMixed ? toApiRule(found, target) : {}),
      errorAlert: () => toApiError(found?.rule ?? null),
      prompt: () => found?.rule.prompt ?? { title: "", message: "", showPrompt: true },
      ignoreBlanks: () => found?.rule.ignoreBlanks ?? true,
    };
  }

  get type(): string {
    return this.read("type");
  }

  get rule(): ApiRule {
    return this.read("rule");
  }
  set rule(rule: ApiRule) {
    this.write(
      "rule",
      {
        ...rule,
        list: rule.list && { ...rule.list, source: typeof rule.list.source === "string" ? rule.list.source : {} },
      },
      (target) => {
        const { found } = commonRule(target);
        setRule(target, { ...(found?.rule ?? NEW_RULE), ...readRule(rule) });
      },
    );
  }

  get errorAlert(): ErrorAlert {
    return this.read("errorAlert");
  }
  set errorAlert(alert: ErrorAlert) {
    this.write("errorAlert", alert, (target) => {
      checkLength(alert.title, LIMITS.title);
      checkLength(alert.message, LIMITS.error);
      if (!STYLES.includes(alert.style)) throw invalidArgument(`the alert style ${alert.style}`);
      const style = alert.style.toLowerCase() as "stop" | "warning" | "information";
      changeRule(target, { error: { title: alert.title, message: alert.message, showAlert: alert.showAlert, style } });
    });
  }

  get prompt(): Prompt {
    return this.read("prompt");
  }
  set prompt(prompt: Prompt) {
    this.write("prompt", prompt, (target) => {
      checkLength(prompt.title, LIMITS.title);
      checkLength(prompt.message, LIMITS.prompt);
      changeRule(target, { prompt: { title: prompt.title, message: prompt.message, showPrompt: prompt.showPrompt } });
    });
  }

  get ignoreBlanks(): boolean {
    return this.read("ignoreBlanks");
  }
  set ignoreBlanks(ignoreBlanks: boolean) {
    this.write("ignoreBlanks", ignoreBlanks, (target) => changeRule(target, { ignoreBlanks }));
  }

  clear(): void {
    this.act("clear", undefined, (target) => {
      checkUnprotected(target, "validation");
      target.grid.setValidation(target.sheet, target.rect, null);
    });
  }
}

const NEW_RULE: ValidationRule = {
  kind: "custom",
  formula: "",
  ignoreBlanks: true,
  inCellDropDown: true,
  prompt: null,
  error: { title: "", message: "", showAlert: true, style: "stop" },
};

function setRule(target: RangeTarget, rule: ValidationRule): void {
  checkUnprotected(target, "validation");
  target.grid.setValidation(target.sheet, target.rect, rule);
}

function changeRule(target: RangeTarget, change: Partial<ValidationRule>): void {
  const { found, isMixed } = commonRule(target);
  if (!found || isMixed) throw invalidArgument("an alert or prompt needs a rule first");
  const formula = found.rule.formula.startsWith("=") ? formulaAt(found, target) : found.rule.formula;
  setRule(target, { ...found.rule, formula, ...change });
}

function readRule({ list, custom }: ApiRule): Pick<ValidationRule, "kind" | "formula" | "inCellDropDown"> {
  if (custom) return { kind: "custom", formula: checkFormula(custom.formula), inCellDropDown: true };
  if (!list) throw invalidArgument("only lists and formulas are simulated");
  return { kind: "list", formula: listSource(list.source), inCellDropDown: list.inCellDropDown };
}

/** A text is cut at its commas in every locale (OJS#2128); one with = is a reference. */
function listSource(source: unknown): string {
  if (typeof source === "string") {
    if (source.startsWith("=")) return checkFormula(source);
    checkLength(source, LIMITS.list);
    return source;
  }
  const range = source instanceof ClientObject ? (source[TARGET]() as RangeTarget | null) : null;
  if (!range) throw invalidArgument("the source of a list");
  return `=${areaToReference({ ...range.rect, sheet: sheetOf(range).name })}`;
}

function commonRule(target: RangeTarget): {
  readonly found: AnchoredRule | null;
  readonly isMixed: boolean;
  readonly isPartial: boolean;
} {
  const sheet = sheetOf(target);
  const found = sheet.validation(target.rect.row, target.rect.column);
  let isMixed = false;
  let isPartial = false;
  eachCell(target.rect, (row, column) => {
    const own = sheet.validation(row, column);
    if (own === found) return;
    if ((own === null) !== (found === null)) isPartial = true;
    if (!sameRule(own, found)) isMixed = true;
  });
  return { found, isMixed, isPartial };
}

/** Rules that say the same in each of their cells, whether or not they were set at once. */
export function sameRule(a: AnchoredRule | null, b: AnchoredRule | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const isFormula = a.rule.formula.startsWith("=");
  const formula = isFormula ? shiftFormula(a.rule.formula, b.row - a.row, b.column - a.column) : a.rule.formula;
  return JSON.stringify({ ...a.rule, formula }) === JSON.stringify(b.rule);
}

function formulaAt({ rule, row, column }: AnchoredRule, { rect }: RangeTarget): string {
  return shiftFormula(rule.formula, rect.row - row, rect.column - column);
}

function toApiRule(anchored: AnchoredRule, target: RangeTarget): ApiRule {
  const { rule } = anchored;
  const formula = rule.formula.startsWith("=") ? formulaAt(anchored, target) : rule.formula;
  return rule.kind === "custom"
    ? { custom: { formula } }
    : { list: { inCellDropDown: rule.inCellDropDown, source: formula } };
}

function toApiError(rule: ValidationRule | null): ErrorAlert {
  const error = rule?.error ?? { title: "", message: "", showAlert: true, style: "stop" };
  return { ...error, style: error.style.charAt(0).toUpperCase() + error.style.slice(1) };
}

function checkLength(text: string, most: number): void {
  if (text.length > most)
    throw invalidArgument(`a text of ${String(text.length)} characters where ${String(most)} are allowed`);
}
