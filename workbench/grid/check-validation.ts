import { isCellError } from "../../src/text/cell";
import { referenceToArea } from "../../src/workbook/model/area";
import { shiftFormula } from "./formula/rewrite/shift";
import type { Constant } from "./grid";
import type { AnchoredRule } from "./sheet-parts";

/** What a check needs to know of the workbook, with the new value already standing in its cell. */
export interface ValidationScope {
  readonly row: number;
  readonly column: number;
  /** Of the sheet that the rule stands in. */
  readonly sheet: string;
  readonly evaluate: (formula: string) => Constant;
  readonly value: (sheet: string, row: number, column: number) => Constant;
}

/** Whether a value passes the rule of its cell. */
export function isValid({ rule, row, column }: AnchoredRule, value: Constant, scope: ValidationScope): boolean {
  if (value === null || value === "") return rule.ignoreBlanks;
  if (rule.kind === "list" && !rule.formula.startsWith("="))
    return isListed(
      rule.formula.split(",").map((item) => item.trim()),
      value,
    );
  const formula = shiftFormula(rule.formula, scope.row - row, scope.column - column);
  if (rule.kind === "list") return isListed(listItems(formula, scope), value);
  const answer = scope.evaluate(formula);
  return answer === true || (typeof answer === "number" && answer !== 0);
}

function listItems(formula: string, scope: ValidationScope): readonly Constant[] {
  const area = referenceToArea(
    formula.includes("!") ? formula : `='${scope.sheet.replaceAll("'", "''")}'!${formula.slice(1)}`,
  );
  if (!area) return [];
  return Array.from({ length: area.rows * area.columns }, (_, index) =>
    scope.value(area.sheet, area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}

function isListed(items: readonly Constant[], value: Constant): boolean {
  return items.some((item) => item !== null && listText(item) === listText(value));
}

function listText(value: Constant): string {
  return (isCellError(value) ? value.error : String(value)).toLowerCase();
}
