import { referenceToArea } from "../src/workbook/area";
import type { Area } from "../src/workbook/area";
import { NAME_PREFIX } from "../src/workbook/binding-name";
import type { CaptureNeeds, NamedBlock, SheetInfo, Snapshot } from "../src/workbook/snapshot";
import { readBlock } from "./block-reading";
import { officeCode } from "./office-error";
import { readSlices } from "./read-slices";
import { queueRegionOutline, readRegion } from "./region-reading";
import type { RegionOutline } from "./region-reading";
import { hasExcelApi } from "./requirements";

/** The workbook before any cell is read. */
interface Outline {
  readonly names: readonly { readonly name: string; readonly area: Area | null }[];
  readonly sheets: readonly { readonly name: string; readonly visible: boolean; readonly protected: boolean }[];
  readonly activeSheet: string;
  readonly selection: Area | null;
  readonly decimalSeparator: "," | ".";
  /** Of the sheet that a region is wanted of. */
  readonly region: RegionOutline | null;
}

const NAMED_CELLS_ONLY: CaptureNeeds = { region: null };

/** Reads the workbook in two syncs: what there is, then what it holds. */
export async function captureWorkbook(context: Excel.RequestContext, needs: CaptureNeeds = NAMED_CELLS_ONLY): Promise<Snapshot> {
  const { names, sheets, activeSheet, selection, decimalSeparator, region: outline } = await readOutline(context, needs);
  const protectedSheets = new Set(sheets.filter((sheet) => sheet.protected).map((sheet) => sheet.name));
  const known = new Map(sheets.map(({ name }) => [name, context.workbook.worksheets.getItem(name)]));
  const used = sheets.map(({ name }) => loadUsed(known.get(name)!));
  const blocks = names.map(({ name, area }) => {
    const sheet = area && known.get(area.sheet);
    return { name, read: area && sheet ? readBlock(sheet, name, area, protectedSheets.has(area.sheet)) : null };
  });
  const at = needs.region === "selection" ? selection : needs.region;
  const read = async (withMerges: boolean) => {
    const region = at && outline ? readRegion(context.workbook, at, outline, withMerges) : null;
    await readSlices(context, [...blocks.flatMap(({ read: block }) => block?.reading ?? []), ...(region?.readings ?? [])]);
    return region?.region() ?? null;
  };
  const region = await read(true).catch((error: unknown) => {
    // More than 512 merged cells fail the call that asks for them (REF excel.range getMergedAreasOrNullObject), and with it its batch
    if (!outline) throw error;
    return read(false);
  });
  return {
    host: "excel",
    calculated: true,
    sheets: sheets.map((sheet, index): SheetInfo => ({ ...sheet, used: usedArea(sheet.name, used[index]!) })),
    activeSheet,
    selection,
    locale: { decimalSeparator },
    names: blocks.map(({ name, read: block }): NamedBlock => ({ name, block: block ? block.block() : null })),
    ...(needs.region === null ? {} : { region }),
  };
}

async function readOutline(context: Excel.RequestContext, needs: CaptureNeeds): Promise<Outline> {
  try {
    return await queueOutline(context, needs, true);
  } catch (error) {
    // With a chart selected there are no selected cells, and one failing call fails its whole batch
    if (!["InvalidSelection", "GeneralException", "ItemNotFound"].includes(officeCode(error) ?? "")) throw error;
    return queueOutline(context, needs, false);
  }
}

async function queueOutline(context: Excel.RequestContext, needs: CaptureNeeds, withSelection: boolean): Promise<Outline> {
  const { workbook } = context;
  workbook.names.load("items/name,items/formula");
  workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  const separator = queueSeparator(workbook);
  // Not getSelectedRange: two rectangles selected at once are an error there
  const selected = withSelection ? workbook.getSelectedRanges() : null;
  selected?.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const region = needs.region === null
    ? null
    : queueRegionOutline(workbook, needs.region === "selection" ? active : workbook.worksheets.getItemOrNullObject(needs.region.sheet));
  await context.sync();
  return {
    region: region?.() ?? null,
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
