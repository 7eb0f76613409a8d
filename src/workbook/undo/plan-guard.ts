import { isComputedRole, isKeptRole } from "../../scoring/role";
import type { PanelCell } from "../../scoring/panel-role";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import { rectContains, sameRect } from "../model/area";
import type { Area, Rect } from "../model/area";
import {
  SUMMARY_FINGERPRINT_NAME,
  SUMMARY_NAME,
  formFingerprintName,
  formName,
  parseBindingName,
} from "../model/binding-name";
import type { MadeSheet } from "./untouched-sheet";
import type { BindingName } from "../model/binding-name";
import { isLastInSheet } from "../bindings/last-in-sheet";
import { isClassifiedNote } from "../check/remembered-rubrics";
import { blockFingerprint, isFormula } from "../model/fingerprint";
import { isHarmlessFormula } from "../model/harmless-formula";
import { addedArea } from "../model/plan";
import type { AddedColumns, Edit, Plan } from "../model/plan";
import { combiningTables, isHandOutCell, writtenRole } from "./written-role";
import { plannedNames } from "../model/plan-names";
import { isPossibleUndo } from "./possible-undo";
import type { Content, SheetSpec } from "../model/sheet-spec";
import type { Snapshot } from "../model/snapshot";
import { formerCells } from "./undo-lists";
import { readUndoNote } from "./undo-note-schema";
import { areasOf } from "../wire/edit-cells";
import { formerContent } from "./undo-note";
import type { UndoRecord } from "./undo-note";

interface BoundColumn {
  readonly role: Role;
  readonly area: Area;
}

/** What a plan is checked against. */
interface Workbook {
  readonly snapshot: Snapshot;
  readonly present: ReadonlyMap<string, Area | null>;
  readonly added: ReadonlySet<string>;
  /** Columns as bound now, and as the plan binds them. */
  readonly columns: readonly BoundColumn[];
  /** Blocks of rubrics now and as the plan leaves them, and the cell of the appraisal year. */
  readonly settings: readonly Area[];
  /** Cells that keep how often ballots were handed out and in, how far a panel is, and why a seal was opened again. */
  readonly kept: readonly Area[];
  /** The note of the last action, for a plan that undoes it. */
  readonly undone: UndoRecord | null;
}

/**
 * Returns the index (from 0) of the first edit that no action makes of this workbook; `null` for a plan limited to
 * tables, the product's sheets and cells beside them. Hosts that receive plans from outside, as from pages, check this
 * before carrying one out.
 */
export function foreignEdit(plan: Plan, snapshot: Snapshot): number | null {
  const present = new Map(snapshot.names.map(({ name, block }) => [name, block?.area ?? null]));
  const areas = new Map([
    ...[...present].flatMap(([name, area]): [string, Area][] => (area ? [[name, area]] : [])),
    ...plannedNames(plan),
  ]);
  const combining = combiningTables(areas.keys());
  const note = snapshot.memory ? readUndoNote(snapshot.memory.note) : null;
  const workbook: Workbook = {
    snapshot,
    present,
    added: new Set(plan.edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.spec.name] : []))),
    columns: [...areas].flatMap(([name, area]): readonly BoundColumn[] => {
      const binding = parseBindingName(name);
      return binding?.kind === "column" && area.columns === 1 ? [{ role: writtenRole(binding, combining), area }] : [];
    }),
    settings: [...present, ...areas].flatMap(([name, area]) => {
      const kind = parseBindingName(name)?.kind;
      return area !== null && (kind === "rubric" || kind === "year") ? [area] : [];
    }),
    kept: [...areas].flatMap(([name, area]) => {
      const binding = parseBindingName(name);
      return binding !== null && (isHandOutCell(binding) || isStageCell(binding)) ? [area] : [];
    }),
    undone: note !== null && note !== "damaged" && !("none" in note) && isPossibleUndo(note, snapshot) ? note : null,
  };
  const index = plan.edits.findIndex((edit) => !isOwnEdit(edit, plan, workbook));
  return index < 0 ? null : index;
}

function isOwnEdit(edit: Edit, plan: Plan, workbook: Workbook): boolean {
  const { undone, snapshot, added } = workbook;
  switch (edit.kind) {
    case "addSheet":
      return hasOwnFormulas(edit.spec) && (edit.spec.names ?? []).every(({ name }) => isFree(name, workbook));
    case "rewriteSheet":
      return (
        hasOwnFormulas(edit.spec) &&
        isUntouched(edit.spec.name, madeSheetOf(edit.spec), edit.clear, snapshot) &&
        (edit.spec.names ?? []).every(({ name }) => isOfMadeSheet(parseBindingName(name)))
      );
    case "setName":
      return isOwnMove(edit.name, edit.area, workbook);
    case "deleteName":
      return isOwnDeletion(edit, workbook);
    case "deleteSheet":
      return undone?.sheets.some(({ name }) => name === edit.name) ?? false;
    case "addColumns":
      return (
        isNamedByPlan(addedArea(edit.added), plan) &&
        (isOpenSheet(edit.added.sheet, snapshot) || hasTable(edit.added.sheet, workbook))
      );
    case "clearColumns":
      return undone?.columns?.some((own) => isSameGroup(own, edit.added)) ?? false;
    case "fillColumn":
      return (
        isHarmlessFormula(edit.fill.formula) &&
        (added.has(edit.sheet) || areasOf(edit).every((area) => isOwnWrite(area, isComputedRole, workbook)))
      );
    case "writeColumn":
      return isOwnWrite(edit.area, (role) => isComputedRole(role) || isKeptRole(role), workbook);
    case "setCells":
      return edit.cells.every(({ row, column, content }) =>
        undone
          ? isPutBack(edit.sheet, row, column, content, undone)
          : isCorrection({ sheet: edit.sheet, row, column, rows: 1, columns: 1 }, content, workbook) ||
            isHalfOfMove({ sheet: edit.sheet, row, column, rows: 1, columns: 1 }, content, edit, workbook),
      );
    case "copyLooks":
      return (
        isBound({ ...edit.to, sheet: edit.sheet }, () => true, workbook) ||
        isWithin({ ...edit.to, sheet: edit.sheet }, workbook.settings)
      );
    case "setValidations":
      return (
        edit.validations.every(
          ({ rect, rule }) =>
            isBound({ ...rect, sheet: edit.sheet }, () => true, workbook) &&
            isHarmlessFormula(rule.kind === "list" ? rule.source : rule.formula),
        ) &&
        (edit.cleared ?? []).every(
          (rect) =>
            isBound({ ...rect, sheet: edit.sheet }, () => true, workbook) ||
            isBoundNow({ ...rect, sheet: edit.sheet }, workbook),
        )
      );
    case "remember":
      return edit.slot === "undo" ? readUndoNote(edit.note) !== "damaged" : isClassifiedNote(edit.note);
    case "activate":
      return added.has(edit.area.sheet) || snapshot.sheets.some(({ name }) => name === edit.area.sheet);
    case "showSheet":
      return snapshot.sheets.some(({ name, visible }) => name === edit.sheet && visible);
    case "resizeTable":
    case "setPrintArea":
      // Sheets has neither, and other hosts receive no plans from outside
      return true;
  }
}

/** Whether all formulas only calculate with cells of the workbook. */
function hasOwnFormulas({ blocks, fills, validations, conditionalFormats }: SheetSpec): boolean {
  return (
    blocks.every(({ cells }) =>
      cells.every((line) =>
        line.every((content) => content === undefined || !isFormula(content) || isHarmlessFormula(content.formula)),
      ),
    ) &&
    fills.every(({ formula }) => isHarmlessFormula(formula)) &&
    validations.every(({ rule }) => isHarmlessFormula(rule.kind === "list" ? rule.source : rule.formula)) &&
    conditionalFormats.every(({ formula }) => isHarmlessFormula(formula))
  );
}

/** Cells that sealing and opening again write beside the seal's own sheet. */
const STAGE_CELLS: ReadonlySet<PanelCell> = new Set<PanelCell>(["GiaiDoan", "LanMo", "NgayMo", "NguoiMo", "LyDoMo"]);

function isStageCell(binding: BindingName): boolean {
  return binding.kind === "cell" && STAGE_CELLS.has(binding.cell);
}

/** Whether a name is that of the summary or of a printed form: it may move to the newest sheet of its kind. */
function isOfMadeSheet(binding: BindingName | null): boolean {
  return (
    binding?.kind === "summary" ||
    binding?.kind === "summary-fingerprint" ||
    binding?.kind === "form" ||
    binding?.kind === "form-fingerprint"
  );
}

/** Returns the names of the sheet that a plan replaces. */
function madeSheetOf({ names = [] }: SheetSpec): MadeSheet {
  const form = names.map(({ name }) => parseBindingName(name)).find((binding) => binding?.kind === "form");
  return form?.kind === "form"
    ? { block: formName(form.form), fingerprint: formFingerprintName(form.form) }
    : { block: SUMMARY_NAME, fingerprint: SUMMARY_FINGERPRINT_NAME };
}

/**
 * Whether a new sheet may define the name: the name must be free or broken. The summary's name may move to the newest
 * summary.
 */
function isFree(name: string, { present }: Workbook): boolean {
  const binding = parseBindingName(name);
  return binding !== null && ((present.get(name) ?? null) === null || isOfMadeSheet(binding));
}

/** Whether a made sheet is as the product left it, with nothing beside it. */
function isUntouched(sheet: string, made: MadeSheet, clear: Rect, { names, sheets }: Snapshot): boolean {
  const [block, fingerprint] = [made.block, made.fingerprint].map(
    (name) => names.find((own) => own.name === name)?.block,
  );
  if (
    !block ||
    block.area.sheet !== sheet ||
    fingerprint?.area.sheet !== sheet ||
    fingerprint.columns[0]?.[0] !== blockFingerprint(block)
  )
    return false;
  const used = sheets.find(({ name }) => name === sheet)?.used;
  const own = { ...block.area, columns: Math.max(block.area.columns, fingerprint.area.column - block.area.column + 1) };
  return (
    rectContains({ ...own, rows: Math.max(own.rows, fingerprint.area.rows) }, clear) &&
    (!used || rectContains({ ...own, row: 1, column: 1 }, used))
  );
}

/** Whether a binding stays in its column, or binds new cells in a visible sheet or one that the plan adds. */
function isOwnMove(name: string, area: Area, workbook: Workbook): boolean {
  const { present, snapshot, added } = workbook;
  const binding = parseBindingName(name);
  const before = present.get(name) ?? null;
  if (!binding) return false;
  if (isOfMadeSheet(binding)) return isOpenSheet(area.sheet, snapshot);
  if (binding.kind === "rubric") return isMovedRubric(name, before, area, workbook);
  if (binding.kind === "year")
    return before === null && area.rows === 1 && area.columns === 1 && isWithin(area, workbook.settings);
  if (binding.kind !== "column" && binding.kind !== "table-rubric") return false;
  if (area.columns !== 1) return false;
  if (before) return before.sheet === area.sheet && before.column === area.column;
  const own = snapshot.names.filter((named) => {
    const other = parseBindingName(named.name);
    return named.block !== null && other !== null && "table" in other && other.table === binding.table;
  });
  return (
    added.has(area.sheet) ||
    (own.length === 0 ? isOpenSheet(area.sheet, snapshot) : own.some(({ block }) => block?.area.sheet === area.sheet))
  );
}

/** Whether a rubric's block grows over empty rows below it, or undoing takes it back to its former rows. */
function isMovedRubric(name: string, before: Area | null, area: Area, { snapshot, undone }: Workbook): boolean {
  if (before?.sheet !== area.sheet || before.row !== area.row || before.column !== area.column) return false;
  if (before.columns !== area.columns) return false;
  const former = undone?.names.find((own) => own.name === name)?.before;
  if (former && sameRect(former, area)) return true;
  return area.rows >= before.rows && isLastInSheet(before, snapshot);
}

function isWithin(area: Area, outer: readonly Area[]): boolean {
  return outer.some((own) => own.sheet === area.sheet && rectContains(own, area));
}

function isOpenSheet(sheet: string, { sheets }: Snapshot): boolean {
  return sheets.some(({ name, visible, protected: isProtected }) => name === sheet && visible && !isProtected);
}

function isNamedByPlan(area: Area, plan: Plan): boolean {
  const names = [...plannedNames(plan).values()].filter(({ sheet, columns }) => sheet === area.sheet && columns === 1);
  return Array.from({ length: area.columns }, (_, index) => area.column + index).every((column) =>
    names.some((own) => own.column === column && rectContains(area, own)),
  );
}

function isBound(area: Area, isWanted: (role: Role) => boolean, { columns }: Workbook): boolean {
  return columns.some((own) => own.area.sheet === area.sheet && isWanted(own.role) && rectContains(own.area, area));
}

/** Whether cells are bound now: rows that a table loses when its growth is undone are no longer bound afterwards. */
function isBoundNow(area: Area, { present }: Workbook): boolean {
  return [...present].some(
    ([name, own]) => own?.sheet === area.sheet && parseBindingName(name)?.kind === "column" && rectContains(own, area),
  );
}

/** Whether results go into bound result columns; where the plan itself binds them, only into empty cells. */
function isOwnWrite(area: Area, isWanted: (role: Role) => boolean, workbook: Workbook): boolean {
  if (!isBound(area, isWanted, workbook)) return false;
  const bound = [...workbook.present.values()].filter(
    (own): own is Area => own !== null && own.sheet === area.sheet && own.columns === 1 && own.column === area.column,
  );
  return Array.from({ length: area.rows }, (_, index) => area.row + index).every((row) => {
    if (bound.some((own) => row >= own.row && row < own.row + own.rows)) return true;
    const { cell, formula } = cellOutside(area.sheet, row, area.column, workbook.snapshot);
    // A copied table already has formulas, and results of formulas are not users' entries
    return cell === null || formula !== null;
  });
}

const EMPTY = { cell: null, formula: null } as const;

/** Returns a cell outside of tables, as captured; empty parts are not captured. */
function cellOutside(
  sheet: string,
  row: number,
  column: number,
  { region, outside = [] }: Snapshot,
): { readonly cell: Cell; readonly formula: string | null } {
  const block = [...(region ? [region.block] : []), ...outside].find(
    ({ area }) => area.sheet === sheet && rectContains(area, { row, column, rows: 1, columns: 1 }),
  );
  if (!block) return EMPTY;
  return {
    cell: block.columns[column - block.area.column]?.[row - block.area.row] ?? null,
    formula: block.formulas[column - block.area.column]?.[row - block.area.row] ?? null,
  };
}

function hasTable(sheet: string, { snapshot }: Workbook): boolean {
  return snapshot.names.some(
    ({ name, block }) => block?.area.sheet === sheet && parseBindingName(name)?.kind === "column",
  );
}

/**
 * Whether a name may be deleted: a sheet-scoped one, a broken one, one of a table that no longer exists, or one that
 * the last action made.
 */
function isOwnDeletion(
  { name, scope }: Extract<Edit, { readonly kind: "deleteName" }>,
  { present, snapshot, undone }: Workbook,
): boolean {
  if (scope !== undefined) return snapshot.names.some((own) => own.name === name && own.scope === scope);
  if (present.get(name) === null || (undone?.names.some((own) => own.name === name && own.before === null) ?? false))
    return true;
  const binding = parseBindingName(name);
  return (
    present.has(name) &&
    binding !== null &&
    "table" in binding &&
    [...present].every(([other, area]) => {
      const own = parseBindingName(other);
      return own?.kind !== "column" || own.table !== binding.table || area === null;
    })
  );
}

/**
 * Whether an edit moves an entry into its table: its cells outside are emptied, and the same edit writes their contents
 * into empty cells of the table.
 */
function isHalfOfMove(
  cell: Area,
  content: Content,
  { cells }: Extract<Edit, { readonly kind: "setCells" }>,
  workbook: Workbook,
): boolean {
  const isInTable = isBound(cell, () => true, workbook);
  if (isInTable)
    return isFormula(content) && isHarmlessFormula(content.formula) && cells.some((own) => own.content === null);
  if (
    content !== null ||
    !hasTable(cell.sheet, workbook) ||
    [...workbook.present.values()].some((area) => area?.sheet === cell.sheet && rectContains(area, cell))
  )
    return false;
  const stood = cellOutside(cell.sheet, cell.row, cell.column, workbook.snapshot);
  return stood.formula !== null || stood.cell === null || cells.some((own) => sameContent(own.content, stood.cell));
}

/** Whether an edit writes a plain value into an input cell of a table, a rubric, a panel or a seal. */
function isCorrection(cell: Area, content: Content, workbook: Workbook): boolean {
  if (isFormula(content)) return false;
  return (
    isWithin(cell, workbook.settings) ||
    isWithin(cell, workbook.kept) ||
    isBound(cell, (role) => !isComputedRole(role), workbook)
  );
}

/** A schema reorders the fields of a parsed plan, so groups are compared field by field. */
function isSameGroup(a: AddedColumns, b: AddedColumns): boolean {
  const [one, other] = [addedArea(a), addedArea(b)];
  return (
    one.sheet === other.sheet &&
    sameRect(one, other) &&
    a.header.rows === b.header.rows &&
    a.columns.every(
      ({ width, isHidden }, index) => b.columns[index]?.width === width && b.columns[index].isHidden === isHidden,
    )
  );
}

/** Whether the note records this content as the former one. */
function isPutBack(
  sheet: string,
  row: number,
  column: number,
  content: Content,
  { runs, lists = [] }: UndoRecord,
): boolean {
  const list = lists.find(
    (own) => own.sheet === sheet && own.column === column && row >= own.row && row < own.row + own.rows,
  );
  if (list) return sameContent(formerCells(list)[row - list.row] ?? null, content);
  return runs.some(
    (run) =>
      run.sheet === sheet &&
      run.column === column &&
      row >= run.row &&
      row < run.row + run.rows &&
      sameContent(formerContent(run, row), content),
  );
}

function sameContent(a: Content, b: Content): boolean {
  if (isFormula(a) || isFormula(b)) return isFormula(a) && isFormula(b) && a.formula === b.formula;
  return JSON.stringify(a) === JSON.stringify(b);
}
