import { withSeparator } from "../../../src/workbook/wire/argument-separator";
import { areaToReference } from "../../../src/workbook/model/area";
import type { Area } from "../../../src/workbook/model/area";
import { parseBindingName } from "../../../src/workbook/model/binding-name";
import type { NamedRules, PresentRule, RuleRun } from "../../../src/workbook/model/snapshot";
import { isNoTyping } from "../../../src/workbook/sheets/no-typing";
import type { Book } from "../book/book";
import type { NamedArea } from "./read-blocks";
import { readColumns } from "./read-columns";
import { areaIn } from "../book/ranges";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * Reads the validation rules of tables' columns: which cells have a rule, by one call for adjacent columns, and the
 * criteria of the first and last rule of each column. Reading each rule would take a call a cell.
 */
export function readRules(book: Book, names: readonly NamedArea[]): readonly NamedRules[] {
  const columns = names.flatMap(({ name, area }) =>
    parseBindingName(name)?.kind === "column" && area ? [{ name, area }] : [],
  );
  const rulesOf = readColumns<Rule | null>(
    book,
    columns.map(({ area }) => area),
    (range) => range.getDataValidations(),
  );
  const sourceOf = sourceReader();
  const presentOf = (rule: Rule) => presentRule(book, rule, sourceOf);
  return columns.map(({ name, area }) => ({ name, runs: runsOf(area, rulesOf(area)[0] ?? [], presentOf) }));
}

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Returns the function that names the cells of a list: most lists are in one sheet, which is asked for its name once. */
function sourceReader(): (range: Range) => string {
  const sheets = new Map<number, string>();
  return (range) => {
    const id = range.getGridId();
    const sheet = sheets.get(id) ?? range.getSheet().getName();
    sheets.set(id, sheet);
    return `=${areaToReference(areaIn(range, sheet))}`;
  };
}

function runsOf(
  { row }: Area,
  rules: readonly (Rule | null)[],
  presentOf: (rule: Rule) => PresentRule,
): readonly RuleRun[] {
  const filled = rules.flatMap((rule, index) => (rule ? [index] : []));
  const [first, last] = [filled[0], filled[filled.length - 1]];
  const runs: RuleRun[] = [];
  rules.forEach((rule, index) => {
    const present: PresentRule = !rule ? "none" : index === first || index === last ? presentOf(rule) : "unread";
    const before = runs[runs.length - 1];
    if (before && typeof present === "string" && before.rule === present)
      runs[runs.length - 1] = { ...before, rows: before.rows + 1 };
    else runs.push({ row: row + index, rows: 1, rule: present });
  });
  return runs;
}

/** A workbook from Excel has the rule by which all its results are marked here. */
function customRule(formula: string): PresentRule {
  return isNoTyping(formula) ? "former" : { kind: "custom", formula };
}

/** The cells of a list may be deleted with their sheet. */
function criterionOf(rule: Rule): unknown {
  try {
    return (rule.getCriteriaValues() as unknown[])[0];
  } catch {
    return undefined;
  }
}

function presentRule({ app }: Book, rule: Rule, sourceOf: (range: Range) => string): PresentRule {
  const { CUSTOM_FORMULA, VALUE_IN_RANGE } = app.DataValidationCriteria;
  const type = rule.getCriteriaType();
  if (type !== CUSTOM_FORMULA && type !== VALUE_IN_RANGE) return "other";
  const value = criterionOf(rule);
  if (type === CUSTOM_FORMULA) return typeof value === "string" ? customRule(withSeparator(value, ",")) : "other";
  return {
    kind: "list",
    source: value ? sourceOf(value as Range) : "=#REF!",
  };
}
