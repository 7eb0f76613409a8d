import * as v from "valibot";
import type { Cell } from "../../src/text/cell";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/workbook/area";
import type { Area, Rect } from "../../src/workbook/area";
import { LEFT_ALONE } from "../../src/workbook/plan-text";
import type { Content, Formula } from "../../src/workbook/sheet-spec";
import { isJournalSheet } from "./journal";

/** Sheets keeps no more in a cell. */
const LONGEST_CELL = 50_000;
const LONGEST_SHEET_NAME = 100;

export function textUpTo(longest: number) {
  return v.pipe(v.string(), v.maxLength(longest));
}

export function integerBetween(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

/** An object with the fields of a type and no others: the compiler says when one of them has no schema, an optional one too. */
export function exactly<Type>() {
  return <const Entries extends Readonly<Record<keyof Type, v.GenericSchema>>>(entries: Entries) => v.strictObject(entries);
}

export const finite = v.pipe(v.number(), v.finite());

const line = { row: integerBetween(1, MAX_ROWS), column: integerBetween(1, MAX_COLUMNS) };
const corners = { ...line, rows: integerBetween(1, MAX_ROWS), columns: integerBetween(1, MAX_COLUMNS) };

/** A cell by its row and column. */
export const cellPlace = line;

/** The journal belongs to the work that keeps it. */
export const sheetName = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_SHEET_NAME), v.check((name) => !isJournalSheet(name)));

const isWithinSheet = ({ row, column, rows, columns }: Rect) => row + rows - 1 <= MAX_ROWS && column + columns - 1 <= MAX_COLUMNS;

/** Without the sheet, where an area stands for its rectangle. */
export const rect = v.pipe(v.object(corners), v.check((own) => isWithinSheet(own))) satisfies v.GenericSchema<unknown, Rect>;

export const area = v.pipe(exactly<Area>()({ sheet: sheetName, ...corners }), v.check((own) => isWithinSheet(own))) satisfies v.GenericSchema<unknown, Area>;

export const cell = v.union([
  v.null(), finite, textUpTo(LONGEST_CELL), v.boolean(), v.strictObject({ date: finite }), v.strictObject({ error: textUpTo(LONGEST_SHEET_NAME) }),
]) satisfies v.GenericSchema<unknown, Cell>;

export const formulaText = v.pipe(v.string(), v.startsWith("="), v.maxLength(LONGEST_CELL));

const formula = exactly<Formula>()({ formula: formulaText, value: cell }) satisfies v.GenericSchema<unknown, Formula>;

export const content = v.union([cell, formula]) satisfies v.GenericSchema<unknown, Content>;

/** What a text has for `undefined` (`LEFT_ALONE`). */
export const leftAlone = v.pipe(v.strictTuple(LEFT_ALONE), v.transform(() => undefined));
