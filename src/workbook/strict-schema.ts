import * as v from "valibot";
import { MAX_COLUMNS, MAX_ROWS } from "./area";
import type { Rect } from "./area";

// What plans and notes that come back from outside are read by

/** An object with the fields of a type and no others: the compiler says when one of them has no schema, an optional one too. */
export function exactly<Type>() {
  return <const Entries extends Readonly<Record<keyof Type, v.GenericSchema>>>(entries: Entries) => v.strictObject(entries);
}

export function integerBetween(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

/** A cell by its row and column, for an object of several fields. */
export const cellPlace = { row: integerBetween(1, MAX_ROWS), column: integerBetween(1, MAX_COLUMNS) };

export const corners = { ...cellPlace, rows: integerBetween(1, MAX_ROWS), columns: integerBetween(1, MAX_COLUMNS) };

export function isWithinSheet({ row, column, rows, columns }: Rect): boolean {
  return row + rows - 1 <= MAX_ROWS && column + columns - 1 <= MAX_COLUMNS;
}

/** Without the sheet, where an area stands for its rectangle. */
export const rect = v.pipe(v.object(corners), v.check((own) => isWithinSheet(own))) satisfies v.GenericSchema<unknown, Rect>;
