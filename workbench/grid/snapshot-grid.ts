import type { Rect } from "../../src/workbook/model/area";
import { rectToAddress } from "../../src/workbook/model/area";
import { columnOf, rowOf } from "./cell-keys";
import { DEFAULT_STYLE } from "../../files/xlsx/styles/cell-style";
import type { CellStyle } from "../../files/xlsx/styles/cell-style";
import { shiftFormula } from "./formula/rewrite/shift";
import type { Grid, GridSheet } from "./grid";
import type { MemorySheet } from "./memory-sheet";
import type { AnchoredRule } from "./sheet-parts";

/** A deep plain copy of a workbook: two workbooks are the same to a user when their copies are equal. */
export function snapshotGrid(grid: Pick<Grid, "sheets" | "names" | "activeSheet">): unknown {
  return structuredClone({
    active: grid.activeSheet(),
    names: [...grid.names()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: grid.sheets().map((sheet) => snapshotSheet(sheet as MemorySheet)),
  });
}

function snapshotSheet(sheet: MemorySheet): unknown {
  const looks = new Map<CellStyle, number>();
  const { id, name, visibility, tabColor, freeze, protection, filtered, page, charts, selection } =
    sheet satisfies GridSheet;
  return {
    id,
    name,
    visibility,
    tabColor,
    freeze,
    protection,
    filtered,
    page,
    charts,
    selection,
    merges: sheet.merges.map(rectToAddress).sort(),
    // Ids of rules mean nothing to a user
    conditionalRules: sheet.conditionalRules.map(({ rects, formula, fill, color, bold, stopIfTrue }) => ({
      rects: rects.map(rectToAddress),
      formula,
      fill,
      color,
      bold,
      stopIfTrue,
    })),
    cells: sheet.keys().map((key) => snapshotCell(sheet, key, looks)),
    // After the cells, which number them in their order
    looks: [...looks.keys()],
    validations: validationRuns(sheet.rules),
    widths: [...sheet.widths].sort(byLine),
    heights: [...sheet.heights].sort(byLine),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    columnDepths: [...sheet.columnDepths].sort(byLine),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
  };
}

function byLine([a]: readonly [number, number], [b]: readonly [number, number]): number {
  return a - b;
}

function snapshotCell(sheet: MemorySheet, key: number, looks: Map<CellStyle, number>): unknown {
  const [row, column] = [rowOf(key), columnOf(key)];
  const style = sheet.style(row, column);
  if (style !== DEFAULT_STYLE && !looks.has(style)) looks.set(style, looks.size);
  return {
    at: rectToAddress({ row, column, rows: 1, columns: 1 }),
    content: sheet.content(row, column),
    ...(sheet.isPrefixed(row, column) ? { prefixed: true } : {}),
    ...(style === DEFAULT_STYLE ? {} : { look: looks.get(style) }),
  };
}

/** Rules column by column, cut where they change: equal however they were pieced together. */
function validationRuns(rules: ReadonlyMap<number, AnchoredRule>): readonly unknown[] {
  const inOrder = [...rules.keys()].sort((a, b) => columnOf(a) - columnOf(b) || rowOf(a) - rowOf(b));
  const runs: { rect: Rect; rule: AnchoredRule }[] = [];
  for (const key of inOrder) {
    const rule = rules.get(key);
    if (!rule) continue;
    const [row, column] = [rowOf(key), columnOf(key)];
    const last = runs.at(-1);
    const goesOn =
      last &&
      last.rect.column === column &&
      last.rect.row + last.rect.rows === row &&
      (last.rule === rule || isSameRule(last.rule, rule, row, column));
    if (goesOn) last.rect = { ...last.rect, rows: last.rect.rows + 1 };
    else runs.push({ rect: { row, column, rows: 1, columns: 1 }, rule });
  }
  return runs.map(({ rect, rule }) => ({
    at: rectToAddress(rect),
    ...rule.rule,
    formula: formulaAt(rule, rect.row, rect.column),
  }));
}

function isSameRule(a: AnchoredRule, b: AnchoredRule, row: number, column: number): boolean {
  return (
    JSON.stringify({ ...a.rule, formula: "" }) === JSON.stringify({ ...b.rule, formula: "" }) &&
    formulaAt(a, row, column) === formulaAt(b, row, column)
  );
}

function formulaAt({ rule, row, column }: AnchoredRule, atRow: number, atColumn: number): string {
  return rule.formula.startsWith("=") ? shiftFormula(rule.formula, atRow - row, atColumn - column) : rule.formula;
}
