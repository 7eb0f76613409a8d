import { rectContains, referenceToArea } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import type { ConditionalFormat, Validation } from "../../../src/workbook/model/sheet-spec";
import { NO_TYPING, formulaOnly } from "../../../src/workbook/sheets/no-typing";
import type { Sheet } from "../book/book";
import { areaOf, rangeAt, sheetNamed } from "../book/ranges";
import type { Work } from "./step";

type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Rules that this execution has built: ballots have the same ones in many columns and sheets. */
const built = new WeakMap<Work, Map<string, Rule>>();

export function setValidation(work: Work, sheet: Sheet, { rect, ...written }: Validation): void {
  const { rule: kind } = written;
  const own =
    kind.kind === "custom" ? { ...written, rule: { ...kind, formula: ruleFormula(kind.formula, rect) } } : written;
  const known = built.get(work) ?? new Map<string, Rule>();
  built.set(work, known);
  const key = JSON.stringify(own);
  const rule = known.get(key) ?? buildRule(work, own);
  known.set(key, rule);
  rangeAt(sheet, rect).setDataValidation(rule);
}

function buildRule({ book, toFormula }: Work, { rule, prompt, error, blocking }: Omit<Validation, "rect">): Rule {
  const builder = book.app.newDataValidation();
  if (rule.kind === "custom") builder.requireFormulaSatisfied(toFormula(rule.formula));
  else {
    const source = referenceToArea(rule.source);
    // The product's list rules always refer to a range: a text of items would be split at a comma
    if (!source) throw new Error(`no range in ${rule.source}`);
    builder.requireValueInRange(rangeAt(sheetNamed(book, source.sheet), source), true);
  }
  // By default wrong entries are only marked. One text serves for both the hint and the rejection
  builder.setAllowInvalid(!blocking).setHelpText(prompt ? `${prompt.text}\n${error.text}` : error.text);
  return builder.build();
}

/** Google Sheets marks a result whose rule rejects everything, although it was not typed. */
function ruleFormula(formula: string, rect: Rect): string {
  return formula === NO_TYPING ? formulaOnly(rect) : formula;
}

/** The setter replaces all rules of the sheet: existing rules are passed along, first, and keep their places. */
export function addConditionalFormats(
  { book, toFormula }: Work,
  sheet: Sheet,
  formats: readonly ConditionalFormat[],
): void {
  if (formats.length === 0) return;
  const ours = formats.map(({ rect, formula, fill, color, bold }) => {
    const builder = book.app
      .newConditionalFormatRule()
      .whenFormulaSatisfied(toFormula(formula))
      .setRanges([rangeAt(sheet, rect)]);
    if (fill !== null) builder.setBackground(fill);
    if (color !== null) builder.setFontColor(color);
    if (bold) builder.setBold(true);
    return builder.build();
  });
  const rects = formats.map(({ rect }) => rect);
  sheet.setConditionalFormatRules([
    ...sheet.getConditionalFormatRules().filter((rule) => !rects.some((rect) => isRuleInside(rule, rect))),
    ...ours,
  ]);
}

/** Returns the rules that reach beyond a region: they belong to users. */
export function rulesOutside(sheet: Sheet, region: Rect): readonly FormatRule[] {
  return sheet.getConditionalFormatRules().filter((rule) => !isRuleInside(rule, region));
}

function isRuleInside(rule: FormatRule, rect: Rect): boolean {
  return rule.getRanges().every((range) => rectContains(rect, areaOf(range)));
}
