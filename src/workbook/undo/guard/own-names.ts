import { sameRect } from "../../model/area";
import type { Area } from "../../model/area";
import { parseBindingName } from "../../model/binding-name";
import type { BindingName } from "../../model/binding-name";
import { isLastInSheet } from "../../bindings/last-in-sheet";
import type { Edit } from "../../model/plan";
import { isOfMadeSheet } from "./made-sheets";
import { isOpenSheet, isWithin } from "./guarded-workbook";
import type { GuardedWorkbook } from "./guarded-workbook";

/**
 * Whether a new sheet may define the name: the name must be free or broken. The summary's name may move to the newest
 * summary.
 */
export function isFree(name: string, { present }: GuardedWorkbook): boolean {
  const binding = parseBindingName(name);
  return binding !== null && ((present.get(name) ?? null) === null || isOfMadeSheet(binding));
}

/** Whether a binding stays in its column, or binds new cells in a visible sheet or one that the plan adds. */
export function isOwnMove(name: string, area: Area, workbook: GuardedWorkbook): boolean {
  const { present, snapshot, added } = workbook;
  const binding = parseBindingName(name);
  const before = present.get(name) ?? null;
  if (!binding) return false;
  if (isOfMadeSheet(binding)) return isOpenSheet(area.sheet, snapshot);
  if (binding.kind === "rubric") return isMovedRubric(name, before, area, workbook);
  const isOneCell = area.rows === 1 && area.columns === 1;
  if (binding.kind === "year" || binding.kind === "body")
    return (
      before === null &&
      isOneCell &&
      (isWithin(area, workbook.settings) || isRestored(name, workbook, (other) => other.kind === "rubric", area))
    );
  if (binding.kind === "cell")
    return isOneCell && isRestored(name, workbook, (other) => "table" in other && other.table === binding.table, area);
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

/** Whether a broken name gets a cell again, in a sheet where other names of its kind stand. */
function isRestored(
  name: string,
  { present }: GuardedWorkbook,
  isKin: (binding: BindingName) => boolean,
  { sheet }: Area,
): boolean {
  return (
    (present.get(name) ?? null) === null &&
    [...present].some(([other, area]) => {
      const binding = parseBindingName(other);
      return area?.sheet === sheet && binding !== null && isKin(binding);
    })
  );
}

/** Whether a rubric's block grows over empty rows below it, or undoing takes it back to its former rows. */
function isMovedRubric(name: string, before: Area | null, area: Area, { snapshot, undone }: GuardedWorkbook): boolean {
  if (before?.sheet !== area.sheet || before.row !== area.row || before.column !== area.column) return false;
  if (before.columns !== area.columns) return false;
  const former = undone?.names.find((own) => own.name === name)?.before;
  if (former && sameRect(former, area)) return true;
  return area.rows >= before.rows && isLastInSheet(before, snapshot);
}

/**
 * Whether a name may be deleted: a sheet-scoped one, a broken one, one of a table that no longer exists, or one that
 * the last action made.
 */
export function isOwnDeletion(
  { name, scope }: Extract<Edit, { readonly kind: "deleteName" }>,
  { present, snapshot, undone }: GuardedWorkbook,
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
