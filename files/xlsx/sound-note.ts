import * as v from "valibot";
import { parseRubric } from "../../src/rubric/parse-rubric";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/workbook/area";
import { NAME_PREFIX } from "../../src/workbook/binding-name";
import type { NoteSlot } from "../../src/workbook/plan";
import type { UndoNote } from "../../src/workbook/undo-record";

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
const row = integerBetween(1, MAX_ROWS);
const column = integerBetween(1, MAX_COLUMNS);
const rows = { row, rows: row };
const rect = v.pipe(v.object({ ...rows, column, columns: column }), v.check((own) => own.row + own.rows - 1 <= MAX_ROWS && own.column + own.columns - 1 <= MAX_COLUMNS));
const area = v.intersect([v.object({ sheet: text }), rect]);
/** No action moves or deletes names that are not ours. */
const name = v.pipe(text, v.startsWith(NAME_PREFIX));
const cell = v.union([v.null(), v.number(), v.boolean(), text, v.object({ date: v.number() }), v.object({ error: text })]);
const content = v.union([v.object({ formula: v.pipe(text, v.startsWith("=")), value: v.null() }), cell]);

const run = v.pipe(
  v.object({ sheet: text, ...rows, column, before: content, after: content, format: v.exactOptional(text), entry: v.exactOptional(text) }),
  v.check((own) => own.row + own.rows - 1 <= MAX_ROWS),
);
const addedColumns = v.object({
  sheet: text, column, header: v.object(rows), body: v.object(rows), like: v.object({ header: column, body: v.object({ row, column }) }),
  columns: v.array(v.object({ heading: text, width: v.nullable(v.number()), isHidden: v.boolean(), numberFormat: text })),
});
const formerSummary = v.object({
  rect, columns: v.array(v.array(cell)), formulas: v.array(v.nullable(v.array(v.nullable(v.pipe(text, v.startsWith("=")))))), hidden: v.array(cell),
});
const begin = { version: v.literal(1), action: v.pipe(v.string(), v.maxLength(100)) };

const undoNote = v.union([
  v.object({ ...begin, none: v.picklist(["summary-refreshed", "rules-replaced", "too-large", "undone"]) }),
  v.object({
    ...begin,
    runs: v.array(run),
    sheets: v.array(v.object({ name: text, rect, mark: text })),
    rewritten: v.exactOptional(v.array(v.object({ name: text, rect, mark: text, before: formerSummary }))),
    names: v.array(v.object({ name, before: v.nullable(area), after: area, wasBroken: v.exactOptional(v.boolean()) })),
    rules: v.exactOptional(v.array(area)),
    frames: v.exactOptional(v.array(v.union([
      v.object({ kind: v.literal("resizeTable"), name: text, sheet: text, from: rect, to: rect }), v.object({ kind: v.literal("setPrintArea"), sheet: text, from: rect, to: rect }),
    ]))),
    columns: v.exactOptional(v.array(addedColumns)),
    anchors: v.array(v.object({ name, area })),
  }),
]) satisfies v.GenericSchema<UndoNote>;

function integerBetween(least: number, most: number) {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
}
