import * as z from "zod/mini";

// Excel add-ins run under a content policy without code generation; this spares the policy report of zod's probe.
z.config({ jitless: true });

/** These keep a row's formulas within the 8,192 characters that Excel allows, under the longest names of sheets. */
export const MAX_SCORED_LINES = 28;
export const MAX_DERIVED_BONUSES = 8;
/** Keeps totals, with the offset that marks entries above every minimum, inside exact two-decimal arithmetic. */
const MAX_POINTS = 1_000_00;
const MAX_NAME = 200;
/** Band names become criteria of COUNTIFS, where these are wildcards and operators. */
const SAFE_LABEL = /^[^*?~<>="\s][^*?~"]*$/;

const points = z.int().check(z.minimum(0), z.maximum(MAX_POINTS));
const positivePoints = z.int().check(z.minimum(1), z.maximum(MAX_POINTS));
const name = z.string().check(z.minLength(1), z.maxLength(MAX_NAME));
const label = name.check(z.regex(SAFE_LABEL));
const code = z.string().check(z.regex(/^[A-Za-z0-9]{1,12}$/));
const clause = z.string().check(z.maxLength(MAX_NAME));

function lineCode(prefix: string) {
  return z.string().check(z.regex(new RegExp(`^${prefix}[1-9][0-9]?$`)));
}

const criterionLevel = z.object({ name, from: points, to: points });

const criterion = z.object({
  code: lineCode("TC"), name, maximum: positivePoints, step: positivePoints, minimum: points,
  needsEvidence: z.boolean(), levels: z.array(criterionLevel), clause,
});
const bonus = z.object({ code: lineCode("DT"), name, maximum: positivePoints, step: positivePoints, clause });
const deduction = z.object({ code: lineCode("DTru"), name, maximum: positivePoints, step: positivePoints, clause });
const derivedBonus = z.object({
  code: lineCode("TT"), name, points: positivePoints, entriesNeeded: z.int().check(z.minimum(1), z.maximum(100)),
  fromBand: z.string(), registeredOnly: z.boolean(), clause,
});
const band = z.object({ code, name: label, threshold: points, clause });
const subjectKind = z.enum(["collective", "individual"]);
const category = z.object({ code, name: label, kind: subjectKind, eligible: z.boolean(), head: z.boolean(), clause });
const levelSystem = z.enum(["two-tier", "three-tier"]);
const level = z.object({
  code, name: label, body: name, individualsOnly: z.boolean(), systems: z.array(levelSystem).check(z.minLength(1)), clause,
});
const listItem = z.object({ code, name: label, clause });
const basis = z.object({ code, name: label, from: z.enum(["recorded", "collective"]), clause });

/** The shape of a rubric, points in hundredths. What fields say about one another is `rubricFaults`' matter. */
export const rubricSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40)),
  name,
  subjectKind: z.enum(["collective", "individual", "any"]),
  method: z.enum(["scores", "basis", "register"]),
  source: z.string().check(z.maxLength(500)),
  maximum: positivePoints,
  criteria: z.array(criterion),
  bonuses: z.array(bonus),
  deductions: z.array(deduction),
  derivedBonuses: z.array(derivedBonus),
  tieBreak: z.array(lineCode("TC")),
  bases: z.array(basis),
  bands: z.array(band).check(z.maxLength(20)),
  bandsConfirmed: z.boolean(),
  categories: z.array(category).check(z.minLength(1)),
  levels: z.array(level).check(z.minLength(1)),
  levelSystem,
  contents: z.array(listItem).check(z.minLength(1)),
  fields: z.array(listItem).check(z.minLength(1)),
});

/** What the schema says of one field that does not fit. */
export type SchemaIssue = z.core.$ZodIssue;
