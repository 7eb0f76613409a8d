import { parseBindingName } from "../workbook/model/binding-name";
import { isOwnWork } from "./own-work";
import { formerSummarySpec } from "../workbook/summary/former-summary-spec";
import { sameValue } from "../workbook/check/check-computed";
import { sameFormula } from "../workbook/model/same-formula";
import { isBlankCell } from "../scoring/cell-text";
import { rectContains, rectOf, sameRect } from "../workbook/model/area";
import type { Area } from "../workbook/model/area";
import { blockFingerprint, isFormula } from "../workbook/model/fingerprint";
import { addedArea, EMPTY_PLAN } from "../workbook/model/plan";
import type { AddedColumns, CellEdit, Edit, Plan } from "../workbook/model/plan";
import { formulaOfRow } from "../workbook/model/row-formula";
import { entryFingerprint } from "../workbook/undo/entry-fingerprint";
import type { Block, Snapshot } from "../workbook/model/snapshot";
import { readUndoNote } from "../workbook/undo/undo-note-schema";
import { isNewRow, isPossibleUndo, isUndoable } from "../workbook/undo/possible-undo";
import { formerCells, isListUntouched } from "../workbook/undo/undo-lists";
import { none } from "../workbook/undo/undo-record";
import { formerContent } from "../workbook/undo/undo-note";
import type { FrameEdit, NoUndoReason, UndoRecord, UndoRun, UndoSheet } from "../workbook/undo/undo-note";

/** A cell, sheet or name that changed since the action. */
export type ChangedSince =
  | { readonly kind: "cell"; readonly sheet: string; readonly row: number; readonly column: number }
  /** Something in adjacent cells of a column. */
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
    }
  | { readonly kind: "sheet"; readonly sheet: string }
  | { readonly kind: "moved"; readonly name: string }
  /** An Excel table, or the print area of a sheet. */
  | { readonly kind: "frame"; readonly sheet: string; readonly table: string | null };

/** Result of undoing the last action. */
export type Undone =
  | { readonly kind: "undone"; readonly action: string }
  | { readonly kind: "nothing-to-undo" }
  /** The note is not one that an action records, or records what its action cannot do. */
  | { readonly kind: "note-refused" }
  | { readonly kind: "cannot-undo"; readonly action: string; readonly reason: NoUndoReason }
  | { readonly kind: "changed-since"; readonly action: string; readonly changes: readonly ChangedSince[] };

/** Restores everything that the last action changed; nothing if any of it has changed since. */
export function undo(snapshot: Snapshot): { readonly undone: Undone; readonly plan: Plan } {
  const note = readUndoNote(snapshot.memory?.note ?? null);
  if (!note) return { undone: { kind: "nothing-to-undo" }, plan: EMPTY_PLAN };
  if (note === "damaged") return REFUSED;
  const { action } = note;
  if ("none" in note) {
    return {
      undone: note.none === "undone" ? { kind: "nothing-to-undo" } : { kind: "cannot-undo", action, reason: note.none },
      plan: EMPTY_PLAN,
    };
  }
  if (!isUndoable(note.action)) return REFUSED;
  const former = formerSheets(note);
  if (!former) return { undone: { kind: "cannot-undo", action, reason: "summary-refreshed" }, plan: EMPTY_PLAN };
  const changes = changesSince(note, snapshot);
  if (changes.length > 0) return { undone: { kind: "changed-since", action, changes }, plan: EMPTY_PLAN };
  if (!isPossibleUndo(note, snapshot) || !isOwnWork(note, snapshot)) return REFUSED;
  return {
    undone: { kind: "undone", action },
    plan: {
      edits: [
        ...restoringEdits(note, former),
        ...shownBefore(note, snapshot),
        { kind: "remember", slot: "undo", note: JSON.stringify(none(action, "undone")) },
      ],
    },
  };
}

const REFUSED = { undone: { kind: "note-refused" }, plan: EMPTY_PLAN } as const;

function changesSince(record: UndoRecord, snapshot: Snapshot): readonly ChangedSince[] {
  const blocks = snapshot.memory?.blocks ?? [];
  const areas = new Map(snapshot.names.map(({ name, block }) => [name, block?.area ?? null]));
  const moved = [...record.anchors, ...record.names.map(({ name, after }) => ({ name, area: after }))]
    .filter(({ name, area }) => !sameArea(areas.get(name) ?? null, area))
    .map(({ name }): ChangedSince => ({ kind: "moved", name }));
  return [
    ...[...record.sheets, ...(record.rewritten ?? [])]
      .filter((sheet) => !isUntouched(sheet, snapshot, blocks))
      .map(({ name }): ChangedSince => ({ kind: "sheet", sheet: name })),
    ...moved,
    ...record.runs.flatMap((run) => changedCells(run, snapshot, blocks)),
    ...(record.lists ?? [])
      .filter((list) => !isListUntouched(list, snapshot, blocks))
      .map(({ sheet, row, column, rows }): ChangedSince => ({ kind: "cells", sheet, row, column, rows })),
    ...(record.columns ?? []).flatMap((added) => filledCells(added, record.runs, blocks)),
    ...(record.frames ?? []).flatMap((frame) => movedFrame(frame, snapshot)),
    ...filledNewRows(record, snapshot),
  ];
}

/**
 * Returns cells of added columns that the action left empty and that are filled now: removing the columns would lose
 * them.
 */
function filledCells(added: AddedColumns, runs: readonly UndoRun[], blocks: readonly Block[]): readonly ChangedSince[] {
  const area = addedArea(added);
  const block =
    blocks.find((own) => sameArea(own.area, area)) ??
    blocks.find(({ area: own }) => own.sheet === area.sheet && own.row === area.row && own.column === area.column);
  if (!block) return [{ kind: "cell", sheet: area.sheet, row: added.body.row, column: area.column }];
  const written = runs.filter(({ sheet }) => sheet === area.sheet);
  return block.columns.flatMap((cells, index) => {
    const column = area.column + index;
    const own = written.filter((run) => run.column === column);
    return cells.flatMap((cell, at): readonly ChangedSince[] => {
      const row = area.row + at;
      if (cell === null && (block.formulas[index]?.[at] ?? null) === null) return [];
      return own.some((run) => row >= run.row && row < run.row + run.rows)
        ? []
        : [{ kind: "cell", sheet: area.sheet, row, column }];
    });
  });
}

/**
 * Returns what was typed since into rows that the action made of its own: they become rows of no table, in which nobody
 * would look for scores. Rows that somebody typed before the action are not its own.
 */
function filledNewRows(record: UndoRecord, { names }: Snapshot): readonly ChangedSince[] {
  const made = record.runs.filter((run) => isNewRow(run, record));
  if (made.length === 0) return [];
  const blocks = new Map(names.map(({ name, block }) => [name, block]));
  return record.names.flatMap(({ name, before, after }): readonly ChangedSince[] => {
    const block = before && blocks.get(name);
    const rows = made.filter(({ sheet }) => sheet === after.sheet);
    if (!block) return [];
    return (block.columns[0] ?? []).flatMap((cell, index): readonly ChangedSince[] => {
      const row = block.area.row + index;
      if (isBlankCell(cell) || (block.formulas[0]?.[index] ?? null) !== null) return [];
      const isOfNewRow = rows.some((run) => row >= run.row && row < run.row + run.rows);
      const isMade = made.some(
        (run) => run.sheet === after.sheet && run.column === after.column && row >= run.row && row < run.row + run.rows,
      );
      return isOfNewRow && !isMade ? [{ kind: "cell", sheet: after.sheet, row, column: after.column }] : [];
    });
  });
}

/** Returns an Excel table or print area that was resized since the action. */
function movedFrame(frame: FrameEdit, { frames }: Snapshot): readonly ChangedSince[] {
  if (!frames) return [];
  const present =
    frame.kind === "resizeTable"
      ? frames.tables.find(({ name, area }) => name === frame.name && area.sheet === frame.sheet)?.area
      : frames.printAreas.find(({ sheet }) => sheet === frame.sheet);
  return present && sameRect(present, frame.to)
    ? []
    : [{ kind: "frame", sheet: frame.sheet, table: frame.kind === "resizeTable" ? frame.name : null }];
}

/** Shows the sheet that was active before, if the one that the action showed is still active or is removed. */
function shownBefore({ shown, sheets: gone }: UndoRecord, { activeSheet, sheets }: Snapshot): readonly Edit[] {
  if (!shown || (activeSheet !== shown.after && !gone.some(({ name }) => name === activeSheet))) return [];
  const isThere =
    sheets.some(({ name, visible }) => name === shown.before && visible) &&
    !gone.some(({ name }) => name === shown.before);
  return isThere ? [{ kind: "showSheet", sheet: shown.before }] : [];
}

function sameArea(a: Area | null, b: Area): boolean {
  return a !== null && a.sheet === b.sheet && sameRect(a, b);
}

/** Whether a sheet holds exactly what the action wrote, and nothing beside it. */
function isUntouched({ name, rect, mark }: UndoSheet, { sheets }: Snapshot, blocks: readonly Block[]): boolean {
  const block = blocks.find(({ area }) => sameArea(area, { ...rect, sheet: name }));
  const used = sheets.find((sheet) => sheet.name === name)?.used;
  return block !== undefined && (!used || rectContains(rect, used)) && blockFingerprint(block) === mark;
}

function changedCells(run: UndoRun, snapshot: Snapshot, blocks: readonly Block[]): readonly ChangedSince[] {
  const { sheet, column, after, entry } = run;
  const block = blocks.find(
    ({ area }) =>
      area.sheet === sheet &&
      column >= area.column &&
      column < area.column + area.columns &&
      run.row >= area.row &&
      run.row + run.rows <= area.row + area.rows,
  );
  const changes: ChangedSince[] = [];
  for (let row = run.row; row < run.row + run.rows; row++) {
    const r = row - (block?.area.row ?? row);
    const c = column - (block?.area.column ?? column);
    const formula = block?.formulas[c]?.[r] ?? null;
    const isSame =
      block !== undefined &&
      (isFormula(after)
        ? formula !== null && sameFormula(formula, formulaOfRow(after.formula, row))
        : formula === null &&
          sameValue(block.columns[c]?.[r] ?? null, after) &&
          (entry === undefined || entry === entryFingerprint(snapshot, { sheet, row, column })));
    if (!isSame) changes.push({ kind: "cell", sheet, row, column });
  }
  return changes;
}

/**
 * Without the name, a table of fixed results would become one of formulas: the name stays, over the column that is
 * empty again.
 */
function saysFixedValues(name: string): boolean {
  const binding = parseBindingName(name);
  return binding?.kind === "column" && binding.role === "VanTay";
}

/** Returns the former contents of refreshed summaries; `null` where the note does not hold the layout of one. */
function formerSheets({ rewritten = [] }: UndoRecord): readonly Edit[] | null {
  const edits = rewritten.flatMap(({ name, rect, before }): readonly Edit[] => {
    const spec = formerSummarySpec(name, before);
    return spec ? [{ kind: "rewriteSheet", spec, clear: rect }] : [];
  });
  return edits.length === rewritten.length ? edits : null;
}

/** Cells and names first; sheets last, since a deleted sheet cannot be restored. */
function restoringEdits(
  { runs, lists = [], sheets, names, frames = [], columns = [], rules = [] }: UndoRecord,
  former: readonly Edit[],
): readonly Edit[] {
  const cells = new Map<string, CellEdit[]>();
  for (const run of runs) {
    const { sheet, row, column, rows, format } = run;
    const own = cells.get(sheet) ?? [];
    for (let at = row; at < row + rows; at++)
      own.push({ row: at, column, content: formerContent(run, at), ...(format === undefined ? {} : { format }) });
    cells.set(sheet, own);
  }
  for (const list of lists) {
    const { sheet, row, column } = list;
    const former = formerCells(list).map((content, index): CellEdit => ({ row: row + index, column, content }));
    cells.set(sheet, [...(cells.get(sheet) ?? []), ...former]);
  }
  return [
    // An Excel table would name its empty header cells by itself
    ...frames.map((frame): Edit => ({ ...frame, from: frame.to, to: frame.from })),
    ...former,
    ...[...cells].map(([sheet, own]): Edit => ({ kind: "setCells", sheet, cells: own })),
    ...[...new Set(rules.map(({ sheet }) => sheet))].map((sheet): Edit => ({
      kind: "setValidations",
      sheet,
      validations: [],
      cleared: rules.filter((own) => own.sheet === sheet).map(rectOf),
    })),
    ...columns.map((added): Edit => ({ kind: "clearColumns", added })),
    ...names
      .filter(({ name, wasBroken }) => !(wasBroken && saysFixedValues(name)))
      .map(({ name, before }): Edit =>
        before ? { kind: "setName", name, area: before } : { kind: "deleteName", name },
      ),
    ...sheets.map(({ name }): Edit => ({ kind: "deleteSheet", name })),
  ];
}
