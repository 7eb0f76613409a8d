import { MAX_COLUMNS, referenceToArea } from "../../../src/workbook/model/area";
import type { Area, Rect } from "../../../src/workbook/model/area";
import type { ExcelTable, Region, SheetFrames } from "../../../src/workbook/model/snapshot";
import type { BinaryText } from "../xml/binary-text";
import { findSheetData, scanSheet } from "../xml/sheet-scan";
import { partChild } from "../xml/part-children";
import { definedNames, partRelationships, readPart } from "../package/workbook";
import type { Workbook, WorkbookSheet } from "../package/workbook";
import { attributes, childElements, decodeEscapes, findElement } from "../xml/xml";

/** Reads the surroundings of a region from a sheet part, everything besides its cells. */
export function readSurroundings(
  workbook: Workbook,
  sheet: WorkbookSheet,
  xml: BinaryText,
): Omit<Region, "at" | "block"> {
  const hiddenRows = readHiddenRows(xml);
  return {
    merges: readMerges(xml),
    hiddenRows,
    hiddenColumns: readHiddenColumns(xml),
    isFiltered: isFiltered(xml) && hiddenRows.length > 0,
    tables: readTables(workbook, sheet).map(({ table }) => table),
  };
}

const FIRST_CELL: Rect = { row: 1, column: 1, rows: 1, columns: 1 };

/** Returns the cell that is selected when the sheet opens. */
export function selectedCell(xml: BinaryText): Rect {
  const view = findElement(xml, "sheetView");
  const selections = view ? childElements(xml, view).filter(({ tag }) => tag.name === "selection") : [];
  const cell = selections
    .map(({ tag }) => attributes(xml, tag).get("activeCell"))
    .filter((address) => address !== undefined)
    .at(-1);
  return cell === undefined ? FIRST_CELL : (toRect(cell) ?? FIRST_CELL);
}

/** Parses an address without sheet, such as `B2:C5`. */
function toRect(address: string): Rect | null {
  const area = referenceToArea(`s!${address}`);
  return area && { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
}

/** Returns the merged cells of a sheet part. */
export function readMerges(xml: BinaryText): readonly Rect[] {
  const list = partChild(xml, "mergeCells");
  return (list ? childElements(xml, list) : []).flatMap(
    ({ tag }) => toRect(attributes(xml, tag).get("ref") ?? "") ?? [],
  );
}

function readHiddenRows(xml: BinaryText): readonly number[] {
  const rows: number[] = [];
  scanSheet(xml, {
    rowStart: ({ row, start, tagEnd }) => {
      if (isHiddenRow(xml.slice(start, tagEnd))) rows.push(row);
    },
  });
  return rows;
}

/** Whether a row's opening tag marks the row as hidden. */
export function isHiddenRow(tag: BinaryText): boolean {
  return /\shidden\s*=\s*["'](?:1|true)["']/.test(tag);
}

/** Most hidden columns in one range: a hidden range that extends to the end of the sheet covers unused columns. */
const MOST_HIDDEN_TOGETHER = 1000;

function readHiddenColumns(xml: BinaryText): readonly number[] {
  const list = findElement(xml, "cols", 0, findSheetData(xml)?.start ?? 0);
  const columns = new Set<number>();
  for (const { tag } of list ? childElements(xml, list) : []) {
    const values = attributes(xml, tag);
    const hidden = values.get("hidden");
    const first = Number(values.get("min"));
    const last = Number(values.get("max"));
    if ((hidden !== "1" && hidden !== "true") || last - first >= MOST_HIDDEN_TOGETHER || last > MAX_COLUMNS) continue;
    for (let column = first; column <= last; column++) columns.add(column);
    if (columns.size >= MAX_COLUMNS) break;
  }
  return [...columns];
}

function isFiltered(xml: BinaryText): boolean {
  const filter = partChild(xml, "autoFilter");
  return filter !== null && childElements(xml, filter).some(({ tag }) => tag.name === "filterColumn");
}

/**
 * Returns Excel tables and print areas of one rectangle. Tables filled by a query are left out: the query decides their
 * columns.
 */
export function readFrames(workbook: Workbook, sheets: readonly WorkbookSheet[]): SheetFrames {
  const worksheets = sheets.filter(({ isWorksheet }) => isWorksheet);
  return {
    tables: worksheets.flatMap((sheet) =>
      readTables(workbook, sheet)
        .filter(({ isFilledByQuery }) => !isFilledByQuery)
        .map(({ table }) => table),
    ),
    printAreas: definedNames(workbook).flatMap(({ name, reference, sheet: index }) => {
      const area = name === "_xlnm.Print_Area" && index !== null ? referenceToArea(reference) : null;
      const sheet = worksheets.find((one) => one.name.toUpperCase() === area?.sheet.toUpperCase());
      return area && sheet ? [{ ...area, sheet: sheet.name }] : [];
    }),
  };
}

function readTables(
  workbook: Workbook,
  sheet: WorkbookSheet,
): readonly { readonly table: ExcelTable; readonly isFilledByQuery: boolean }[] {
  return partRelationships(workbook.archive, sheet.part).flatMap(({ type, target, isExternal }) => {
    if (isExternal || !type.endsWith("/table") || !workbook.archive.has(target)) return [];
    const xml = readPart(workbook.archive, target);
    const root = findElement(xml, "table");
    const values = root ? attributes(xml, root.tag) : new Map<string, string>();
    const rect = toRect(values.get("ref") ?? "");
    if (!rect) return [];
    const area: Area = { ...rect, sheet: sheet.name };
    return [
      {
        isFilledByQuery: values.get("tableType") === "queryTable",
        table: {
          name: decodeEscapes(values.get("displayName") ?? ""),
          area,
          hasHeader: values.get("headerRowCount") !== "0",
          hasTotals: Number(values.get("totalsRowCount") ?? 0) > 0,
        },
      },
    ];
  });
}
