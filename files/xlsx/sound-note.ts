import * as v from "valibot";
import { parseRubric } from "../../src/rubric/parse-rubric";
import { MAX_ROWS } from "../../src/workbook/area";
import { NAME_PREFIX } from "../../src/workbook/binding-name";
import type { FormerSummary } from "../../src/workbook/former-summary";
import type { AddedColumn, AddedColumns, NoteSlot } from "../../src/workbook/plan";
import { cellPlace, corners, exactly, rect } from "../../src/workbook/strict-schema";
import type { FrameEdit, NoUndoReason, UndoName, UndoNote, UndoRecord, UndoRun, UndoSheet } from "../../src/workbook/undo-record";

/** Twice as long as the longest that an action leaves. */
const MOST_CHARACTERS = 1_000_000;
/** Cells that undoing would look at: more than any action writes, few enough to be read at once. */
const MOST_CELLS = 5_000_000;
/** Longer than any sheet's name, format or formula. */
const LONGEST_TEXT = 32_767;

/** Whether a text from a file can be what an action of ours left as its note. Files come from anywhere, and so do their notes. */
export function isSoundNote(slot: NoteSlot, text: string): boolean {
  if (text.length > MOST_CHARACTERS) return false;
  let note: unknown;
  try {
    note = JSON.parse(text);
  } catch {
    return false;
  }
  return slot === "undo" ? isUndoNote(note) : isRubricsNote(note);
}

function isRubricsNote(note: unknown): boolean {
  const read = v.safeParse(v.object({ version: v.literal(1), rubrics: v.array(v.unknown()) }), note);
  return read.success && read.output.rubrics.every((rubric) => parseRubric(rubric).ok);
}

function isUndoNote(note: unknown): boolean {
  const read = v.safeParse(undoNote, note);
  return read.success && cellCount(read.output) <= MOST_CELLS;
}

function cellCount(note: v.InferOutput<typeof undoNote>): number {
  if ("none" in note) return 0;
  return note.runs.reduce((sum, { rows }) => sum + rows, 0) + [...note.sheets, ...(note.rewritten ?? [])].reduce((sum, { rect }) => sum + rect.rows * rect.columns, 0);
}

const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const { row, column } = cellPlace;
const rows = { row, rows: corners.rows };
const area = v.intersect([v.object({ sheet: text }), rect]);
/** No action moves or deletes names that are not ours. */
const name = v.pipe(text, v.startsWith(NAME_PREFIX));
const cell = v.union([v.null(), v.number(), v.boolean(), text, v.object({ date: v.number() }), v.object({ error: text })]);
const formula = v.pipe(text, v.startsWith("="));
const content = v.union([v.object({ formula, value: v.null() }), cell]);

const run = v.pipe(
  exactly<UndoRun>()({ sheet: text, ...rows, column, before: content, after: content, format: v.exactOptional(text), entry: v.exactOptional(text) }),
  v.check((own) => own.row + own.rows - 1 <= MAX_ROWS),
);
const addedColumns = exactly<AddedColumns>()({
  sheet: text, column, header: v.object(rows), body: v.object(rows), like: v.object({ header: column, body: v.object({ row, column }) }),
  columns: v.array(exactly<AddedColumn>()({ heading: text, width: v.nullable(v.number()), isHidden: v.boolean(), numberFormat: text })),
});
const formerSummary = v.pipe(
  exactly<FormerSummary>()({
    rect, columns: v.array(v.array(cell)), formulas: v.array(v.nullable(v.array(v.nullable(formula)))), hidden: v.array(cell),
  }),
  v.check((own) => own.columns.length === own.rect.columns && own.columns.every((cells) => cells.length === own.rect.rows)),
);
const frame = <Kind extends FrameEdit["kind"], Also extends v.ObjectEntries>(kind: Kind, also: Also) =>
  v.strictObject({ kind: v.literal(kind), sheet: text, from: rect, to: rect, ...also });
const rewritten = exactly<UndoSheet & { readonly before: FormerSummary }>()({ name: text, rect, mark: text, before: formerSummary });
const begin = { version: v.literal(1), action: v.pipe(v.string(), v.maxLength(100)) };
const REASONS = { "summary-refreshed": true, "rules-replaced": true, "too-large": true, "undone": true } as const satisfies Record<NoUndoReason, true>;

const undoNote = v.union([
  v.object({ ...begin, none: v.picklist(Object.keys(REASONS) as NoUndoReason[]) }),
  exactly<UndoRecord>()({
    ...begin,
    runs: v.array(run),
    sheets: v.array(exactly<UndoSheet>()({ name: text, rect, mark: text })),
    names: v.array(exactly<UndoName>()({ name, before: v.nullable(area), after: area, wasBroken: v.exactOptional(v.boolean()) })),
    rewritten: v.exactOptional(v.array(rewritten)),
    columns: v.exactOptional(v.array(addedColumns)),
    rules: v.exactOptional(v.array(area)),
    frames: v.exactOptional(v.array(v.union([frame("resizeTable", { name: text }), frame("setPrintArea", {})]))),
    anchors: v.array(v.object({ name, area })),
  }),
]) satisfies v.GenericSchema<UndoNote>;
