import type { Cell } from "../text/cell";
import type { Area, Rect } from "./area";
import type { Content, Fill, SheetSpec, Validation } from "./sheet-spec";

/** The notes that a workbook keeps: how to undo the last action, and the rubrics of the last classification. */
export type NoteSlot = "undo" | "rubrics";

/** One cell to be written. `format` is its new number format code; without one the cell keeps its own. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly format?: string;
}

/**
 * One change to a workbook, as data: JSON-safe, so that a plan can be shown before it is carried out.
 * - `addSheet`: a new sheet, after the last one. Its name is free when the plan is made.
 * - `rewriteSheet`: a sheet that the add-in made and nobody has changed: `clear` is emptied, then the spec is laid out anew.
 * - `fillColumn`: results, as live formulas, into a computed column.
 * - `writeColumn`: fixed values into a column (`undefined` leaves a cell alone).
 * - `clearColumns`: undoes `addColumns` once the cells are empty: looks and merges are gone, hidden columns are shown.
 * - `addColumns`: columns beside a table that somebody laid out, where all of its rows are empty.
 * - `setCells`: single cells of a sheet, each no more than once.
 * - `copyLooks`: cells `to` take on the looks and number formats of cells `from`, which repeat; contents stay.
 * - `setValidations`: rules on what may be typed, in the place of those that the cells had; cells `cleared` have none afterwards.
 * - `resizeTable`, `setPrintArea`: a table of Excel's own, or the one print area of a sheet, from where it reaches to where it shall.
 * - `setName`: a workbook-wide defined name, made or moved. - `deleteName`: one of ours that points at nothing, or with `scope` one of that sheet alone.
 * - `deleteSheet`: a sheet that the add-in made and nobody has changed.
 * - `remember`: keeps a note in the workbook, in the place of the one before of its slot, where no cell shows it.
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
  | { readonly kind: "setValidations"; readonly sheet: string; readonly validations: readonly Validation[]; readonly cleared?: readonly Rect[] }
  | { readonly kind: "resizeTable"; readonly name: string; readonly sheet: string; readonly from: Rect; readonly to: Rect }
  | { readonly kind: "setPrintArea"; readonly sheet: string; readonly from: Rect; readonly to: Rect }
  | { readonly kind: "setName"; readonly name: string; readonly area: Area }
  | { readonly kind: "deleteName"; readonly name: string; readonly scope?: string }
  | { readonly kind: "deleteSheet"; readonly name: string }
  | { readonly kind: "remember"; readonly slot: NoteSlot; readonly note: string }
  | { readonly kind: "activate"; readonly area: Area }
  | { readonly kind: "showSheet"; readonly sheet: string };

/**
 * Neighbouring new columns in the look of a table that is there. Each has its heading in the top cell of `header`, merged down over all of
 * its rows. The look of heads is taken row by row from the column `like.header`, that of all other cells from the one cell `like.body`.
 */
export interface AddedColumns {
  readonly sheet: string;
  /** The first of them, from 1. */
  readonly column: number;
  readonly columns: readonly AddedColumn[];
  readonly header: { readonly row: number; readonly rows: number };
  readonly body: { readonly row: number; readonly rows: number };
  readonly like: { readonly header: number; readonly body: { readonly row: number; readonly column: number } };
  /** What their place looked like before, one for each of them. A host tells when it carries the edit out. */
  readonly before?: readonly FormerColumn[];
}

/** A column of a sheet before a new one took its place. */
export interface FormerColumn {
  /** Characters; `null` where it was as wide as the sheet has its columns. */
  readonly width: number | null;
  readonly isHidden: boolean;
  /** Styles of its empty cells, where they are not the column's: indices in the list of a file. Other hosts do not tell. */
  readonly styles?: readonly { readonly row: number; readonly rows: number; readonly style: number }[];
}

export interface AddedColumn {
  readonly heading: string;
  /** Characters; `null` leaves the sheet's column as wide as it is. */
  readonly width: number | null;
  readonly isHidden: boolean;
  readonly numberFormat: string;
}

/** All cells of new columns. */
export function addedArea({ sheet, column, columns, header, body }: AddedColumns): Area {
  return { sheet, row: header.row, column, rows: body.row + body.rows - header.row, columns: columns.length };
}

/** All cells whose rules an edit sets or takes away. */
export function ruledRects({ validations, cleared = [] }: Extract<Edit, { readonly kind: "setValidations" }>): readonly Rect[] {
  return [...validations.map(({ rect }) => rect), ...cleared];
}

/** Ordered edits. A host carries out all of them or none. */
export interface Plan {
  readonly edits: readonly Edit[];
}

export const EMPTY_PLAN: Plan = { edits: [] };
