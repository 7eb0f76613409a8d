import { withSeparator } from "../../../src/workbook/wire/argument-separator";
import { areaToReference } from "../../../src/workbook/model/area";
import { parseBindingName } from "../../../src/workbook/model/binding-name";
import type { Role } from "../../../src/scoring/role";
import type { NamedRules, PresentRule, RuleRun } from "../../../src/workbook/model/snapshot";
import { isNoTyping } from "../../../src/workbook/sheets/no-typing";
import type { Book, Sheet } from "../book/book";
import { ballotRules, endRules } from "./ballot-rules";
import type { EndRules, ReadRules } from "./ballot-rules";
import type { NamedArea } from "./read-blocks";
import { readColumns } from "./read-columns";
import { areaIn } from "../book/ranges";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

interface RuledColumn extends ReadRules {
  readonly name: string;
  readonly table: number;
  readonly role: Role;
}

/**
 * Reads the validation rules of tables' columns: which cells have a rule, by one call for adjacent columns, and the
 * criteria of the first and last rule of each column. Reading each rule would take a call a cell, and reading the rules of
 * 25 ballots thousands: where they may be sampled, those of a ballot are taken from the first one (`ballotRules`).
 */
export function readRules(
  book: Book,
  names: readonly NamedArea[],
  sheetOf: (name: string) => Sheet | null,
  mayBeSampled = false,
): readonly NamedRules[] {
  const columns = names.flatMap(({ name, area }) => {
    const binding = parseBindingName(name);
    return binding?.kind === "column" && area ? [{ name, area, table: binding.table, role: binding.role }] : [];
  });
  const rulesOf = readColumns<Rule | null>(
    sheetOf,
    columns.map(({ area }) => area),
    (range) => range.getDataValidations(),
  );
  const sourceOf = sourceReader();
  const presentOf = (rule: Rule) => presentRule(book, rule, sourceOf);
  const tables = new Map<number, RuledColumn[]>();
  for (const column of columns) {
    const own = tables.get(column.table) ?? [];
    own.push({ ...column, rules: rulesOf(column.area)[0] ?? [] });
    tables.set(column.table, own);
  }
  const ballots = new Set(
    names.flatMap(({ name }) => {
      const binding = parseBindingName(name);
      return mayBeSampled && binding?.kind === "cell" && binding.cell === "CuaTV" ? [binding.table] : [];
    }),
  );
  const ofBallot = ballotRules(presentOf);
  return [...tables].flatMap(([table, own]) => {
    const ends = ballots.has(table) ? ofBallot(own) : own.map((column) => endRules(column, presentOf));
    return own.map((column, index) => ({ name: column.name, runs: runsOf(column, ends[index]!) }));
  });
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

function runsOf({ area: { row }, rules }: RuledColumn, ends: EndRules): readonly RuleRun[] {
  const filled = rules.flatMap((rule, index) => (rule ? [index] : []));
  const [first, last] = [filled[0], filled[filled.length - 1]];
  const runs: RuleRun[] = [];
  rules.forEach((rule, index) => {
    const present: PresentRule = !rule ? "none" : index === first ? ends.first : index === last ? ends.last : "unread";
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
