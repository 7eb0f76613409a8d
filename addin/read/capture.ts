import { referenceToArea } from "../../src/workbook/model/area";
import type { Area } from "../../src/workbook/model/area";
import { NAME_PREFIX } from "../../src/workbook/model/binding-name";
import { outsideAreas } from "../../src/workbook/outside/outside-areas";
import { chooseNames } from "../../src/workbook/model/own-names";
import type { ChosenNames, ListedName } from "../../src/workbook/model/own-names";
import type { NamedBlock, SheetInfo, Snapshot } from "../../src/workbook/model/snapshot";
import type { undoAreas } from "../../src/workbook/undo/undo-note-schema";
import { readBlock, readWholeBlock } from "./block-reading";
import type * as framesReading from "./frames";
import { readHiddenRows } from "./hidden-rows";
import { queueCalculation } from "./calculation";
import { officeCode } from "../excel/office-error";
import { readOutside } from "./outside-reading";
import { readSlices } from "./read-slices";
import { rectOfRange } from "../excel/rect-of-range";
import type * as regionReading from "./region-reading";
import type { RegionOutline } from "./region-reading";
import { hasExcelApi } from "../excel/requirements";
import type { readRules } from "./rule-reading";
import { queueNote } from "../excel/note-settings";

/**
 * Additional needs of some commands, with the code that reads them: a ribbon button passes only what it needs, and
 * loads no more.
 */
export interface CaptureMore {
  /** The note of the last action and its cells. */
  readonly undo?: { readonly areas: typeof undoAreas };
  readonly rules?: typeof readRules;
  readonly frames?: typeof framesReading;
  readonly region?: { readonly place: Area | "selection"; readonly reading: typeof regionReading };
}

/** The workbook before any cell is read. */
interface Outline extends ChosenNames {
  readonly sheets: readonly { readonly name: string; readonly visible: boolean; readonly protected: boolean }[];
  readonly activeSheet: string;
  readonly selection: Area | null;
  readonly decimalSeparator: "," | ".";
  /** Whether values of formulas are up to date. */
  readonly calculated: boolean;
  /** Outline of the sheet whose region is wanted. */
  readonly region: RegionOutline | null;
}

/**
 * Reads the workbook in two syncs: its outline, then its contents. Options add the note of the last action and its
 * cells, a region, or the validation rules, which take up to two more syncs where a column holds several.
 */
export async function captureWorkbook(
  context: Excel.RequestContext,
  { undo, region: wanted, rules: readRulesOf, frames: wantedFrames }: CaptureMore = {},
): Promise<Snapshot> {
  const note = undo ? queueNote(context.workbook, "undo") : null;
  const tables = wantedFrames?.queueTables(context.workbook);
  const classified = queueNote(context.workbook, "rubrics");
  const {
    names,
    copies,
    sheets,
    activeSheet,
    selection,
    decimalSeparator,
    calculated,
    region: outline,
  } = await readOutline(context, wanted);
  const protectedSheets = new Set(sheets.filter((sheet) => sheet.protected).map((sheet) => sheet.name));
  const known = new Map(sheets.map(({ name }) => [name, context.workbook.worksheets.getItem(name)]));
  const used = sheets.map(({ name }) => loadUsed(known.get(name)!));
  const blocks = names.map(({ name, area, scope }) => {
    const sheet = area && known.get(area.sheet);
    return { name, scope, read: area && sheet ? readBlock(sheet, name, area, protectedSheets.has(area.sheet)) : null };
  });
  const outside = outsideAreas(
    names,
    sheets.map(({ name }) => name),
  ).map((area) => readOutside(known.get(area.sheet)!, area));
  const hidden = readHiddenRows(names, (name) => known.get(name));
  const text = note?.() ?? null;
  const remembered = (undo?.areas(text) ?? []).flatMap((area) => {
    const sheet = known.get(area.sheet);
    return sheet ? [readWholeBlock(sheet, area)] : [];
  });
  const rules =
    readRulesOf?.(
      context,
      names,
      (name) => known.has(name),
      (name) => protectedSheets.has(name),
    ) ?? null;
  const frames = wantedFrames?.readFrames(context.workbook, tables?.() ?? [], [...known.keys()]) ?? null;
  const at = wanted?.place === "selection" ? selection : wanted?.place;
  const read = async (withMerges: boolean) => {
    const region =
      wanted && at && outline ? wanted.reading.readRegion(context.workbook, at, outline, withMerges) : null;
    await readSlices(context, [
      ...blocks.flatMap(({ read: block }) => block?.reading ?? []),
      ...outside.map(({ reading }) => reading),
      ...hidden.readings,
      ...remembered.map(({ reading }) => reading),
      ...(region?.readings ?? []),
      ...(rules ? [rules.reading] : []),
      ...(frames ? [frames.reading] : []),
    ]);
    return region?.region() ?? null;
  };
  const region = await read(true).catch((error: unknown) => {
    // More than 512 merged cells fail the call that reads them (REF excel.range getMergedAreasOrNullObject), and its
    // whole batch
    if (!outline) throw error;
    return read(false);
  });
  return {
    host: "excel",
    calculated,
    sheets: sheets.map((sheet, index): SheetInfo => ({ ...sheet, used: usedArea(sheet.name, used[index]!) })),
    activeSheet,
    selection,
    locale: { decimalSeparator },
    names: blocks.map(({ name, scope, read: block }): NamedBlock => ({
      name,
      block: block ? block.block() : null,
      ...(scope === undefined ? {} : { scope }),
    })),
    ...(copies.length === 0 ? {} : { copies }),
    classified: classified(),
    outside: outside.flatMap(({ blocks: own }) => own()),
    hiddenRows: await hidden.rows(context),
    ...(undo ? { memory: { note: text, blocks: remembered.map(({ block }) => block()) } } : {}),
    ...(wanted ? { region } : {}),
    ...(frames ? { frames: frames.frames() } : {}),
    ...(rules ? { rules: await rules.rules(context) } : {}),
  };
}

async function readOutline(context: Excel.RequestContext, wanted: CaptureMore["region"]): Promise<Outline> {
  try {
    return await queueOutline(context, wanted, true);
  } catch (error) {
    // With a chart selected there are no selected cells, and one failing call fails its whole batch
    if (!["InvalidSelection", "GeneralException", "ItemNotFound"].includes(officeCode(error) ?? "")) throw error;
    return queueOutline(context, wanted, false);
  }
}

async function queueOutline(
  context: Excel.RequestContext,
  wanted: CaptureMore["region"],
  withSelection: boolean,
): Promise<Outline> {
  const { workbook } = context;
  workbook.names.load("items/name,items/formula");
  workbook.worksheets.load(
    "items/name,items/visibility,items/protection/protected,items/names/items/name,items/names/items/formula",
  );
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  const separator = queueSeparator(workbook);
  const calculation = queueCalculation(workbook);
  // Not getSelectedRange: it fails for two rectangles selected at once
  const selected = withSelection ? workbook.getSelectedRanges() : null;
  selected?.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const region = !wanted
    ? null
    : wanted.reading.queueRegionOutline(
        workbook,
        wanted.place === "selection" ? active : workbook.worksheets.getItemOrNullObject(wanted.place.sheet),
      );
  await context.sync();
  return {
    region: region?.() ?? null,
    ...chooseNames([
      ...listed(workbook.names, null),
      ...workbook.worksheets.items.flatMap((sheet) => listed(sheet.names, sheet.name)),
    ]),
    sheets: workbook.worksheets.items.map((sheet) => ({
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      protected: sheet.protection.protected,
    })),
    activeSheet: active.name,
    selection: selected?.areas.items[0] ? rangeArea(active.name, selected.areas.items[0]) : null,
    decimalSeparator: separator(),
    calculated: await calculation(context),
  };
}

function listed(names: Excel.NamedItemCollection, scope: string | null): readonly ListedName[] {
  return names.items
    .filter(({ name }) => name.startsWith(NAME_PREFIX))
    .map(({ name, formula }) => ({ name, area: referenceToArea(String(formula)), scope }));
}

/** Before 1.11 Excel does not report its decimal separator, but writes numbers with it. */
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
  return { sheet, ...rectOfRange(range) };
}
