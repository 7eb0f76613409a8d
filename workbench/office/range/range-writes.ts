import { MAX_COLUMNS, MAX_ROWS } from "../../../src/workbook/model/area";
import { eachCell } from "../../grid/cell-keys";
import { readApiValue } from "../api-value";
import { MESSAGES, OfficeError, invalidArgument } from "../office-error";
import { changeStyle, checkUnlocked, checkUnprotected, isUnbounded, sheetOf } from "./range-target";
import type { RangeTarget } from "./range-target";

export type CopyType = "All" | "Formulas" | "Values" | "Formats";

/** A single value goes to all cells, an array has to fit (OJS#226: the message; the sizes are added here). */
function elementAt(values: unknown, { rect }: RangeTarget): (row: number, column: number) => unknown {
  if (!Array.isArray(values)) return () => values;
  const lines = values as readonly unknown[];
  const misfit = lines.find((line) => !Array.isArray(line) || line.length !== rect.columns);
  if (lines.length !== rect.rows || misfit !== undefined) {
    const got = `${String(lines.length)} × ${Array.isArray(misfit ?? lines[0]) ? String(((misfit ?? lines[0]) as unknown[]).length) : "?"}`;
    throw new OfficeError(
      "InvalidArgument",
      `${MESSAGES.shape} Array ${got}, range ${String(rect.rows)} × ${String(rect.columns)}.`,
    );
  }
  return (row, column) => (lines[row] as readonly unknown[])[column];
}

export function writeContents(target: RangeTarget, values: unknown, property: "values" | "formulas"): void {
  // Whole columns cannot be written (DOC excel-add-ins-ranges-unbounded)
  if (isUnbounded(target)) throw invalidArgument("an unbounded range cannot be written");
  checkUnlocked(target, "writing");
  const element = elementAt(values, target);
  const { grid, sheet, rect } = target;
  const read = sheetOf(target);
  // The array is read whole before a cell changes
  const writes: {
    readonly row: number;
    readonly column: number;
    readonly written: NonNullable<ReturnType<typeof readApiValue>>;
  }[] = [];
  eachCell(rect, (row, column) => {
    const written = readApiValue(
      element(row - rect.row, column - rect.column),
      property,
      read.style(row, column).numberFormat,
    );
    if (written) writes.push({ row, column, written });
  });
  for (const { row, column, written } of writes) {
    grid.setContent(sheet, row, column, written.content, written.prefixed);
    const { format } = written;
    if (format !== null && read.style(row, column).numberFormat === "General") {
      grid.setStyle(sheet, { row, column, rows: 1, columns: 1 }, (style) => ({ ...style, numberFormat: format }));
    }
  }
}

export function writeNumberFormats(target: RangeTarget, formats: unknown): void {
  const element = elementAt(formats, target);
  const { grid, sheet, rect } = target;
  if (!Array.isArray(formats)) {
    changeStyle(target, (style) => ({ ...style, numberFormat: numberFormatOf(formats) }));
    return;
  }
  checkUnprotected(target, "formatting", "allowFormatCells");
  eachCell(rect, (row, column) => {
    const format = element(row - rect.row, column - rect.column);
    if (format !== null)
      grid.setStyle(sheet, { row, column, rows: 1, columns: 1 }, (style) => ({
        ...style,
        numberFormat: numberFormatOf(format),
      }));
  });
}

function numberFormatOf(format: unknown): string {
  if (typeof format !== "string" || format === "") throw invalidArgument(`the number format ${String(format)}`);
  return format;
}

export function copyTiled(target: RangeTarget, from: RangeTarget, copyType: CopyType): void {
  const what = ({ All: "all", Formulas: "formulas", Values: "values", Formats: "formats" } as const)[copyType];
  const { rect } = target;
  const fits = rect.rows % from.rect.rows === 0 && rect.columns % from.rect.columns === 0;
  const area = { ...from.rect, sheet: sheetOf(from).name };
  // A source that does not fit a whole number of times is pasted once, as in Excel
  const down = fits ? rect.rows / from.rect.rows : 1;
  const across = fits ? rect.columns / from.rect.columns : 1;
  for (let r = 0; r < down; r++) {
    for (let c = 0; c < across; c++) {
      target.grid.copy(
        area,
        target.sheet,
        { row: rect.row + r * from.rect.rows, column: rect.column + c * from.rect.columns },
        what,
      );
    }
  }
}

export function shiftCells(
  target: RangeTarget,
  kind: "insertRows" | "insertColumns" | "deleteRows" | "deleteColumns",
  isRows: boolean,
): void {
  checkUnprotected(target, kind, kind);
  const { rect, grid } = target;
  const isWhole = isRows ? rect.columns === MAX_COLUMNS : rect.rows === MAX_ROWS;
  if (!isWhole) throw invalidArgument("inserting and deleting is simulated for whole rows and columns");
  grid.change({
    kind,
    sheet: sheetOf(target).name,
    at: isRows ? rect.row : rect.column,
    count: isRows ? rect.rows : rect.columns,
  });
}
