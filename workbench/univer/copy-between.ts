import type { Rect } from "../../src/workbook/area";
import { eachCell, isIn } from "../grid/cell-keys";
import { shiftFormula } from "../grid/formula-shift";
import type { Grid, GridSheet } from "../grid/grid";
import { isFormulaContent } from "../grid/memory-sheet";
import { newRuleId } from "../grid/rule-id";

/** Copy and paste through the port alone: relative references move along; with `all`, merges, validations and conditional rules come too. */
export function copyBetween(grid: Grid, source: GridSheet, from: Rect, target: GridSheet, to: { readonly row: number; readonly column: number }, what: "all" | "formulas" | "values" | "formats"): void {
  const [down, right] = [to.row - from.row, to.column - from.column];
  // Everything is read before anything is written, since the rectangles may overlap
  const cells = readCells(source, from);
  const merges = source.merges.filter((merge) => isIn(from, merge.row, merge.column));
  const withFormats = what === "all" || what === "formats";
  if (withFormats) grid.clear(target.id, { ...to, rows: from.rows, columns: from.columns }, { contents: false, formats: true });
  for (const cell of cells) {
    const [row, column] = [cell.row + down, cell.column + right];
    const one: Rect = { row, column, rows: 1, columns: 1 };
    if (what !== "formats") {
      const content = what === "values" ? cell.value : isFormulaContent(cell.content) ? { formula: shiftFormula(cell.content.formula, down, right) } : cell.content;
      grid.setContent(target.id, row, column, content, cell.prefixed);
    }
    if (withFormats) grid.setStyle(target.id, one, () => cell.style);
    if (what === "all" && cell.anchored) {
      const { rule } = cell.anchored;
      const formula = rule.formula.startsWith("=") ? shiftFormula(rule.formula, row - cell.anchored.row, column - cell.anchored.column) : rule.formula;
      grid.setValidation(target.id, one, { ...rule, formula });
    }
  }
  if (what !== "all") return;
  for (const merge of merges) grid.merge(target.id, { ...merge, row: merge.row + down, column: merge.column + right });
  copyConditionalRules(grid, source, from, target, down, right);
}

function readCells(source: GridSheet, from: Rect) {
  const cells: { readonly row: number; readonly column: number; readonly content: ReturnType<GridSheet["content"]>; readonly value: ReturnType<GridSheet["value"]>; readonly prefixed: boolean; readonly style: ReturnType<GridSheet["style"]>; readonly anchored: ReturnType<GridSheet["validation"]> }[] = [];
  eachCell(from, (row, column) => {
    cells.push({
      row, column, content: source.content(row, column), value: source.value(row, column), prefixed: source.isPrefixed(row, column),
      style: source.style(row, column), anchored: source.validation(row, column),
    });
  });
  return cells;
}

function copyConditionalRules(grid: Grid, source: GridSheet, from: Rect, target: GridSheet, down: number, right: number): void {
  const copied = source.conditionalRules.flatMap((rule) => {
    const rects = rule.rects.flatMap((rect) => intersection(rect, from) ?? []);
    const [first] = rects;
    const [anchor] = rule.rects;
    if (!first || !anchor) return [];
    const formula = rule.formula === "" ? "" : shiftFormula(rule.formula, first.row + down - anchor.row, first.column + right - anchor.column);
    return [{ ...rule, id: newRuleId(), formula, rects: rects.map((rect) => ({ ...rect, row: rect.row + down, column: rect.column + right })) }];
  });
  if (copied.length > 0) grid.setSheet(target.id, { conditionalRules: [...target.conditionalRules, ...copied] });
}

function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}
