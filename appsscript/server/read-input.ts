import * as v from "valibot";
import type { Area } from "../../src/workbook/area";
import type { Plan } from "../../src/workbook/plan";
import type { CaptureNeeds } from "../../src/workbook/snapshot";
import { exactly } from "../../src/workbook/strict-schema";
import { area } from "./cell-schema";
import { badRequest } from "./host-error";
import { planSchema } from "./plan-schema";

// Reads what a page sent: every page that this script opens can call its functions, with anything at all.

/** Several times the plan of a table of ten thousand rows. */
const LONGEST_PLAN = 50_000_000;

const needsSchema = exactly<CaptureNeeds>()({
  forUndo: v.exactOptional(v.boolean()), forRules: v.exactOptional(v.boolean()), forFrames: v.exactOptional(v.boolean()), region: v.exactOptional(v.nullable(v.union([v.literal("selection"), area]))),
}) satisfies v.GenericSchema<unknown, CaptureNeeds>;

const workId = v.pipe(v.string(), v.regex(/^\d{1,16}$/));
const mark = v.pipe(v.string(), v.regex(/^M[0-9a-f]{16}$/));
const planText = v.pipe(v.string(), v.maxLength(LONGEST_PLAN), v.parseJson(), planSchema);

/** A plan from its text (`planToText`). */
export function readPlan(input: unknown): Plan {
  return read(planText, input);
}

export function readNeeds(input: unknown): CaptureNeeds {
  return read(needsSchema, input);
}

export function readArea(input: unknown): Area {
  return read(area, input);
}

export function readWorkId(input: unknown): string {
  return read(workId, input);
}

/** The mark of a spreadsheet (`contentFingerprint`). */
export function readMark(input: unknown): string {
  return read(mark, input);
}

/** Throws `bad-request` with the place of the first thing that is wrong. */
function read<Output>(schema: v.GenericSchema<unknown, Output>, input: unknown): Output {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return result.output;
  throw badRequest(v.getDotPath(result.issues[0]) ?? "");
}
