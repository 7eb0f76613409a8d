import * as v from "valibot";
import type { Cell } from "../../src/text/cell";
import type { Area } from "../../src/workbook/area";
import { LEFT_ALONE } from "../../src/workbook/plan-text";
import type { Content, Formula } from "../../src/workbook/sheet-spec";
import { corners, exactly, isWithinSheet } from "../../src/workbook/strict-schema";
import { isJournalSheet } from "./journal";

/** Sheets keeps no more in a cell. */
const LONGEST_CELL = 50_000;
const LONGEST_SHEET_NAME = 100;

export function textUpTo(longest: number) {
  return v.pipe(v.string(), v.maxLength(longest));
}

export const finite = v.pipe(v.number(), v.finite());

/** The journal belongs to the work that keeps it. */
export const sheetName = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_SHEET_NAME), v.check((name) => !isJournalSheet(name)));

export const area = v.pipe(exactly<Area>()({ sheet: sheetName, ...corners }), v.check((own) => isWithinSheet(own))) satisfies v.GenericSchema<unknown, Area>;

export const cell = v.union([
  v.null(), finite, textUpTo(LONGEST_CELL), v.boolean(), v.strictObject({ date: finite }), v.strictObject({ error: textUpTo(LONGEST_SHEET_NAME) }),
]) satisfies v.GenericSchema<unknown, Cell>;

export const formulaText = v.pipe(v.string(), v.startsWith("="), v.maxLength(LONGEST_CELL));

const formula = exactly<Formula>()({ formula: formulaText, value: cell }) satisfies v.GenericSchema<unknown, Formula>;

export const content = v.union([cell, formula]) satisfies v.GenericSchema<unknown, Content>;

/** What a text has for `undefined` (`LEFT_ALONE`). */
export const leftAlone = v.pipe(v.strictTuple(LEFT_ALONE), v.transform(() => undefined));
