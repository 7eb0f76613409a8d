import { referenceToArea } from "../src/workbook/area";
import type { Area } from "../src/workbook/area";
import { belowTables } from "../src/workbook/below-table";
import { NAME_PREFIX } from "../src/workbook/binding-name";
import type { NamedBlock, SheetInfo, Snapshot } from "../src/workbook/snapshot";
import { undoAreas } from "../src/workbook/undo-record";
import { readBlock, readContents, readWholeBlock } from "./block-reading";
import { officeCode } from "./office-error";
import { readSlices } from "./read-slices";
import { hasExcelApi } from "./requirements";
import { queueNote } from "./note-settings";

/** The workbook before any cell is read. */
interface Outline {
  readonly names: readonly { readonly name: string; readonly area: Area | null }[];
  readonly sheets: readonly { readonly name: string; readonly visible: boolean; readonly protected: boolean }[];
  readonly activeSheet: string;
  readonly selection: Area | null;
  readonly decimalSeparator: "," | ".";
}

/** Reads the workbook in two syncs: what there is, then what it holds; `forUndo`, also the note of the last action and its cells. */
export async function captureWorkbook(context: Excel.RequestContext, forUndo = false): Promise<Snapshot> {
  const note = forUndo ? queueNote(context.workbook, "undo") : null;
  const classified = queueNote(context.workbook, "rubrics");
  const { names, sheets, activeSheet, selection, decimalSeparator } = await readOutline(context);
  const protectedSheets = new Set(sheets.filter((sheet) => sheet.protected).map((sheet) => sheet.name));
  const known = new Map(sheets.map(({ name }) => [name, context.workbook.worksheets.getItem(name)]));
  const used = sheets.map(({ name }) => loadUsed(known.get(name)!));
  const blocks = names.map(({ name, area }) => {
    const sheet = area && known.get(area.sheet);
    return { name, read: area && sheet ? readBlock(sheet, name, area, protectedSheets.has(area.sheet)) : null };
  });
  const below = belowTables(names).flatMap(({ table, area }) => {
    const sheet = known.get(area.sheet);
    return sheet ? [{ table, read: readContents(sheet, area) }] : [];
  });
  const text = note?.() ?? null;
  const remembered = undoAreas(text).flatMap((area) => {
    const sheet = known.get(area.sheet);
    return sheet ? [readWholeBlock(sheet, area)] : [];
  });
  await readSlices(context, [...blocks.flatMap(({ read }) => read?.reading ?? []), ...below.map(({ read }) => read.reading), ...remembered.map(({ reading }) => reading)]);
  return {
    host: "excel",
    calculated: true,
    sheets: sheets.map((sheet, index): SheetInfo => ({ ...sheet, used: usedArea(sheet.name, used[index]!) })),
    activeSheet,
    selection,
    locale: { decimalSeparator },
    names: blocks.map(({ name, read }): NamedBlock => ({ name, block: read ? read.block() : null })),
    classified: classified(),
    below: below.map(({ table, read }) => ({ table, block: read.block() })),
    ...(forUndo ? { memory: { note: text, blocks: remembered.map(({ block }) => block()) } } : {}),
  };
}

async function readOutline(context: Excel.RequestContext): Promise<Outline> {
  try {
    return await queueOutline(context, true);
  } catch (error) {
    // With a chart selected there are no selected cells, and one failing call fails its whole batch
    if (!["InvalidSelection", "GeneralException", "ItemNotFound"].includes(officeCode(error) ?? "")) throw error;
    return queueOutline(context, false);
  }
}

async function queueOutline(context: Excel.RequestContext, withSelection: boolean): Promise<Outline> {
  const { workbook } = context;
  workbook.names.load("items/name,items/formula");
  workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  const separator = queueSeparator(workbook);
  // Not getSelectedRange: two rectangles selected at once are an error there
  const selected = withSelection ? workbook.getSelectedRanges() : null;
  selected?.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  return {
    names: workbook.names.items
      .filter(({ name }) => name.startsWith(NAME_PREFIX))
      .map(({ name, formula }) => ({ name, area: referenceToArea(String(formula)) })),
    sheets: workbook.worksheets.items.map((sheet) => ({
      name: sheet.name, visible: sheet.visibility === "Visible", protected: sheet.protection.protected,
    })),
    activeSheet: active.name,
    selection: selected?.areas.items[0] ? rangeArea(active.name, selected.areas.items[0]) : null,
    decimalSeparator: separator(),
  };
}

/** Before 1.11 Excel does not tell its decimal separator, but writes numbers with it. */
function queueSeparator(workbook: Excel.Workbook): () => "," | "." {
  if (hasExcelApi("1.11")) {
    const { application } = workbook;
    application.load("decimalSeparator");
    return () => (application.decimalSeparator === "," ? "," : ".");
  }
  const half = workbook.functions.fixed(0.5, 1);
  half.load("value");
  return () => (half.value.includes(",") ? "," : ".");
}

function loadUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return used;
}

function usedArea(sheet: string, used: Excel.Range): Area | null {
  return used.isNullObject ? null : rangeArea(sheet, used);
}

function rangeArea(sheet: string, range: Excel.Range): Area {
  return { sheet, row: range.rowIndex + 1, column: range.columnIndex + 1, rows: range.rowCount, columns: range.columnCount };
}
