import { MAX_COLUMNS, MAX_ROWS, rectToAddress } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import { intersection } from "../../grid/cell-keys";
import { cellProperties, lineProperties, writeCellProperties } from "./cell-properties";
import { ClientObject, TARGET, argumentOf } from "../client-object";
import type { Origin } from "../client-object";
import { SimulatedConditionalFormats } from "./conditional-format";
import { SimulatedDataValidation } from "./data-validation";
import { OfficeError, invalidArgument, itemNotFound } from "../office-error";
import { SimulatedRangeAreas } from "./range-areas";
import { SimulatedRangeFormat } from "./range-format";
import { specialCells, usedPart } from "./range-search";
import { readFormulas, readNumberFormats, readTexts, readValueTypes, readValues } from "./range-values";
import {
  addressOf,
  addressToRect,
  checkRect,
  checkUnlocked,
  checkUnprotected,
  isUnbounded,
  sheetOf,
} from "./range-target";
import type { RangeTarget } from "./range-target";
import { copyTiled, shiftCells, writeContents, writeNumberFormats } from "./range-writes";
import type { CopyType } from "./range-writes";
import { SimulatedWorksheet } from "../sheet/worksheet";

type Grid2D = unknown[][];

/** Excel.Range. Rows and columns count from 0 here, as in Office.js. */
export class SimulatedRange extends ClientObject<RangeTarget> {
  constructor(origin: Origin<RangeTarget>) {
    super("Range", origin);
  }

  get format(): SimulatedRangeFormat {
    return this.partOf(SimulatedRangeFormat);
  }

  get dataValidation(): SimulatedDataValidation {
    return this.partOf(SimulatedDataValidation);
  }

  get conditionalFormats(): SimulatedConditionalFormats {
    return this.partOf(SimulatedConditionalFormats);
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

  get worksheet(): SimulatedWorksheet {
    return new SimulatedWorksheet(this.part((target) => target));
  }
  get address(): string {
    return this.read("address");
  }
  get rowIndex(): number {
    return this.read("rowIndex");
  }
  get columnIndex(): number {
    return this.read("columnIndex");
  }
  get rowCount(): number {
    return this.read("rowCount");
  }
  get columnCount(): number {
    return this.read("columnCount");
  }
  get cellCount(): number {
    return this.read("cellCount");
  }
  get text(): string[][] {
    return this.read("text");
  }
  get valueTypes(): string[][] {
    return this.read("valueTypes");
  }

  get values(): Grid2D {
    return this.read("values");
  }
  set values(values: Grid2D) {
    this.write("values", values, (target) => writeContents(target, values, "values"));
  }

  get formulas(): Grid2D {
    return this.read("formulas");
  }
  set formulas(formulas: Grid2D) {
    this.write("formulas", formulas, (target) => writeContents(target, formulas, "formulas"));
  }

  get numberFormat(): Grid2D {
    return this.read("numberFormat");
  }
  set numberFormat(formats: Grid2D) {
    this.write("numberFormat", formats, (target) => writeNumberFormats(target, formats));
  }

  get columnHidden(): boolean {
    return this.read("columnHidden");
  }
  set columnHidden(hidden: boolean) {
    this.write("columnHidden", hidden, (target) => {
      checkUnprotected(target, "hiding columns", "allowFormatColumns");
      target.grid.setColumns(target.sheet, target.rect.column, target.rect.column + target.rect.columns - 1, {
        hidden,
      });
    });
  }

  /** Puts whole columns into one more outline group (excel.range group); rows are not simulated. */
  group(groupOption: "ByColumns"): void {
    this.act("group", [groupOption], (target) => {
      checkUnprotected(target, "grouping columns");
      const { column, columns } = target.rect;
      for (let at = column; at < column + columns; at++)
        target.grid.setColumns(target.sheet, at, at, {
          depth: target.grid.sheet(target.sheet).columnDepth(at) + 1,
        });
    });
  }

  /** Closes the group of these columns (excel.range hideGroupDetails); rows are not simulated. */
  hideGroupDetails(groupOption: "ByColumns"): void {
    this.act("hideGroupDetails", [groupOption], (target) => {
      const { column, columns } = target.rect;
      if (target.grid.sheet(target.sheet).columnDepth(column) === 0)
        throw new OfficeError("InvalidOperation", "There is no group here.");
      target.grid.setColumns(target.sheet, column, column + columns - 1, { hidden: true });
    });
  }

  get rowHidden(): boolean {
    return this.read("rowHidden");
  }
  set rowHidden(hidden: boolean) {
    this.write("rowHidden", hidden, (target) => {
      checkUnprotected(target, "hiding rows", "allowFormatRows");
      target.grid.setRows(target.sheet, target.rect.row, target.rect.row + target.rect.rows - 1, { hidden });
    });
  }

  getCell(row: number, column: number): SimulatedRange {
    return this.derive("getCell", [row, column], ({ rect }) => ({
      row: rect.row + row,
      column: rect.column + column,
      rows: 1,
      columns: 1,
    }));
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
    return this.derive("getOffsetRange", [rows, columns], ({ rect }) => ({
      ...rect,
      row: rect.row + rows,
      column: rect.column + columns,
    }));
  }

  getResizedRange(rows: number, columns: number): SimulatedRange {
    return this.derive("getResizedRange", [rows, columns], ({ rect }) => ({
      ...rect,
      rows: rect.rows + rows,
      columns: rect.columns + columns,
    }));
  }

  getLastCell(): SimulatedRange {
    return this.derive("getLastCell", [], ({ rect }) => ({
      row: rect.row + rect.rows - 1,
      column: rect.column + rect.columns - 1,
      rows: 1,
      columns: 1,
    }));
  }

  getUsedRange(valuesOnly = false): SimulatedRange {
    return new SimulatedRange(
      this.origin("getUsedRange", [valuesOnly], (target) => {
        const rect = usedPart(target, valuesOnly);
        // A range without content is an error here, not a null object (REF excel.range getUsedRange)
        if (!rect) throw itemNotFound("the range is empty");
        return { ...target, rect };
      }),
    );
  }

  getUsedRangeOrNullObject(valuesOnly = false): SimulatedRange {
    return new SimulatedRange(
      this.origin("getUsedRangeOrNullObject", [valuesOnly], (target) => {
        const rect = usedPart(target, valuesOnly);
        return rect && { ...target, rect };
      }),
    );
  }

  getIntersectionOrNullObject(other: SimulatedRange | string): SimulatedRange {
    return new SimulatedRange(
      this.origin("getIntersectionOrNullObject", argumentOf(other), (target) => {
        const rect = intersection(target.rect, rectOf(other, target));
        return rect && { ...target, rect };
      }),
    );
  }

  getSpecialCells(type: string, valueType?: string): SimulatedRangeAreas {
    return new SimulatedRangeAreas(
      this.origin("getSpecialCells", [type, valueType], (target) => {
        const areas = specialCells(target, type, valueType);
        if (areas.length === 0) throw itemNotFound("no such cells");
        return { ...target, areas };
      }),
    );
  }

  getSpecialCellsOrNullObject(type: string, valueType?: string): SimulatedRangeAreas {
    return new SimulatedRangeAreas(
      this.origin("getSpecialCellsOrNullObject", [type, valueType], (target) => {
        const areas = specialCells(target, type, valueType);
        return areas.length === 0 ? null : { ...target, areas };
      }),
    );
  }

  getMergedAreasOrNullObject(): SimulatedRangeAreas {
    return new SimulatedRangeAreas(
      this.origin("getMergedAreasOrNullObject", undefined, (target) => {
        const areas = sheetOf(target).merges.filter((merge) => intersection(merge, target.rect));
        // REF: fails for more than 512 merged areas
        if (areas.length > 512) throw new OfficeError("GeneralException", "There are too many merged areas.");
        return areas.length === 0 ? null : { ...target, areas };
      }),
    );
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
      const rects = across
        ? Array.from({ length: target.rect.rows }, (_, index) => ({
            ...target.rect,
            row: target.rect.row + index,
            rows: 1,
          }))
        : [target.rect];
      for (const rect of rects) {
        // A part of a merged area cannot be merged anew (host-facts A5, MergedRangeConflict)
        if (
          sheetOf(target).merges.some(
            (merge) => intersection(merge, rect) && rectToAddress(merge) !== rectToAddress(rect),
          )
        ) {
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
      if (rect)
        target.grid.clear(target.sheet, rect, {
          contents: applyTo !== "Formats",
          formats: applyTo === "All" || applyTo === "Formats",
        });
    });
  }

  copyFrom(source: SimulatedRange | string, copyType: CopyType = "All", skipBlanks = false, transpose = false): void {
    this.act("copyFrom", [argumentOf(source), copyType], (target) => {
      if (skipBlanks || transpose) throw invalidArgument("skipBlanks and transpose are not simulated");
      checkUnlocked(target, "copying");
      const from =
        typeof source === "string" ? { ...target, rect: addressToRect(source, sheetOf(target)) } : source[TARGET]();
      if (from === null) throw itemNotFound("the source of a copy");
      copyTiled(target, from, copyType);
    });
  }

  insert(shift: string): SimulatedRange {
    return new SimulatedRange(
      this.origin("insert", [shift], (target) => {
        shiftCells(target, shift === "Down" ? "insertRows" : "insertColumns", shift === "Down");
        return target;
      }),
    );
  }

  delete(shift: string): void {
    this.act("delete", [shift], (target) =>
      shiftCells(target, shift === "Up" ? "deleteRows" : "deleteColumns", shift === "Up"),
    );
  }

  select(): void {
    this.act("select", undefined, (target) => {
      if (sheetOf(target).visibility !== "visible")
        throw new OfficeError("InvalidOperation", "A hidden sheet cannot be selected in.");
      target.grid.activate(target.sheet, [target.rect]);
    });
  }

  private derive(member: string, argument: readonly unknown[], place: (target: RangeTarget) => Rect): SimulatedRange {
    return new SimulatedRange(
      this.origin(member, argument, (target) => ({ ...target, rect: checkRect(place(target)) })),
    );
  }
}

function rectOf(other: SimulatedRange | string, target: RangeTarget): Rect {
  if (typeof other === "string") return addressToRect(other, sheetOf(target));
  const own = other[TARGET]();
  if (own?.sheet !== target.sheet) throw invalidArgument("ranges of different sheets");
  return own.rect;
}

function allSome(first: number, count: number, test: (line: number) => boolean): boolean | null {
  const all = Array.from({ length: count }, (_, index) => test(first + index));
  if (all.every(Boolean)) return true;
  return all.some(Boolean) ? null : false;
}
