import type { Area, Rect } from "../../src/workbook/model/area";
import { columnOf, rowOf, toKey } from "./cell-keys";
import { adjustFormula } from "./formula/rewrite/adjust";
import { adjustArea, isSameSheet } from "./formula/rewrite/change";
import type { GridChange } from "./formula/rewrite/change";
import { rewriteInCell } from "./formula/rewrite/rewrite";
import { shiftFormula } from "./formula/rewrite/shift";
import { isFormulaContent } from "./memory-sheet";
import type { MemorySheet } from "./memory-sheet";
import type { AnchoredRule, GridChart } from "./sheet-parts";

/**
 * Moves cells as a change says, and lets everything that refers to cells follow. The sheet itself is renamed or removed
 * by the grid.
 */
export function restructure(sheets: readonly MemorySheet[], change: GridChange): void {
  const changed = sheets.find((sheet) => isSameSheet(sheet.name, change.sheet));
  if (!changed) throw new Error(`no sheet ${change.sheet}`);
  for (const sheet of sheets) adjustFormulas(sheet, change);
  if (change.kind === "renameSheet" || change.kind === "deleteSheet") return;
  const place = (rect: Rect): Rect | null => {
    const area = adjustArea({ ...rect, sheet: change.sheet }, change);
    return area && { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
  };
  relocateCells(changed, change, (row, column) => place({ row, column, rows: 1, columns: 1 }));
  const kept = (rects: readonly Rect[]): readonly Rect[] => rects.flatMap((rect) => place(rect) ?? []);
  changed.merges = kept(changed.merges);
  changed.conditionalRules = changed.conditionalRules.flatMap((rule) => {
    const rects = kept(rule.rects);
    return rects.length === 0 ? [] : [{ ...rule, rects }];
  });
  const { page } = changed;
  changed.page = {
    ...page,
    printArea: page.printArea && place(page.printArea),
    breaks: kept(page.breaks.map((row) => ({ row, column: 1, rows: 1, columns: 1 }))).map((rect) => rect.row),
  };
  relocateLines(changed, change, place);
}

/** The defined name's formula after a change. */
export function adjustName(formula: string, change: GridChange): string {
  return adjustFormula(formula, "", change);
}

function adjustFormulas(sheet: MemorySheet, change: GridChange): void {
  const isTouched = isSameSheet(sheet.name, change.sheet) ? () => true : mentions(change.sheet);
  for (const [key, content] of sheet.contents) {
    if (!isFormulaContent(content) || !isTouched(content.formula)) continue;
    const formula = rewriteInCell(content.formula, (text) => adjustFormula(text, sheet.name, change));
    if (formula !== content.formula) sheet.contents.set(key, { formula });
  }
  adjustRules(sheet, change);
  // A rule that has just been made has no formula yet
  sheet.conditionalRules = sheet.conditionalRules.map((rule) =>
    rule.formula === "" ? rule : { ...rule, formula: adjustFormula(rule.formula, sheet.name, change) },
  );
  sheet.charts = sheet.charts.map((chart) => adjustChart(chart, change));
}

/** Whether a formula may refer to a sheet; looking for its name is a hundred times as fast as reading the formula. */
function mentions(sheet: string): (formula: string) => boolean {
  const name = sheet.toLowerCase().replaceAll("'", "''");
  return (formula) => formula.toLowerCase().includes(name);
}

/** A rule's formula is written for its anchor, which may be among the deleted cells: the first cell left takes over. */
function adjustRules(sheet: MemorySheet, change: GridChange): void {
  const changedRules = new Map<AnchoredRule, AnchoredRule>();
  for (const [key, anchored] of [...sheet.rules].sort(([a], [b]) => a - b)) {
    let next = changedRules.get(anchored);
    if (!next) {
      const [row, column] = [rowOf(key), columnOf(key)];
      const place = adjustArea({ sheet: sheet.name, row, column, rows: 1, columns: 1 }, change);
      if (!place) continue;
      const { rule } = anchored;
      const formula = rule.formula.startsWith("=")
        ? adjustFormula(shiftFormula(rule.formula, row - anchored.row, column - anchored.column), sheet.name, change)
        : rule.formula;
      next = { rule: { ...rule, formula }, row: place.row, column: place.column };
      changedRules.set(anchored, next);
    }
    sheet.rules.set(key, next);
  }
}

function adjustChart(chart: GridChart, change: GridChange): GridChart {
  const follow = (area: Area | null) => area && adjustArea(area, change);
  return {
    ...chart,
    series: chart.series.map((series) => ({
      ...series,
      values: follow(series.values),
      categories: follow(series.categories),
    })),
  };
}

function relocateCells(
  sheet: MemorySheet,
  change: GridChange,
  place: (row: number, column: number) => Rect | null,
): void {
  const target = (key: number): number | null => {
    const at = place(rowOf(key), columnOf(key));
    return at && toKey(at.row, at.column);
  };
  const moved = <Value>(map: ReadonlyMap<number, Value>): Map<number, Value> => {
    const next = new Map<number, Value>();
    for (const [key, value] of map) {
      const at = target(key);
      if (at !== null) next.set(at, value);
    }
    return next;
  };
  sheet.contents = moved(sheet.contents);
  sheet.prefixed = new Set([...sheet.prefixed].flatMap((key) => target(key) ?? []));
  sheet.styles = moved(sheet.styles);
  sheet.rules = moved(sheet.rules);
  if (change.kind === "insertRows")
    inherit(sheet, change.count, (index) => [change.at + index, change.at - 1], change.at + change.count, "row");
  if (change.kind === "insertColumns")
    inherit(sheet, change.count, (index) => [change.at + index, change.at - 1], change.at + change.count, "column");
}

/** New lines look like the line before them; where the lines on both sides are under one rule, so are they. */
function inherit(
  sheet: MemorySheet,
  count: number,
  lines: (index: number) => readonly [number, number],
  after: number,
  along: "row" | "column",
): void {
  const lineOf = along === "row" ? rowOf : columnOf;
  const at = (key: number, line: number) => (along === "row" ? toKey(line, columnOf(key)) : toKey(rowOf(key), line));
  const [, before] = lines(0);
  const styled = [...sheet.styles].filter(([key]) => lineOf(key) === before);
  const ruled = [...sheet.rules].filter(
    ([key, rule]) => lineOf(key) === before && sheet.rules.get(at(key, after)) === rule,
  );
  for (let index = 0; index < count; index++) {
    const [line] = lines(index);
    for (const [key, style] of styled) sheet.styles.set(at(key, line), style);
    for (const [key, rule] of ruled) sheet.rules.set(at(key, line), rule);
  }
}

function relocateLines(sheet: MemorySheet, change: GridChange, place: (rect: Rect) => Rect | null): void {
  const row = (line: number) => place({ row: line, column: 1, rows: 1, columns: 1 })?.row;
  const column = (line: number) => place({ row: 1, column: line, rows: 1, columns: 1 })?.column;
  const moved = (map: ReadonlyMap<number, number>, follow: (line: number) => number | undefined) =>
    new Map(
      [...map].flatMap(([line, size]) => {
        const at = follow(line);
        return at === undefined ? [] : [[at, size] as const];
      }),
    );
  const kept = (lines: ReadonlySet<number>, follow: (line: number) => number | undefined) =>
    new Set([...lines].flatMap((line) => follow(line) ?? []));
  if (change.kind === "insertRows" || change.kind === "deleteRows" || change.kind === "moveRows") {
    sheet.heights = moved(sheet.heights, row);
    sheet.hiddenRows = kept(sheet.hiddenRows, row);
  }
  if (change.kind === "insertColumns" || change.kind === "deleteColumns" || change.kind === "moveColumns") {
    sheet.widths = moved(sheet.widths, column);
    sheet.hiddenColumns = kept(sheet.hiddenColumns, column);
    sheet.columnDepths = moved(sheet.columnDepths, column);
  }
}
