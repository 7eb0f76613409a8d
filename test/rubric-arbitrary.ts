import { hundredths } from "../src/text/hundredths";
import fc from "fast-check";
import type {
  Band,
  Basis,
  Category,
  Criterion,
  CriterionLevel,
  DerivedBonus,
  Level,
  ListItem,
  Rubric,
  ScoreRole,
  ScoredLine,
} from "../src/rubric/rubric";
import { MAX_BONUSES_ONCE, MAX_SCORED_LINES } from "../src/rubric/schema";
import { labelArbitrary, wordsArbitrary } from "./words-arbitrary";

/** Hundredths: 0,01 · 0,1 · 0,25 · 0,5 · 1. */
const STEPS = [1, 10, 25, 50, 100] as const;
const MOST_STEPS = 20;
const MOST_BANDS = 8;

interface LineShape {
  readonly step: number;
  readonly steps: number;
  readonly name: string;
  readonly clause: string;
}

const clause = fc.oneof(fc.constantFrom("", "1", "2.1 TC1", "Mặc định"), wordsArbitrary(2));
const lineShape: fc.Arbitrary<LineShape> = fc.record({
  step: fc.constantFrom(...STEPS),
  steps: fc.integer({ min: 1, max: MOST_STEPS }),
  name: wordsArbitrary(),
  clause,
});

/** How many criteria, bonuses and deductions: mostly a handful, at times as many as a rubric may have. */
const lineCounts = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      [MAX_SCORED_LINES, 0, 0] as const,
      [MAX_SCORED_LINES - 12, 7, 5] as const,
      [1, 14, 13] as const,
    ),
  },
);

/** Valid rubrics with scores, of every shape that a rubric sheet may hold. Points are hundredths. */
export const rubricArbitrary: fc.Arbitrary<Rubric> = lineCounts
  .chain(([criteria, bonuses, deductions]) =>
    fc.record({
      criteria: fc.tuple(...Array.from({ length: criteria }, (_, index) => criterionArbitrary(index))),
      bonuses: linesArbitrary("DT", bonuses),
      deductions: linesArbitrary("DTru", deductions),
      shared: sharedArbitrary,
    }),
  )
  .chain(({ criteria, bonuses, deductions, shared }) => {
    const sum = criteria.reduce((total, line) => total + line.maximum, 0);
    return fc
      .record({
        maximum: fc.oneof(fc.constant(sum), fc.integer({ min: sum, max: sum + 200 })),
        choice:
          criteria.length + bonuses.length + deductions.length < MAX_SCORED_LINES
            ? choice("withholdsUnreported")
            : fc.constant({}),
        once: bonuses.length > 0 ? choice("bonusesOnce") : fc.constant({}),
        tieBreak: fc.shuffledSubarray(criteria.map((line) => line.code)),
      })
      .chain(({ maximum, tieBreak, choice: own, once }) =>
        bandsArbitrary(maximum).chain((bands) =>
          derivedBonusesArbitrary(bands).map((derivedBonuses): Rubric => ({
            ...shared,
            ...own,
            ...(bonuses.length > MAX_BONUSES_ONCE ? {} : once),
            method: "scores",
            maximum: hundredths(maximum),
            criteria,
            bonuses:
              "bonusesOnce" in once && once.bonusesOnce === true
                ? bonuses.map((line) => ({ ...line, step: line.maximum }))
                : bonuses,
            deductions,
            derivedBonuses,
            tieBreak,
            bases: [],
            bands,
          })),
        ),
      );
  });

/** Valid rubrics without scores: results come from bases. */
export const basisRubricArbitrary: fc.Arbitrary<Rubric> = fc
  .record({
    shared: sharedOf(),
    maximum: fc.integer({ min: 100, max: 2000 }),
    bases: basesArbitrary(),
    reports: choice("withholdsUnreported"),
    decisions: choice("needsDecision"),
  })
  .chain(({ shared, maximum, bases, reports, decisions }) =>
    bandsArbitrary(maximum).map((bands): Rubric => ({
      ...shared,
      ...reports,
      ...decisions,
      method: "basis",
      subjectKind: "individual",
      maximum: hundredths(maximum),
      criteria: [],
      bonuses: [],
      deductions: [],
      derivedBonuses: [],
      tieBreak: [],
      bases,
      bands,
    })),
  );

/** A setting that rubric sheets of earlier versions lack. */
function choice<Setting extends "withholdsUnreported" | "needsDecision" | "bonusesOnce">(
  setting: Setting,
): fc.Arbitrary<Partial<Record<Setting, boolean>>> {
  return fc.constantFrom<Partial<Record<Setting, boolean>>>(
    {},
    ...[true, false].map((value) => ({ [setting]: value }) as Partial<Record<Setting, boolean>>),
  );
}

function criterionArbitrary(index: number): fc.Arbitrary<Criterion> {
  return lineShape.chain((shape) => {
    const maximum = shape.step * shape.steps;
    return fc
      .record({
        minimum: fc.oneof(
          { weight: 3, arbitrary: fc.constant(0) },
          { weight: 1, arbitrary: fc.integer({ min: 0, max: maximum }) },
        ),
        needsEvidence: fc.boolean(),
        levels: fc.oneof(
          { weight: 3, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: levelsOfCriterion(maximum) },
        ),
      })
      .map((also): Criterion => ({
        ...toLine(`TC${index + 1}`, shape),
        ...also,
        minimum: hundredths(also.minimum),
      }));
  });
}

/** Parts of a criterion's points that do not overlap, with gaps between them at times. */
function levelsOfCriterion(maximum: number): fc.Arbitrary<readonly CriterionLevel[]> {
  return fc
    .tuple(fc.uniqueArray(fc.integer({ min: 0, max: maximum }), { minLength: 2, maxLength: 6 }), wordsArbitrary(2))
    .map(([ends, name]) => {
      const inOrder = [...ends].sort((a, b) => a - b);
      return inOrder.flatMap((from, index) => {
        const to = inOrder[index + 1];
        return index % 2 === 1 || to === undefined
          ? []
          : [{ name: `${name} ${index}`, from: hundredths(from), to: hundredths(to) }];
      });
    });
}

function linesArbitrary(prefix: "TC" | "DT" | "DTru", count: number): fc.Arbitrary<readonly ScoredLine[]> {
  return fc
    .array(lineShape, { minLength: count, maxLength: count })
    .map((shapes) => shapes.map((shape, index) => toLine(`${prefix}${index + 1}`, shape)));
}

function toLine(code: ScoreRole, { step, steps, name, clause: ownClause }: LineShape): ScoredLine {
  return { code, name, maximum: hundredths(step * steps), step: hundredths(step), clause: ownClause };
}

function bandsArbitrary(maximum: number): fc.Arbitrary<readonly Band[]> {
  return fc
    .uniqueArray(fc.integer({ min: 1, max: maximum }), { maxLength: Math.min(MOST_BANDS - 1, maximum) })
    .chain((above) => {
      const thresholds = [...above].sort((a, b) => b - a).concat(0);
      return labelsArbitrary(thresholds.length).map((names) =>
        thresholds.map((threshold, index) => ({
          code: `M${index + 1}`,
          name: names[index]!,
          threshold: hundredths(threshold),
          clause: "",
        })),
      );
    });
}

function derivedBonusesArbitrary(bands: readonly Band[]): fc.Arbitrary<readonly DerivedBonus[]> {
  return fc
    .array(
      fc.record({
        name: wordsArbitrary(),
        points: fc.integer({ min: 1, max: 200 }).map(hundredths),
        entriesNeeded: fc.integer({ min: 1, max: 4 }),
        fromBand: fc.constantFrom(...bands.map((band) => band.code)),
        registeredOnly: fc.boolean(),
        clause,
      }),
      { maxLength: 3 },
    )
    .map((bonuses) => bonuses.map((bonus, index) => ({ code: `TT${index + 1}`, ...bonus })));
}

const sharedArbitrary = sharedOf();

function sharedOf() {
  return fc.record({
    id: fc.constantFrom("thu-nghiem", "bo-2", "x", "tap-the-xa-phuong", "tap-the"),
    name: wordsArbitrary(),
    subjectKind: fc.constantFrom("collective" as const, "individual" as const),
    source: fc.oneof(fc.constant(""), wordsArbitrary(8)),
    bandsConfirmed: fc.boolean(),
    categories: categoriesArbitrary(),
    levels: levelsArbitrary(),
    levelSystem: fc.constantFrom("two-tier" as const, "three-tier" as const),
    contents: listArbitrary((index) => String(index + 1)),
    fields: listArbitrary((index) => `LV${index}`),
  });
}

function categoriesArbitrary(): fc.Arbitrary<readonly Category[]> {
  return withLabels(5, (name, index) =>
    fc.record({
      code: fc.constant(`C${index}`),
      name: fc.constant(name),
      kind: fc.constantFrom("collective" as const, "individual" as const),
      eligible: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
      head: fc.boolean(),
      clause,
    }),
  );
}

function levelsArbitrary(): fc.Arbitrary<readonly Level[]> {
  return withLabels(4, (name, index) =>
    fc.record({
      code: fc.constant(`CAP${index}`),
      name: fc.constant(name),
      body: wordsArbitrary(),
      individualsOnly: fc.boolean(),
      systems: fc.constantFrom(["two-tier"] as const, ["three-tier"] as const, ["two-tier", "three-tier"] as const),
      clause,
    }),
  );
}

function basesArbitrary(): fc.Arbitrary<readonly Basis[]> {
  return withLabels(4, (name, index) =>
    fc.record({
      code: fc.constant("abcd".charAt(index)),
      name: fc.constant(name),
      from: fc.constantFrom("recorded" as const, "collective" as const),
      clause,
    }),
  );
}

function listArbitrary(codeOf: (index: number) => string): fc.Arbitrary<readonly ListItem[]> {
  return withLabels(4, (name, index) => clause.map((ownClause) => ({ code: codeOf(index), name, clause: ownClause })));
}

function withLabels<T>(
  most: number,
  make: (name: string, index: number) => fc.Arbitrary<T>,
): fc.Arbitrary<readonly T[]> {
  return fc
    .integer({ min: 1, max: most })
    .chain(labelsArbitrary)
    .chain((names) => fc.tuple(...names.map(make)));
}

/** Labels that stay apart whatever their case. */
function labelsArbitrary(count: number): fc.Arbitrary<readonly string[]> {
  return fc.uniqueArray(labelArbitrary(), {
    minLength: count,
    maxLength: count,
    selector: (text) => text.toUpperCase(),
  });
}
