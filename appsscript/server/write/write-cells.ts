import { DATE_FORMAT } from "../../../src/text/number-format";
import { isCellDate } from "../../../src/text/cell";
import type { Cell } from "../../../src/text/cell";
import { isDateFormat } from "../../../src/text/number-format";
import { rectsOverlap } from "../../../src/workbook/model/area";
import type { Area } from "../../../src/workbook/model/area";
import { cellRuns } from "../../../src/workbook/wire/cell-runs";
import type { CellRun } from "../../../src/workbook/wire/cell-runs";
import { contentBands } from "../../../src/workbook/wire/content-bands";
import { isCopiedDown } from "../../../src/workbook/model/fill-formula";
import { isFormula } from "../../../src/workbook/model/fingerprint";
import type { CellEdit } from "../../../src/workbook/model/plan";
import { formulaOfRow } from "../../../src/workbook/model/row-formula";
import type { Fill, SheetSpec } from "../../../src/workbook/model/sheet-spec";
import { writePastRules } from "./backup";
import type { Sheet } from "../book/book";
import { contentToSheet } from "../book/cell-value";
import { rangeAt, sheetNamed } from "../book/ranges";
import type { Step, Work } from "./step";

/** Rows of a call: a list of ten thousand and the rows above it. */
const MOST_ROWS = 12_000;
/** Formulas are longer than other contents. */
const MOST_ROWS_OF_FORMULAS = 1000;

/** Writes the blocks of a sheet, whose cells are empty where blocks leave them unchanged. */
export function blockSteps({ name, blocks, styles }: SheetSpec): readonly Step[] {
  return contentBands(blocks, MOST_ROWS).map(({ row, column, cells }): Step => (work) => {
    const sheet = sheetNamed(work.book, name);
    cells.forEach((line, r) =>
      line.forEach((content, c) => {
        if (content === undefined || isFormula(content) || !isCellDate(content)) return;
        const cell = { row: row + r, column: column + c, rows: 1, columns: 1 };
        const style = [...styles].reverse().find(({ rect }) => rectsOverlap(rect, cell))?.style;
        if (!style || !isDateFormat(style.numberFormat)) rangeAt(sheet, cell).setNumberFormat(DATE_FORMAT);
      }),
    );
    const area: Area = { sheet: name, row, column, rows: cells.length, columns: cells[0]?.length ?? 1 };
    writePastRules(work.book, work.backups, area, () => {
      rangeAt(sheet, area).setValues(
        cells.map((line) => line.map((content) => contentToSheet(content, work.toFormula))),
      );
    });
  });
}

/** Adjacent fills over the same rows. */
export interface FillGroup {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly formulas: readonly string[];
}

export function fillGroups(fills: readonly Fill[]): readonly FillGroup[] {
  const groups: FillGroup[] = [];
  for (const { row, column, rows, formula } of [...fills].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = groups[groups.length - 1];
    if (rows < 1) continue;
    if (last && last.row === row && last.rows === rows && last.column + last.formulas.length === column) {
      groups[groups.length - 1] = { ...last, formulas: [...last.formulas, formula] };
    } else groups.push({ row, column, rows, formulas: [formula] });
  }
  return groups;
}

/** Writes the formulas of one row and copies them down, so that the transfer does not grow with the rows. */
export function fillStep(name: string, group: FillGroup): Step {
  const { row, column, rows, formulas } = group;
  return (work) =>
    writePastRules(work.book, work.backups, { sheet: name, row, column, rows, columns: formulas.length }, () =>
      fill(work, sheetNamed(work.book, name), group),
    );
}

function fill(work: Work, sheet: Sheet, group: FillGroup): void {
  const { row, column, rows, formulas } = group;
  // What copying does to rows hidden by a filter is not documented
  if (rows > 1 && (!formulas.every(isCopiedDown) || sheet.getFilter() !== null)) {
    writeEveryRow(work, sheet, group);
    return;
  }
  const first = rangeAt(sheet, { row, column, rows: 1, columns: formulas.length });
  first.setFormulas([formulas.map((formula) => work.toFormula(formulaOfRow(formula, row)))]);
  if (rows === 1) return;
  // Only the formulas: the formats of each row stay
  first.copyTo(
    rangeAt(sheet, { row: row + 1, column, rows: rows - 1, columns: formulas.length }),
    work.book.app.CopyPasteType.PASTE_FORMULA,
    false,
  );
}

function writeEveryRow({ toFormula }: Work, sheet: Sheet, { row, column, rows, formulas }: FillGroup): void {
  for (let from = 0; from < rows; from += MOST_ROWS_OF_FORMULAS) {
    const count = Math.min(MOST_ROWS_OF_FORMULAS, rows - from);
    rangeAt(sheet, { row: row + from, column, rows: count, columns: formulas.length }).setFormulas(
      Array.from({ length: count }, (_, index) =>
        formulas.map((formula) => toFormula(formulaOfRow(formula, row + from + index))),
      ),
    );
  }
}

/** Writes fixed values down a column. Dates are numbers, so their cells get a date format first. */
export function columnStep(area: Area, cells: readonly (Cell | undefined)[]): Step {
  const isDate = (cell: Cell | undefined) => cell !== undefined && isCellDate(cell);
  return ({ book, toFormula, backups }) => {
    const range = rangeAt(sheetNamed(book, area.sheet), area);
    if (cells.some(isDate)) {
      const formats = range.getNumberFormats();
      range.setNumberFormats(cells.map((cell, index) => [isDate(cell) ? DATE_FORMAT : formats[index]![0]!]));
    }
    writePastRules(book, backups, area, () => range.setValues(cells.map((cell) => [contentToSheet(cell, toFormula)])));
  };
}

/**
 * Writes single cells, adjacent ones in a column together. Formats come first: under a date format a number is a date.
 */
export function cellSteps(sheet: string, cells: readonly CellEdit[]): readonly Step[] {
  return cellRuns(cells)
    .flatMap(wholeRuns)
    .map(({ row, column, cells: run }): Step => ({ book, toFormula, backups }) => {
      const area: Area = { sheet, row, column, rows: run.length, columns: 1 };
      const range = rangeAt(sheetNamed(book, sheet), area);
      if (run.some(({ format }) => format !== undefined)) {
        const formats = range.getNumberFormats();
        range.setNumberFormats(run.map(({ format }, index) => [format ?? formats[index]![0]!]));
      }
      writePastRules(book, backups, area, () =>
        range.setValues(run.map(({ content }) => [contentToSheet(content, toFormula)])),
      );
    });
}

/** One array of values cannot leave a cell unchanged: runs end where nothing is written. */
function wholeRuns({
  row,
  column,
  cells,
}: CellRun): readonly { readonly row: number; readonly column: number; readonly cells: readonly CellEdit[] }[] {
  const runs: { readonly row: number; readonly column: number; readonly cells: CellEdit[] }[] = [];
  cells.forEach((cell, index) => {
    if (cell === undefined) return;
    if (index > 0 && cells[index - 1] !== undefined) runs[runs.length - 1]!.cells.push(cell);
    else runs.push({ row: row + index, column, cells: [cell] });
  });
  return runs;
}
