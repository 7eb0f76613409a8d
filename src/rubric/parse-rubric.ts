import { plainText } from "../text/look-alikes";
import type { Rubric } from "./rubric";
import { MAX_BONUSES_ONCE, MAX_DERIVED_BONUSES, MAX_POINTS, mostScoredLines, readShape } from "./schema";
import type { ShapeFault } from "./schema";

/** Faults of a rubric. `shape` concerns a single field; the other codes name fields that contradict each other. */
export type RubricFaultCode =
  | "shape"
  | "points-above-limit"
  /** Text that formulas compare, with spaces or letters that would not match. */
  | "text-not-normal"
  | "duplicate-code"
  | "duplicate-name"
  | "codes-out-of-order"
  | "too-many-lines"
  | "no-criteria"
  | "no-bases"
  | "no-bands"
  | "criteria-above-maximum"
  | "step-not-dividing"
  /** The step of a bonus that counts once for a subject is not its maximum. */
  | "step-not-whole"
  | "minimum-above-maximum"
  | "levels-overlap"
  | "level-out-of-range"
  | "bands-not-descending"
  | "last-band-not-zero"
  | "threshold-above-maximum"
  | "unknown-band"
  | "unknown-criterion";

/**
 * A fault and its path in the rubric, e.g. `["criteria", 1, "maximum"]`. Points in `found` and `expected` are
 * hundredths.
 */
export interface RubricFault {
  readonly code: RubricFaultCode;
  readonly path: readonly (string | number)[];
  readonly found: unknown;
  readonly expected: string | number | null;
}

export type ParsedRubric =
  { readonly ok: true; readonly rubric: Rubric } | { readonly ok: false; readonly faults: readonly RubricFault[] };

/**
 * Parses a rubric from any value. A single fault rejects the whole rubric, since nothing is scored with part of one.
 */
export function parseRubric(input: unknown): ParsedRubric {
  const shape = readShape(input);
  if (!shape.ok)
    return { ok: false, faults: shape.faults.map((fault) => shapeFault(fault, valueAt(input, fault.path))) };
  const faults = rubricFaults(shape.rubric);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, rubric: shape.rubric };
}

/** Fields with points; exceeding the limit has its own fault code and sentence. */
const POINT_FIELDS: ReadonlySet<unknown> = new Set(["maximum", "step", "minimum", "threshold", "points", "from", "to"]);

function shapeFault(fault: ShapeFault, found: unknown): RubricFault {
  const isTooMuch = typeof found === "number" && found > MAX_POINTS && POINT_FIELDS.has(fault.path.at(-1));
  return isTooMuch
    ? { code: "points-above-limit", path: fault.path, found, expected: MAX_POINTS }
    : { code: "shape", ...fault, found };
}

function valueAt(input: unknown, path: ShapeFault["path"]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[part] : undefined,
    input,
  );
}

/** Returns the faults between fields of a well-formed rubric; empty for a sound one. */
function rubricFaults(rubric: Rubric): readonly RubricFault[] {
  return [...lineFaults(rubric), ...levelFaults(rubric), ...bandFaults(rubric), ...listFaults(rubric)];
}

function lineFaults(rubric: Rubric): readonly RubricFault[] {
  const faults: RubricFault[] = [];
  const groups = { criteria: rubric.criteria, bonuses: rubric.bonuses, deductions: rubric.deductions };
  const prefixes = { criteria: "TC", bonuses: "DT", deductions: "DTru" };
  for (const group of ["criteria", "bonuses", "deductions"] as const) {
    groups[group].forEach((line, index) => {
      const expected = `${prefixes[group]}${index + 1}`;
      // Columns are found by code, so a gap would leave a column without a line
      if (line.code !== expected)
        faults.push({ code: "codes-out-of-order", path: [group, index, "code"], found: line.code, expected });
      if (line.maximum % line.step !== 0) {
        faults.push({
          code: "step-not-dividing",
          path: [group, index, "step"],
          found: line.step,
          expected: line.maximum,
        });
      }
    });
  }
  rubric.criteria.forEach((line, index) => {
    if (line.minimum > line.maximum) {
      faults.push({
        code: "minimum-above-maximum",
        path: ["criteria", index, "minimum"],
        found: line.minimum,
        expected: line.maximum,
      });
    }
  });
  const scoredLines = (["criteria", "bonuses", "deductions"] as const).flatMap((group) =>
    groups[group].map((line, index) => ({ line, path: [group, index, "code"] })),
  );
  const derived = rubric.derivedBonuses.map((line, index) => ({ line, path: ["derivedBonuses", index, "code"] }));
  for (const [lines, expected] of [
    [scoredLines, mostScoredLines(rubric)],
    [derived, MAX_DERIVED_BONUSES],
  ] as const) {
    const tooMany = lines[expected];
    if (tooMany) faults.push({ code: "too-many-lines", path: tooMany.path, found: tooMany.line.code, expected });
  }
  if (rubric.bonusesOnce === true) faults.push(...onceFaults(rubric.bonuses));
  const sum = rubric.criteria.reduce((total, line) => total + line.maximum, 0);
  if (sum > rubric.maximum)
    faults.push({ code: "criteria-above-maximum", path: ["maximum"], found: rubric.maximum, expected: sum });
  if (rubric.method === "scores" && rubric.criteria.length === 0) {
    faults.push({ code: "no-criteria", path: ["criteria"], found: 0, expected: 1 });
  }
  if (rubric.method === "basis" && rubric.bases.length === 0)
    faults.push({ code: "no-bases", path: ["bases"], found: 0, expected: 1 });
  return faults;
}

/** A bonus that counts once is given or not: points in between would leave open which entry's count. */
function onceFaults(bonuses: Rubric["bonuses"]): readonly RubricFault[] {
  const tooMany = bonuses[MAX_BONUSES_ONCE];
  return [
    ...bonuses.flatMap(({ step, maximum }, index): readonly RubricFault[] =>
      step === maximum
        ? []
        : [{ code: "step-not-whole", path: ["bonuses", index, "step"], found: step, expected: maximum }],
    ),
    ...(tooMany
      ? [
          {
            code: "too-many-lines" as const,
            path: ["bonuses", MAX_BONUSES_ONCE, "code"],
            found: tooMany.code,
            expected: MAX_BONUSES_ONCE,
          },
        ]
      : []),
  ];
}

function levelFaults(rubric: Rubric): readonly RubricFault[] {
  return rubric.criteria.flatMap((line, index) => {
    const faults: RubricFault[] = [];
    line.levels.forEach((level, at) => {
      const path = ["criteria", index, "levels", at];
      if (level.from > level.to || level.to > line.maximum) {
        faults.push({ code: "level-out-of-range", path: [...path, "to"], found: level.to, expected: line.maximum });
      }
      const overlaps = line.levels.some(
        (other, place) => place < at && other.from <= level.to && level.from <= other.to,
      );
      if (overlaps) faults.push({ code: "levels-overlap", path: [...path, "from"], found: level.from, expected: null });
    });
    return faults;
  });
}

function bandFaults(rubric: Rubric): readonly RubricFault[] {
  const faults: RubricFault[] = [];
  rubric.bands.forEach((band, index) => {
    const above = rubric.bands[index - 1];
    if (above && band.threshold >= above.threshold) {
      faults.push({
        code: "bands-not-descending",
        path: ["bands", index, "threshold"],
        found: band.threshold,
        expected: above.threshold,
      });
    }
    if (band.threshold > rubric.maximum) {
      faults.push({
        code: "threshold-above-maximum",
        path: ["bands", index, "threshold"],
        found: band.threshold,
        expected: rubric.maximum,
      });
    }
  });
  if (rubric.method !== "register" && rubric.bands.length === 0)
    faults.push({ code: "no-bands", path: ["bands"], found: 0, expected: 1 });
  const last = rubric.bands.length - 1;
  const lowest = rubric.bands[last];
  if (lowest && lowest.threshold !== 0) {
    faults.push({
      code: "last-band-not-zero",
      path: ["bands", last, "threshold"],
      found: lowest.threshold,
      expected: 0,
    });
  }
  return faults;
}

function listFaults(rubric: Rubric): readonly RubricFault[] {
  const faults: RubricFault[] = [];
  const lists = {
    derivedBonuses: rubric.derivedBonuses,
    bases: rubric.bases,
    bands: rubric.bands,
    categories: rubric.categories,
    levels: rubric.levels,
    contents: rubric.contents,
    fields: rubric.fields,
  };
  for (const [list, items] of Object.entries(lists)) {
    faults.push(
      ...repeats(
        items.map((item) => item.code),
        [list],
        "code",
        "duplicate-code",
      ),
    );
    // Cells hold these names, so duplicates would be ambiguous
    if (list === "derivedBonuses") continue;
    faults.push(
      ...repeats(
        items.map((item) => item.name),
        [list],
        "name",
        "duplicate-name",
      ),
    );
    items.forEach(({ name }, index) => {
      if (name !== plainText(name))
        faults.push({ code: "text-not-normal", path: [list, index, "name"], found: name, expected: plainText(name) });
    });
  }
  rubric.derivedBonuses.forEach((bonus, index) => {
    if (!rubric.bands.some((band) => band.code === bonus.fromBand)) {
      faults.push({
        code: "unknown-band",
        path: ["derivedBonuses", index, "fromBand"],
        found: bonus.fromBand,
        expected: null,
      });
    }
  });
  rubric.tieBreak.forEach((code, index) => {
    if (!rubric.criteria.some((line) => line.code === code)) {
      faults.push({ code: "unknown-criterion", path: ["tieBreak", index], found: code, expected: null });
    } else if (rubric.tieBreak.indexOf(code) < index) {
      faults.push({ code: "duplicate-code", path: ["tieBreak", index], found: code, expected: null });
    }
  });
  return faults;
}

function repeats(
  values: readonly string[],
  path: readonly string[],
  field: string,
  code: RubricFaultCode,
): readonly RubricFault[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    const key = value.toUpperCase();
    if (seen.has(key)) return [{ code, path: [...path, index, field], found: value, expected: null }];
    seen.add(key);
    return [];
  });
}
