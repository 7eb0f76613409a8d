import { MAX_COLUMNS, MAX_ROWS, rectToAddress } from "../../src/workbook/area";
import type { Rect } from "../../src/workbook/area";
import { eachCell } from "../grid/cell-keys";
import { DEFAULT_STYLE } from "../grid/cell-style";
import { isFormulaContent } from "../grid/memory-sheet";
import { readApiValue } from "./api-value";
import { cellProperties, lineProperties, writeCellProperties } from "./cell-properties";
import { ClientObject, TARGET, argumentOf } from "./client-object";
import type { Origin } from "./client-object";
import { SimulatedConditionalFormats } from "./conditional-format";
import { SimulatedDataValidation } from "./data-validation";
import { MESSAGES, OfficeError, invalidArgument, itemNotFound } from "./office-error";
import { SimulatedRangeAreas } from "./range-areas";
import { SimulatedRangeFormat } from "./range-format";
import { readFormulas, readNumberFormats, readTexts, readValueTypes, readValues } from "./range-values";
import { addressOf, addressToRect, changeStyle, checkRect, checkUnlocked, checkUnprotected, isUnbounded, sheetOf } from "./range-target";
import type { RangeTarget } from "./range-target";
import { SimulatedWorksheet } from "./worksheet";

type Grid2D = unknown[][];
type CopyType = "All" | "Formulas" | "Values" | "Formats";

/** Excel.Range. Rows and columns count from 0 here, as in Office.js. */
export class SimulatedRange extends ClientObject<RangeTarget> {
  readonly format: SimulatedRangeFormat;
  readonly dataValidation: SimulatedDataValidation;
  readonly conditionalFormats: SimulatedConditionalFormats;

  constructor(origin: Origin<RangeTarget>) {
    super("Range", origin);
    this.format = new SimulatedRangeFormat(this.part((target) => target));
    this.dataValidation = new SimulatedDataValidation(this.part((target) => target));
    this.conditionalFormats = new SimulatedConditionalFormats(this.part((target) => target));
  }

  protected readers(target: RangeTarget) {
    const { rect } = target;
    const sheet = sheetOf(target);
    return {
      address: () => addressOf(target),
      rowIndex: () => rect.row - 1,
      columnIndex: () => rect.column - 1,
      rowCount: () => rect.rows,
      columnCount: () => rect.columns,
      cellCount: () => rect.rows * rect.columns,
      values: () => readValues(target),
      formulas: () => readFormulas(target),
      numberFormat: () => readNumberFormats(target),
      text: () => readTexts(target),
      valueTypes: () => readValueTypes(target),
      rowHidden: () => allSome(rect.row, rect.rows, (row) => sheet.isRowHidden(row)),
      columnHidden: () => allSome(rect.column, rect.columns, (column) => sheet.isColumnHidden(column)),
    };
  }

  get worksheet(): SimulatedWorksheet { return new SimulatedWorksheet(this.part((target) => target)); }
  get address(): string { return this.read("address"); }
  get rowIndex(): number { return this.read("rowIndex"); }
  get columnIndex(): number { return this.read("columnIndex"); }
  get rowCount(): number { return this.read("rowCount"); }
  get columnCount(): number { return this.read("columnCount"); }
  get cellCount(): number { return this.read("cellCount"); }
  get text(): string[][] { return this.read("text"); }
  get valueTypes(): string[][] { return this.read("valueTypes"); }

  get values(): Grid2D { return this.read("values"); }
  set values(values: Grid2D) { this.write("values", values, (target) => writeContents(target, values, "values")); }

  get formulas(): Grid2D { return this.read("formulas"); }
  set formulas(formulas: Grid2D) { this.write("formulas", formulas, (target) => writeContents(target, formulas, "formulas")); }

  get numberFormat(): Grid2D { return this.read("numberFormat"); }
  set numberFormat(formats: Grid2D) { this.write("numberFormat", formats, (target) => writeNumberFormats(target, formats)); }

  get columnHidden(): boolean { return this.read("columnHidden"); }
  set columnHidden(hidden: boolean) {
    this.write("columnHidden", hidden, (target) => {
      checkUnprotected(target, "hiding columns", "allowFormatColumns");
      target.grid.setColumns(target.sheet, target.rect.column, target.rect.column + target.rect.columns - 1, { hidden });
    });
  }

  get rowHidden(): boolean { return this.read("rowHidden"); }
  set rowHidden(hidden: boolean) {
    this.write("rowHidden", hidden, (target) => {
      checkUnprotected(target, "hiding rows", "allowFormatRows");
      target.grid.setRows(target.sheet, target.rect.row, target.rect.row + target.rect.rows - 1, { hidden });
    });
  }

  getCell(row: number, column: number): SimulatedRange {
    return this.derive("getCell", [row, column], ({ rect }) => ({ row: rect.row + row, column: rect.column + column, rows: 1, columns: 1 }));
  }

  getColumn(column: number): SimulatedRange {
    return this.derive("getColumn", [column], ({ rect }) => ({ ...rect, column: rect.column + column, columns: 1 }));
  }

  getRow(row: number): SimulatedRange {
    return this.derive("getRow", [row], ({ rect }) => ({ ...rect, row: rect.row + row, rows: 1 }));
  }

  getEntireColumn(): SimulatedRange {
    return this.derive("getEntireColumn", [], ({ rect }) => ({ ...rect, row: 1, rows: MAX_ROWS }));
  }

  getEntireRow(): SimulatedRange {
    return this.derive("getEntireRow", [], ({ rect }) => ({ ...rect, column: 1, columns: MAX_COLUMNS }));
  }

  getOffsetRange(rows: number, columns: number): SimulatedRange {
    return this.derive("getOffsetRange", [rows, columns], ({ rect }) => ({ ...rect, row: rect.row + rows, column: rect.column + columns }));
  }

  getResizedRange(rows: number, columns: number): SimulatedRange {
    return this.derive("getResizedRange", [rows, columns], ({ rect }) => ({ ...rect, rows: rect.rows + rows, columns: rect.columns + columns }));
  }

  getLastCell(): SimulatedRange {
    return this.derive("getLastCell", [], ({ rect }) => ({ row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1, rows: 1, columns: 1 }));
  }

  getUsedRange(valuesOnly = false): SimulatedRange {
    return new SimulatedRange(this.origin("getUsedRange", [valuesOnly], (target) => {
      const rect = usedPart(target, valuesOnly);
      // A range without content is an error here, not a null object (REF excel.range getUsedRange)
      if (!rect) throw itemNotFound("the range is empty");
      return { ...target, rect };
    }));
  }

  getUsedRangeOrNullObject(valuesOnly = false): SimulatedRange {
    return new SimulatedRange(this.origin("getUsedRangeOrNullObject", [valuesOnly], (target) => {
      const rect = usedPart(target, valuesOnly);
      return rect && { ...target, rect };
    }));
  }

  getIntersectionOrNullObject(other: SimulatedRange | string): SimulatedRange {
    return new SimulatedRange(this.origin("getIntersectionOrNullObject", argumentOf(other), (target) => {
      const rect = intersection(target.rect, rectOf(other, target));
      return rect && { ...target, rect };
    }));
  }

  getSpecialCells(type: string, valueType?: string): SimulatedRangeAreas {
    return new SimulatedRangeAreas(this.origin("getSpecialCells", [type, valueType], (target) => {
      const areas = specialCells(target, type, valueType);
      if (areas.length === 0) throw itemNotFound("no such cells");
      return { ...target, areas };
    }));
  }

  getSpecialCellsOrNullObject(type: string, valueType?: string): SimulatedRangeAreas {
    return new SimulatedRangeAreas(this.origin("getSpecialCellsOrNullObject", [type, valueType], (target) => {
      const areas = specialCells(target, type, valueType);
      return areas.length === 0 ? null : { ...target, areas };
    }));
  }

  getMergedAreasOrNullObject(): SimulatedRangeAreas {
    return new SimulatedRangeAreas(this.origin("getMergedAreasOrNullObject", undefined, (target) => {
      const areas = sheetOf(target).merges.filter((merge) => intersection(merge, target.rect));
      // REF: fails for more than 512 merged areas
      if (areas.length > 512) throw new OfficeError("GeneralException", "There are too many merged areas.");
      return areas.length === 0 ? null : { ...target, areas };
    }));
  }

  getCellProperties(options: object): { readonly value: unknown[][] } {
    return this.ask("getCellProperties", options, (target) => cellProperties(target, options));
  }

  setCellProperties(properties: unknown[][]): void {
    this.act("setCellProperties", properties, (target) => writeCellProperties(target, properties));
  }

  getColumnProperties(options: object): { readonly value: unknown[] } {
    return this.ask("getColumnProperties", options, (target) => lineProperties(target, options, "column"));
  }

  getRowProperties(options: object): { readonly value: unknown[] } {
    return this.ask("getRowProperties", options, (target) => lineProperties(target, options, "row"));
  }

  merge(across = false): void {
    this.act("merge", [across], (target) => {
      checkUnprotected(target, "merging");
      const rects = across ? Array.from({ length: target.rect.rows }, (_, index) => ({ ...target.rect, row: target.rect.row + index, rows: 1 })) : [target.rect];
      for (const rect of rects) {
        // A part of a merged area cannot be merged anew (host-facts A5, MergedRangeConflict)
        if (sheetOf(target).merges.some((merge) => intersection(merge, rect) && rectToAddress(merge) !== rectToAddress(rect))) {
          throw new OfficeError("MergedRangeConflict", "Can't complete the operation. A merged range overlaps.");
        }
        target.grid.merge(target.sheet, rect);
      }
    });
  }

  unmerge(): void {
    this.act("unmerge", undefined, (target) => {
      checkUnprotected(target, "unmerging");
      target.grid.unmerge(target.sheet, target.rect);
    });
  }

  clear(applyTo = "All"): void {
    this.act("clear", [applyTo], (target) => {
      checkUnlocked(target, "clearing");
      const rect = isUnbounded(target) ? usedPart(target, false) : target.rect;
      if (rect) target.grid.clear(target.sheet, rect, { contents: applyTo !== "Formats", formats: applyTo === "All" || applyTo === "Formats" });
    });
  }

  copyFrom(source: SimulatedRange | string, copyType: CopyType = "All", skipBlanks = false, transpose = false): void {
    this.act("copyFrom", [argumentOf(source), copyType], (target) => {
      if (skipBlanks || transpose) throw invalidArgument("skipBlanks and transpose are not simulated");
      checkUnlocked(target, "copying");
      const from = typeof source === "string" ? { ...target, rect: addressToRect(source, sheetOf(target)) } : source[TARGET]();
      if (from === null) throw itemNotFound("the source of a copy");
      copyTiled(target, from, copyType);
    });
  }

  insert(shift: string): SimulatedRange {
    return new SimulatedRange(this.origin("insert", [shift], (target) => {
      shiftCells(target, shift === "Down" ? "insertRows" : "insertColumns", shift === "Down");
      return target;
    }));
  }

  delete(shift: string): void {
    this.act("delete", [shift], (target) => shiftCells(target, shift === "Up" ? "deleteRows" : "deleteColumns", shift === "Up"));
  }

  select(): void {
    this.act("select", undefined, (target) => {
      if (sheetOf(target).visibility !== "visible") throw new OfficeError("InvalidOperation", "A hidden sheet cannot be selected in.");
      target.grid.activate(target.sheet, [target.rect]);
    });
  }

  private derive(member: string, argument: readonly unknown[], place: (target: RangeTarget) => Rect): SimulatedRange {
    return new SimulatedRange(this.origin(member, argument, (target) => ({ ...target, rect: checkRect(place(target)) })));
  }
}

/** A single value goes to all cells, an array has to fit (OJS#226: the message; the sizes are added here). */
function elementAt(values: unknown, { rect }: RangeTarget): (row: number, column: number) => unknown {
  if (!Array.isArray(values)) return () => values;
  const lines = values as readonly unknown[];
  const misfit = lines.find((line) => !Array.isArray(line) || line.length !== rect.columns);
  if (lines.length !== rect.rows || misfit !== undefined) {
    const got = `${String(lines.length)} × ${Array.isArray(misfit ?? lines[0]) ? String(((misfit ?? lines[0]) as unknown[]).length) : "?"}`;
    throw new OfficeError("InvalidArgument", `${MESSAGES.shape} Array ${got}, range ${String(rect.rows)} × ${String(rect.columns)}.`);
  }
  return (row, column) => (lines[row] as readonly unknown[])[column];
}

function writeContents(target: RangeTarget, values: unknown, property: "values" | "formulas"): void {
  // Whole columns cannot be written (DOC excel-add-ins-ranges-unbounded)
  if (isUnbounded(target)) throw invalidArgument("an unbounded range cannot be written");
  checkUnlocked(target, "writing");
  const element = elementAt(values, target);
  const { grid, sheet, rect } = target;
  const read = sheetOf(target);
  // The array is read whole before a cell changes
  const writes: { readonly row: number; readonly column: number; readonly written: NonNullable<ReturnType<typeof readApiValue>> }[] = [];
  eachCell(rect, (row, column) => {
    const written = readApiValue(element(row - rect.row, column - rect.column), property, read.style(row, column).numberFormat);
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

function writeNumberFormats(target: RangeTarget, formats: unknown): void {
  const element = elementAt(formats, target);
  const { grid, sheet, rect } = target;
  if (!Array.isArray(formats)) {
    changeStyle(target, (style) => ({ ...style, numberFormat: numberFormatOf(formats) }));
    return;
  }
  checkUnprotected(target, "formatting", "allowFormatCells");
  eachCell(rect, (row, column) => {
    const format = element(row - rect.row, column - rect.column);
    if (format !== null) grid.setStyle(sheet, { row, column, rows: 1, columns: 1 }, (style) => ({ ...style, numberFormat: numberFormatOf(format) }));
  });
}

function numberFormatOf(format: unknown): string {
  if (typeof format !== "string" || format === "") throw invalidArgument(`the number format ${String(format)}`);
  return format;
}

function copyTiled(target: RangeTarget, from: RangeTarget, copyType: CopyType): void {
  const what = ({ All: "all", Formulas: "formulas", Values: "values", Formats: "formats" } as const)[copyType];
  const { rect } = target;
  const fits = rect.rows % from.rect.rows === 0 && rect.columns % from.rect.columns === 0;
  const area = { ...from.rect, sheet: sheetOf(from).name };
  // A source that does not fit a whole number of times is pasted once, as in Excel
  const down = fits ? rect.rows / from.rect.rows : 1;
  const across = fits ? rect.columns / from.rect.columns : 1;
  for (let r = 0; r < down; r++) {
    for (let c = 0; c < across; c++) {
      target.grid.copy(area, target.sheet, { row: rect.row + r * from.rect.rows, column: rect.column + c * from.rect.columns }, what);
    }
  }
}

function shiftCells(target: RangeTarget, kind: "insertRows" | "insertColumns" | "deleteRows" | "deleteColumns", isRows: boolean): void {
  checkUnprotected(target, kind, kind);
  const { rect, grid } = target;
  const isWhole = isRows ? rect.columns === MAX_COLUMNS : rect.rows === MAX_ROWS;
  if (!isWhole) throw invalidArgument("inserting and deleting is simulated for whole rows and columns");
  grid.change({ kind, sheet: sheetOf(target).name, at: isRows ? rect.row : rect.column, count: isRows ? rect.rows : rect.columns });
}

function rectOf(other: SimulatedRange | string, target: RangeTarget): Rect {
  if (typeof other === "string") return addressToRect(other, sheetOf(target));
  const own = other[TARGET]();
  if (own?.sheet !== target.sheet) throw invalidArgument("ranges of different sheets");
  return own.rect;
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

function usedPart(target: RangeTarget, valuesOnly: boolean): Rect | null {
  const sheet = sheetOf(target);
  const used = sheet.used(valuesOnly);
  const part = used && intersection(used, target.rect);
  if (!part) return null;
  let [top, bottom, left, right] = [Infinity, 0, Infinity, 0];
  eachCell(part, (row, column) => {
    const isUsed = sheet.content(row, column) !== null || (!valuesOnly && sheet.style(row, column) !== DEFAULT_STYLE);
    if (!isUsed) return;
    [top, bottom, left, right] = [Math.min(top, row), Math.max(bottom, row), Math.min(left, column), Math.max(right, column)];
  });
  return bottom === 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Cells of a kind, as few rectangles of one column as there are. */
function specialCells(target: RangeTarget, type: string, valueType = "All"): readonly Rect[] {
  if (!["Constants", "Formulas", "Blanks"].includes(type) || valueType !== "All") throw invalidArgument(`special cells ${type} ${valueType} are not simulated`);
  const sheet = sheetOf(target);
  const runs: Rect[] = [];
  for (let column = target.rect.column; column < target.rect.column + target.rect.columns; column++) {
    for (let row = target.rect.row; row < target.rect.row + target.rect.rows; row++) {
      const content = sheet.content(row, column);
      const isWanted = type === "Blanks" ? content === null : content !== null && isFormulaContent(content) === (type === "Formulas");
      if (!isWanted) continue;
      const last = runs.at(-1);
      if (last && last.column === column && last.row + last.rows === row) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
      else runs.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return runs;
}

function allSome(first: number, count: number, test: (line: number) => boolean): boolean | null {
  const all = Array.from({ length: count }, (_, index) => test(first + index));
  if (all.every(Boolean)) return true;
  return all.some(Boolean) ? null : false;
}
