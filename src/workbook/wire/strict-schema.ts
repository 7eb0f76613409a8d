import * as z from "zod/mini";
import { MAX_COLUMNS, MAX_ROWS } from "../model/area";
import type { Rect } from "../model/area";

// Content security policies of the add-ins forbid generated code, so zod must not even try it
z.config({ jitless: true });

// Shared schemas of plans and notes that come from outside

/**
 * Makes a strict object schema with exactly the fields of a type: the compiler reports a missing one, even an optional
 * one.
 */
export function exactly<Type>() {
  return <const Entries extends Readonly<Record<keyof Type, z.core.$ZodType>>>(entries: Entries) =>
    z.strictObject(entries);
}

export function integerBetween(least: number, most: number) {
  return z.int().check(z.minimum(least), z.maximum(most));
}

/** A cell by row and column, as fields of an object schema. */
export const cellPlace = { row: integerBetween(1, MAX_ROWS), column: integerBetween(1, MAX_COLUMNS) };

export const corners = { ...cellPlace, rows: integerBetween(1, MAX_ROWS), columns: integerBetween(1, MAX_COLUMNS) };

export function isWithinSheet({ row, column, rows, columns }: Rect): boolean {
  return row + rows - 1 <= MAX_ROWS && column + columns - 1 <= MAX_COLUMNS;
}

/** Without the sheet; an area may be passed as its rectangle. */
export const rect = z.object(corners).check(z.refine((own) => isWithinSheet(own))) satisfies z.core.$ZodType<Rect>;
