import * as z from "zod/mini";
import type { Area } from "../model/area";
import { MAX_ROWS } from "../model/area";
import { NAME_PREFIX } from "../model/binding-name";
import type { FormerSummary } from "../summary/former-summary";
import type { AddedColumn, AddedColumns, FormerColumn } from "../model/plan";
import { addedArea } from "../model/plan";
import { once } from "../../text/once";
import { cellPlace, corners, exactly, integerBetween, isWithinSheet, rect } from "../wire/strict-schema";
import type {
  FrameEdit,
  NoUndoReason,
  UndoList,
  UndoName,
  UndoNote,
  UndoRecord,
  UndoRun,
  UndoSheet,
} from "./undo-note";

/** Twice the length of the longest note that an action makes. */
const MOST_CHARACTERS = 1_000_000;
/** Slightly more than an action records: one more cell for each heading of added columns. */
const MOST_RUN_CELLS = 310_000;
/** Cells of sheets and columns that undoing compares: more than any action lays out, few enough to read at once. */
const MOST_CELLS = 5_000_000;
/** Longer than any sheet name, format or formula. */
const LONGEST_TEXT = 32_767;
/** More sheets, summaries, groups of columns, or growing tables than any action makes. */
const MOST_PARTS = 200;

/** Characters; the widest column of any host. */
const WIDEST_COLUMN = 1000;
/** Excel's limit. */
const MOST_STYLES = 65_490;

const undoNote = once(() => {
  const text = z.string().check(z.maxLength(LONGEST_TEXT));
  const { row, column } = cellPlace;
  const rows = { row, rows: corners.rows };
  const area = z.object({ sheet: text, ...corners }).check(z.refine((own) => isWithinSheet(own)));
  /** No action moves or deletes other names than the product's. */
  const name = text.check(z.startsWith(NAME_PREFIX));
  const cell = z.union([
    z.null(),
    z.number(),
    z.boolean(),
    text,
    z.strictObject({ date: z.number() }),
    z.strictObject({ error: text }),
  ]);
  const formula = text.check(z.startsWith("="));
  const content = z.union([z.strictObject({ formula, value: z.null() }), cell]);
  const few = <Item extends z.core.$ZodType>(item: Item) => z.array(item).check(z.maxLength(MOST_PARTS));

  const run = exactly<UndoRun>()({
    sheet: text,
    ...rows,
    column,
    before: content,
    after: content,
    format: z.exactOptional(text),
    entry: z.exactOptional(text),
  }).check(z.refine((own) => own.row + own.rows - 1 <= MAX_ROWS));
  const list = exactly<UndoList>()({
    sheet: text,
    ...rows,
    column,
    before: z.array(z.union([cell, z.strictObject({ times: rows.rows, cell })])),
    mark: text,
  }).check(z.refine((own) => own.row + own.rows - 1 <= MAX_ROWS && countOf(own) === own.rows));
  const addedColumns = exactly<AddedColumns>()({
    sheet: text,
    column,
    header: z.object(rows),
    body: z.object(rows),
    like: z.object({ header: column, body: z.object({ row, column }) }),
    columns: few(
      exactly<AddedColumn>()({
        heading: text,
        width: z.nullable(z.number()),
        isHidden: z.boolean(),
        numberFormat: text,
      }),
    ).check(z.minLength(1)),
    tint: z.exactOptional(z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/))),
    before: z.exactOptional(
      few(
        exactly<FormerColumn>()({
          width: z.nullable(z.number().check(z.minimum(0), z.maximum(WIDEST_COLUMN))),
          isHidden: z.boolean(),
          styles: z.exactOptional(z.array(z.strictObject({ ...rows, style: integerBetween(0, MOST_STYLES) }))),
        }),
      ),
    ),
  }).check(z.refine((own) => own.body.row === own.header.row + own.header.rows && isWithinSheet(addedArea(own))));
  const formerSummary = exactly<FormerSummary>()({
    rect,
    columns: z.array(z.array(cell)),
    formulas: z.array(z.nullable(z.array(z.nullable(formula)))),
    hidden: z.array(cell),
  }).check(
    z.refine(
      (own) => own.columns.length === own.rect.columns && own.columns.every((cells) => cells.length === own.rect.rows),
    ),
  );
  const frame = <Kind extends FrameEdit["kind"], Also extends z.core.$ZodShape>(kind: Kind, also: Also) =>
    z.strictObject({ kind: z.literal(kind), sheet: text, from: rect, to: rect, ...also });
  const rewritten = exactly<UndoSheet & { readonly before: FormerSummary }>()({
    name: text,
    rect,
    mark: text,
    before: formerSummary,
  });
  const begin = { version: z.literal(1), action: z.string().check(z.maxLength(100)) };
  const REASONS = {
    "sealed": true,
    "form-refreshed": true,
    "summary-refreshed": true,
    "rules-replaced": true,
    "too-large": true,
    "foreign-formula": true,
    "undone": true,
  } as const satisfies Record<NoUndoReason, true>;

  const record = exactly<UndoRecord>()({
    ...begin,
    runs: z.array(run),
    lists: z.exactOptional(z.array(list)),
    sheets: few(exactly<UndoSheet>()({ name: text, rect, mark: text })),
    names: z.array(
      exactly<UndoName>()({ name, before: z.nullable(area), after: area, wasBroken: z.exactOptional(z.boolean()) }),
    ),
    rewritten: z.exactOptional(few(rewritten)),
    columns: z.exactOptional(few(addedColumns)),
    rules: z.exactOptional(z.array(area)),
    frames: z.exactOptional(few(z.union([frame("resizeTable", { name: text }), frame("setPrintArea", {})]))),
    shown: z.exactOptional(z.strictObject({ before: text, after: text })),
    anchors: z.array(z.object({ name, area })),
  }).check(z.refine((own) => isBounded(own)));

  return z.union([
    z.object({ ...begin, none: z.enum(Object.keys(REASONS) as NoUndoReason[]) }),
    record,
  ]) satisfies z.core.$ZodType<UndoNote>;
});

/** Returns how many cells a list keeps. */
function countOf({ before }: Pick<UndoList, "before">): number {
  return before.reduce<number>(
    (sum, part) => sum + (part !== null && typeof part === "object" && "times" in part ? part.times : 1),
    0,
  );
}

/** Checked before anything is read: a short text can name more cells than memory holds. */
function isBounded({ runs, lists = [], sheets, rewritten: summaries = [], columns = [] }: UndoRecord): boolean {
  const written = [...runs, ...lists].reduce((sum, own) => sum + own.rows, 0);
  const looked = [...sheets, ...summaries].map((own) => own.rect).concat(columns.map(addedArea));
  return written <= MOST_RUN_CELLS && looked.reduce((sum, own) => sum + own.rows * own.columns, 0) <= MOST_CELLS;
}

/** Parses the undo note of the last action; `null` where there is none, `damaged` for a text that no action makes. */
export function readUndoNote(source: string | null): UndoNote | "damaged" | null {
  if (source === null || source === "") return null;
  if (source.length > MOST_CHARACTERS) return "damaged";
  try {
    const read = z.safeParse(undoNote(), JSON.parse(source));
    return read.success ? read.data : "damaged";
  } catch {
    return "damaged";
  }
}

/**
 * Returns the areas that undoing compares; a host captures them with their exact formulas. None for an invalid note.
 */
export function undoAreas(source: string | null): readonly Area[] {
  const note = readUndoNote(source);
  if (note === null || note === "damaged" || "none" in note) return [];
  const areas: Area[] = [];
  for (const own of [...note.runs].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = areas.at(-1);
    const end = last ? last.row + last.rows : 0;
    if (last && last.sheet === own.sheet && last.column === own.column && own.row >= end && own.row - end <= WIDEST_GAP)
      areas[areas.length - 1] = { ...last, rows: own.row + own.rows - last.row };
    else areas.push({ sheet: own.sheet, row: own.row, column: own.column, rows: own.rows, columns: 1 });
  }
  return [
    ...areas,
    ...(note.lists ?? []).map(({ sheet, row, column, rows }) => ({ sheet, row, column, rows, columns: 1 })),
    ...(note.columns ?? []).map(addedArea),
    ...[...note.sheets, ...(note.rewritten ?? [])].map((own) => ({ ...own.rect, sheet: own.name })),
  ];
}

/** Cells. Across a wider gap, two areas cost less than the cells between them. */
const WIDEST_GAP = 50;
