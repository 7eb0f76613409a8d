import type { Rubric } from "../../rubric/rubric";
import { isBlankCell } from "../../scoring/cell-text";
import { isComputedRole } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import type { BoundTable } from "../bindings/bindings";
import { rowKind } from "./entry-row";
import type { RowKind, TableRow } from "./entry-row";
import { headingRow } from "./heading-row";
import { looksLikeEntry } from "./entry-shape";
import { emptySheet, readOutside } from "./outside";
import { coveredRows, rowsWithoutContent } from "./row-tests";
import type { OutsideSheet } from "./outside";
import type { Snapshot } from "../model/snapshot";

/** An entry in a row outside of names. */
export interface OutsideEntry {
  readonly sheet: string;
  readonly row: number;
  /** How many columns right of the table's own it is. */
  readonly shift: number;
}

/** The entries outside of one table, and what can be done with them. */
export interface OutsideRows {
  readonly table: BoundTable;
  /** Numbers of rows by which the table's names can grow to take entries in: they hold nothing else. */
  readonly above: number;
  readonly below: number;
  /** Entries that the extended names cover. */
  readonly reached: readonly OutsideEntry[];
  /** Entries of the same sheet that can be moved into `places`, one each. */
  readonly moved: readonly OutsideEntry[];
  /** Rows of the sheet: untyped rows at the end of the table, then free rows below it. */
  readonly places: readonly number[];
  /** Entries that a user has to move. */
  readonly apart: readonly OutsideEntry[];
}

/** Blank rows that names may take in to reach an entry; across a wider gap, entries stay in place. */
const WIDEST_GAP = 20;

/** Finds, for each table, the entries outside of its names. */
export function rowsOutside(
  tables: readonly BoundTable[],
  snapshot: Snapshot,
  taken: readonly { readonly sheet: string; readonly row: number; readonly rows: number }[] = [],
): readonly OutsideRows[] {
  const outside = readOutside(snapshot);
  const claimed = new Set<string>();
  const isTaken = (sheet: string, row: number) =>
    claimed.has(`${row} ${sheet}`) ||
    taken.some((area) => area.sheet === sheet && row >= area.row && row < area.row + area.rows);
  const near = tables.map((table) => {
    const sheet = outside.get(table.sheet) ?? emptySheet(table.sheet);
    const found = entriesNear(table, tables, sheet, snapshot, (row) => isTaken(table.sheet, row));
    for (const { row, sheet: name } of [...found.reached, ...found.rest]) claimed.add(`${row} ${name}`);
    return { table, ...found };
  });
  const far = entriesFar(tables, outside, isTaken);
  return near.map(({ table, above, below, reached, rest }): OutsideRows => {
    const loose = [...rest, ...(far.get(table.id) ?? [])];
    const sheet = outside.get(table.sheet) ?? emptySheet(table.sheet);
    const movable = loose.filter((entry) => entry.sheet === table.sheet && isMovable(table, entry, sheet));
    const places = freePlaces(table, below, sheet, snapshot, movable.length, new Set(loose.map(({ row }) => row)));
    return {
      table,
      above,
      below,
      reached,
      places,
      moved: movable.slice(0, places.length),
      apart: [...movable.slice(places.length), ...loose.filter((entry) => !movable.includes(entry))],
    };
  });
}

/** Returns a row in a table's columns, shifted `shift` columns to the right. */
export function outsideRow(
  table: BoundTable,
  sheet: OutsideSheet,
  { row, shift }: Pick<OutsideEntry, "row" | "shift">,
): TableRow {
  const columns = new Map([...table.columns].map(([role, { area }]) => [role, area.column + shift] as const));
  return { row, columns, read: (role) => sheet.at(row, columns.get(role) ?? 0) };
}

function entriesNear(
  table: BoundTable,
  tables: readonly BoundTable[],
  sheet: OutsideSheet,
  snapshot: Snapshot,
  isTaken: (row: number) => boolean,
) {
  const last = table.firstRow + table.rows - 1;
  const kindOf = (row: number) => rowKind(outsideRow(table, sheet, { row, shift: 0 }), table.rubric);
  const hasForeignText = (row: number) => isForeign(outsideRow(table, sheet, { row, shift: 0 }), table.rubric);
  const isFree = freeRows(table, snapshot);
  const heading = headingRow(table, sheet);
  const floor = floorOf(table, tables, sheet);
  const lowest = Math.min(floor - 1, sheet.rows.at(-1) ?? 0);
  const reached: OutsideEntry[] = [];
  const rest: OutsideEntry[] = [];
  const entryAt = (row: number): OutsideEntry => ({ sheet: table.sheet, row, shift: 0 });
  let below = 0;
  let isOpen = true;
  let isAfterFooter = false;
  let blanks = 0;
  for (let row = last + 1; row <= lowest; row++) {
    const kind = kindOf(row);
    // Another table follows that is not attached
    if (kind === "headings") break;
    if (!isFree(row) || isTaken(row)) isOpen = false;
    else if (isEntryKind(kind, blanks > 0 || isAfterFooter)) {
      if (blanks > WIDEST_GAP || hasForeignText(row)) isOpen = false;
      (isOpen ? reached : rest).push(entryAt(row));
      if (isOpen) below = row - last;
      blanks = 0;
    } else if (kind === "blank") blanks++;
    else {
      isOpen = false;
      isAfterFooter ||= kind === "footer";
    }
  }
  let above = 0;
  isOpen = true;
  for (let row = table.firstRow - 1; heading !== null && row > heading; row--) {
    const kind = kindOf(row);
    if (!isFree(row) || isTaken(row)) isOpen = false;
    else if (isEntryKind(kind, false)) {
      if (hasForeignText(row)) isOpen = false;
      (isOpen ? reached : rest).push(entryAt(row));
      if (isOpen) above = table.firstRow - row;
    } else if (kind !== "blank") isOpen = false;
  }
  const byRow = (a: OutsideEntry, b: OutsideEntry) => a.row - b.row;
  return { above, below, reached: reached.sort(byRow), rest: rest.sort(byRow) };
}

const POINTS: readonly Role[] = ["Tong", "KetQua", "ThuongThem", "SoMoHinh"];
const BANDS: readonly Role[] = ["XepLoai", "XepLoaiDT"];

/**
 * Whether a result column holds text that is no result, e.g. the rest of a signature: names must not extend over it.
 */
function isForeign({ columns, read }: TableRow, { bands }: Rubric): boolean {
  const textIn = (role: Role) => {
    const { cell, formula } = columns.has(role) ? read(role) : { cell: null, formula: null };
    return formula === null && typeof cell === "string" && !isBlankCell(cell) ? cell : null;
  };
  return (
    POINTS.some((role) => textIn(role) !== null) ||
    BANDS.some((role) => textIn(role) !== null && !bands.some(({ name }) => name === textIn(role))) ||
    /\p{L}{2}/u.test(textIn("STT") ?? "")
  );
}

/** A single text counts only next to the table: farther away it may be anything. */
function isEntryKind(kind: RowKind, isFar: boolean): boolean {
  return kind === "entry" || (kind === "name" && !isFar);
}

/** Returns the first row below a table that belongs to another one, including headings. */
function floorOf(table: BoundTable, tables: readonly BoundTable[], sheet: OutsideSheet): number {
  const under = tables.filter(
    (other) =>
      other.sheet === table.sheet &&
      other.firstRow > table.firstRow &&
      other.id !== table.id &&
      sharesColumns(other, table),
  );
  return Math.min(Infinity, ...under.map((other) => headingRow(other, sheet) ?? other.firstRow));
}

function sharesColumns(a: BoundTable, b: BoundTable): boolean {
  const columns = new Set([...a.columns.values()].map(({ area }) => area.column));
  return [...b.columns.values()].some(({ area }) => columns.has(area.column));
}

/** Returns a test: is a row outside all of the product's names, those of other tables included? */
export function freeRows(table: BoundTable, { names }: Snapshot): (row: number) => boolean {
  const isCovered = coveredRows(
    names.flatMap(({ block }) => block?.area ?? []),
    table.sheet,
    columnsOf(table),
  );
  return (row) => !isCovered(row);
}

/** Returns a test: do a table's columns hold nothing in a row outside of it? */
export function blankRows(table: BoundTable, sheet: OutsideSheet): (row: number) => boolean {
  return rowsWithoutContent(sheet, columnsOf(table));
}

function columnsOf({ columns }: BoundTable): readonly number[] {
  return [...columns.values()].map(({ area }) => area.column);
}

/** Finds entries far from their table by their contents: in other columns, above the headings, in other sheets. */
function entriesFar(
  tables: readonly BoundTable[],
  outside: ReadonlyMap<string, OutsideSheet>,
  isTaken: (sheet: string, row: number) => boolean,
): ReadonlyMap<number, readonly OutsideEntry[]> {
  const found = new Map<number, OutsideEntry[]>();
  for (const sheet of outside.values()) {
    for (const row of sheet.rows) {
      if (isTaken(sheet.sheet, row)) continue;
      const columns = sheet.columnsOf(row);
      const match = tables.flatMap((table) =>
        columns.flatMap((column) => {
          const shift = column - table.columns.get("DoiTuong")!.area.column;
          const entry = { sheet: sheet.sheet, row, shift };
          return looksLikeEntry(outsideRow(table, sheet, entry), table.rubric) ? [{ table, entry }] : [];
        }),
      )[0];
      if (match) found.set(match.table.id, [...(found.get(match.table.id) ?? []), match.entry]);
    }
  }
  return found;
}

/**
 * Whether an entry can be moved. A formula in an input cell may refer to cells beside it: such a row is left to the
 * user.
 */
function isMovable(table: BoundTable, entry: OutsideEntry, sheet: OutsideSheet): boolean {
  const { read } = outsideRow(table, sheet, entry);
  return movedRoles(table).every((role) => read(role).formula === null);
}

/** Returns the roles that move with an entry: all inputs except its number. */
export function movedRoles(table: BoundTable): readonly Role[] {
  return [...table.columns.keys()].filter(
    (role) => !isComputedRole(role) && role !== "STT" && role !== "BoQua" && role !== "VanTay",
  );
}

function freePlaces(
  table: BoundTable,
  below: number,
  sheet: OutsideSheet,
  snapshot: Snapshot,
  wanted: number,
  sources: ReadonlySet<number>,
): readonly number[] {
  if (wanted === 0) return [];
  const places: number[] = [];
  if (below === 0) {
    for (let row = table.rows - 1; row >= 0 && isEmptyRow(table, row); row--) places.unshift(table.firstRow + row);
  }
  const isFree = freeRows(table, snapshot);
  const isBlank = blankRows(table, sheet);
  const isEmpty = (row: number) => !sources.has(row) && isBlank(row);
  // One row is left free before signatures and other contents below the table
  for (
    let row = table.firstRow + table.rows + below;
    places.length < wanted && isFree(row) && isEmpty(row) && (sources.has(row + 1) || isEmpty(row + 1));
    row++
  )
    places.push(row);
  return places.slice(0, wanted);
}

function isEmptyRow(table: BoundTable, row: number): boolean {
  return [...table.columns].every(
    ([role, { cells, formulas }]) =>
      isComputedRole(role) ||
      role === "STT" ||
      role === "VanTay" ||
      (isBlankCell(cells[row] ?? null) && (formulas?.[row] ?? null) === null),
  );
}
