import { isComputedRole, isKeptRole } from "../../../scoring/role";
import type { PanelCell } from "../../../scoring/panel-role";
import { rectContains, sameRect } from "../../model/area";
import type { Area } from "../../model/area";
import { parseBindingName } from "../../model/binding-name";
import type { BindingName } from "../../model/binding-name";
import { isClassifiedNote } from "../../check/remembered-rubrics";
import { isFormula } from "../../model/fingerprint";
import { isHarmlessFormula } from "../../model/harmless-formula";
import { addedArea } from "../../model/plan";
import type { AddedColumns, Edit, Plan } from "../../model/plan";
import { plannedNames } from "../../model/plan-names";
import type { SheetSpec } from "../../model/sheet-spec";
import type { Snapshot } from "../../model/snapshot";
import { areasOf } from "../../wire/edit-cells";
import { isPossibleUndo } from "../possible-undo";
import { readUndoNote } from "../undo-note-schema";
import { isMemberCountFormula } from "../member-count-formula";
import { combiningTables, isHandOutCell, writtenRole } from "../written-role";
import { hasTable, isBound, isOpenSheet, isWithin } from "./guarded-workbook";
import type { BoundColumn, GuardedWorkbook } from "./guarded-workbook";
import { isOfMadeSheet, isUntouched, madeSheetOf } from "./made-sheets";
import { isCorrection, isHalfOfMove, isOwnWrite, isPutBack } from "./own-cells";
import { isFree, isOwnDeletion, isOwnMove } from "./own-names";

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
  const workbook: GuardedWorkbook = {
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

function isOwnEdit(edit: Edit, plan: Plan, workbook: GuardedWorkbook): boolean {
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
        (added.has(edit.sheet) ||
          areasOf(edit).every(
            (area) =>
              isOwnWrite(area, isComputedRole, workbook) ||
              isMemberCountFormula(area, edit.fill.formula, [...workbook.present, ...plannedNames(plan)]),
          ))
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

function isNamedByPlan(area: Area, plan: Plan): boolean {
  const names = [...plannedNames(plan).values()].filter(({ sheet, columns }) => sheet === area.sheet && columns === 1);
  return Array.from({ length: area.columns }, (_, index) => area.column + index).every((column) =>
    names.some((own) => own.column === column && rectContains(area, own)),
  );
}

/** Whether cells are bound now: rows that a table loses when its growth is undone are no longer bound afterwards. */
function isBoundNow(area: Area, { present }: GuardedWorkbook): boolean {
  return [...present].some(
    ([name, own]) => own?.sheet === area.sheet && parseBindingName(name)?.kind === "column" && rectContains(own, area),
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
