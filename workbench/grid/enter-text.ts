import { isValid } from "./check-validation";
import { FormulaError } from "./formula/error";
import { parseFormula } from "./formula/parser";
import type { Grid, GridSheet, Typed } from "./grid";
import { isFormulaContent } from "./memory-sheet";
import type { ValidationRule } from "./sheet-parts";
import { readTypedText } from "./typed-text";
import type { TypedContent } from "./typed-text";

type Cells = Pick<Grid, "sheet" | "findSheet" | "locale" | "setContent" | "setStyle" | "evaluate">;

/** Types as a person does: a rule that blocks wrong entries leaves the cell as it was. */
export function typeText(grid: Cells, id: string, row: number, column: number, text: string): Typed {
  const sheet = grid.sheet(id);
  if (isLocked(sheet, row, column)) return { accepted: false, reason: "protected" };
  const typed = read(grid, text, sheet.style(row, column).numberFormat);
  if (!typed) return { accepted: false, reason: "formula" };
  const before = sheet.content(row, column);
  const wasPrefixed = sheet.isPrefixed(row, column);
  grid.setContent(id, row, column, typed.content, typed.prefixed);
  const broken = brokenRule(grid, sheet, row, column);
  if (broken) {
    grid.setContent(id, row, column, before, wasPrefixed);
    return { accepted: false, reason: "validation", rule: broken };
  }
  takeFormat(grid, id, row, column, typed);
  return { accepted: true };
}

/** Pastes texts: no validation looks at them. */
export function pasteTexts(
  grid: Cells,
  id: string,
  row: number,
  column: number,
  texts: readonly (readonly string[])[],
): Typed {
  const sheet = grid.sheet(id);
  const cells = texts.flatMap((line, r) => line.map((text, c) => ({ text, row: row + r, column: column + c })));
  if (cells.some((cell) => isLocked(sheet, cell.row, cell.column))) return { accepted: false, reason: "protected" };
  for (const cell of cells) {
    const typed = read(grid, cell.text, sheet.style(cell.row, cell.column).numberFormat);
    if (!typed) return { accepted: false, reason: "formula" };
    grid.setContent(id, cell.row, cell.column, typed.content, typed.prefixed);
    takeFormat(grid, id, cell.row, cell.column, typed);
  }
  return { accepted: true };
}

function isLocked(sheet: GridSheet, row: number, column: number): boolean {
  return sheet.protection !== null && sheet.style(row, column).locked;
}

function read({ locale }: Cells, text: string, format: string): TypedContent | null {
  try {
    const typed = readTypedText(text, locale, format);
    if (isFormulaContent(typed.content)) parseFormula(typed.content.formula);
    return typed;
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}

/** A typed date, time or percentage brings its format, unless the cell has one of its own. */
function takeFormat(grid: Cells, id: string, row: number, column: number, { format }: TypedContent): void {
  if (format === null || grid.sheet(id).style(row, column).numberFormat !== "General") return;
  grid.setStyle(id, { row, column, rows: 1, columns: 1 }, (style) => ({ ...style, numberFormat: format }));
}

function brokenRule(grid: Cells, sheet: GridSheet, row: number, column: number): ValidationRule | null {
  const anchored = sheet.validation(row, column);
  if (!anchored || anchored.rule.error?.style !== "stop" || !anchored.rule.error.showAlert) return null;
  const passes = isValid(anchored, sheet.value(row, column), {
    row,
    column,
    sheet: sheet.name,
    evaluate: (formula) => grid.evaluate(sheet.id, row, column, formula),
    value: (name, r, c) => grid.findSheet(name)?.value(r, c) ?? null,
  });
  return passes ? null : anchored.rule;
}
