import type { Cell } from "../text/cell";
import { isFormula } from "./fingerprint";
import { patchSnapshot } from "./patch-snapshot";
import type { CellEdit } from "./plan";
import { rowMark } from "./row-mark";
import type { Content } from "./sheet-spec";
import type { Block, Snapshot } from "./snapshot";
import { covers } from "./undo-record";
import type { UndoRun } from "./undo-record";

/** Neighbours in a column with the same before and after make one run, so that a column of formulas costs a few words. */
export function addRuns(runs: UndoRun[], snapshot: Snapshot, sheet: string, cells: readonly CellEdit[]): void {
  const patched = patchSnapshot(snapshot, sheet, cells);
  for (const { row, column, content, format } of cells) {
    const present = presentAt(snapshot, sheet, row, column);
    const entry = isFormula(content) ? null : rowMark(patched, { sheet, row, column });
    const run: UndoRun = {
      sheet, row, column, rows: 1, before: present.content, after: isFormula(content) ? { formula: content.formula, value: null } : content,
      ...(format === undefined ? {} : { format: present.format }), ...(entry === null ? {} : { entry }),
    };
    const last = runs.at(-1);
    if (last && isContinued(last, run)) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push(run);
  }
}

function isContinued(last: UndoRun, next: UndoRun): boolean {
  return last.row + last.rows === next.row && last.column === next.column && last.sheet === next.sheet && last.format === next.format
    && last.entry === next.entry && sameContent(last.after, next.after) && sameContent(last.before, next.before);
}

function sameContent(a: Content, b: Content): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}

function presentAt(snapshot: Snapshot, sheet: string, row: number, column: number): { readonly content: Content; readonly format: string } {
  const block = blockAt(snapshot, sheet, row, column);
  if (!block) return { content: null, format: "General" };
  const r = row - block.area.row;
  const c = column - block.area.column;
  const formula = block.formulas[c]?.[r] ?? null;
  const formats = block.formats[c] ?? "General";
  const cell: Cell = block.columns[c]?.[r] ?? null;
  return { content: formula === null ? cell : { formula, value: null }, format: typeof formats === "string" ? formats : (formats[r] ?? "General") };
}

function blockAt(snapshot: Snapshot, sheet: string, row: number, column: number): Block | null {
  for (const { block } of snapshot.names) if (block && covers(block.area, { sheet, row, column, rows: 1 })) return block;
  return null;
}
