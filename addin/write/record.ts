import type { Area, Rect } from "../../src/workbook/model/area";
import type { Plan } from "../../src/workbook/model/plan";
import { addedArea } from "../../src/workbook/model/plan";
import type { RecordedAdded } from "./added-columns";
import { plannedNames } from "../../src/workbook/model/plan-names";
import { requirePart } from "./edit-parts";
import type { EditParts } from "./edit-parts";
import { HostError } from "../excel/host-error";
import type { KeptCells } from "./kept-cells";
import type { KeptRule } from "./kept-rules";
import { officeCode } from "../excel/office-error";
import { rangeAt } from "../excel/range-at";
import { rectOfRange } from "../excel/rect-of-range";
import type { RecordedColumn } from "./record-columns";
import type { Step } from "../excel/step";
import type { RecordedSheet, RewriteEdit } from "./rewrite-sheet";

/** Former state of everything that a plan will change. */
export interface Recorded {
  readonly addedSheets: readonly string[];
  /** Formulas of existing names; `null` for new ones. */
  readonly names: ReadonlyMap<string, string | null>;
  readonly columns: readonly RecordedColumn[];
  readonly sheets: readonly { readonly edit: RewriteEdit; readonly recorded: RecordedSheet }[];
  readonly added: readonly RecordedAdded[];
  readonly looks: readonly KeptCells[];
  readonly rules: readonly KeptRule[];
  /** Steps that restore Excel tables and print areas. */
  readonly frames: readonly Step[];
  /** The user's place, if the plan shows another one. */
  readonly place: { readonly sheet: string; readonly areas: readonly Rect[] } | null;
}

/**
 * Records what the plan will change, and rejects the plan before anything is written where it could not be carried out.
 */
export async function recordBefore(context: Excel.RequestContext, plan: Plan, parts: EditParts): Promise<Recorded> {
  const outline = await readOutline(context, plan, parts);
  return {
    ...outline,
    columns: outline.columns.length === 0 ? [] : await requirePart(parts.cells).recordColumns(context, outline.columns),
  };
}

function changesLooks({ edits }: Plan): boolean {
  return edits.some(({ kind }) => kind === "copyLooks" || kind === "setValidations");
}

function changesFrames({ edits }: Plan): boolean {
  return edits.some(({ kind }) => kind === "resizeTable" || kind === "setPrintArea");
}

type Outline = Omit<Recorded, "columns"> & { readonly columns: readonly Area[] };

async function readOutline(context: Excel.RequestContext, plan: Plan, parts: EditParts): Promise<Outline> {
  const shows = plan.edits.some((edit) => edit.kind === "activate");
  try {
    return await queueOutline(context, plan, parts, shows);
  } catch (error) {
    // With a chart selected there are no selected cells to return to
    if (!shows || !["InvalidSelection", "GeneralException", "ItemNotFound"].includes(officeCode(error) ?? ""))
      throw error;
    return queueOutline(context, plan, parts, false);
  }
}

async function queueOutline(
  context: Excel.RequestContext,
  plan: Plan,
  parts: EditParts,
  withSelection: boolean,
): Promise<Outline> {
  const { workbook } = context;
  const addedSheets = plan.edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.spec.name] : []));
  const columns = parts.cells?.touchedColumns(plan, addedSheets) ?? [];
  const deletedSheets = plan.edits.flatMap((edit) => (edit.kind === "deleteSheet" ? [edit.name] : []));
  const rewrites = plan.edits.filter((edit) => edit.kind === "rewriteSheet");
  const newColumns = plan.edits.flatMap((edit) =>
    edit.kind === "addColumns" || edit.kind === "clearColumns" ? [edit.added] : [],
  );
  const checks = [
    checkAdded(workbook, addedSheets),
    checkDeleted(workbook, deletedSheets),
    checkTouched(workbook, [
      ...[...columns, ...newColumns].map((area) => area.sheet),
      ...rewrites.map((edit) => edit.spec.name),
    ]),
    checkShapes(workbook, plan),
    ...[...columns, ...newColumns.map(addedArea)].map((area) => checkUnlocked(workbook, area)),
    ...rewrites.map((edit) => checkUnlocked(workbook, { ...edit.clear, sheet: edit.spec.name })),
  ];
  const names = [...plannedNames(plan).keys()].map((name) => ({
    name,
    item: workbook.names.getItemOrNullObject(name),
  }));
  for (const { item } of names) item.load("formula");
  const sheets = rewrites.map((edit) => ({
    edit,
    take: requirePart(parts.sheets).recordSheet(workbook.worksheets.getItemOrNullObject(edit.spec.name), edit),
  }));
  const added = newColumns.map((own) =>
    requirePart(parts.tables).recordAdded(workbook.worksheets.getItemOrNullObject(own.sheet), own),
  );
  const looks = changesLooks(plan)
    ? requirePart(parts.tables).recordLooks(workbook, plan, addedSheets)
    : () => ({ cells: [], rules: [] });
  const place = withSelection ? queuePlace(workbook) : null;
  await context.sync();
  for (const check of checks) check();
  const { cells, rules } = looks();
  return {
    addedSheets,
    columns,
    names: new Map(names.map(({ name, item }) => [name, item.isNullObject ? null : String(item.formula)])),
    added: added.map((take) => take()),
    looks: cells,
    rules,
    frames: changesFrames(plan) ? requirePart(parts.tables).restoreFrameSteps(plan) : [],
    sheets: sheets.map(({ edit, take }) => ({ edit, recorded: take() })),
    place: place?.() ?? null,
  };
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
      // What copying does to rows hidden by a filter is not documented (see OJS#224), so filtered sheets are refused
      if (sheet.autoFilter.isDataFiltered) throw new HostError("sheet-filtered", name);
    }
  };
}

/** Refuses a plan that changes formats, widths, rules or tables in a protected sheet. */
function checkShapes(workbook: Excel.Workbook, { edits }: Plan): () => void {
  const shaped = new Set(
    edits.flatMap((edit): readonly string[] => {
      switch (edit.kind) {
        case "addColumns":
        case "clearColumns":
          return [edit.added.sheet];
        case "copyLooks":
        case "setValidations":
        case "resizeTable":
          return [edit.sheet];
        case "rewriteSheet":
          return [edit.spec.name];
        case "deleteSheet":
          return [edit.name];
        default:
          return [];
      }
    }),
  );
  const formatted = new Set(
    edits.flatMap((edit) =>
      edit.kind === "setCells" && edit.cells.some(({ format }) => format !== undefined) ? [edit.sheet] : [],
    ),
  );
  const added = new Set(edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.spec.name] : [])));
  const sheets = [...new Set([...shaped, ...formatted])]
    .filter((name) => !added.has(name))
    .map((name) => ({ name, sheet: workbook.worksheets.getItemOrNullObject(name) }));
  for (const { sheet } of sheets) sheet.load("protection/protected,protection/options");
  return () => {
    for (const { name, sheet } of sheets) {
      if (sheet.isNullObject || !sheet.protection.protected) continue;
      if (shaped.has(name) || sheet.protection.options?.allowFormatCells !== true)
        throw new HostError("sheet-protected", name);
    }
  };
}

/** Refuses to write into locked cells of a protected sheet; protection is never removed. */
function checkUnlocked(workbook: Excel.Workbook, area: Area): () => void {
  const sheet = workbook.worksheets.getItemOrNullObject(area.sheet);
  sheet.load("protection/protected");
  const range = rangeAt(sheet, area);
  range.load("format/protection/locked");
  return () => {
    // Mixed cells give null
    if (sheet.protection.protected && (range.format.protection.locked as boolean | null) !== false)
      throw new HostError("sheet-protected", area.sheet);
  };
}

function queuePlace(workbook: Excel.Workbook): () => NonNullable<Recorded["place"]> {
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  const selected = workbook.getSelectedRanges();
  selected.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () => ({
    sheet: active.name,
    areas: selected.areas.items.map(rectOfRange),
  });
}
