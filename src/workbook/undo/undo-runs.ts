import { onceEach } from "../../text/once";
import type { Cell } from "../../text/cell";
import type { Area } from "../model/area";
import { isFormula } from "../model/fingerprint";
import { isHarmlessFormula } from "../model/harmless-formula";
import { patchSnapshot } from "../model/patch-snapshot";
import { rowTemplate } from "../model/fill-formula";
import { isFormulaOfRow, isKnownFormula } from "../model/row-formula";
import type { AddedColumns, CellEdit, Plan } from "../model/plan";
import { writesOf } from "../wire/edit-cells";
import { logSheets } from "../log/log-name";
import { replacesRules } from "../rules/replaced-rules";
import { entryFingerprint } from "./entry-fingerprint";
import type { Content } from "../model/sheet-spec";
import { UNREAD_FORMULA } from "../model/snapshot";
import type { Block, Snapshot } from "../model/snapshot";
import { areaOf, covers } from "./undo-note";
import type { CellNotes, FrameEdit, NoUndoReason, UndoName, UndoRun } from "./undo-note";

/** More cells would take long to compare, and longer to restore. */
const MOST_CELLS = 300_000;

/**
 * Records a plan's effects on names, and on cells of sheets that it does not lay out itself; returns the reason where
 * that is not possible. Lines of the log are not recorded: they stay when the action is undone.
 */
export function noteCells(plan: Plan, snapshot: Snapshot, laidOut: ReadonlySet<string>): CellNotes | NoUndoReason {
  if (cellCount(plan) > MOST_CELLS) return "too-large";
  const runs: UndoRun[] = [];
  const columns: AddedColumns[] = [];
  const rules: Area[] = [];
  const frames: FrameEdit[] = [];
  const names: UndoName[] = [];
  const kept = logSheets(snapshot);
  const typedIn = typedBy(plan, snapshot);
  for (const edit of plan.edits) {
    switch (edit.kind) {
      case "fillColumn":
      case "writeColumn":
      case "setCells": {
        const sheet = edit.kind === "writeColumn" ? edit.area.sheet : edit.sheet;
        if (!laidOut.has(sheet) && !kept.has(sheet)) addRuns(runs, snapshot, typedIn, sheet, writesOf(edit));
        break;
      }
      case "addColumns":
        columns.push(edit.added);
        addRuns(
          runs,
          snapshot,
          typedIn,
          edit.added.sheet,
          edit.added.columns.map(({ heading }, index) => ({
            row: edit.added.header.row,
            column: edit.added.column + index,
            content: heading,
          })),
        );
        break;
      case "resizeTable":
      case "setPrintArea":
        frames.push(edit);
        break;
      case "setName": {
        const { name, area } = edit;
        if (kept.has(area.sheet)) break;
        const wasBroken = snapshot.names.some((own) => own.name === name && own.block === null);
        names.push({ name, before: areaOf(snapshot, name), after: area, ...(wasBroken ? { wasBroken } : {}) });
        break;
      }
      case "setValidations": {
        const own = laidOut.has(edit.sheet) ? [] : edit.validations.map(({ rect }) => rect);
        if (own.some((rect) => replacesRules(snapshot, edit.sheet, rect))) return "rules-replaced";
        rules.push(
          ...own.map(({ row, column, rows, columns: wide }) => ({
            sheet: edit.sheet,
            row,
            column,
            rows,
            columns: wide,
          })),
        );
        break;
      }
      default:
        break;
    }
  }
  if (
    runs.some(
      ({ before }) => isFormula(before) && !isHarmlessFormula(before.formula) && before.formula !== UNREAD_FORMULA,
    )
  )
    return "foreign-formula";
  const anchors = snapshot.names.flatMap(({ name, block }) =>
    block && runs.some((run) => covers(block.area, run)) && !names.some((own) => own.name === name)
      ? [{ name, area: block.area }]
      : [],
  );
  return {
    runs,
    names,
    anchors,
    ...(columns.length === 0 ? {} : { columns }),
    ...(rules.length === 0 ? {} : { rules }),
    ...(frames.length === 0 ? {} : { frames }),
  };
}

function cellCount({ edits }: Plan): number {
  return edits.reduce((sum, edit) => {
    if (edit.kind === "fillColumn") return sum + edit.fill.rows;
    if (edit.kind === "writeColumn") return sum + edit.area.rows;
    if (edit.kind === "addColumns")
      return sum + edit.added.columns.length * (edit.added.header.rows + edit.added.body.rows);
    return edit.kind === "setCells" ? sum + edit.cells.length : sum;
  }, 0);
}

/**
 * Returns what gives the workbook after all that a plan types into a sheet: the cell of one edit belongs to an entry
 * whose names another edit may correct.
 */
function typedBy({ edits }: Plan, snapshot: Snapshot): (sheet: string) => Snapshot {
  return onceEach((sheet: string) =>
    patchSnapshot(
      snapshot,
      sheet,
      edits.flatMap((edit) => {
        if (edit.kind !== "fillColumn" && edit.kind !== "writeColumn" && edit.kind !== "setCells") return [];
        const own = edit.kind === "writeColumn" ? edit.area.sheet : edit.sheet;
        return own === sheet ? writesOf(edit).filter(({ content }) => !isFormula(content)) : [];
      }),
    ),
  );
}

/**
 * Adjacent cells of a column with the same contents before and after form one run, so that a column of formulas takes
 * little space. Where a formula stays and only its value is renewed, nothing has to be restored: such cells of a file
 * would make the note of a long table too large to keep.
 */
function addRuns(
  runs: UndoRun[],
  snapshot: Snapshot,
  typedIn: (sheet: string) => Snapshot,
  sheet: string,
  cells: readonly CellEdit[],
): void {
  const patched = cells.some(({ content }) => !isFormula(content)) ? typedIn(sheet) : snapshot;
  const cellsOf = readerOf(snapshot, sheet);
  for (const { row, column, content, format } of cells) {
    if (format === undefined && isFormula(content) && cellsOf.hasFormula(row, column, content.formula)) continue;
    const present = cellsOf.contentAt(row, column);
    if (format === undefined && isRenewed(present.content, content, row)) continue;
    const before = present.content;
    const entry = isFormula(content) ? null : entryFingerprint(patched, { sheet, row, column });
    const run: UndoRun = {
      sheet,
      row,
      column,
      rows: 1,
      before: isFormula(before) ? { formula: rowTemplate(before.formula, row), value: null } : before,
      after: isFormula(content) ? { formula: content.formula, value: null } : content,
      ...(format === undefined ? {} : { format: present.format }),
      ...(entry === null ? {} : { entry }),
    };
    const last = runs.at(-1);
    if (last && isContinued(last, run)) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push(run);
  }
}

/** Whether a cell has the formula already that is written into it. */
function isRenewed(present: Content, written: Content, row: number): boolean {
  return isFormula(present) && isFormula(written) && isFormulaOfRow(present.formula, written.formula, row);
}

function isContinued(last: UndoRun, next: UndoRun): boolean {
  return (
    last.row + last.rows === next.row &&
    last.column === next.column &&
    last.sheet === next.sheet &&
    last.format === next.format &&
    last.entry === next.entry &&
    sameContent(last.after, next.after) &&
    sameContent(last.before, next.before)
  );
}

function sameContent(a: Content, b: Content): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}

/** Returns what reads the cells of one sheet; the blocks of a column are looked for once. */
function readerOf(snapshot: Snapshot, sheet: string) {
  const named = snapshot.names.flatMap(({ block }) => (block?.area.sheet === sheet ? [block] : []));
  const outside = snapshot.outside?.filter(({ area }) => area.sheet === sheet) ?? [];
  const blocksOf = onceEach((column: number) =>
    [...named, ...outside].filter(({ area }) => column >= area.column && column < area.column + area.columns),
  );
  const blockAt = (row: number, column: number) =>
    blocksOf(column).find(({ area }) => row >= area.row && row < area.row + area.rows);
  return {
    contentAt: (row: number, column: number): { readonly content: Content; readonly format: string } => {
      const block = blockAt(row, column);
      return block ? presentAt(block, row, column) : { content: null, format: "General" };
    },
    /** Whether a cell is known to have a fill's formula, without making its text (`isKnownFormula`). */
    hasFormula: (row: number, column: number, fill: string): boolean => {
      const block = blockAt(row, column);
      return (
        block !== undefined &&
        isKnownFormula(block.formulas[column - block.area.column] ?? null, row - block.area.row, fill)
      );
    },
  };
}

function presentAt(
  { area, columns, formulas, formats: ofColumns }: Block,
  row: number,
  column: number,
): { readonly content: Content; readonly format: string } {
  const r = row - area.row;
  const c = column - area.column;
  const formula = formulas[c]?.[r] ?? null;
  const formats = ofColumns[c] ?? "General";
  const cell: Cell = columns[c]?.[r] ?? null;
  return {
    content: formula === null ? cell : { formula, value: null },
    format: typeof formats === "string" ? formats : (formats[r] ?? "General"),
  };
}
