import { areaToReference } from "../../../src/workbook/model/area";
import type { Area, Rect } from "../../../src/workbook/model/area";
import { areasOf } from "../../../src/workbook/wire/edit-cells";
import { addedArea } from "../../../src/workbook/model/plan";
import type { Edit, Plan } from "../../../src/workbook/model/plan";
import { plannedNames } from "../../../src/workbook/model/plan-names";
import { unionRect } from "../../../src/workbook/model/spec-extent";
import type { Book } from "../book/book";
import { readSelection } from "../read/capture";
import { listAll, placesOf } from "../read/list-names";
import { hostError } from "../book/host-error";
import { columnStates } from "./added-columns";
import { rangeAt, sheetNamed } from "../book/ranges";
import { recordRewrite, rewrittenRegion } from "./rewrite-sheet";
import type { RewriteEdit } from "./rewrite-sheet";
import type { Backup, Recorded } from "./recorded";

/**
 * Records what the plan will change, and rejects the plan before anything is written where it could not be carried out.
 */
export function recordBefore(book: Book, plan: Plan): Omit<Recorded, "separator"> {
  const addedSheets = plan.edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.spec.name] : []));
  const taken = new Set(book.file.getSheets().map((sheet) => sheet.getName().toUpperCase()));
  const double = addedSheets.find((name) => taken.has(name.toUpperCase()));
  if (double !== undefined) throw hostError("sheet-exists", double);
  const rewrites = plan.edits.filter((edit) => edit.kind === "rewriteSheet");
  const touched = new Map<string, Area[]>();
  for (const area of plan.edits.flatMap(areasOf)) {
    if (!addedSheets.includes(area.sheet)) touched.set(area.sheet, [...(touched.get(area.sheet) ?? []), area]);
  }
  for (const [sheet, areas] of touched) checkEditable(book, sheet, areas);
  for (const edit of rewrites) checkEditable(book, edit.spec.name, [rewrittenRegion(edit)]);
  for (const edit of plan.edits) if (edit.kind === "deleteSheet") checkDeletable(book, edit.name);
  const { names, total, isKept } = listAll(book);
  return {
    sheetIds: [
      ...new Set([
        ...touched.keys(),
        ...rewrites.map(({ spec }) => spec.name),
        ...plan.edits.flatMap((edit) => (edit.kind === "deleteSheet" ? [edit.name] : [])),
      ]),
    ].flatMap((name) => {
      const sheet = book.file.getSheetByName(name);
      return sheet ? [[name, sheet.getSheetId()] as const] : [];
    }),
    // Plans move names of the whole spreadsheet only
    names: names.flatMap(({ name, area, scope }) =>
      scope === null ? [[name, area ? areaToReference(area) : null] as const] : [],
    ),
    listed: { total, isPlain: names.every(({ area, scope }) => area !== null && scope === null), isKept },
    backups: [
      ...rewrites.map((edit) => ({ sheet: edit.spec.name, areas: null })),
      ...[...touched].map(([sheet, areas]) => ({ sheet, areas })),
    ].map((own, index): Backup => {
      const sheet = sheetNamed(book, own.sheet);
      const looks = plan.edits.flatMap(changedLooks).filter((area) => area.sheet === own.sheet);
      return { ...own, looks, backup: String(index + 1), rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    }),
    rewrites: rewrites.map((edit: RewriteEdit) => recordRewrite(book, edit)),
    widths: plan.edits.flatMap((edit) =>
      edit.kind === "addColumns" || edit.kind === "clearColumns"
        ? columnStates(sheetNamed(book, edit.added.sheet), edit.added)
        : [],
    ),
    place: readSelection(book),
  };
}

function changedLooks(edit: Edit): readonly Area[] {
  if (edit.kind === "copyLooks") return [{ ...edit.to, sheet: edit.sheet }];
  return edit.kind === "addColumns" || edit.kind === "clearColumns" ? [addedArea(edit.added)] : [];
}

/**
 * Refuses cells that the user may not edit; protection is never removed. One call mostly answers for all; a protected
 * range between the cells does not matter.
 */
function checkEditable(book: Book, name: string, areas: readonly Rect[]): void {
  const sheet = sheetNamed(book, name);
  const [lastRow, lastColumn] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const canEdit = (area: Rect): boolean => {
    // The plan may need a larger sheet than the present one
    const rows = Math.min(area.rows, lastRow - area.row + 1);
    const columns = Math.min(area.columns, lastColumn - area.column + 1);
    return rows <= 0 || columns <= 0 || rangeAt(sheet, { ...area, rows, columns }).canEdit();
  };
  if (!canEdit(unionRect(areas)) && (areas.length === 1 || !areas.every(canEdit)))
    throw hostError("sheet-protected", name);
}

/** Sheets does not delete a sheet in which another user has protected anything from the current one. */
function checkDeletable({ app, file }: Book, name: string): void {
  const sheet = file.getSheetByName(name);
  const protections = sheet
    ? [...sheet.getProtections(app.ProtectionType.SHEET), ...sheet.getProtections(app.ProtectionType.RANGE)]
    : [];
  if (protections.some((own) => !own.canEdit())) throw hostError("sheet-protected", name);
}

/**
 * Whether the names are still where they were when the work started: rows inserted meanwhile would make it write into
 * wrong cells.
 */
export function isUnmoved(book: Book, plan: Plan, { names, sheetIds }: Recorded): boolean {
  const planned = plannedNames(plan);
  const formerNames = new Map(
    sheetIds.flatMap(([name, id]) => {
      const sheet = book.file.getSheetById(id);
      return sheet ? [[sheet.getName(), name] as const] : [];
    }),
  );
  const unplanned = names.filter(([name]) => !planned.has(name));
  const places = placesOf(
    book,
    unplanned.map(([name]) => name),
  );
  return unplanned.every(([name, reference]) => {
    const area = places.get(name);
    const now = area ? areaToReference({ ...area, sheet: formerNames.get(area.sheet) ?? area.sheet }) : null;
    return now === reference;
  });
}
