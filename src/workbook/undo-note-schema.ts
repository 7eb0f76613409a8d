import * as z from "zod/mini";
import type { Area } from "./area";
import { MAX_ROWS } from "./area";
import { NAME_PREFIX } from "./binding-name";
import type { FormerSummary } from "./former-summary";
import type { AddedColumn, AddedColumns, FormerColumn } from "./plan";
import { addedArea } from "./plan";
import { cellPlace, corners, exactly, integerBetween, isWithinSheet, rect } from "./strict-schema";
import type { FrameEdit, NoUndoReason, UndoName, UndoNote, UndoRecord, UndoRun, UndoSheet } from "./undo-record";

/** Twice as long as the longest that an action leaves. */
const MOST_CHARACTERS = 1_000_000;
/** Somewhat more than an action notes: one cell more for each heading of new columns. */
const MOST_RUN_CELLS = 310_000;
/** Cells of sheets and columns that undoing looks at: more than any action lays out, few enough to be read at once. */
const MOST_CELLS = 5_000_000;
/** Longer than any sheet's name, format or formula. */
const LONGEST_TEXT = 32_767;
/** More than any action makes of sheets, summaries, groups of columns, or tables that grow. */
const MOST_PARTS = 200;

/** Characters, as wide as any host lets a column be. */
const WIDEST_COLUMN = 1000;
/** As many as Excel takes. */
const MOST_STYLES = 65_490;

const text = z.string().check(z.maxLength(LONGEST_TEXT));
const { row, column } = cellPlace;
const rows = { row, rows: corners.rows };
const area = z.object({ sheet: text, ...corners }).check(z.refine((own) => isWithinSheet(own)));
/** No action moves or deletes names that are not ours. */
const name = text.check(z.startsWith(NAME_PREFIX));
const cell = z.union([z.null(), z.number(), z.boolean(), text, z.strictObject({ date: z.number() }), z.strictObject({ error: text })]);
const formula = text.check(z.startsWith("="));
const content = z.union([z.strictObject({ formula, value: z.null() }), cell]);
const few = <Item extends z.core.$ZodType>(item: Item) => z.array(item).check(z.maxLength(MOST_PARTS));

const run = exactly<UndoRun>()({ sheet: text, ...rows, column, before: content, after: content, format: z.exactOptional(text), entry: z.exactOptional(text) })
  .check(z.refine((own) => own.row + own.rows - 1 <= MAX_ROWS));
const addedColumns = exactly<AddedColumns>()({
  sheet: text, column, header: z.object(rows), body: z.object(rows), like: z.object({ header: column, body: z.object({ row, column }) }),
  columns: few(exactly<AddedColumn>()({ heading: text, width: z.nullable(z.number()), isHidden: z.boolean(), numberFormat: text })).check(z.minLength(1)),
  before: z.exactOptional(few(exactly<FormerColumn>()({
    width: z.nullable(z.number().check(z.minimum(0), z.maximum(WIDEST_COLUMN))), isHidden: z.boolean(),
    styles: z.exactOptional(z.array(z.strictObject({ ...rows, style: integerBetween(0, MOST_STYLES) }))),
  }))),
}).check(z.refine((own) => own.body.row === own.header.row + own.header.rows && isWithinSheet(addedArea(own))));
const formerSummary = exactly<FormerSummary>()({
  rect, columns: z.array(z.array(cell)), formulas: z.array(z.nullable(z.array(z.nullable(formula)))), hidden: z.array(cell),
}).check(z.refine((own) => own.columns.length === own.rect.columns && own.columns.every((cells) => cells.length === own.rect.rows)));
const frame = <Kind extends FrameEdit["kind"], Also extends z.core.$ZodShape>(kind: Kind, also: Also) =>
  z.strictObject({ kind: z.literal(kind), sheet: text, from: rect, to: rect, ...also });
const rewritten = exactly<UndoSheet & { readonly before: FormerSummary }>()({ name: text, rect, mark: text, before: formerSummary });
const begin = { version: z.literal(1), action: z.string().check(z.maxLength(100)) };
const REASONS = { "summary-refreshed": true, "rules-replaced": true, "too-large": true, "foreign-formula": true, "undone": true } as const satisfies Record<NoUndoReason, true>;

const record = exactly<UndoRecord>()({
  ...begin,
  runs: z.array(run),
  sheets: few(exactly<UndoSheet>()({ name: text, rect, mark: text })),
  names: z.array(exactly<UndoName>()({ name, before: z.nullable(area), after: area, wasBroken: z.exactOptional(z.boolean()) })),
  rewritten: z.exactOptional(few(rewritten)),
  columns: z.exactOptional(few(addedColumns)),
  rules: z.exactOptional(z.array(area)),
  frames: z.exactOptional(few(z.union([frame("resizeTable", { name: text }), frame("setPrintArea", {})]))),
  shown: z.exactOptional(z.strictObject({ before: text, after: text })),
  anchors: z.array(z.object({ name, area })),
}).check(z.refine((own) => isBounded(own)));

const undoNote = z.union([z.object({ ...begin, none: z.enum(Object.keys(REASONS) as NoUndoReason[]) }), record]) satisfies z.core.$ZodType<UndoNote>;

/** Before anything is read: a short text can tell of more cells than a computer holds. */
function isBounded({ runs, sheets, rewritten: summaries = [], columns = [] }: UndoRecord): boolean {
  const written = runs.reduce((sum, own) => sum + own.rows, 0);
  const looked = [...sheets, ...summaries].map((own) => own.rect).concat(columns.map(addedArea));
  return written <= MOST_RUN_CELLS && looked.reduce((sum, own) => sum + own.rows * own.columns, 0) <= MOST_CELLS;
}

/** Reads the note on how to undo the last action; `null` where there is none, `damaged` for a text that no action of ours leaves. */
export function readUndoNote(source: string | null): UndoNote | "damaged" | null {
  if (source === null || source === "") return null;
  if (source.length > MOST_CHARACTERS) return "damaged";
  try {
    const read = z.safeParse(undoNote, JSON.parse(source));
    return read.success ? read.data : "damaged";
  } catch {
    return "damaged";
  }
}

/** The cells that undoing has to look at: a host reads them with their formulas word for word. None for a note that is not believed. */
export function undoAreas(source: string | null): readonly Area[] {
  const note = readUndoNote(source);
  if (note === null || note === "damaged" || "none" in note) return [];
  const areas: Area[] = [];
  for (const own of [...note.runs].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = areas.at(-1);
    const end = last ? last.row + last.rows : 0;
    if (last && last.sheet === own.sheet && last.column === own.column && own.row >= end && own.row - end <= WIDEST_GAP) areas[areas.length - 1] = { ...last, rows: own.row + own.rows - last.row };
    else areas.push({ sheet: own.sheet, row: own.row, column: own.column, rows: own.rows, columns: 1 });
  }
  return [...areas, ...(note.columns ?? []).map(addedArea), ...[...note.sheets, ...(note.rewritten ?? [])].map((own) => ({ ...own.rect, sheet: own.name }))];
}

/** Farther apart, two areas cost less than the cells between them. */
const WIDEST_GAP = 50;
