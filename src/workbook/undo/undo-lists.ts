import { isFormulaAt, valueAt } from "../model/block-cells";
import type { Cell } from "../../text/cell";
import { sameCell } from "../../text/cell";
import type { Area } from "../model/area";
import { columnName, parseBindingName } from "../model/binding-name";
import { contentFingerprint, isFormula } from "../model/fingerprint";
import type { CellEdit, Edit, Plan } from "../model/plan";
import type { Block, Snapshot } from "../model/snapshot";
import { logSheets } from "../log/log-name";
import { noteCells } from "./undo-runs";
import type { CellNotes, NoUndoReason, UndoList } from "./undo-note";

/** Shorter lists are kept cell by cell, which names a changed one. */
const FEWEST_CELLS = 8;
/** More cells would take long to compare, and longer to restore. */
const MOST_CELLS = 300_000;
/** Equal neighbours that are kept as one. */
const FEWEST_EQUAL = 4;

/**
 * Records a plan as `noteCells` does, but long columns of typed contents as lists: their former contents one after
 * another, and one fingerprint of what was written. Twenty-five ballots of 500 entries fit into a note only so.
 */
export function noteLists(plan: Plan, snapshot: Snapshot, laidOut: ReadonlySet<string>): CellNotes | NoUndoReason {
  const columns = boundColumns(snapshot);
  const log = logSheets(snapshot);
  const lists: UndoList[] = [];
  const edits = plan.edits.map((edit): Edit => {
    if (edit.kind !== "setCells" || laidOut.has(edit.sheet) || log.has(edit.sheet)) return edit;
    const others: CellEdit[] = [];
    for (const run of runsOf(edit.cells)) {
      const list = run.length < FEWEST_CELLS ? null : listOf(edit.sheet, run, columns, snapshot);
      if (list) lists.push(list);
      else others.push(...run);
    }
    return { ...edit, cells: others };
  });
  if (lists.reduce((sum, { rows }) => sum + rows, 0) > MOST_CELLS) return "too-large";
  const notes = noteCells({ edits }, snapshot, laidOut);
  if (typeof notes === "string" || lists.length === 0) return notes;
  const anchors = new Map(notes.anchors.map((anchor) => [anchor.name, anchor]));
  for (const { name, area } of columns.filter((own) => lists.some((list) => isIn(own.area, list))))
    anchors.set(name, { name, area });
  return { ...notes, lists, anchors: [...anchors.values()] };
}

interface Column {
  readonly name: string;
  readonly table: number;
  readonly area: Area;
  readonly block: Block;
}

function boundColumns({ names }: Snapshot): readonly Column[] {
  return names.flatMap(({ name, block }): readonly Column[] => {
    const binding = parseBindingName(name);
    return binding?.kind === "column" && block && block.area.columns === 1
      ? [{ name, table: binding.table, area: block.area, block }]
      : [];
  });
}

/** Returns plain contents without a format of their own, by column and in adjacent rows; every other cell alone. */
function runsOf(cells: readonly CellEdit[]): readonly (readonly CellEdit[])[] {
  const runs: CellEdit[][] = [];
  const ordered = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const cell of ordered) {
    const last = runs.at(-1)?.at(-1);
    const isNext = last?.column === cell.column && last.row + 1 === cell.row && isPlain(last) && isPlain(cell);
    if (isNext) runs.at(-1)!.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function isPlain({ content, format }: CellEdit): boolean {
  return format === undefined && !isFormula(content);
}

/** Returns the list of a run; `null` where it lies outside of a column, or a formula stood there. */
function listOf(
  sheet: string,
  run: readonly CellEdit[],
  columns: readonly Column[],
  snapshot: Snapshot,
): UndoList | null {
  const [first] = run;
  if (!first) return null;
  const place = { sheet, row: first.row, column: first.column, rows: run.length };
  const own = columns.find(({ area }) => isIn(area, place));
  if (!own) return null;
  const rows = run.map(({ row }) => row - own.area.row);
  if (rows.some((row) => isFormulaAt(own.block, row))) return null;
  const after = run.map(({ content }): Cell => (isFormula(content) ? content.value : content));
  return {
    ...place,
    before: packed(rows.map((row) => valueAt(own.block, row))),
    mark: listFingerprint(snapshot, own, rows[0]!, after),
  };
}

function isIn(area: Area, { sheet, row, column, rows }: Pick<UndoList, "sheet" | "row" | "column" | "rows">): boolean {
  return (
    area.sheet === sheet &&
    area.column === column &&
    area.columns === 1 &&
    row >= area.row &&
    row + rows <= area.row + area.rows
  );
}

/** Contents with the entries that they are about: rows may be sorted meanwhile. `first` counts from 0 within the table. */
function listFingerprint(snapshot: Snapshot, { table }: Column, first: number, cells: readonly Cell[]): string {
  const entries = (["MaMH", "DoiTuong", "MoHinh"] as const).map(
    (role) => snapshot.names.find(({ name }) => name === columnName(table, role))?.block ?? null,
  );
  return contentFingerprint(
    (row) => JSON.stringify([cells[row], ...entries.map((block) => (block ? valueAt(block, first + row) : null))]),
    cells.length,
    1,
  );
}

/** Whether a list's cells hold what the action wrote, beside the same entries. */
export function isListUntouched(list: UndoList, snapshot: Snapshot, blocks: readonly Block[]): boolean {
  const own = boundColumns(snapshot).find(({ area }) => isIn(area, list));
  const read = blocks.find(({ area }) => area.columns === 1 && isIn(area, list));
  if (!own || !read) return false;
  const rows = Array.from({ length: list.rows }, (_, index) => list.row - read.area.row + index);
  if (rows.some((row) => isFormulaAt(read, row))) return false;
  const cells = rows.map((row) => valueAt(read, row));
  return listFingerprint(snapshot, own, list.row - own.area.row, cells) === list.mark;
}

function packed(cells: readonly Cell[]): UndoList["before"] {
  const parts: (Cell | { readonly times: number; readonly cell: Cell })[] = [];
  for (let from = 0; from < cells.length;) {
    const cell = cells[from] ?? null;
    let to = from + 1;
    while (to < cells.length && sameCell(cells[to] ?? null, cell)) to++;
    if (to - from >= FEWEST_EQUAL) parts.push({ times: to - from, cell });
    else for (let index = from; index < to; index++) parts.push(cell);
    from = to;
  }
  return parts;
}

/** Returns a list's former contents, one for each of its rows. */
export function formerCells({ before }: Pick<UndoList, "before">): readonly Cell[] {
  return before.flatMap((part): readonly Cell[] =>
    part !== null && typeof part === "object" && "times" in part ? new Array<Cell>(part.times).fill(part.cell) : [part],
  );
}
