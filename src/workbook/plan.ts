import type { Cell } from "../text/cell";
import type { Area, Rect } from "./area";
import type { Fill, SheetSpec } from "./sheet-spec";

/**
 * One change to a workbook, as data: JSON-safe, so that a plan can be shown before it is carried out.
 * - `addSheet`: a new sheet, after the last one. Its name is free when the plan is made.
 * - `rewriteSheet`: a sheet that the add-in made and nobody has changed: `clear` is emptied, then the spec is laid out anew.
 * - `fillColumn`: results, as live formulas, into a computed column.
 * - `writeColumn`: fixed values into a column (`undefined` leaves a cell alone).
 * - `addColumns`: columns beside a table that somebody laid out, where all of its rows are empty.
 * - `setName`: a workbook-wide defined name, made or moved. - `deleteName`: one of ours that points at nothing.
 * - `activate`: shows a place.
 */
export type Edit =
  | { readonly kind: "addSheet"; readonly spec: SheetSpec }
  | { readonly kind: "rewriteSheet"; readonly spec: SheetSpec; readonly clear: Rect }
  | { readonly kind: "fillColumn"; readonly sheet: string; readonly fill: Fill }
  | { readonly kind: "writeColumn"; readonly area: Area; readonly cells: readonly (Cell | undefined)[] }
  | { readonly kind: "addColumns"; readonly added: AddedColumns }
  | { readonly kind: "setName"; readonly name: string; readonly area: Area }
  | { readonly kind: "deleteName"; readonly name: string }
  | { readonly kind: "activate"; readonly area: Area };

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

/** Ordered edits. A host carries out all of them or none. */
export interface Plan {
  readonly edits: readonly Edit[];
}

export const EMPTY_PLAN: Plan = { edits: [] };
