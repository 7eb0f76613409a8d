import { referenceToArea } from "../../src/workbook/area";
import type { Area, Rect } from "../../src/workbook/area";
import type { ExcelTable, Region } from "../../src/workbook/snapshot";
import type { BinaryText } from "./binary-text";
import { findSheetData, scanSheet } from "./sheet-scan";
import { partChild } from "./part-children";
import { partRelationships, readPart } from "./workbook";
import type { Workbook, WorkbookSheet } from "./workbook";
import { attributes, childElements, decodeEscapes, findElement } from "./xml";

/** What a sheet part tells of a region besides its cells. */
export function readSurroundings(workbook: Workbook, sheet: WorkbookSheet, xml: BinaryText): Omit<Region, "at" | "block"> {
  const hiddenRows = readHiddenRows(xml);
  return { merges: readMerges(xml), hiddenRows, hiddenColumns: readHiddenColumns(xml), isFiltered: isFiltered(xml) && hiddenRows.length > 0, tables: readTables(workbook, sheet) };
}

const FIRST_CELL: Rect = { row: 1, column: 1, rows: 1, columns: 1 };

/** The cell that is selected when the sheet opens. */
export function selectedCell(xml: BinaryText): Rect {
  const view = findElement(xml, "sheetView");
  const selections = view ? childElements(xml, view).filter(({ tag }) => tag.name === "selection") : [];
  const cell = selections.map(({ tag }) => attributes(xml, tag).get("activeCell")).filter((address) => address !== undefined).at(-1);
  return cell === undefined ? FIRST_CELL : (toRect(cell) ?? FIRST_CELL);
}

/** `B2:C5` */
function toRect(address: string): Rect | null {
  const area = referenceToArea(`s!${address}`);
  return area && { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
}

function readMerges(xml: BinaryText): readonly Rect[] {
  const list = partChild(xml, "mergeCells");
  return (list ? childElements(xml, list) : []).flatMap(({ tag }) => toRect(attributes(xml, tag).get("ref") ?? "") ?? []);
}

function readHiddenRows(xml: BinaryText): readonly number[] {
  const rows: number[] = [];
  scanSheet(xml, { rowStart: ({ row, start, tagEnd }) => {
    if (/\shidden\s*=\s*["'](?:1|true)["']/.test(xml.slice(start, tagEnd))) rows.push(row);
  } });
  return rows;
}

/** A range of hidden columns that runs to the end of the sheet hides what nobody uses. */
const MOST_HIDDEN_TOGETHER = 1000;

function readHiddenColumns(xml: BinaryText): readonly number[] {
  const list = findElement(xml, "cols", 0, findSheetData(xml)?.start ?? 0);
  return (list ? childElements(xml, list) : []).flatMap(({ tag }) => {
    const values = attributes(xml, tag);
    const hidden = values.get("hidden");
    const first = Number(values.get("min"));
    const count = Number(values.get("max")) - first + 1;
    if ((hidden !== "1" && hidden !== "true") || count > MOST_HIDDEN_TOGETHER) return [];
    return Array.from({ length: count }, (_, index) => first + index);
  });
}

function isFiltered(xml: BinaryText): boolean {
  const filter = partChild(xml, "autoFilter");
  return filter !== null && childElements(xml, filter).some(({ tag }) => tag.name === "filterColumn");
}

function readTables(workbook: Workbook, sheet: WorkbookSheet): readonly ExcelTable[] {
  return partRelationships(workbook.archive, sheet.part).flatMap(({ type, target, isExternal }): readonly ExcelTable[] => {
    if (isExternal || !type.endsWith("/table") || !workbook.archive.has(target)) return [];
    const xml = readPart(workbook.archive, target);
    const root = findElement(xml, "table");
    const values = root ? attributes(xml, root.tag) : new Map<string, string>();
    const rect = toRect(values.get("ref") ?? "");
    if (!rect) return [];
    const area: Area = { ...rect, sheet: sheet.name };
    return [{ name: decodeEscapes(values.get("displayName") ?? ""), area, hasHeader: values.get("headerRowCount") !== "0", hasTotals: Number(values.get("totalsRowCount") ?? 0) > 0 }];
  });
}
