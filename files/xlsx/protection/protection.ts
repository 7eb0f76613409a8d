import { onceEach } from "../../../src/text/once";
import { referenceToArea } from "../../../src/workbook/model/area";
import type { Area, Rect } from "../../../src/workbook/model/area";
import { addedArea } from "../../../src/workbook/model/plan";
import type { Edit, Plan } from "../../../src/workbook/model/plan";
import { areasOf, writesOf } from "../../../src/workbook/wire/edit-cells";
import type { BinaryText } from "../xml/binary-text";
import { readLocks } from "./cell-locks";
import { readDefaultStyles } from "../styles/default-styles";
import { findSheetData, scanSheet } from "../xml/sheet-scan";
import { readRest } from "../package/sheet-part";
import { readPart, readPartIfAny, relatedPart, workbookSheets } from "../package/workbook";
import type { Workbook } from "../package/workbook";
import { attributes, childElements, findElement } from "../xml/xml";

/** Why Excel would not let a user make the changes of a plan. */
export type Forbidden =
  { readonly code: "sheet-protected"; readonly sheet: string } | { readonly code: "structure-locked" };

/**
 * Returns the first protection that forbids a plan, `null` where Excel would let the user do all of it: cells of a
 * protected sheet are written only where they are unlocked, its columns, formats and rules only where its protection
 * allows them, and a locked structure keeps its sheets. A password makes no difference: protection is never removed.
 */
export function forbiddenBy(workbook: Workbook, { edits }: Plan): Forbidden | null {
  const isAdded = new Set(edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.spec.name] : [])));
  if (edits.some(({ kind }) => kind === "addSheet" || kind === "deleteSheet") && isStructureLocked(workbook))
    return { code: "structure-locked" };
  const protectionOf = onceEach((sheet: string) => readProtection(workbook, sheet));
  for (const edit of edits) {
    const sheet = changedSheet(edit);
    if (sheet === null || isAdded.has(sheet)) continue;
    const protection = protectionOf(sheet);
    if (protection && !isAllowed(edit, protection)) return { code: "sheet-protected", sheet };
  }
  return null;
}

/** What a protected sheet still lets a user do. */
interface Protection {
  readonly formatCells: boolean;
  readonly formatColumns: boolean;
  readonly isWritable: (areas: readonly Rect[]) => boolean;
}

function changedSheet(edit: Edit): string | null {
  switch (edit.kind) {
    case "rewriteSheet":
      return edit.spec.name;
    case "writeColumn":
      return edit.area.sheet;
    case "addColumns":
    case "clearColumns":
      return edit.added.sheet;
    case "fillColumn":
    case "setCells":
    case "copyLooks":
    case "setValidations":
    case "resizeTable":
      return edit.sheet;
    case "deleteSheet":
      return edit.name;
    default:
      return null;
  }
}

function isAllowed(edit: Edit, { formatCells, formatColumns, isWritable }: Protection): boolean {
  switch (edit.kind) {
    case "fillColumn":
      return isWritable(areasOf(edit));
    case "writeColumn":
    case "setCells": {
      const writes = writesOf(edit);
      return (
        (formatCells || writes.every(({ format }) => format === undefined)) &&
        isWritable(writes.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })))
      );
    }
    case "copyLooks":
      return formatCells;
    case "addColumns":
    case "clearColumns":
      // Cells of a protected sheet are never merged
      return formatCells && formatColumns && edit.added.header.rows < 2 && isWritable([addedArea(edit.added)]);
    default:
      return false;
  }
}

const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

function isStructureLocked({ archive, part }: Workbook): boolean {
  const xml = readPart(archive, part);
  const element = findElement(xml, "workbookProtection");
  return element !== null && isOn(attributes(xml, element.tag).get("lockStructure"));
}

function readProtection(workbook: Workbook, name: string): Protection | null {
  const part = workbookSheets(workbook).find((sheet) => sheet.name === name && sheet.isWorksheet)?.part;
  if (part === undefined) return null;
  const xml = readRest(workbook.archive, part);
  const element = findElement(xml, "sheetProtection", findSheetData(xml)?.innerEnd ?? 0);
  const values = element ? attributes(xml, element.tag) : null;
  if (!values || !isOn(values.get("sheet"))) return null;
  // The attributes say what is locked, and are true by default (ECMA-376 18.3.1.85)
  const allows = (what: string) => values.get(what) === "0" || values.get(what) === "false";
  return {
    formatCells: allows("formatCells"),
    formatColumns: allows("formatColumns"),
    isWritable: (areas) => areUnlocked(workbook, readPart(workbook.archive, part), areas),
  };
}

function areUnlocked(workbook: Workbook, xml: BinaryText, areas: readonly Rect[]): boolean {
  const isUnlocked = readLocks(readPartIfAny(workbook.archive, relatedPart(workbook, "styles")));
  const open = openRanges(xml);
  const left = areas.filter((area) => !open.some((own) => contains(own, area)));
  if (left.length === 0) return true;
  const defaults = readDefaultStyles(xml, findSheetData(xml)?.start ?? 0);
  const columns = new Map<number, Rect[]>();
  for (const area of left)
    for (let column = area.column; column < area.column + area.columns; column++)
      columns.set(column, [...(columns.get(column) ?? []), area]);
  const isAsked = (row: number, column: number) =>
    columns.get(column)?.some((area) => row >= area.row && row < area.row + area.rows) === true &&
    !open.some((own) => contains(own, { row, column, rows: 1, columns: 1 }));
  let isEveryUnlocked = true;
  const rows = new Map<number, BinaryText>();
  const seen = new Set<string>();
  scanSheet(xml, {
    rowStart: ({ row, start, tagEnd }) => rows.set(row, xml.slice(start, tagEnd)),
    cell: ({ row, column, style }) => {
      if (!isAsked(row, column)) return;
      seen.add(`${row} ${column}`);
      isEveryUnlocked &&= isUnlocked(style);
    },
  });
  // Cells that the part does not contain take their lock from their row or column
  return (
    isEveryUnlocked &&
    left.every((area) =>
      cellsOf(area).every(
        ({ row, column }) =>
          !isAsked(row, column) ||
          seen.has(`${row} ${column}`) ||
          isUnlocked(defaults.styleFor(column, rows.get(row) ?? "")),
      ),
    )
  );
}

function cellsOf({ row, column, rows, columns }: Rect): readonly { readonly row: number; readonly column: number }[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}

/**
 * Returns the ranges that all users may edit although the sheet is protected: those without a password and without a
 * list of users.
 */
function openRanges(xml: BinaryText): readonly Rect[] {
  const list = findElement(xml, "protectedRanges", findSheetData(xml)?.innerEnd ?? 0);
  return (list ? childElements(xml, list) : []).flatMap(({ tag, innerStart, innerEnd }) => {
    const values = attributes(xml, tag);
    const isGuarded =
      ["password", "hashValue", "securityDescriptor"].some((name) => (values.get(name) ?? "") !== "") ||
      xml.slice(innerStart, innerEnd).includes("securityDescriptor");
    return isGuarded
      ? []
      : (values.get("sqref") ?? "").split(/\s+/).flatMap((address): readonly Area[] => {
          const area = referenceToArea(`s!${address}`);
          return area ? [area] : [];
        });
  });
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column >= outer.column &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
