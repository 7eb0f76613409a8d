import { rectToAddress, referenceToArea } from "../../../src/workbook/model/area";
import type { Area } from "../../../src/workbook/model/area";
import { NAME_PREFIX, parseBindingName } from "../../../src/workbook/model/binding-name";
import { outsideAreas } from "../../../src/workbook/outside/outside-areas";
import { chooseNames } from "../../../src/workbook/model/own-names";
import type { ChosenNames, OwnName } from "../../../src/workbook/model/own-names";
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
import { readNote } from "../notes/notes";
import type { KeptNote } from "../notes/notes";
import { readRules } from "./read-rules";
import { REGION, createSheetRows, readSheet } from "./read-sheet";
import type { HiddenRows, SheetReader, SheetReading, TableRows } from "./read-sheet";
import { readFrames, readSurroundings, selectedCell } from "./sheet-surroundings";
import { readCellFormats } from "../styles/number-formats";
import { readSharedStrings } from "./shared-strings";
import { activeSheetIndex } from "../package/active-sheet";
import { readRest, readSheetPart } from "../package/sheet-part";
import type { SheetFrame } from "../package/zip-archive";
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
      ? readLargeOrSmall(
          workbook,
          sheet,
          own,
          reader,
          outside.filter((area) => area.sheet === sheet.name),
          tables.filter((rows) => rows.area.sheet === sheet.name),
        )
      : null;
    for (const [name, block] of read?.blocks ?? []) blocks.set(name, block);
    for (const block of read?.outside ?? []) outsideBlocks.push(block);
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
          rules: readRules(forRules === "with-rows-around" ? withRowsAround(named) : named, (name) =>
            readRest(workbook.archive, sheets.find((sheet) => sheet.name === name)!.part),
          ),
        }
      : {}),
    ...(forFrames ? { frames: readFrames(workbook, sheets) } : {}),
    ...(region === null
      ? {}
      : { region: readRegion(workbook, sheets, infos, reader, region === "selection" ? activeSheet : region) }),
  };
}

/** Reads a sheet piece by piece where it is large, without its text in memory as a whole. */
function readLargeOrSmall(
  { archive }: Workbook,
  { part, name }: WorkbookSheet,
  names: readonly OwnName[],
  reader: SheetReader,
  outside: readonly Area[],
  tables: readonly TableRows[],
): SheetReading {
  const large = createSheetRows(name, names, reader, outside, tables);
  let frame: SheetFrame | null = null;
  try {
    frame = readSheetPart(archive, part, large.visitor);
  } catch (error) {
    // The place of a faulty value is only worth saying where the part is sound
    if (!(error instanceof UnusableFile)) throw error;
  }
  return frame ? large.reading(frame.xml) : readSheet(readPart(archive, part), name, names, reader, outside, tables);
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

/** Returns the rows of each table, by its subject column. */
function tableRows(names: readonly OwnName[]): readonly TableRows[] {
  return names.flatMap(({ name, area }) => {
    const binding = parseBindingName(name);
    return binding?.kind === "column" && binding.role === "DoiTuong" && area ? [{ table: binding.table, area }] : [];
  });
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
