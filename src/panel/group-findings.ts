import type { Outcome } from "../actions/outcome";
import type { Finding, FindingCode } from "../workbook/finding";
import { findingRank } from "../workbook/finding-order";

export interface FindingGroup {
  readonly code: FindingCode;
  /** The worst one of the group: one kind of finding may weigh differently from cell to cell. */
  readonly severity: Finding["severity"];
  readonly findings: readonly Finding[];
}

export const SEVERITIES: readonly Finding["severity"][] = ["error", "warning", "info"];

/** Findings by kind: damaged structure first, then by the worst of each kind, and then as the sheets have them. */
export function groupFindings(findings: Outcome["findings"]): readonly FindingGroup[] {
  const byCode = new Map<FindingCode, Finding[]>();
  for (const finding of findings) {
    const group = byCode.get(finding.code);
    if (group) group.push(finding);
    else byCode.set(finding.code, [finding]);
  }
  return [...byCode]
    .map(([code, group]) => ({ code, severity: worst(group), findings: group }))
    // Sorting is stable: kinds of one rank stay in the order of their first findings
    .sort((a, b) => findingRank(a) - findingRank(b));
}

export function countSeverity(findings: Outcome["findings"], severity: Finding["severity"]): number {
  return findings.reduce((count, finding) => count + (finding.severity === severity ? 1 : 0), 0);
}

function worst(findings: readonly Finding[]): Finding["severity"] {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "info";
}
