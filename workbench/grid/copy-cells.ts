import type { Rect } from "../../src/workbook/model/area";
import { eachCell, intersection, isIn } from "./cell-keys";
import { rewriteInCell } from "./formula/rewrite/rewrite";
import { shiftFormula } from "./formula/rewrite/shift";
import type { CellContent, Grid, GridSheet } from "./grid";
import { isFormulaContent } from "./memory-sheet";
import { newRuleId } from "./rule-id";
import type { AnchoredRule } from "./sheet-parts";

/**
 * Copy and paste, whatever the engine: relative references move along; with `all`, merges, validations and conditional
 * rules come too.
 */
export function copyCells(
  grid: Grid,
  source: GridSheet,
  from: Rect,
  target: GridSheet,
  to: { readonly row: number; readonly column: number },
  what: "all" | "formulas" | "values" | "formats",
): void {
  const [down, right] = [to.row - from.row, to.column - from.column];
  // Everything is read before anything is written, since the rectangles may overlap
  const cells = readCells(source, from, what);
  const merges = source.merges.filter((merge) => isIn(from, merge.row, merge.column));
  const rules = what === "all" ? readRules(source, from) : [];
  const withFormats = what === "all" || what === "formats";
  const place = { row: to.row, column: to.column, rows: from.rows, columns: from.columns };
  // Both hosts paste rules on typing by a kind of their own (xlPasteValidation, PASTE_DATA_VALIDATION): pasted formats
  // leave those of the target alone
  const ownRules = what === "formats" ? readRules(target, place) : [];
  if (withFormats) grid.clear(target.id, place, { contents: false, formats: true });
  for (const { rect, anchored } of ownRules) copyRule(grid, target, rect, anchored, 0, 0);
  for (const cell of cells) {
    const [row, column] = [cell.row + down, cell.column + right];
    if (what !== "formats")
      grid.setContent(
        target.id,
        row,
        column,
        what === "values" ? cell.content : shiftContent(cell.content, down, right),
        cell.prefixed,
      );
    if (withFormats) grid.setStyle(target.id, { row, column, rows: 1, columns: 1 }, () => cell.style);
  }
  if (what !== "all") return;
  for (const { rect, anchored } of rules) copyRule(grid, target, rect, anchored, down, right);
  for (const merge of merges) grid.merge(target.id, { ...merge, row: merge.row + down, column: merge.column + right });
  copyConditionalRules(grid, source, from, target, down, right);
}

/** Values in place of formulas only where values are copied: no other copy has to calculate anything. */
function readCells(source: GridSheet, from: Rect, what: "all" | "formulas" | "values" | "formats") {
  const read = what === "values" ? source.value : source.content;
  const cells: {
    readonly row: number;
    readonly column: number;
    readonly content: CellContent;
    readonly prefixed: boolean;
    readonly style: ReturnType<GridSheet["style"]>;
  }[] = [];
  eachCell(from, (row, column) => {
    cells.push({
      row,
      column,
      content: read(row, column),
      prefixed: source.isPrefixed(row, column),
      style: source.style(row, column),
    });
  });
  return cells;
}

/** Rules with the cells under them, column by column. */
function readRules(
  source: GridSheet,
  { row, column, rows, columns }: Rect,
): readonly { readonly rect: Rect; readonly anchored: AnchoredRule }[] {
  const runs: { rect: Rect; readonly anchored: AnchoredRule }[] = [];
  for (let c = column; c < column + columns; c++) {
    for (let r = row; r < row + rows; r++) {
      const anchored = source.validation(r, c);
      if (!anchored) continue;
      const last = runs.at(-1);
      if (last && last.anchored === anchored && last.rect.column === c && last.rect.row + last.rect.rows === r)
        last.rect = { ...last.rect, rows: last.rect.rows + 1 };
      else runs.push({ rect: { row: r, column: c, rows: 1, columns: 1 }, anchored });
    }
  }
  return runs;
}

function shiftContent(content: CellContent, down: number, right: number): CellContent {
  return isFormulaContent(content)
    ? { formula: rewriteInCell(content.formula, (text) => shiftFormula(text, down, right)) }
    : content;
}

/** The first cell that carries a rule becomes its anchor, since the old one may lie outside of what is copied. */
function copyRule(
  grid: Grid,
  target: GridSheet,
  rect: Rect,
  anchored: AnchoredRule,
  down: number,
  right: number,
): void {
  const { rule } = anchored;
  const to = { ...rect, row: rect.row + down, column: rect.column + right };
  const formula = rule.formula.startsWith("=")
    ? shiftFormula(rule.formula, to.row - anchored.row, to.column - anchored.column)
    : rule.formula;
  grid.setValidation(target.id, to, { ...rule, formula });
}

function copyConditionalRules(
  grid: Grid,
  source: GridSheet,
  from: Rect,
  target: GridSheet,
  down: number,
  right: number,
): void {
  const copied = source.conditionalRules.flatMap((rule) => {
    const rects = rule.rects.flatMap((rect) => intersection(rect, from) ?? []);
    const [first] = rects;
    const [anchor] = rule.rects;
    if (!first || !anchor) return [];
    const formula =
      rule.formula === ""
        ? ""
        : shiftFormula(rule.formula, first.row + down - anchor.row, first.column + right - anchor.column);
    return [
      {
        ...rule,
        id: newRuleId(),
        formula,
        rects: rects.map((rect) => ({ ...rect, row: rect.row + down, column: rect.column + right })),
      },
    ];
  });
  if (copied.length > 0) grid.setSheet(target.id, { conditionalRules: [...target.conditionalRules, ...copied] });
}
