import type { Grid, GridSheet } from "../grid/grid";
import { createMemoryGrid } from "../grid/memory-grid";
import { eachCell } from "../grid/cell-keys";
import { shiftFormula } from "../grid/formula/rewrite/shift";
import type { AnchoredRule } from "../grid/sheet-parts";

/**
 * The same workbook in memory, where the project's own calculator gives the values: a second opinion, and something to
 * keep.
 */
export function copyIntoMemory(grid: Grid): Grid {
  const memory = createMemoryGrid({ locale: grid.locale, sheets: [] });
  for (const sheet of grid.sheets()) copySheet(sheet, memory);
  for (const name of grid.names()) memory.setName(name);
  const active = grid.sheets().findIndex(({ id }) => id === grid.activeSheet());
  const shown = memory.sheets()[active];
  if (shown) memory.activate(shown.id, grid.sheets()[active]?.selection);
  return memory;
}

function copySheet(sheet: GridSheet, memory: Grid): void {
  const id = memory.addSheet(sheet.name);
  const used = sheet.used(false);
  if (used) {
    eachCell(used, (row, column) => {
      const content = sheet.content(row, column);
      if (content !== null) memory.setContent(id, row, column, content, sheet.isPrefixed(row, column));
      const one = { row, column, rows: 1, columns: 1 };
      memory.setStyle(id, one, () => sheet.style(row, column));
      const anchored = sheet.validation(row, column);
      // Each cell by itself: rules are compared by what they say in their cell
      if (anchored) memory.setValidation(id, one, { ...anchored.rule, formula: formulaAt(anchored, row, column) });
      if (row === used.row)
        memory.setColumns(id, column, column, {
          width: sheet.columnWidth(column),
          hidden: sheet.isColumnHidden(column),
          depth: sheet.columnDepth(column),
        });
      if (column === used.column)
        memory.setRows(id, row, row, { height: sheet.rowHeight(row), hidden: sheet.isRowHidden(row) });
    });
  }
  for (const merge of sheet.merges) memory.merge(id, merge);
  const { visibility, tabColor, freeze, protection, filtered, page, charts, conditionalRules } = sheet;
  memory.setSheet(id, { visibility, tabColor, freeze, protection, filtered, page, charts, conditionalRules });
}

function formulaAt({ rule, row, column }: AnchoredRule, atRow: number, atColumn: number): string {
  return rule.formula.startsWith("=") ? shiftFormula(rule.formula, atRow - row, atColumn - column) : rule.formula;
}
