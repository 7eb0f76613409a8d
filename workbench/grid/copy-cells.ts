import type { Rect } from "../../src/workbook/area";
import { eachCell, isIn, toKey } from "./cell-keys";
import type { CellStyle } from "./cell-style";
import { rewriteInCell } from "./formula-rewrite";
import { shiftFormula } from "./formula-shift";
import type { CellContent } from "./grid";
import { isFormulaContent } from "./memory-sheet";
import type { MemorySheet } from "./memory-sheet";
import { newRuleId } from "./rule-id";
import type { AnchoredRule } from "./sheet-parts";

interface CopiedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly prefixed: boolean;
  readonly style: CellStyle;
  readonly rule: AnchoredRule | null;
}

/** Copy and paste: relative references move along; with `all`, merges, validations and conditional rules come too. */
export function copyCells(
  source: MemorySheet, from: Rect, target: MemorySheet, to: { readonly row: number; readonly column: number }, what: "all" | "formulas" | "values" | "formats",
): void {
  const down = to.row - from.row;
  const right = to.column - from.column;
  // Everything is read before anything is written, since the rectangles may overlap
  const cells = readCells(source, from, what === "values");
  const merges = source.merges.filter((merge) => isIn(from, merge.row, merge.column));
  const destination: Rect = { row: to.row, column: to.column, rows: from.rows, columns: from.columns };
  if (what === "all" || what === "formats") target.clear(destination, { contents: false, formats: true });
  const movedRules = new Map<AnchoredRule, AnchoredRule>();
  for (const cell of cells) {
    const key = toKey(cell.row + down, cell.column + right);
    if (what !== "formats") target.setContent(key, shiftContent(cell.content, down, right), cell.prefixed);
    if (what === "all" || what === "formats") target.setStyle(key, cell.style);
    if (what !== "all" || !cell.rule) continue;
    // The first cell that carries a rule becomes its anchor, since the old one may lie outside of what is copied
    const moved = movedRules.get(cell.rule) ?? reanchored(cell, down, right);
    movedRules.set(cell.rule, moved);
    target.rules.set(key, moved);
  }
  if (what !== "all") return;
  target.merges = [...target.merges, ...merges.map((merge) => ({ ...merge, row: merge.row + down, column: merge.column + right }))];
  copyConditionalRules(source, from, target, down, right);
}

function readCells(source: MemorySheet, from: Rect, valuesOnly: boolean): readonly CopiedCell[] {
  const cells: CopiedCell[] = [];
  eachCell(from, (row, column) => {
    cells.push({
      row, column,
      content: valuesOnly ? source.value(row, column) : source.content(row, column),
      prefixed: source.isPrefixed(row, column), style: source.style(row, column), rule: source.validation(row, column),
    });
  });
  return cells;
}

function shiftContent(content: CellContent, down: number, right: number): CellContent {
  return isFormulaContent(content) ? { formula: rewriteInCell(content.formula, (text) => shiftFormula(text, down, right)) } : content;
}

/** The rule as it reads in a copied cell. */
function reanchored({ row, column, rule }: CopiedCell, down: number, right: number): AnchoredRule {
  if (!rule) throw new Error("no rule to copy");
  const formula = rule.rule.formula.startsWith("=") ? shiftFormula(rule.rule.formula, row + down - rule.row, column + right - rule.column) : rule.rule.formula;
  return { rule: { ...rule.rule, formula }, row: row + down, column: column + right };
}

function copyConditionalRules(source: MemorySheet, from: Rect, target: MemorySheet, down: number, right: number): void {
  const copied = source.conditionalRules.flatMap((rule) => {
    const rects = rule.rects.flatMap((rect) => intersection(rect, from) ?? []);
    const [first] = rects;
    const [anchor] = rule.rects;
    if (!first || !anchor) return [];
    const formula = rule.formula === "" ? "" : shiftFormula(rule.formula, first.row + down - anchor.row, first.column + right - anchor.column);
    return [{ ...rule, id: newRuleId(), formula, rects: rects.map((rect) => ({ ...rect, row: rect.row + down, column: rect.column + right })) }];
  });
  target.conditionalRules = [...target.conditionalRules, ...copied];
}

function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}
