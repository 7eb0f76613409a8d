import { eachCell } from "../../grid/cell-keys";
import { shiftFormula } from "../../grid/formula/rewrite/shift";
import { checkEditable } from "../services/access";
import { sheetOf } from "./range-target";
import type { RangeTarget } from "./range-target";
import { ServiceException } from "../runtime/service-exception";
import type { SheetsHost } from "../runtime/sheets-host";

/**
 * Pastes rules on what may be typed, and where the source has none takes them away; nothing else changes
 * (CopyPasteType.md PASTE_DATA_VALIDATION).
 */
export function copyRules(host: SheetsHost, from: RangeTarget, to: RangeTarget): void {
  if (from.rect.rows !== to.rect.rows || from.rect.columns !== to.rect.columns)
    throw new ServiceException("Rules are copied into ranges of the same size only.");
  checkEditable(host, to.sheet, to.rect);
  const [down, right] = [to.rect.row - from.rect.row, to.rect.column - from.rect.column];
  const source = sheetOf(host, from);
  eachCell(from.rect, (row, column) => {
    const anchored = source.validation(row, column);
    const cell = { row: row + down, column: column + right, rows: 1, columns: 1 };
    const shift = (formula: string) =>
      formula.startsWith("=") && anchored
        ? shiftFormula(formula, cell.row - anchored.row, cell.column - anchored.column)
        : formula;
    host.grid.setValidation(to.sheet, cell, anchored && { ...anchored.rule, formula: shift(anchored.rule.formula) });
  });
}
