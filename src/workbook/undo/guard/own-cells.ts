import { isComputedRole } from "../../../scoring/role";
import type { Role } from "../../../scoring/role";
import type { Cell } from "../../../text/cell";
import { rectContains } from "../../model/area";
import type { Area } from "../../model/area";
import { isFormula } from "../../model/fingerprint";
import { isHarmlessFormula } from "../../model/harmless-formula";
import type { Edit } from "../../model/plan";
import type { Content } from "../../model/sheet-spec";
import type { Snapshot } from "../../model/snapshot";
import { formerCells } from "../undo-lists";
import { formerContent } from "../undo-note";
import type { UndoRecord } from "../undo-note";
import { hasTable, isBound, isWithin } from "./guarded-workbook";
import type { GuardedWorkbook } from "./guarded-workbook";

/** Whether results go into bound result columns; where the plan itself binds them, only into empty cells. */
export function isOwnWrite(area: Area, isWanted: (role: Role) => boolean, workbook: GuardedWorkbook): boolean {
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

/**
 * Whether an edit moves an entry into its table: its cells outside are emptied, and the same edit writes their contents
 * into empty cells of the table.
 */
export function isHalfOfMove(
  cell: Area,
  content: Content,
  { cells }: Extract<Edit, { readonly kind: "setCells" }>,
  workbook: GuardedWorkbook,
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
export function isCorrection(cell: Area, content: Content, workbook: GuardedWorkbook): boolean {
  if (isFormula(content)) return false;
  return (
    isWithin(cell, workbook.settings) ||
    isWithin(cell, workbook.kept) ||
    isBound(cell, (role) => !isComputedRole(role), workbook)
  );
}

/** Whether the note records this content as the former one. */
export function isPutBack(
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
