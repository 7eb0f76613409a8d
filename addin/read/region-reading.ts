import { queueHiddenRows } from "./hidden-rows";
import type { Area, Rect } from "../../src/workbook/model/area";
import type { ExcelTable, Region } from "../../src/workbook/model/snapshot";
import { readCells } from "./block-reading";
import { rangeAt } from "../excel/range-at";
import type { Reading } from "./read-slices";
import { rectOfRange } from "../excel/rect-of-range";
import { hasExcelApi } from "../excel/requirements";

/** What must be known about a sheet before the cells around a place can be read in one more sync. */
export interface RegionOutline {
  readonly sheet: string;
  readonly used: Rect | null;
  readonly isFiltered: boolean;
  readonly tables: readonly { readonly name: string; readonly hasHeader: boolean; readonly hasTotals: boolean }[];
}

/**
 * Queues the outline of one sheet; the returned function takes it up after the sync, `null` where the sheet was
 * deleted.
 */
export function queueRegionOutline(workbook: Excel.Workbook, sheet: Excel.Worksheet): () => RegionOutline | null {
  sheet.load("name");
  sheet.autoFilter.load("isDataFiltered");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  workbook.tables.load(
    "items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/autoFilter/isDataFiltered",
  );
  return () => {
    if (sheet.isNullObject) return null;
    const tables = workbook.tables.items.filter((table) => table.worksheet.name === sheet.name);
    return {
      sheet: sheet.name,
      used: used.isNullObject ? null : rectOfRange(used),
      isFiltered: sheet.autoFilter.isDataFiltered || tables.some((table) => table.autoFilter.isDataFiltered),
      tables: tables.map(({ name, showHeaders, showTotals }) => ({
        name,
        hasHeader: showHeaders,
        hasTotals: showTotals,
      })),
    };
  };
}

export interface RegionReading {
  readonly readings: readonly Reading[];
  readonly region: () => Region;
}

/**
 * Reads the used part of a sheet with the surroundings of its cells. `withMerges` is false on a second try: Excel fails
 * for more than 512 merged cells.
 */
export function readRegion(
  workbook: Excel.Workbook,
  at: Area,
  outline: RegionOutline,
  withMerges: boolean,
): RegionReading {
  const sheet = workbook.worksheets.getItem(outline.sheet);
  const used: Area = {
    sheet: outline.sheet,
    ...(outline.used ?? { row: at.row, column: at.column, rows: 0, columns: 0 }),
  };
  if (used.rows === 0) {
    const block = { area: used, columns: [], formats: [], formulas: [] };
    return {
      readings: [],
      region: () => ({
        at,
        block,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        isFiltered: outline.isFiltered,
        tables: [],
      }),
    };
  }
  const cells = readCells(sheet, used, { formulas: "text", formats: true, fonts: true, usedOnly: false });
  let merges: readonly Rect[] = [];
  let hiddenRows: readonly number[] = [];
  let hiddenColumns: readonly number[] = [];
  let tables: readonly ExcelTable[] = [];
  const surroundings: Reading = {
    rows: 1,
    queue: () => {
      const range = rangeAt(sheet, used);
      const merged = withMerges && hasExcelApi("1.13") ? range.getMergedAreasOrNullObject() : null;
      merged?.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
      const hidden = queueHiddenRows(range, used.row);
      const columns = range.getColumnProperties({ columnHidden: true });
      const ranges = outline.tables.map((table) => ({ table, range: workbook.tables.getItem(table.name).getRange() }));
      for (const { range: own } of ranges) own.load("rowIndex,columnIndex,rowCount,columnCount");
      return () => {
        merges = merged === null || merged.isNullObject ? [] : merged.areas.items.map(rectOfRange);
        hiddenRows = hidden();
        hiddenColumns = columns.value.flatMap(({ columnHidden }, index) => (columnHidden ? [used.column + index] : []));
        tables = ranges.map(({ table, range: own }) => ({
          ...table,
          area: { sheet: outline.sheet, ...rectOfRange(own) },
        }));
      };
    },
  };
  return {
    readings: [cells.reading, surroundings],
    region: () => ({
      at,
      block: cells.block(),
      merges,
      hiddenRows,
      hiddenColumns,
      isFiltered: outline.isFiltered,
      tables,
    }),
  };
}
