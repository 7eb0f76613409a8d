import type { Outcome } from "../../actions/outcome/outcome";
import type { Finding, FindingCode } from "../../workbook/model/finding";
import { findingRank } from "../../workbook/check/finding-order";

export interface FindingGroup {
  readonly code: FindingCode;
  /** The worst severity of the group: findings of one kind may differ in severity. */
  readonly severity: Finding["severity"];
  readonly findings: readonly Finding[];
}

export const SEVERITIES: readonly Finding["severity"][] = ["error", "warning", "info"];

/** Groups findings by kind: damaged structure first, then by worst severity, then in sheet order. */
export function groupFindings(findings: Outcome["findings"]): readonly FindingGroup[] {
  const byCode = new Map<FindingCode, Finding[]>();
  for (const finding of findings) {
    const group = byCode.get(finding.code);
    if (group) group.push(finding);
    else byCode.set(finding.code, [finding]);
  }
  return (
    [...byCode]
      .map(([code, group]) => ({ code, severity: worst(group), findings: group }))
      // Sorting is stable: kinds of equal rank stay in the order of their first findings
      .sort((a, b) => findingRank(a) - findingRank(b))
  );
}

export function countSeverity(findings: Outcome["findings"], severity: Finding["severity"]): number {
  return findings.reduce((count, finding) => count + (finding.severity === severity ? 1 : 0), 0);
}

function worst(findings: readonly Finding[]): Finding["severity"] {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "info";
}
