import { isFormulaOnly } from "../../../src/workbook/sheets/no-typing";
import type { Area } from "../../../src/workbook/model/area";
import { referenceToArea } from "../../../src/workbook/model/area";
import type { PresentRule } from "../../../src/workbook/model/snapshot";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** A column with the rules in its cells. */
export interface ReadRules {
  readonly role: string;
  readonly area: Area;
  readonly rules: readonly (Rule | null)[];
}

/** What the first and the last rule of a column ask. */
export interface EndRules {
  readonly first: PresentRule;
  readonly last: PresentRule;
}

/** Reads the first and the last rule of a column: up to four calls each. */
export function endRules({ rules }: Pick<ReadRules, "rules">, presentOf: (rule: Rule) => PresentRule): EndRules {
  const filled = rules.filter((rule) => rule !== null);
  const [first, last] = [filled[0], filled[filled.length - 1]];
  if (!first || !last) return { first: "none", last: "none" };
  const present = presentOf(first);
  return { first: present, last: last === first ? present : presentOf(last) };
}

/**
 * Returns the function that reads the rules of a panel's ballots. One plan makes them all, and what makes their rules
 * outdated later, as another sheet of the rubric or a file from Excel, does so in all of them. So of each later ballot with
 * the same columns one rule of a kind is read: where these are as in the first ballot, the others are taken to be, too.
 */
export function ballotRules(
  presentOf: (rule: Rule) => PresentRule,
): (columns: readonly ReadRules[]) => readonly EndRules[] {
  const known = new Map<string, ReadonlyMap<string, EndRules>>();
  return (columns) => {
    const layout = JSON.stringify(columns.map(({ role, area }) => [role, area.column]).sort());
    const model = known.get(layout);
    if (model && isLike(model, columns, presentOf))
      return columns.map((column) => {
        const own = model.get(column.role);
        return own && own.first !== "none" ? own : endRules(column, presentOf);
      });
    const read = columns.map((column) => endRules(column, presentOf));
    if (!model) known.set(layout, new Map(columns.map(({ role }, index) => [role, read[index]!])));
    return read;
  };
}

function isLike(
  model: ReadonlyMap<string, EndRules>,
  columns: readonly ReadRules[],
  presentOf: (rule: Rule) => PresentRule,
): boolean {
  const sampled = new Set<string>();
  return columns.every(({ role, rules }) => {
    const expected = model.get(role)?.first ?? "none";
    const own = rules.find((rule) => rule !== null);
    const kind = kindOf(expected);
    if (!own || expected === "none" || sampled.has(kind)) return true;
    sampled.add(kind);
    return JSON.stringify(presentOf(own)) === JSON.stringify(expected);
  });
}

/** Rules of one kind become outdated together: lists of one sheet, rules on points, those that let nobody type. */
function kindOf(rule: PresentRule): string {
  if (typeof rule === "string") return rule;
  if (rule.kind === "list") return `list of ${referenceToArea(rule.source)?.sheet ?? ""}`;
  return isFormulaOnly(rule.formula) ? "results" : "points";
}
