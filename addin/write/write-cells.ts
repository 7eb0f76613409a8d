import { DATE_FORMAT } from "../../src/text/number-format";
import { columnLetters, rectsOverlap } from "../../src/workbook/model/area";
import type { Rect } from "../../src/workbook/model/area";
import { isCellDate } from "../../src/text/cell";
import type { Cell } from "../../src/text/cell";
import { isDateFormat } from "../../src/text/number-format";
import { cellRuns } from "../../src/workbook/wire/cell-runs";
import { contentBands } from "../../src/workbook/wire/content-bands";
import { isCopiedDown } from "../../src/workbook/model/fill-formula";
import { isFormula } from "../../src/workbook/model/fingerprint";
import type { CellEdit } from "../../src/workbook/model/plan";
import { formulaOfRow } from "../../src/workbook/model/row-formula";
import type { CellBlock, Content, Fill, SheetSpec } from "../../src/workbook/model/sheet-spec";
import { contentToApi } from "../excel/cell-value";
import { rangeAt } from "../excel/range-at";
import { sheetNamed } from "../excel/sheet-named";
import { dataStep } from "../excel/step";
import type { Step } from "../excel/step";

/** Rows of an array: no single step exceeds a request. */
const MOST_ROWS = 2000;

/** Writes contents of a sheet, found by its name. */
export function blockSteps(sheet: string, blocks: readonly CellBlock[]): readonly Step[] {
  return contentBands(blocks, MOST_ROWS).map(({ row, column, cells }) => arrayStep(sheet, { row, column }, cells));
}

export function arrayStep(
  sheet: string,
  { row, column }: { readonly row: number; readonly column: number },
  cells: readonly (readonly (Content | undefined)[])[],
): Step {
  const array = cells.map((line) => line.map(contentToApi));
  const rect: Rect = { row, column, rows: array.length, columns: array[0]?.length ?? 1 };
  return dataStep(array, (workbook) => {
    // `formulas` accepts constants as well, and unlike `values` makes no formula of + and -
    rangeAt(sheetNamed(workbook, sheet), rect).formulas = array;
  });
}

/** Writes cells down a column, in arrays that fit into a request. */
export function columnSteps(
  sheet: string,
  { row, column }: Rect,
  cells: readonly (Content | undefined)[],
): readonly Step[] {
  const steps: Step[] = [];
  for (let from = 0; from < cells.length; from += MOST_ROWS) {
    steps.push(
      arrayStep(
        sheet,
        { row: row + from, column },
        cells.slice(from, from + MOST_ROWS).map((cell) => [cell]),
      ),
    );
  }
  return steps;
}

/**
 * Writes single cells. Formats come first: under a date format Excel shows a number as a date, and under `@` it becomes
 * text.
 */
export function cellSteps(sheet: string, cells: readonly CellEdit[]): readonly Step[] {
  return cellRuns(cells).flatMap(({ row, column, cells: run }) => {
    const rect: Rect = { row, column, rows: run.length, columns: 1 };
    const contents = arrayStep(
      sheet,
      rect,
      run.map((cell) => [cell?.content]),
    );
    const formats = run.map((cell) => [cell?.format ?? null]);
    return formats.some(([format]) => format !== null) ? [formatStep(sheet, rect, formats), contents] : [contents];
  });
}

/** `null` in the array leaves a format unchanged. */
function formatStep(sheet: string, rect: Rect, formats: readonly (readonly (string | null)[])[]): Step {
  return dataStep(formats, (workbook) => {
    // The types omit the null that leaves a cell unchanged (DOC excel-add-ins-blank-null-values)
    rangeAt(sheetNamed(workbook, sheet), rect).numberFormat = formats as string[][];
  });
}

/** Writes one formula and lets Excel copy it down, so that the request does not grow with the rows. */
export function fillSteps(sheet: string, { row, column, rows, formula }: Fill): readonly Step[] {
  if (rows < 1) return [];
  if (rows > 1 && !isCopiedDown(formula)) return rowFormulaSteps(sheet, { row, column, rows, formula });
  const first = formulaOfRow(formula, row);
  return [
    dataStep(first, (workbook) => {
      const worksheet = sheetNamed(workbook, sheet);
      const source = rangeAt(worksheet, { row, column, rows: 1, columns: 1 });
      source.formulas = [[first]];
      // Only the formula: the formats of each row stay
      if (rows > 1)
        rangeAt(worksheet, { row: row + 1, column, rows: rows - 1, columns: 1 }).copyFrom(source, "Formulas");
    }),
  ];
}

function rowFormulaSteps(sheet: string, { row, column, rows, formula }: Fill): readonly Step[] {
  const steps: Step[] = [];
  for (let from = 0; from < rows; from += MOST_ROWS) {
    const count = Math.min(MOST_ROWS, rows - from);
    const cells = Array.from({ length: count }, (_, index): readonly Content[] => [
      { formula: formulaOfRow(formula, row + from + index), value: null },
    ]);
    steps.push(arrayStep(sheet, { row: row + from, column }, cells));
  }
  return steps;
}

/** Dates are numbers to Excel, so their cells get a date format. */
export function dateFormatSteps(sheet: string, column: Rect, cells: readonly (Cell | undefined)[]): readonly Step[] {
  if (!cells.some((cell) => cell !== undefined && isCellDate(cell))) return [];
  const formats = cells.map((cell) => [cell !== undefined && isCellDate(cell) ? DATE_FORMAT : null]);
  return [formatStep(sheet, column, formats)];
}

/** Sets date formats for single dates in a sheet's blocks whose styles have none. */
export function blockDateSteps({ name, blocks, styles }: SheetSpec): readonly Step[] {
  return blocks.flatMap((block) =>
    block.cells.flatMap((line, r) =>
      line.flatMap((content, c) => {
        if (content === undefined || isFormula(content) || !isCellDate(content)) return [];
        const cell: Rect = { row: block.row + r, column: block.column + c, rows: 1, columns: 1 };
        const style = [...styles].reverse().find(({ rect }) => rectsOverlap(rect, cell))?.style;
        return style && isDateFormat(style.numberFormat) ? [] : dateFormatSteps(name, cell, [content]);
      }),
    ),
  );
}

/** Returns rows as print titles write them: `$7:$9`. */
export function wholeRows(first: number, last: number): string {
  return `$${String(first)}:$${String(last)}`;
}

/** Returns columns as an address: `A:C`. */
export function wholeColumns(first: number, last: number): string {
  return `${columnLetters(first)}:${columnLetters(last)}`;
}
