import * as v from "valibot";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/workbook/area";
import type { AddedColumn, AddedColumns, CellEdit, Edit, Plan } from "../../src/workbook/plan";
import { cellPlace, exactly, integerBetween, rect } from "../../src/workbook/strict-schema";
import { area, cell, content, finite, leftAlone, sheetName, textUpTo } from "./cell-schema";
import { fill, numberFormat, ownName, sheetSpec, validation } from "./sheet-spec-schema";

/** Document properties hold 500 kB in all. */
const LONGEST_NOTE = 500_000;
const LONGEST_HEADING = 1000;
const WIDEST_COLUMN = 1000;

const row = integerBetween(1, MAX_ROWS);
const column = integerBetween(1, MAX_COLUMNS);
const rows = v.strictObject({ row, rows: row });

const cellEdit = exactly<CellEdit>()({ ...cellPlace, content, format: v.exactOptional(numberFormat) }) satisfies v.GenericSchema<unknown, CellEdit>;

const added = exactly<AddedColumns>()({
  sheet: sheetName, column,
  columns: v.pipe(
    v.array(exactly<AddedColumn>()({ heading: textUpTo(LONGEST_HEADING), width: v.nullable(v.pipe(finite, v.minValue(0), v.maxValue(WIDEST_COLUMN))), isHidden: v.boolean(), numberFormat })),
    v.minLength(1), v.maxLength(MAX_COLUMNS),
  ),
  header: rows, body: rows,
  like: v.strictObject({ header: column, body: v.strictObject(cellPlace) }),
}) satisfies v.GenericSchema<unknown, AddedColumns>;

type EditOf<Kind extends Edit["kind"]> = Extract<Edit, { readonly kind: Kind }>;

/** One for each kind of edit: the compiler says when one is missing, or holds something else. */
const EDITS: { readonly [Kind in Edit["kind"]]: v.GenericSchema<unknown, EditOf<Kind>> } = {
  addSheet: exactly<EditOf<"addSheet">>()({ kind: v.literal("addSheet"), spec: sheetSpec }),
  rewriteSheet: exactly<EditOf<"rewriteSheet">>()({ kind: v.literal("rewriteSheet"), spec: sheetSpec, clear: rect }),
  fillColumn: exactly<EditOf<"fillColumn">>()({ kind: v.literal("fillColumn"), sheet: sheetName, fill }),
  writeColumn: v.pipe(
    exactly<EditOf<"writeColumn">>()({ kind: v.literal("writeColumn"), area, cells: v.array(v.union([cell, leftAlone])) }),
    v.check(({ area: own, cells }) => own.columns === 1 && own.rows === cells.length),
  ),
  addColumns: exactly<EditOf<"addColumns">>()({ kind: v.literal("addColumns"), added }),
  clearColumns: exactly<EditOf<"clearColumns">>()({ kind: v.literal("clearColumns"), added }),
  setCells: exactly<EditOf<"setCells">>()({ kind: v.literal("setCells"), sheet: sheetName, cells: v.array(cellEdit) }),
  copyLooks: exactly<EditOf<"copyLooks">>()({ kind: v.literal("copyLooks"), sheet: sheetName, from: rect, to: rect }),
  setValidations: exactly<EditOf<"setValidations">>()({ kind: v.literal("setValidations"), sheet: sheetName, validations: v.array(validation), cleared: v.exactOptional(v.array(rect)) }),
  resizeTable: exactly<EditOf<"resizeTable">>()({ kind: v.literal("resizeTable"), name: textUpTo(LONGEST_HEADING), sheet: sheetName, from: rect, to: rect }),
  setPrintArea: exactly<EditOf<"setPrintArea">>()({ kind: v.literal("setPrintArea"), sheet: sheetName, from: rect, to: rect }),
  setName: exactly<EditOf<"setName">>()({ kind: v.literal("setName"), name: ownName, area }),
  deleteName: exactly<EditOf<"deleteName">>()({ kind: v.literal("deleteName"), name: ownName }),
  deleteSheet: exactly<EditOf<"deleteSheet">>()({ kind: v.literal("deleteSheet"), name: sheetName }),
  remember: exactly<EditOf<"remember">>()({ kind: v.literal("remember"), slot: v.picklist(["undo", "rubrics"]), note: textUpTo(LONGEST_NOTE) }),
  activate: exactly<EditOf<"activate">>()({ kind: v.literal("activate"), area }),
};

const edit = v.lazy((input): v.GenericSchema<unknown, Edit> => {
  const kind = (input as { readonly kind?: unknown } | null)?.kind;
  return typeof kind === "string" && Object.prototype.hasOwnProperty.call(EDITS, kind) ? EDITS[kind as Edit["kind"]] : v.never();
});

/**
 * A plan as a page may send it: every part of every edit, and nothing else. What it means is guarded where it is carried out; here
 * formulas stand only where a plan has formulas, and names and notes are ours.
 */
export const planSchema = exactly<Plan>()({ edits: v.array(edit) }) satisfies v.GenericSchema<unknown, Plan>;
