import { columnLetters } from "../model/area";
import type { Rect } from "../model/area";
import { sameFormula } from "../model/same-formula";

/**
 * Rejects all typing: the rule of result cells in Excel and in files. Excel holds it against what is typed, never
 * against what a formula results in.
 */
export const NO_TYPING = "=FALSE";

/** The same rule as Google Sheets has it, in any cell, and as Excel writes it into files. */
const FORMULA_ONLY = /^=(?:_xlfn\.)?ISFORMULA\(\$?[A-Z]{1,3}\$?\d+\)$/i;

/**
 * Returns the rule for Google Sheets, which marks every cell whose value breaks its rule, those of formulas too: there
 * it holds as long as a formula stands in the cell.
 */
export function formulaOnly({ row, column }: Rect): string {
  return `=ISFORMULA($${columnLetters(column)}${String(row)})`;
}

/** Whether a rule rejects everything. LibreOffice saves `FALSE` as 0. */
export function isNoTyping(formula: string): boolean {
  return sameFormula(formula, NO_TYPING) || formula.trim() === "=0";
}

/** Whether a rule allows formulas alone and nothing typed. */
export function isFormulaOnly(formula: string): boolean {
  return FORMULA_ONLY.test(formula);
}
