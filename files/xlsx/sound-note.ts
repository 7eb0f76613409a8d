import * as z from "zod/mini";
import { parseRubric } from "../../src/rubric/parse-rubric";
import { MAX_ROWS } from "../../src/workbook/area";
import { NAME_PREFIX } from "../../src/workbook/binding-name";
import type { FormerSummary } from "../../src/workbook/former-summary";
import type { AddedColumn, AddedColumns, NoteSlot } from "../../src/workbook/plan";
import { cellPlace, corners, exactly, isWithinSheet, rect } from "../../src/workbook/strict-schema";
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
  const read = z.safeParse(z.object({ version: z.literal(1), rubrics: z.array(z.unknown()) }), note);
  return read.success && read.data.rubrics.every((rubric) => parseRubric(rubric).ok);
}

function isUndoNote(note: unknown): boolean {
  const read = z.safeParse(undoNote, note);
  return read.success && cellCount(read.data) <= MOST_CELLS;
}

function cellCount(note: z.output<typeof undoNote>): number {
  if ("none" in note) return 0;
  return note.runs.reduce((sum, { rows }) => sum + rows, 0) + [...note.sheets, ...(note.rewritten ?? [])].reduce((sum, { rect }) => sum + rect.rows * rect.columns, 0);
}

const text = z.string().check(z.maxLength(LONGEST_TEXT));
const { row, column } = cellPlace;
const rows = { row, rows: corners.rows };
const area = z.object({ sheet: text, ...corners }).check(z.refine((own) => isWithinSheet(own)));
/** No action moves or deletes names that are not ours. */
const name = text.check(z.startsWith(NAME_PREFIX));
const cell = z.union([z.null(), z.number(), z.boolean(), text, z.object({ date: z.number() }), z.object({ error: text })]);
const formula = text.check(z.startsWith("="));
const content = z.union([z.object({ formula, value: z.null() }), cell]);

const run = exactly<UndoRun>()({ sheet: text, ...rows, column, before: content, after: content, format: z.exactOptional(text), entry: z.exactOptional(text) })
  .check(z.refine((own) => own.row + own.rows - 1 <= MAX_ROWS));
const addedColumns = exactly<AddedColumns>()({
  sheet: text, column, header: z.object(rows), body: z.object(rows), like: z.object({ header: column, body: z.object({ row, column }) }),
  columns: z.array(exactly<AddedColumn>()({ heading: text, width: z.nullable(z.number()), isHidden: z.boolean(), numberFormat: text })),
});
const formerSummary = exactly<FormerSummary>()({
  rect, columns: z.array(z.array(cell)), formulas: z.array(z.nullable(z.array(z.nullable(formula)))), hidden: z.array(cell),
}).check(z.refine((own) => own.columns.length === own.rect.columns && own.columns.every((cells) => cells.length === own.rect.rows)));
const frame = <Kind extends FrameEdit["kind"], Also extends z.core.$ZodShape>(kind: Kind, also: Also) =>
  z.strictObject({ kind: z.literal(kind), sheet: text, from: rect, to: rect, ...also });
const rewritten = exactly<UndoSheet & { readonly before: FormerSummary }>()({ name: text, rect, mark: text, before: formerSummary });
const begin = { version: z.literal(1), action: z.string().check(z.maxLength(100)) };
const REASONS = { "summary-refreshed": true, "rules-replaced": true, "too-large": true, "undone": true } as const satisfies Record<NoUndoReason, true>;

const undoNote = z.union([
  z.object({ ...begin, none: z.enum(Object.keys(REASONS) as NoUndoReason[]) }),
  exactly<UndoRecord>()({
    ...begin,
    runs: z.array(run),
    sheets: z.array(exactly<UndoSheet>()({ name: text, rect, mark: text })),
    names: z.array(exactly<UndoName>()({ name, before: z.nullable(area), after: area, wasBroken: z.exactOptional(z.boolean()) })),
    rewritten: z.exactOptional(z.array(rewritten)),
    columns: z.exactOptional(z.array(addedColumns)),
    rules: z.exactOptional(z.array(area)),
    frames: z.exactOptional(z.array(z.union([frame("resizeTable", { name: text }), frame("setPrintArea", {})]))),
    anchors: z.array(z.object({ name, area })),
  }),
]) satisfies z.core.$ZodType<UndoNote>;
