import * as z from "zod/mini";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/workbook/model/area";
import type { AddedColumn, AddedColumns, CellEdit, Edit, FormerColumn, Plan } from "../../../src/workbook/model/plan";
import { cellPlace, exactly, integerBetween, rect } from "../../../src/workbook/wire/strict-schema";
import { once } from "../../../src/text/once";
import { cellSchemas, textUpTo } from "./cell-schema";
import { sheetSchemas } from "./sheet-spec-schema";

/** Document properties hold 500 kB in all. */
const LONGEST_NOTE = 500_000;
const LONGEST_HEADING = 1000;
const WIDEST_COLUMN = 1000;

type EditOf<Kind extends Edit["kind"]> = Extract<Edit, { readonly kind: Kind }>;

/**
 * A plan as a page may send it: every part of every edit, and nothing else. `foreignEdit` checks its meaning when it is
 * carried out; here formulas occur only where a plan has formulas, and names and notes are the product's.
 */
export const planSchema = once(() => {
  const { area, cell, content, finite, leftAlone, sheetName } = cellSchemas();
  const { fill, numberFormat, ownName, sheetSpec, validation } = sheetSchemas();
  const row = integerBetween(1, MAX_ROWS);
  const column = integerBetween(1, MAX_COLUMNS);
  const rows = z.strictObject({ row, rows: row });

  const cellEdit = exactly<CellEdit>()({
    ...cellPlace,
    content,
    format: z.exactOptional(numberFormat),
  }) satisfies z.core.$ZodType<CellEdit>;

  const added = exactly<AddedColumns>()({
    sheet: sheetName,
    column,
    columns: z
      .array(
        exactly<AddedColumn>()({
          heading: textUpTo(LONGEST_HEADING),
          width: z.nullable(finite.check(z.minimum(0), z.maximum(WIDEST_COLUMN))),
          isHidden: z.boolean(),
          numberFormat,
        }),
      )
      .check(z.minLength(1), z.maxLength(MAX_COLUMNS)),
    header: rows,
    body: rows,
    like: z.strictObject({ header: column, body: z.strictObject(cellPlace) }),
    tint: z.exactOptional(z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/))),
    before: z.exactOptional(
      z.array(
        exactly<FormerColumn>()({
          width: z.nullable(finite.check(z.minimum(0), z.maximum(WIDEST_COLUMN))),
          isHidden: z.boolean(),
          styles: z.exactOptional(z.array(z.never())),
        }),
      ),
    ),
  }) satisfies z.core.$ZodType<AddedColumns>;

  /** One schema for each kind of edit: the compiler reports a missing or different one. */
  const EDITS = {
    addSheet: exactly<EditOf<"addSheet">>()({ kind: z.literal("addSheet"), spec: sheetSpec }),
    rewriteSheet: exactly<EditOf<"rewriteSheet">>()({ kind: z.literal("rewriteSheet"), spec: sheetSpec, clear: rect }),
    fillColumn: exactly<EditOf<"fillColumn">>()({ kind: z.literal("fillColumn"), sheet: sheetName, fill }),
    writeColumn: exactly<EditOf<"writeColumn">>()({
      kind: z.literal("writeColumn"),
      area,
      cells: z.array(z.union([cell, leftAlone])),
    }).check(z.refine(({ area: own, cells }) => own.columns === 1 && own.rows === cells.length)),
    addColumns: exactly<EditOf<"addColumns">>()({ kind: z.literal("addColumns"), added }),
    clearColumns: exactly<EditOf<"clearColumns">>()({ kind: z.literal("clearColumns"), added }),
    setCells: exactly<EditOf<"setCells">>()({
      kind: z.literal("setCells"),
      sheet: sheetName,
      cells: z.array(cellEdit),
    }),
    copyLooks: exactly<EditOf<"copyLooks">>()({ kind: z.literal("copyLooks"), sheet: sheetName, from: rect, to: rect }),
    setValidations: exactly<EditOf<"setValidations">>()({
      kind: z.literal("setValidations"),
      sheet: sheetName,
      validations: z.array(validation),
      cleared: z.exactOptional(z.array(rect)),
    }),
    resizeTable: exactly<EditOf<"resizeTable">>()({
      kind: z.literal("resizeTable"),
      name: textUpTo(LONGEST_HEADING),
      sheet: sheetName,
      from: rect,
      to: rect,
    }),
    setPrintArea: exactly<EditOf<"setPrintArea">>()({
      kind: z.literal("setPrintArea"),
      sheet: sheetName,
      from: rect,
      to: rect,
    }),
    setName: exactly<EditOf<"setName">>()({ kind: z.literal("setName"), name: ownName, area }),
    deleteName: exactly<EditOf<"deleteName">>()({
      kind: z.literal("deleteName"),
      name: ownName,
      scope: z.exactOptional(sheetName),
    }),
    deleteSheet: exactly<EditOf<"deleteSheet">>()({ kind: z.literal("deleteSheet"), name: sheetName }),
    remember: exactly<EditOf<"remember">>()({
      kind: z.literal("remember"),
      slot: z.enum(["undo", "rubrics"]),
      note: textUpTo(LONGEST_NOTE),
    }),
    activate: exactly<EditOf<"activate">>()({ kind: z.literal("activate"), area }),
    showSheet: exactly<EditOf<"showSheet">>()({ kind: z.literal("showSheet"), sheet: sheetName }),
  } satisfies { readonly [Kind in Edit["kind"]]: z.core.$ZodType<EditOf<Kind>> };

  const { addSheet, ...others } = EDITS;
  const edit = z.discriminatedUnion("kind", [addSheet, ...Object.values(others)]);

  return exactly<Plan>()({ edits: z.array(edit) }) satisfies z.core.$ZodType<Plan>;
});
