import * as z from "zod/mini";
import { MAX_COLUMNS, MAX_ROWS } from "./area";
import type { Rect } from "./area";

// Content policies of the add-ins forbid generated code, which zod must not even try
z.config({ jitless: true });

// What plans and notes that come back from outside are read by

/** An object with the fields of a type and no others: the compiler says when one of them has no schema, an optional one too. */
export function exactly<Type>() {
  return <const Entries extends Readonly<Record<keyof Type, z.core.$ZodType>>>(entries: Entries) => z.strictObject(entries);
}

export function integerBetween(least: number, most: number) {
  return z.int().check(z.minimum(least), z.maximum(most));
}

/** A cell by its row and column, for an object of several fields. */
export const cellPlace = { row: integerBetween(1, MAX_ROWS), column: integerBetween(1, MAX_COLUMNS) };

export const corners = { ...cellPlace, rows: integerBetween(1, MAX_ROWS), columns: integerBetween(1, MAX_COLUMNS) };

export function isWithinSheet({ row, column, rows, columns }: Rect): boolean {
  return row + rows - 1 <= MAX_ROWS && column + columns - 1 <= MAX_COLUMNS;
}

/** Without the sheet, where an area stands for its rectangle. */
export const rect = z.object(corners).check(z.refine((own) => isWithinSheet(own))) satisfies z.core.$ZodType<Rect>;
