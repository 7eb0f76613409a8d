import type { Cell } from "../../text/cell";
import type { Area, Rect } from "./area";
import type { Content, Fill, SheetSpec, Validation } from "./sheet-spec";

/** Notes kept in a workbook: how to undo the last action, and the rubrics of the last classification. */
export type NoteSlot = "undo" | "rubrics";

/** One cell to be written. `format` is its new number format code; without one the cell keeps its format. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly format?: string;
}

/**
 * One change to a workbook, as data: JSON-safe, so that a plan can be shown before it is carried out.
 * - `addSheet`: adds a sheet after the last one. Its name is free when the plan is made.
 * - `rewriteSheet`: rewrites an unchanged sheet of the add-in: `clear` is emptied, then the spec is laid out.
 * - `fillColumn`: writes results into a computed column as live formulas.
 * - `writeColumn`: writes fixed values into a column (`undefined` leaves a cell unchanged).
 * - `clearColumns`: undoes `addColumns` once the cells are empty: removes formats and merges, and shows hidden columns.
 * - `addColumns`: adds columns beside a user's own table, where all of its rows are empty.
 * - `setCells`: writes single cells of a sheet, each at most once.
 * - `copyLooks`: copies the formats and number formats of `from` to `to`, repeating them; contents stay.
 * - `setValidations`: sets validation rules in place of those that the cells had; cells in `cleared` have none
 * afterwards.
 * - `resizeTable`, `setPrintArea`: resizes an Excel table, or the only print area of a sheet, from its present area to
 * a new one.
 * - `setName`: makes or moves a workbook-scoped name. - `deleteName`: deletes a broken name of the product, or with
 * `scope` that sheet's own.
 * - `deleteSheet`: deletes an unchanged sheet of the add-in.
 * - `remember`: keeps a note in the workbook where no cell shows it, in place of the slot's former note.
 * - `activate`: shows a place. - `showSheet`: shows a sheet as its user left it.
 */
export type Edit =
  | { readonly kind: "addSheet"; readonly spec: SheetSpec }
  | { readonly kind: "rewriteSheet"; readonly spec: SheetSpec; readonly clear: Rect }
  | { readonly kind: "fillColumn"; readonly sheet: string; readonly fill: Fill }
  | { readonly kind: "writeColumn"; readonly area: Area; readonly cells: readonly (Cell | undefined)[] }
  | { readonly kind: "addColumns"; readonly added: AddedColumns }
  | { readonly kind: "clearColumns"; readonly added: AddedColumns }
  | { readonly kind: "setCells"; readonly sheet: string; readonly cells: readonly CellEdit[] }
  | { readonly kind: "copyLooks"; readonly sheet: string; readonly from: Rect; readonly to: Rect }
  | {
      readonly kind: "setValidations";
      readonly sheet: string;
      readonly validations: readonly Validation[];
      readonly cleared?: readonly Rect[];
    }
  | {
      readonly kind: "resizeTable";
      readonly name: string;
      readonly sheet: string;
      readonly from: Rect;
      readonly to: Rect;
    }
  | { readonly kind: "setPrintArea"; readonly sheet: string; readonly from: Rect; readonly to: Rect }
  | { readonly kind: "setName"; readonly name: string; readonly area: Area }
  | { readonly kind: "deleteName"; readonly name: string; readonly scope?: string }
  | { readonly kind: "deleteSheet"; readonly name: string }
  | { readonly kind: "remember"; readonly slot: NoteSlot; readonly note: string }
  | { readonly kind: "activate"; readonly area: Area }
  | { readonly kind: "showSheet"; readonly sheet: string };

/**
 * Adjacent new columns in the style of an existing table. Each has its heading in the top cell of `header`, merged down
 * over all of its rows. Heading formats are copied row by row from the column `like.header`, those of all other cells
 * from the one cell `like.body`.
 */
export interface AddedColumns {
  readonly sheet: string;
  /** The first of them, from 1. */
  readonly column: number;
  readonly columns: readonly AddedColumn[];
  readonly header: { readonly row: number; readonly rows: number };
  readonly body: { readonly row: number; readonly rows: number };
  readonly like: { readonly header: number; readonly body: { readonly row: number; readonly column: number } };
  /** Columns of results beside a user's own table: their fill, `#RRGGBB`, and headings that wrap. */
  readonly tint?: string;
  /** The former columns in their place, one for each. The host adds them when it carries the edit out. */
  readonly before?: readonly FormerColumn[];
}

/** A column of a sheet before a new one replaced it. */
export interface FormerColumn {
  /** Characters; `null` for the sheet's default width. */
  readonly width: number | null;
  readonly isHidden: boolean;
  /**
   * Styles of its empty cells where they differ from the column's: indexes in the file's list. Other hosts do not
   * report them.
   */
  readonly styles?: readonly { readonly row: number; readonly rows: number; readonly style: number }[];
}

export interface AddedColumn {
  readonly heading: string;
  /** Characters; `null` keeps the width of the sheet's column. */
  readonly width: number | null;
  readonly isHidden: boolean;
  readonly numberFormat: string;
}

/** Returns the area of all cells of new columns. */
export function addedArea({ sheet, column, columns, header, body }: AddedColumns): Area {
  return { sheet, row: header.row, column, rows: body.row + body.rows - header.row, columns: columns.length };
}

/** Returns the rectangles whose rules an edit sets or removes. */
export function ruledRects({
  validations,
  cleared = [],
}: Extract<Edit, { readonly kind: "setValidations" }>): readonly Rect[] {
  return [...validations.map(({ rect }) => rect), ...cleared];
}

/** Ordered edits. A host carries out all of them or none. */
export interface Plan {
  readonly edits: readonly Edit[];
}

export const EMPTY_PLAN: Plan = { edits: [] };
