import * as z from "zod/mini";
import type { Cell } from "../../../src/text/cell";
import type { Area } from "../../../src/workbook/model/area";
import { LEFT_ALONE } from "../../../src/workbook/wire/plan-text";
import type { Content, Formula } from "../../../src/workbook/model/sheet-spec";
import { corners, exactly, isWithinSheet } from "../../../src/workbook/wire/strict-schema";
import { once } from "../../../src/text/once";
import { isJournalName } from "../journal/journal-name";

/** Limit of Sheets for a cell, in characters. */
const LONGEST_CELL = 50_000;
const LONGEST_SHEET_NAME = 100;

export function textUpTo(longest: number) {
  return z.string().check(z.maxLength(longest));
}

/** Schemas of cells and places, made when first needed. */
export const cellSchemas = once(() => {
  const finite = z.number();

  /** The journal belongs to the work that keeps it. */
  const sheetName = z.string().check(
    z.minLength(1),
    z.maxLength(LONGEST_SHEET_NAME),
    z.refine((name) => !isJournalName(name)),
  );

  const area = exactly<Area>()({ sheet: sheetName, ...corners }).check(
    z.refine((own) => isWithinSheet(own)),
  ) satisfies z.core.$ZodType<Area>;

  const cell = z.union([
    z.null(),
    finite,
    textUpTo(LONGEST_CELL),
    z.boolean(),
    z.strictObject({ date: finite }),
    z.strictObject({ error: textUpTo(LONGEST_SHEET_NAME) }),
  ]) satisfies z.core.$ZodType<Cell>;

  const formulaText = z.string().check(z.startsWith("="), z.maxLength(LONGEST_CELL));

  const formula = exactly<Formula>()({ formula: formulaText, value: cell }) satisfies z.core.$ZodType<Formula>;

  const content = z.union([cell, formula]) satisfies z.core.$ZodType<Content>;

  /** Representation of `undefined` in text (`LEFT_ALONE`). */
  const leftAlone = z.pipe(
    z.array(z.never()).check(z.maxLength(LEFT_ALONE.length)),
    z.transform(() => undefined),
  );
  return { area, cell, content, finite, formulaText, leftAlone, sheetName };
});
