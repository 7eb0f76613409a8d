import { hundredths } from "../text/hundredths";
import type { Hundredths } from "../text/hundredths";
import { blankRubric } from "./blank-rubric";
import type { Rubric, ScoredLine, SubjectKind } from "./rubric";

/** A scored line whose points may still be unknown. */
export interface OpenLine {
  readonly kind: "criterion" | "bonus" | "deduction";
  readonly name: string;
  /** Hundredths; `null` where unknown. */
  readonly maximum: Hundredths | null;
}

/** A rubric with points still to be filled in. Unknown points hold a valid placeholder and are listed in `open`. */
export interface OpenRubric {
  readonly rubric: Rubric;
  /** Indexes of the lines of each kind whose maximum is open. */
  readonly open: Readonly<Record<OpenLine["kind"], readonly number[]>>;
  /** Whether the total, and with it every band above the lowest, is open. */
  readonly isTotalOpen: boolean;
}

/** Builds a rubric of these lines, in their order. Band thresholds are the usual ones, scaled to the total. */
export function rubricFromLines(
  lines: readonly OpenLine[],
  total: Hundredths | null,
  subjectKind: SubjectKind,
): OpenRubric {
  const blank = blankRubric("trong", "Trống", subjectKind);
  const of = (kind: OpenLine["kind"]) => lines.filter((line) => line.kind === kind);
  const scored = (kind: OpenLine["kind"], prefix: "TC" | "DT" | "DTru") =>
    of(kind).map(({ name, maximum }, index): ScoredLine => ({
      code: `${prefix}${index + 1}`,
      name,
      maximum: maximum ?? UNKNOWN,
      step: hundredths(1),
      clause: "",
    }));
  const criteria = scored("criterion", "TC").map((line) => ({
    ...line,
    minimum: hundredths(0),
    needsEvidence: false,
    levels: [],
  }));
  const sum = hundredths(criteria.reduce((points, { maximum }) => points + maximum, 0));
  const open = (kind: OpenLine["kind"]) => of(kind).flatMap(({ maximum }, index) => (maximum === null ? [index] : []));
  const isTotalOpen = total === null && open("criterion").length > 0;
  const maximum = total !== null && total >= sum ? total : sum;
  const [highest] = [...criteria].sort((a, b) => b.maximum - a.maximum);
  return {
    rubric: {
      ...blank,
      maximum,
      criteria,
      bonuses: scored("bonus", "DT"),
      deductions: scored("deduction", "DTru"),
      tieBreak: highest ? [highest.code] : [],
      bands: blank.bands.map((band) => ({
        ...band,
        threshold: hundredths(Math.round((band.threshold * maximum) / blank.maximum)),
      })),
    },
    open: { criterion: open("criterion"), bonus: open("bonus"), deduction: open("deduction") },
    isTotalOpen,
  };
}

/** Hundredths. Placeholder for unknown points, so that the remaining fields can be checked against each other. */
const UNKNOWN = hundredths(1_00);
