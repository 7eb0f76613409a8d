import { blankRubric } from "./blank-rubric";
import type { Rubric, SubjectKind } from "./rubric";

/** A scored line whose points may still be unknown. */
export interface OpenLine {
  readonly kind: "criterion" | "bonus" | "deduction";
  readonly name: string;
  /** Hundredths; `null` where unknown. */
  readonly maximum: number | null;
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
  total: number | null,
  subjectKind: SubjectKind,
): OpenRubric {
  const blank = blankRubric("trong", "Trống", subjectKind);
  const of = (kind: OpenLine["kind"]) => lines.filter((line) => line.kind === kind);
  const scored = (kind: OpenLine["kind"], prefix: string) =>
    of(kind).map(({ name, maximum }, index) => ({
      code: `${prefix}${index + 1}`,
      name,
      maximum: maximum ?? UNKNOWN,
      step: 1,
      clause: "",
    }));
  const criteria = scored("criterion", "TC").map((line) => ({ ...line, minimum: 0, needsEvidence: false, levels: [] }));
  const sum = criteria.reduce((points, { maximum }) => points + maximum, 0);
  const open = (kind: OpenLine["kind"]) => of(kind).flatMap(({ maximum }, index) => (maximum === null ? [index] : []));
  const isTotalOpen = total === null && open("criterion").length > 0;
  const maximum = total !== null && total >= sum ? total : sum;
  const [highest] = criteria.length === 0 ? [] : [...criteria].sort((a, b) => b.maximum - a.maximum);
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
        threshold: Math.round((band.threshold * maximum) / blank.maximum),
      })),
    },
    open: { criterion: open("criterion"), bonus: open("bonus"), deduction: open("deduction") },
    isTotalOpen,
  };
}

/** Hundredths. Placeholder for unknown points, so that the remaining fields can be checked against each other. */
const UNKNOWN = 1_00;
