import type { Area, Rect } from "../src/workbook/area";
import { cellRuns } from "../src/workbook/cell-runs";
import type { Plan } from "../src/workbook/plan";
import { addedArea } from "../src/workbook/plan";
import type { RecordedAdded } from "./added-columns";
import { plannedNames } from "../src/workbook/plan-names";
import { isFormulaText } from "./block-reading";
import { textToApi } from "./cell-value";
import type { ApiValue } from "./cell-value";
import { needed } from "./edit-parts";
import type { EditParts } from "./edit-parts";
import { HostError } from "./host-error";
import { officeCode } from "./office-error";
import { rangeAt } from "./range-at";
import { readSlices } from "./read-slices";
import type { Reading } from "./read-slices";
import type { RecordedSheet, RewriteEdit } from "./rewrite-sheet";
import { sheetNamed } from "./sheet-named";

/** Cells of an existing column as they were, ready to be written back. */
export interface RecordedColumn {
  readonly area: Area;
  readonly contents: readonly (readonly ApiValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** All that a plan will touch, as it was. */
export interface Recorded {
  readonly addedSheets: readonly string[];
  /** Formulas of the names that were there; `null` for those that were not. */
  readonly names: ReadonlyMap<string, string | null>;
  readonly columns: readonly RecordedColumn[];
  readonly sheets: readonly { readonly edit: RewriteEdit; readonly recorded: RecordedSheet }[];
  readonly added: readonly RecordedAdded[];
  /** Where the user was, if the plan shows another place. */
  readonly place: { readonly sheet: string; readonly areas: readonly Rect[] } | null;
}

/** Reads what the plan will touch, and refuses it before anything is written where it could not be carried out. */
export async function recordBefore(context: Excel.RequestContext, plan: Plan, parts: EditParts): Promise<Recorded> {
  const outline = await readOutline(context, plan, parts);
  return { ...outline, columns: await recordColumns(context, outline.columns) };
}

type Outline = Omit<Recorded, "columns"> & { readonly columns: readonly Area[] };

async function readOutline(context: Excel.RequestContext, plan: Plan, parts: EditParts): Promise<Outline> {
  const shows = plan.edits.some((edit) => edit.kind === "activate");
  try {
    return await queueOutline(context, plan, parts, shows);
  } catch (error) {
    // With a chart selected there are no selected cells to come back to
    if (!shows || !["InvalidSelection", "GeneralException", "ItemNotFound"].includes(officeCode(error) ?? "")) throw error;
    return queueOutline(context, plan, parts, false);
  }
}

async function queueOutline(context: Excel.RequestContext, plan: Plan, parts: EditParts, withSelection: boolean): Promise<Outline> {
  const { workbook } = context;
  const addedSheets = plan.edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.spec.name] : []));
  const columns = touchedColumns(plan, addedSheets);
  const deletedSheets = plan.edits.flatMap((edit) => (edit.kind === "deleteSheet" ? [edit.name] : []));
  const rewrites = plan.edits.filter((edit) => edit.kind === "rewriteSheet");
  const newColumns = plan.edits.flatMap((edit) => (edit.kind === "addColumns" || edit.kind === "clearColumns" ? [edit.added] : []));
  const checks = [
    checkAdded(workbook, addedSheets), checkDeleted(workbook, deletedSheets),
    checkTouched(workbook, [...[...columns, ...newColumns].map((area) => area.sheet), ...rewrites.map((edit) => edit.spec.name)]),
    ...[...columns, ...newColumns.map(addedArea)].map((area) => checkUnlocked(workbook, area)), ...rewrites.map((edit) => checkUnlocked(workbook, { ...edit.clear, sheet: edit.spec.name })),
  ];
  const names = [...plannedNames(plan).keys()].map((name) => ({ name, item: workbook.names.getItemOrNullObject(name) }));
  for (const { item } of names) item.load("formula");
  const sheets = rewrites.map((edit) => ({ edit, take: needed(parts.sheets).recordSheet(workbook.worksheets.getItemOrNullObject(edit.spec.name), edit) }));
  const added = newColumns.map((own) => needed(parts.tables).recordAdded(workbook.worksheets.getItemOrNullObject(own.sheet), own));
  const place = withSelection ? queuePlace(workbook) : null;
  await context.sync();
  for (const check of checks) check();
  return {
    addedSheets, columns,
    names: new Map(names.map(({ name, item }) => [name, item.isNullObject ? null : String(item.formula)])),
    added: added.map((take) => take()),
    sheets: sheets.map(({ edit, take }) => ({ edit, recorded: take() })),
    place: place?.() ?? null,
  };
}

/** Columns of sheets that are there before the plan. */
function touchedColumns({ edits }: Plan, addedSheets: readonly string[]): readonly Area[] {
  return edits.flatMap((edit): readonly Area[] => {
    if (edit.kind === "writeColumn") return [edit.area];
    if (edit.kind === "fillColumn") return [{ sheet: edit.sheet, row: edit.fill.row, column: edit.fill.column, rows: edit.fill.rows, columns: 1 }];
    if (edit.kind === "setCells") {
      return cellRuns(edit.cells).map(({ row, column, cells }) => ({ sheet: edit.sheet, row, column, rows: cells.length, columns: 1 }));
    }
    if (edit.kind === "copyLooks") return [{ ...edit.to, sheet: edit.sheet }];
    return [];
  }).filter((area) => !addedSheets.includes(area.sheet));
}

function checkAdded(workbook: Excel.Workbook, names: readonly string[]): () => void {
  if (names.length === 0) return () => undefined;
  workbook.protection.load("protected");
  const sheets = names.map((name) => workbook.worksheets.getItemOrNullObject(name));
  return () => {
    if (workbook.protection.protected) throw new HostError("workbook-protected");
    const taken = names.find((_name, index) => !sheets[index]!.isNullObject);
    if (taken !== undefined) throw new HostError("sheet-exists", taken);
  };
}

function checkDeleted(workbook: Excel.Workbook, names: readonly string[]): () => void {
  if (names.length === 0) return () => undefined;
  workbook.protection.load("protected");
  return () => {
    if (workbook.protection.protected) throw new HostError("workbook-protected");
  };
}

function checkTouched(workbook: Excel.Workbook, names: readonly string[]): () => void {
  const sheets = [...new Set(names)].map((name) => ({ name, sheet: workbook.worksheets.getItemOrNullObject(name) }));
  for (const { sheet } of sheets) sheet.load("autoFilter/isDataFiltered");
  return () => {
    for (const { name, sheet } of sheets) {
      if (sheet.isNullObject) throw new HostError("sheet-missing", name);
      // What copying does to rows that a filter hides is not documented (see OJS#224): nothing is written blindly
      if (sheet.autoFilter.isDataFiltered) throw new HostError("sheet-filtered", name);
    }
  };
}

/** Nobody's protection is ever taken away; where a sheet is protected, all cells to be written must be unlocked. */
function checkUnlocked(workbook: Excel.Workbook, area: Area): () => void {
  const sheet = workbook.worksheets.getItemOrNullObject(area.sheet);
  sheet.load("protection/protected");
  const range = rangeAt(sheet, area);
  range.load("format/protection/locked");
  return () => {
    // Mixed cells give null
    if (sheet.protection.protected && (range.format.protection.locked as boolean | null) !== false) throw new HostError("sheet-protected", area.sheet);
  };
}

function queuePlace(workbook: Excel.Workbook): () => NonNullable<Recorded["place"]> {
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  const selected = workbook.getSelectedRanges();
  selected.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () => ({
    sheet: active.name,
    areas: selected.areas.items.map((range) => ({ row: range.rowIndex + 1, column: range.columnIndex + 1, rows: range.rowCount, columns: range.columnCount })),
  });
}

async function recordColumns(context: Excel.RequestContext, areas: readonly Area[]): Promise<readonly RecordedColumn[]> {
  if (areas.length === 0) return [];
  const columns = areas.map((area) => ({ area, contents: [] as ApiValue[][], formats: [] as string[][] }));
  await readSlices(context, columns.map((column): Reading => ({
    rows: column.area.rows,
    queue: (from, to) => {
      const range = rangeAt(sheetNamed(context.workbook, column.area.sheet), { ...column.area, row: column.area.row + from, rows: to - from });
      range.load("values,formulas,numberFormat");
      return () => {
        const formulas = range.formulas as readonly (readonly unknown[])[];
        formulas.forEach((line, r) => {
          const formats = range.numberFormat[r]!.map(String);
          column.formats[from + r] = formats;
          column.contents[from + r] = line.map((formula, c) => toWriteBack(formula, range.values[r]?.[c], formats[c]!));
        });
      };
    },
  })));
  return columns;
}

/** Under the format `@` everything stays text by itself; an apostrophe that Excel did not need is the one thing not brought back. */
function toWriteBack(formula: unknown, value: unknown, format: string): ApiValue {
  if (isFormulaText(formula, value) || typeof formula !== "string") return formula as ApiValue;
  if (format === "@" && !formula.startsWith("'")) return formula;
  return ERROR_TEXT.test(formula) ? formula : textToApi(formula);
}

/** An error that somebody typed comes back as the error, not as its text. */
const ERROR_TEXT = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/;
