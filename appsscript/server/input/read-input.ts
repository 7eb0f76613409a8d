import * as z from "zod/mini";
import type { Area } from "../../../src/workbook/model/area";
import type { Plan } from "../../../src/workbook/model/plan";
import type { CaptureNeeds } from "../../../src/workbook/model/snapshot";
import { exactly } from "../../../src/workbook/wire/strict-schema";
import { once } from "../../../src/text/once";
import { cellSchemas } from "./cell-schema";
import { badRequest } from "../book/host-error";
import { planSchema } from "./plan-schema";

// Validates input of pages: every page that this script opens can call its functions with any arguments.

/** Several times the plan of a table of ten thousand rows. */
const LONGEST_PLAN = 50_000_000;

const schemas = once(() => {
  const { area } = cellSchemas();
  const needs = exactly<CaptureNeeds>()({
    forUndo: z.exactOptional(z.boolean()),
    forRules: z.exactOptional(z.union([z.boolean(), z.enum(["sampled", "with-rows-around"])])),
    forFrames: z.exactOptional(z.boolean()),
    region: z.exactOptional(z.nullable(z.union([z.literal("selection"), area]))),
  }) satisfies z.core.$ZodType<CaptureNeeds>;

  const workId = z.string().check(z.regex(/^\d{1,16}$/));
  /**
   * One fingerprint of the product's cells, then one for each other sheet: a spreadsheet has at most some hundreds of
   * sheets.
   */
  const fingerprint = z.string().check(z.maxLength(200_000), z.regex(/^M[0-9a-f]{16}(?: (?:M[0-9a-f]{16})?)*$/));
  const rowState = z.string().check(z.regex(/^M[0-9a-f]{16}$/));
  const planText = z.pipe(z.pipe(z.string().check(z.maxLength(LONGEST_PLAN)), z.transform(parseJson)), planSchema());
  return { area, fingerprint, needs, planText, rowState, workId };
});

/** Parses a plan's text (`planToText`). */
export function readPlan(input: unknown): Plan {
  return read(schemas().planText, input);
}

export function readNeeds(input: unknown): CaptureNeeds {
  return read(schemas().needs, input);
}

export function readArea(input: unknown): Area {
  return read(schemas().area, input);
}

export function readWorkId(input: unknown): string {
  return read(schemas().workId, input);
}

/** Validates the fingerprint of a spreadsheet, as `captureBook` makes it. */
export function readFingerprint(input: unknown): string {
  return read(schemas().fingerprint, input);
}

/** Validates the fingerprint of a row, as the page makes it (`rowState`). */
export function readRowState(input: unknown): string {
  return read(schemas().rowState, input);
}

/** Only the first fault is reported, even in a plan of a million wrong cells: reading stops there. */
const FIRST_FAULT: z.core.ParseContext<z.core.$ZodIssue> & Pick<z.core.ParseContextInternal, "abortEarly"> = {
  abortEarly: true,
};

/** Throws `bad-request` with the place of the first fault. */
function read<Output>(schema: z.core.$ZodType<Output>, input: unknown): Output {
  const result = z.safeParse(schema, input, FIRST_FAULT);
  if (result.success) return result.data;
  throw badRequest(placeOf(result.error.issues[0]!));
}

function placeOf(issue: z.core.$ZodIssue): string {
  const unknown = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...unknown].map(String).join(".");
}

/** No plan is `undefined`, so the following schema rejects a text that is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
