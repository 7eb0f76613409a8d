import * as v from "valibot";
import type { Rubric } from "./rubric";

/** These keep a row's formulas within the 8,192 characters that Excel allows, under the longest names of sheets. */
export const MAX_SCORED_LINES = 28;
export const MAX_DERIVED_BONUSES = 8;
/** Keeps totals, with the offset that marks entries above every minimum, inside exact two-decimal arithmetic. */
const MAX_POINTS = 1_000_00;
const MAX_NAME = 200;
/** Band names become criteria of COUNTIFS, where these are wildcards and operators. */
const SAFE_LABEL = /^[^*?~<>="\s][^*?~"]*$/;

const points = integerBetween(0, MAX_POINTS);
const positivePoints = integerBetween(1, MAX_POINTS);
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME));
const label = v.pipe(name, v.regex(SAFE_LABEL));
const code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,12}$/));
const clause = v.pipe(v.string(), v.maxLength(MAX_NAME));

function integerBetween(least: number, most: number) {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
}

function lineCode(prefix: string) {
  return v.pipe(v.string(), v.regex(new RegExp(`^${prefix}[1-9][0-9]?$`)));
}

function someOf<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.minLength(1));
}

const criterionLevel = v.object({ name, from: points, to: points });

const criterion = v.object({
  code: lineCode("TC"), name, maximum: positivePoints, step: positivePoints, minimum: points,
  needsEvidence: v.boolean(), levels: v.array(criterionLevel), clause,
});
const bonus = v.object({ code: lineCode("DT"), name, maximum: positivePoints, step: positivePoints, clause });
const deduction = v.object({ code: lineCode("DTru"), name, maximum: positivePoints, step: positivePoints, clause });
const derivedBonus = v.object({
  code: lineCode("TT"), name, points: positivePoints, entriesNeeded: integerBetween(1, 100),
  fromBand: v.string(), registeredOnly: v.boolean(), clause,
});
const band = v.object({ code, name: label, threshold: points, clause });
const category = v.object({ code, name: label, kind: v.picklist(["collective", "individual"]), eligible: v.boolean(), head: v.boolean(), clause });
const levelSystem = v.picklist(["two-tier", "three-tier"]);
const level = v.object({ code, name: label, body: name, individualsOnly: v.boolean(), systems: someOf(levelSystem), clause });
const listItem = v.object({ code, name: label, clause });
const basis = v.object({ code, name: label, from: v.picklist(["recorded", "collective"]), clause });

const rubric = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(40)),
  name,
  subjectKind: v.picklist(["collective", "individual", "any"]),
  method: v.picklist(["scores", "basis", "register"]),
  source: v.pipe(v.string(), v.maxLength(500)),
  maximum: positivePoints,
  criteria: v.array(criterion),
  bonuses: v.array(bonus),
  deductions: v.array(deduction),
  derivedBonuses: v.array(derivedBonus),
  tieBreak: v.array(lineCode("TC")),
  bases: v.array(basis),
  bands: v.pipe(v.array(band), v.maxLength(20)),
  bandsConfirmed: v.boolean(),
  categories: someOf(category),
  levels: someOf(level),
  levelSystem,
  contents: someOf(listItem),
  fields: someOf(listItem),
});

/** A field that does not fit, and what would have. */
export interface ShapeFault {
  readonly path: readonly (string | number)[];
  readonly expected: string | null;
}

/** Reads the shape of a rubric, points in hundredths. What fields say about one another is `rubricFaults`' matter. */
export function readShape(input: unknown): { readonly ok: true; readonly rubric: Rubric } | { readonly ok: false; readonly faults: readonly ShapeFault[] } {
  const read = v.safeParse(rubric, input);
  if (read.success) return { ok: true, rubric: read.output };
  return { ok: false, faults: read.issues.map(({ path, expected }) => ({ path: (path ?? []).map(({ key }) => key as string | number), expected })) };
}
