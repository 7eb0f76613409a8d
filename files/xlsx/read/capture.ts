import { formatKind } from "../../../src/text/number-format";
import { isComputedRole } from "../../../src/scoring/role";
import type { Role } from "../../../src/scoring/role";
import { NOT_CALCULATED } from "../../../src/text/cell";
import type { Cell } from "../../../src/text/cell";
import { columnLetters, rectToAddress, referenceToArea } from "../../../src/workbook/model/area";
import type { Area } from "../../../src/workbook/model/area";
import { NAME_PREFIX, parseBindingName } from "../../../src/workbook/model/binding-name";
import { outsideAreas } from "../../../src/workbook/outside/outside-areas";
import { chooseNames } from "../../../src/workbook/model/own-names";
import type { ChosenNames, OwnName } from "../../../src/workbook/model/own-names";
import { shiftFormula } from "../../../src/workbook/model/shift-formula";
import { UNREAD_FORMULA } from "../../../src/workbook/model/snapshot";
import { MAX_EMPTY_ROWS } from "../../../src/workbook/model/table-size";
import type {
  Block,
  CaptureNeeds,
  NamedBlock,
  Region,
  SheetInfo,
  Snapshot,
} from "../../../src/workbook/model/snapshot";
import { withRowsAround } from "../../../src/workbook/rules/rules-around";
import { undoAreas } from "../../../src/workbook/undo/undo-note-schema";
import type { BinaryText } from "../xml/binary-text";
import { readNote } from "../notes/notes";
import type { KeptNote } from "../notes/notes";
import { partChild } from "../xml/part-children";
import { readRules } from "./read-rules";
import { isHiddenRow, readFrames, readSurroundings, selectedCell } from "./sheet-surroundings";
import { createLooseCells } from "./loose-cells";
import { readCellFormats } from "../styles/number-formats";
import type { CellFormats } from "../styles/number-formats";
import { readSharedStrings, richText } from "./shared-strings";
import type { SharedStrings } from "./shared-strings";
import { cellChild, scanSheet } from "../xml/sheet-scan";
import type { ScannedCell } from "../xml/sheet-scan";
import { UnusableFile } from "../package/unusable-file";
import {
  dayOffset,
  definedNames,
  isCalculated,
  readPart,
  readPartIfAny,
  relatedPart,
  workbookSheets,
} from "../package/workbook";
import type { Workbook, WorkbookSheet } from "../package/workbook";
import { attributes, decodeXstring, decodeXml, nextTag } from "../xml/xml";

/** Some of the largest tables. A name may refer to a whole sheet, whose billions of cells exceed any memory. */
const MAX_NAMED_CELLS = 12_000_000;

/** Reads everything the core needs to know about a workbook: each sheet with bound cells in one pass. */
export function capture(
  workbook: Workbook,
  { region = null, forUndo = false, forRules = false, forFrames = false }: CaptureNeeds = {},
): Snapshot {
  const sheets = workbookSheets(workbook);
  const { names: named, copies } = ownNames(workbook, sheets);
  const reader: SheetReader = {
    strings: readSharedStrings(readPartIfAny(workbook.archive, relatedPart(workbook, "sharedStrings"))),
    formats: readCellFormats(readPartIfAny(workbook.archive, relatedPart(workbook, "styles"))),
    dayOffset: dayOffset(workbook),
    isCalculated: isCalculated(workbook),
  };
  const outside = outsideAreas(
    named,
    sheets.flatMap(({ name, isWorksheet }) => (isWorksheet ? [name] : [])),
  );
  const notes = { rubrics: readNote(workbook, "rubrics"), undo: forUndo ? readNote(workbook, "undo") : NO_NOTE };
  const undone = undoAreas(textOf(notes.undo)).map((area, index) => ({ area, name: `undo ${index}` }));
  const wanted = [...named, ...undone];
  const cells = wanted.reduce((sum, { area }) => sum + (area ? area.rows * area.columns : 0), 0);
  if (cells > MAX_NAMED_CELLS) throw new UnusableFile("too-many-cells");
  const blocks = new Map<string, Block>();
  const outsideBlocks: Block[] = [];
  const hidden: HiddenRows[] = [];
  const tables = tableRows(named);
  const infos = sheets.map((sheet): SheetInfo => {
    const own = wanted.filter(({ area }) => area?.sheet === sheet.name);
    const read = sheet.isWorksheet
      ? readSheet(
          readPart(workbook.archive, sheet.part),
          sheet.name,
          own,
          reader,
          outside.filter((area) => area.sheet === sheet.name),
          tables.filter((rows) => rows.area.sheet === sheet.name),
        )
      : null;
    for (const [name, block] of read?.blocks ?? []) blocks.set(name, block);
    outsideBlocks.push(...(read?.outside ?? []));
    hidden.push(...(read?.hidden ?? []));
    return {
      name: sheet.name,
      visible: sheet.isVisible,
      protected: read?.isProtected ?? false,
      used: read?.used ?? null,
    };
  });
  refuseEmptyRows([...named, ...copies], infos);
  const activeSheet = sheets[activeSheetIndex(workbook)]?.name ?? sheets[0]?.name ?? "";
  return {
    host: "xlsx",
    calculated: false,
    sheets: infos,
    activeSheet,
    selection: null,
    locale: { decimalSeparator: "," },
    names: named.map(({ name, scope }): NamedBlock => ({
      name,
      block: blocks.get(name) ?? null,
      ...(scope === undefined ? {} : { scope }),
    })),
    outside: outsideBlocks,
    ...(copies.length === 0 ? {} : { copies }),
    hiddenRows: hidden,
    classified: textOf(notes.rubrics),
    damagedNotes: (["undo", "rubrics"] as const).filter((slot) => notes[slot].kind === "damaged"),
    ...(forUndo
      ? { memory: { note: textOf(notes.undo), blocks: undone.flatMap(({ name }) => blocks.get(name) ?? []) } }
      : {}),
    ...(forRules
      ? {
          rules: readRules(forRules === true ? named : withRowsAround(named), (name) =>
            readPart(workbook.archive, sheets.find((sheet) => sheet.name === name)!.part),
          ),
        }
      : {}),
    ...(forFrames ? { frames: readFrames(workbook, sheets) } : {}),
    ...(region === null
      ? {}
      : { region: readRegion(workbook, sheets, infos, reader, region === "selection" ? activeSheet : region) }),
  };
}

const NO_NOTE: KeptNote = { kind: "none" };

function textOf(note: KeptNote): string | null {
  return note.kind === "note" ? note.text : null;
}

/** Most cells of a region: an entry far outside a table must not make the region as large as its sheet. */
const MAX_REGION_CELLS = 5_000_000;

function readRegion(
  workbook: Workbook,
  sheets: readonly WorkbookSheet[],
  infos: readonly SheetInfo[],
  reader: SheetReader,
  place: Area | string,
): Region | null {
  const name = typeof place === "string" ? place : place.sheet;
  const sheet = sheets.find((one) => one.isWorksheet && one.name.toUpperCase() === name.toUpperCase());
  if (!sheet) return null;
  const xml = readPart(workbook.archive, sheet.part);
  const at: Area =
    typeof place === "string" ? { sheet: sheet.name, ...selectedCell(xml) } : { ...place, sheet: sheet.name };
  const used = infos.find((info) => info.name === sheet.name)?.used ?? { ...at, rows: 0, columns: 0 };
  if (used.rows * used.columns > MAX_REGION_CELLS) throw new UnusableFile("sheet-too-large");
  const { blocks } = readSheet(xml, sheet.name, [{ name: REGION, area: used }], reader, [], []);
  return { at, block: blocks[0]![1], ...readSurroundings(workbook, sheet, xml) };
}

/** Stands for the region in place of a defined name. */
const REGION = "";

/** Names of hundreds of tables; each is read and compared with all others. */
const MOST_OWN_NAMES = 10_000;

/** Returns the product's names, each once, and those of copied sheets. */
function ownNames(workbook: Workbook, sheets: readonly WorkbookSheet[]): ChosenNames {
  const own = definedNames(workbook).filter(({ name }) => name.startsWith(NAME_PREFIX));
  if (own.length > MOST_OWN_NAMES) throw new UnusableFile("too-many-names");
  return chooseNames(
    own.map(({ name, reference, sheet }) => {
      const area = referenceToArea(reference);
      const home = area && sheets.find((one) => one.isWorksheet && one.name.toUpperCase() === area.sheet.toUpperCase());
      return {
        name,
        area: area && home ? { ...area, sheet: home.name } : null,
        scope: sheet === null ? null : (sheets[sheet]?.name ?? ""),
      };
    }),
  );
}

interface TableRows {
  readonly table: number;
  readonly area: Area;
}

/** Returns the rows of each table, by its subject column. */
function tableRows(names: readonly OwnName[]): readonly TableRows[] {
  return names.flatMap(({ name, area }) => {
    const binding = parseBindingName(name);
    return binding?.kind === "column" && binding.role === "DoiTuong" && area ? [{ table: binding.table, area }] : [];
  });
}

type HiddenRows = NonNullable<Snapshot["hiddenRows"]>[number];

/** What reading a part's cells needs. */
export interface CellReader {
  readonly strings: SharedStrings;
  readonly formats: CellFormats;
  readonly dayOffset: number;
}

interface SheetReader extends CellReader {
  /** Whether a 0 stored beside a formula is reliable. */
  readonly isCalculated: boolean;
}

/**
 * A column of a block while it is read. Lists are as long as the block; `formats` and `formulas` are added only when
 * needed.
 */
interface ColumnDraft {
  /** Whether values of its formulas are used. */
  readonly isUsed: boolean;
  readonly firstRow: number;
  readonly rows: number;
  readonly cells: Cell[];
  readonly styles: Int32Array;
  formulas: (string | null)[] | null;
}

function readSheet(
  xml: BinaryText,
  sheet: string,
  names: readonly OwnName[],
  reader: SheetReader,
  outside: readonly Area[],
  tables: readonly TableRows[],
) {
  const drafts = names.flatMap(({ name, area }) =>
    area ? [{ name, area, columns: Array.from({ length: area.columns }, () => draftColumn(area, isUsed(name))) }] : [],
  );
  const wanted = new Map<number, ColumnDraft[]>();
  for (const { area, columns } of drafts) {
    columns.forEach((column, index) =>
      wanted.set(area.column + index, [...(wanted.get(area.column + index) ?? []), column]),
    );
  }
  const used = createUsed();
  const shared = new Map<string, SharedFormula>();
  const loose = createLooseCells(sheet, outside, (cell) => {
    const formula = readFormula(xml, cell, shared);
    return { formula, cell: readValue(xml, cell, reader, formula !== null), format: reader.formats.codeOf(cell.style) };
  });
  const hiddenRows = tables.map((): number[] => []);
  scanSheet(xml, {
    rowStart: ({ row, start, tagEnd }) => {
      if (tables.length === 0 || !isHiddenRow(xml.slice(start, tagEnd))) return;
      tables.forEach(({ area }, index) => {
        if (row >= area.row && row < area.row + area.rows) hiddenRows[index]!.push(row);
      });
    },
    cell: (cell) => {
      used.add(cell);
      const columns = wanted.get(cell.column);
      const isMaster = cell.innerEnd > cell.innerStart && keepMaster(xml, cell, shared);
      loose.add(cell);
      if (!columns && !isMaster) return;
      for (const column of columns ?? []) {
        const at = cell.row - column.firstRow;
        if (at < 0 || at >= column.rows) continue;
        const formula = readFormula(xml, cell, shared);
        const value = readValue(xml, cell, reader, formula !== null);
        column.cells[at] =
          formula !== null && column.isUsed && (value === null || (value === 0 && !reader.isCalculated))
            ? NOT_CALCULATED
            : value;
        column.styles[at] = cell.style;
        if (formula !== null) (column.formulas ??= new Array<string | null>(column.rows).fill(null))[at] = formula;
      }
    },
  });
  const blocks = drafts.map(({ name, area, columns }): [string, Block] => [
    name,
    {
      area,
      columns: columns.map((column) => column.cells),
      formats: columns.map((column) => uniform(column.styles, reader.formats.codeOf)),
      formulas: columns.map((column) => column.formulas),
      fonts: columns.map((column) => uniform(column.styles, reader.formats.fontOf)),
    },
  ]);
  const hidden = tables.flatMap(({ table }, index): readonly HiddenRows[] =>
    hiddenRows[index]!.length === 0 ? [] : [{ table, rows: hiddenRows[index]! }],
  );
  return { blocks, outside: loose.blocks(), hidden, used: used.area(sheet), isProtected: isProtectedSheet(xml) };
}

/**
 * Throws `UnusableFile` for a column's name that reaches far below everything in its sheet: each of its rows would be
 * read, checked and written.
 */
function refuseEmptyRows(
  names: readonly { readonly name: string; readonly area: Area | null }[],
  sheets: readonly SheetInfo[],
): void {
  const lastUsed = new Map(sheets.map(({ name, used }) => [name, used ? used.row + used.rows - 1 : 0]));
  const long = names.find(
    ({ name, area }) =>
      area !== null &&
      parseBindingName(name)?.kind === "column" &&
      area.row + area.rows - 1 - (lastUsed.get(area.sheet) ?? 0) > MAX_EMPTY_ROWS,
  );
  if (long?.area)
    throw new UnusableFile("table-too-long", `${long.name}: ${long.area.sheet}!${rectToAddress(long.area)}`);
}

/** Line numbers and notes decide nothing, and templates number their lines by formulas. */
const UNUSED_ROLES: readonly Role[] = ["STT", "GhiChu"];

/**
 * Whether formula values of a name's cells are used: the core computes those of the product's formulas itself, and
 * rebuilds the summary.
 */
function isUsed(name: string): boolean {
  const binding = parseBindingName(name);
  if (binding?.kind === "column") return !isComputedRole(binding.role) && !UNUSED_ROLES.includes(binding.role);
  return (
    name === REGION ||
    binding?.kind === "rubric" ||
    binding?.kind === "table-rubric" ||
    binding?.kind === "cell" ||
    binding?.kind === "body" ||
    binding?.kind === "year"
  );
}

function draftColumn({ row, rows }: Area, isUsedColumn: boolean): ColumnDraft {
  return {
    firstRow: row,
    isUsed: isUsedColumn,
    rows,
    cells: new Array<Cell>(rows).fill(null),
    styles: new Int32Array(rows),
    formulas: null,
  };
}

/** Returns one text for the whole column where all its styles agree. */
function uniform(styles: Int32Array, read: (style: number) => string): string | readonly string[] {
  const texts = new Map<number, string>();
  for (const style of styles) if (!texts.has(style)) texts.set(style, read(style));
  const [first = "General"] = texts.values();
  if (new Set(texts.values()).size <= 1) return first;
  return Array.from(styles, (style) => texts.get(style)!);
}

function createUsed() {
  let top = Infinity,
    left = Infinity,
    bottom = 0,
    right = 0;
  return {
    add: ({ row, column, innerStart, innerEnd }: ScannedCell) => {
      // A cell with a style but no contents is not used
      if (innerStart === innerEnd) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    },
    area: (sheet: string): Area | null =>
      bottom === 0 ? null : { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
  };
}

export interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Keeps the formula of a shared group's master; returns whether the cell is one. */
export function keepMaster(xml: BinaryText, cell: ScannedCell, shared: Map<string, SharedFormula>): boolean {
  if (!xml.slice(cell.innerStart, Math.min(cell.innerEnd, cell.innerStart + FORMULA_TAG)).includes("shared"))
    return false;
  const element = cellChild(xml, cell, "f");
  if (!element || element.innerStart === element.innerEnd) return false;
  const values = attributes(xml, element.tag);
  const group = values.get("si");
  if (values.get("t") !== "shared" || group === undefined) return false;
  shared.set(group, {
    text: decodeXstring(xml.slice(element.innerStart, element.innerEnd)),
    row: cell.row,
    column: cell.column,
  });
  return true;
}

/** A formula's opening tag is shorter than this. */
const FORMULA_TAG = 120;

/** Returns a cell's formula with its `=`; `null` without one. */
export function readFormula(
  xml: BinaryText,
  cell: ScannedCell,
  shared: ReadonlyMap<string, SharedFormula>,
): string | null {
  const element = cellChild(xml, cell, "f");
  if (!element) return null;
  if (element.innerStart !== element.innerEnd)
    return `=${decodeXstring(xml.slice(element.innerStart, element.innerEnd))}`;
  const master = shared.get(attributes(xml, element.tag).get("si") ?? "");
  const shifted = master ? shiftFormula(master.text, cell.row - master.row, cell.column - master.column) : null;
  return shifted === null ? UNREAD_FORMULA : `=${shifted}`;
}

/** Returns a cell's value as the core reads it. */
export function readValue(xml: BinaryText, cell: ScannedCell, reader: CellReader, isFormula: boolean): Cell {
  if (cell.type === "inlineStr") {
    const inline = cellChild(xml, cell, "is");
    return inline ? nullIfEmpty(richText(xml, inline.innerStart, inline.innerEnd)) : null;
  }
  const element = cellChild(xml, cell, "v");
  if (!element) return null;
  const raw = xml.slice(element.innerStart, element.innerEnd);
  if (cell.type === "str") return raw === "" && !isFormula ? null : decodeXstring(raw);
  const text = decodeXml(raw).trim();
  if (text === "") return null;
  switch (cell.type) {
    case "s":
      return nullIfEmpty((/^\d+$/.test(text) ? reader.strings(Number(text)) : null) ?? badValue(cell, text));
    case "b":
      return text === "1" || text === "true" || (text === "0" || text === "false" ? false : badValue(cell, text));
    case "e":
      return { error: text };
    case "d":
      return isoToCell(text) ?? text;
    case "n":
      return numberToCell(DECIMAL.test(text) ? Number(text) : badValue(cell, text), cell.style, reader);
    default:
      return badValue(cell, text);
  }
}

/** Numbers as the schema writes them (xsd:double); JavaScript would also read `0x2`. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const LONGEST_SHOWN = 40;

/** Throws `UnusableFile`: leaving a value out would change a result. */
function badValue({ row, column, type }: ScannedCell, text: string): never {
  throw new UnusableFile(
    "bad-value",
    `ô ${columnLetters(column)}${row}, kiểu ${type}: “${text.slice(0, LONGEST_SHOWN)}”`,
  );
}

/** Only a formula can give an empty text; a cell that holds one is empty. */
function nullIfEmpty(text: string): string | null {
  return text === "" ? null : text;
}

function numberToCell(value: number, style: number, { formats, dayOffset }: CellReader): Cell {
  if (!Number.isFinite(value)) return null;
  if (style === 0) return value;
  const kind = formatKind(formats.codeOf(style));
  if (kind === "date" || kind === "month") return { date: value + dayOffset };
  return kind === "time" ? { date: value } : value;
}

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** Serial number of 1 March 1900: workbooks count a 29 February before it that does not exist. */
const FIRST_OF_MARCH_1900 = 61;

/** Reads a day, a time of day or both in ISO 8601; `null` for anything else. */
function isoToCell(text: string): Cell {
  const match = ISO.exec(text);
  if (!match || (match[1] === undefined && match[4] === undefined)) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return { date: time };
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // A 31st day of a month with 30 days would become the next month
  if (!new Date(moment).toISOString().startsWith(`${year}-${month!}-${day!}`)) return null;
  const days = (moment - EPOCH) / DAY_MS;
  return { date: (days < FIRST_OF_MARCH_1900 ? days - 1 : days) + time };
}

function isProtectedSheet(xml: BinaryText): boolean {
  const element = partChild(xml, "sheetProtection");
  const value = element ? attributes(xml, element.tag).get("sheet") : undefined;
  return value === "1" || value === "true";
}

/** Returns the index of the sheet that opens first. */
export function activeSheetIndex({ archive, part }: Workbook): number {
  const xml = readPart(archive, part);
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === "workbookView") return Number(attributes(xml, tag).get("activeTab") ?? 0);
  }
  return 0;
}
