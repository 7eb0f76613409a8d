import type { Cell } from "../../../../src/text/cell";
import type { Area } from "../../../../src/workbook/model/area";
import { createCalculator } from "../../../../workbench/grid/formula/calculator";
import type { Calculator } from "../../../../workbench/grid/formula/calculator";
import type { FormulaLocale } from "../../../../workbench/grid/formula/locale";
import type { WrittenCell, WrittenSheet } from "./oracle-workbook";

/** A small workbook with everything that is easy to get wrong in a column. Texts that begin with `=` are formulas. */
export const SAMPLE: readonly WrittenSheet[] = [
  {
    name: "S",
    //      A        B                C   D       E     F    G
    cells: [
      [1, "Đảng bộ", 10, "=1/0", 3, 50, 46349],
      [2.5, "đảng bộ", 20, "=NA()", 1, 40, "46349"],
      ["abc", "Dang bo", 30, 5, 2, 30],
      [null, "  Đảng   bộ ", 40, null, 3, 20],
      [true, "Chi bộ *", 50, "x", 5, 10],
      ["3", "Chi bộ 1", 60, 7, null],
      [-4, null, 70, null, "x"],
      [0.1 + 0.2, '=""', 80, 0, true],
    ],
  },
  {
    name: "Bảng 'một' 1",
    cells: [
      [1, 2],
      ["x", "ô"],
    ],
  },
];

export const SAMPLE_NAMES: Readonly<Record<string, Area>> = {
  Ten: { sheet: "S", row: 1, column: 2, rows: 8, columns: 1 },
  So: { sheet: "S", row: 1, column: 3, rows: 8, columns: 1 },
};

/** Where formulas of the tests stand: in the fifth row as the sample has one, but under none of its columns. */
export const FORMULA_SHEET = "Công thức";
export const FORMULA_ROW = 5;
export const FORMULA_COLUMN = 30;

export function formulaSheet(formulas: readonly string[]): WrittenSheet {
  const row: readonly WrittenCell[] = [...Array.from({ length: FORMULA_COLUMN - 1 }, () => null), ...formulas];
  return { name: FORMULA_SHEET, cells: [...Array.from({ length: FORMULA_ROW - 1 }, () => []), row] };
}

/** The value of one formula in the sample. */
export function valueInSample(formula: string, locale?: FormulaLocale): Cell {
  return calculateSample([formula], locale).value(FORMULA_SHEET, FORMULA_ROW, FORMULA_COLUMN);
}

/** A calculator over the sample, with these formulas side by side in their sheet. */
export function calculateSample(formulas: readonly string[], locale?: FormulaLocale): Calculator {
  const sheets = [...SAMPLE, formulaSheet(formulas)];
  const find = (name: string) => sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return createCalculator({
    content: (sheet, row, column) => toContent(find(sheet)?.cells[row - 1]?.[column - 1] ?? null),
    name: (name) => SAMPLE_NAMES[name] ?? (name === "Bị_xóa" ? { error: "#REF!" } : null),
    hasSheet: (name) => find(name) !== undefined,
    ...(locale && { locale }),
  });
}

function toContent(cell: WrittenCell) {
  if (cell === "=NA()") return { error: "#N/A" };
  return typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : cell;
}
