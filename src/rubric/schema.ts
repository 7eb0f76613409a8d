import * as z from "zod/mini";
import { normalizeText } from "../text/fold";
import { once } from "../text/once";
import type { Hundredths } from "../text/hundredths";
import type { Rubric } from "./rubric";

// Content security policies of the add-ins forbid generated code, so zod must not even try it
z.config({ jitless: true });

/** These limits keep a row's formulas within Excel's 8,192 characters, even with the longest sheet names. */
export const MAX_SCORED_LINES = 28;
/** The state's formula of a rubric that withholds what was not reported is longer. */
export function mostScoredLines({ withholdsUnreported }: Pick<Rubric, "withholdsUnreported">): number {
  return withholdsUnreported === undefined ? MAX_SCORED_LINES : MAX_SCORED_LINES - 1;
}
export const MAX_DERIVED_BONUSES = 8;
/** Judged bonuses that may count once for a subject: each makes the formula of a subject's bonuses longer. */
export const MAX_BONUSES_ONCE = 3;
/** Keeps totals, including the offset that marks entries above every minimum, within exact two-decimal arithmetic. */
export const MAX_POINTS = 10_000_00;
const MAX_NAME = 200;
/** Band names become criteria of COUNTIFS, where these characters are wildcards and operators. */
const SAFE_LABEL = /^[^*?~<>="\s][^*?~"]*$/;

/**
 * Control characters except tabs and line feeds, lone surrogates, and U+FFFE and U+FFFF: no workbook file can hold
 * them.
 */
const UNWRITABLE = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|\p{Cs}/u;
/** More items than any usable list has; a rubric file may hold millions. */
const MAX_ITEMS = 500;

function integerBetween(least: number, most: number) {
  return z.int().check(z.minimum(least), z.maximum(most));
}

function lineCode<Prefix extends string>(prefix: Prefix) {
  return proving<`${Prefix}${number}`>(z.string().check(z.regex(new RegExp(`^${prefix}[1-9][0-9]?$`))));
}

/** Types a schema by what its checks prove: the types of zod know neither patterns nor units. */
function proving<Proven>(schema: z.ZodMiniType): z.ZodMiniType<Proven> {
  return schema as z.ZodMiniType<Proven>;
}

function someOf<Item extends z.core.$ZodType>(item: Item) {
  return listOf(item).check(z.minLength(1));
}

function listOf<Item extends z.core.$ZodType>(item: Item) {
  return z.array(item).check(z.maxLength(MAX_ITEMS));
}

/** Made when first read: most commands read no rubric from a file. */
const rubric = once(() => {
  const points = proving<Hundredths>(integerBetween(0, MAX_POINTS));
  const positivePoints = proving<Hundredths>(integerBetween(1, MAX_POINTS));
  const words = z.string().check(z.refine((text) => !UNWRITABLE.test(text)));
  const name = words.check(
    z.minLength(1),
    z.maxLength(MAX_NAME),
    z.refine((text) => normalizeText(text) !== ""),
  );
  const label = name.check(z.regex(SAFE_LABEL));
  const code = z.string().check(z.regex(/^[A-Za-z0-9]{1,12}$/));
  const clause = words.check(z.maxLength(MAX_NAME));

  const criterionLevel = z.object({ name, from: points, to: points });

  const criterion = z.object({
    code: lineCode("TC"),
    name,
    maximum: positivePoints,
    step: positivePoints,
    minimum: points,
    needsEvidence: z.boolean(),
    levels: listOf(criterionLevel),
    clause,
  });
  const bonus = z.object({ code: lineCode("DT"), name, maximum: positivePoints, step: positivePoints, clause });
  const deduction = z.object({ code: lineCode("DTru"), name, maximum: positivePoints, step: positivePoints, clause });
  const derivedBonus = z.object({
    code: lineCode("TT"),
    name,
    points: positivePoints,
    entriesNeeded: integerBetween(1, 100),
    fromBand: z.string(),
    registeredOnly: z.boolean(),
    clause,
  });
  const band = z.object({ code, name: label, threshold: points, clause });
  const category = z.object({
    code,
    name: label,
    kind: z.enum(["collective", "individual"]),
    eligible: z.boolean(),
    head: z.boolean(),
    clause,
  });
  const levelSystem = z.enum(["two-tier", "three-tier"]);
  const level = z.object({
    code,
    name: label,
    body: name,
    individualsOnly: z.boolean(),
    systems: someOf(levelSystem),
    clause,
  });
  const listItem = z.object({ code, name: label, clause });
  /** One content or several, as people write them in a cell: `1, 2`. */
  const content = z.object({
    code: z.string().check(z.regex(/^[A-Za-z0-9]{1,12}(, [A-Za-z0-9]{1,12}){0,3}$/)),
    name: label,
    clause,
  });
  const basis = z.object({
    code,
    name: label,
    from: z.enum(["recorded", "collective"]),
    clause,
    inYear: z.exactOptional(z.boolean()),
  });

  return z.strictObject({
    id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40)),
    name,
    subjectKind: z.enum(["collective", "individual", "any"]),
    method: z.enum(["scores", "basis", "register"]),
    source: words.check(z.maxLength(500)),
    maximum: positivePoints,
    criteria: listOf(criterion),
    bonuses: listOf(bonus),
    deductions: listOf(deduction),
    derivedBonuses: listOf(derivedBonus),
    tieBreak: listOf(lineCode("TC")),
    bases: listOf(basis),
    bands: z.array(band).check(z.maxLength(20)),
    bandsConfirmed: z.boolean(),
    withholdsUnreported: z.exactOptional(z.boolean()),
    needsDecision: z.exactOptional(z.boolean()),
    bonusesOnce: z.exactOptional(z.boolean()),
    categories: someOf(category),
    levels: someOf(level),
    levelSystem,
    contents: someOf(content),
    fields: someOf(listItem),
  });
});

/** A field that does not fit, and the expected type or format. */
export interface ShapeFault {
  readonly path: readonly (string | number)[];
  readonly expected: string | null;
}

/** Reads the shape of a rubric, points in hundredths. `rubricFaults` checks fields against each other. */
export function readShape(
  input: unknown,
): { readonly ok: true; readonly rubric: Rubric } | { readonly ok: false; readonly faults: readonly ShapeFault[] } {
  const read = z.safeParse(rubric(), input);
  return read.success ? { ok: true, rubric: read.data } : { ok: false, faults: read.error.issues.flatMap(shapeFaults) };
}

/** Returns one fault for each field: zod reports all unknown fields of an object at once, at the object. */
function shapeFaults(issue: z.core.$ZodIssue): readonly ShapeFault[] {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => ({ path: [...path, key], expected: "never" }))
    : [{ path, expected: expectationOf(issue) }];
}

function expectationOf(issue: z.core.$ZodIssue): string | null {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected;
    case "invalid_value":
      return issue.values.join(" | ");
    case "too_big":
      return `<=${String(issue.maximum)}`;
    case "too_small":
      return `>=${String(issue.minimum)}`;
    case "invalid_format":
      return issue.pattern ?? issue.format;
    default:
      return null;
  }
}
