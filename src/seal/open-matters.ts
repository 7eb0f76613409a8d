import type { Appraisal } from "../workbook/check/appraised-table";
import type { Finding, FindingCode } from "../workbook/model/finding";

/** Findings below an error that still leave a result open or its rules unconfirmed. */
const OPEN: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "bands-unconfirmed",
  "panel-unconfirmed",
  "no-quorum",
  "ballot-missing",
  "judge-without-ballot",
  "ballot-without-member",
  "member-without-code",
  "member-choice",
  "ballot-row-lost",
  "recusal-unmatched",
  "few-ballots",
  "gap-discuss",
  "gap-third",
  "gap-chair",
  "chair-without-reason",
  "formula-overwritten",
  "formula-missing",
  "value-overwritten",
  "value-missing",
]);

/** Findings of one kind that keep a workbook from being sealed without a reason. */
export interface OpenMatter {
  readonly code: FindingCode;
  readonly count: number;
  readonly first: Finding;
}

/** Returns what is still open, one matter a kind of finding, errors first. */
export function openMatters({ findings }: Pick<Appraisal, "findings">): readonly OpenMatter[] {
  const matters = new Map<FindingCode, OpenMatter>();
  for (const finding of findings) {
    const { code, severity } = finding;
    if (severity !== "error" && !OPEN.has(code)) continue;
    const known = matters.get(code);
    matters.set(code, known ? { ...known, count: known.count + 1 } : { code, count: 1, first: finding });
  }
  return [...matters.values()].sort((a, b) => rank(a) - rank(b));
}

function rank({ first }: OpenMatter): number {
  return first.severity === "error" ? 0 : 1;
}
