import { quoteSheetName } from "../../../../src/workbook/model/area";
import type { Area } from "../../../../src/workbook/model/area";
import { adjustArea, isSameSheet } from "./change";
import type { GridChange } from "./change";
import { EN_US } from "../locale";
import type { FormulaLocale } from "../locale";
import { LOST_REFERENCE, printCorners, rewriteReferences } from "./rewrite";
import type { ReferenceToken } from "../tokens";

/**
 * The formula of a cell in `sheet` as a change of the workbook leaves it: references follow their cells, with or
 * without `$`, and become `#REF!` when these are gone. Throws `FormulaError` for what is no formula.
 */
export function adjustFormula(text: string, sheet: string, change: GridChange, locale: FormulaLocale = EN_US): string {
  return rewriteReferences(
    text,
    (reference) => {
      const area = areaOf(reference, sheet);
      if (!isSameSheet(area.sheet, change.sheet)) return null;
      const adjusted = adjustArea(area, change);
      const prefix =
        change.kind === "renameSheet" && reference.sheet !== null
          ? `${quoteSheetName(change.name)}!`
          : reference.prefix;
      if (adjusted === null) return (change.kind === "deleteSheet" ? "" : prefix) + LOST_REFERENCE;
      return isSameRect(area, adjusted) && prefix === reference.prefix ? null : printAt(prefix, reference, adjusted);
    },
    locale,
  );
}

function areaOf({ sheet, first, last }: ReferenceToken, own: string): Area {
  const other = last ?? first;
  return {
    sheet: sheet ?? own,
    row: Math.min(first.row, other.row),
    rows: Math.abs(first.row - other.row) + 1,
    column: Math.min(first.column, other.column),
    columns: Math.abs(first.column - other.column) + 1,
  };
}

function printAt(prefix: string, { first, last }: ReferenceToken, area: Area): string {
  const start = { ...first, row: area.row, column: area.column };
  return printCorners(
    prefix,
    start,
    last && { ...last, row: area.row + area.rows - 1, column: area.column + area.columns - 1 },
  );
}

function isSameRect(first: Area, second: Area): boolean {
  return (
    first.row === second.row &&
    first.column === second.column &&
    first.rows === second.rows &&
    first.columns === second.columns
  );
}
