import { rectContains, referenceToArea } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import type { ConditionalFormat, Validation } from "../../../src/workbook/model/sheet-spec";
import { NO_TYPING, formulaOnly } from "../../../src/workbook/sheets/no-typing";
import type { Sheet } from "../book/book";
import { areaOf, rangeAt, sheetNamed } from "../book/ranges";
import type { Work } from "./step";

type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export function setValidation(
  { book, toFormula }: Work,
  sheet: Sheet,
  { rect, rule, prompt, error, blocking }: Validation,
): void {
  const builder = book.app.newDataValidation();
  if (rule.kind === "custom") builder.requireFormulaSatisfied(toFormula(ruleFormula(rule.formula, rect)));
  else {
    const source = referenceToArea(rule.source);
    // The product's list rules always refer to a range: a text of items would be split at a comma
    if (!source) throw new Error(`no range in ${rule.source}`);
    builder.requireValueInRange(rangeAt(sheetNamed(book, source.sheet), source), true);
  }
  // By default wrong entries are only marked. One text serves for both the hint and the rejection
  builder.setAllowInvalid(!blocking).setHelpText(prompt ? `${prompt.text}\n${error.text}` : error.text);
  rangeAt(sheet, rect).setDataValidation(builder.build());
}

/** Google Sheets marks a result whose rule rejects everything, although nobody typed it. */
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
