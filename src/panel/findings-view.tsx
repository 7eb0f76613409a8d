import type { Finding } from "../workbook/finding";
import { Accordion } from "./accordion";
import { Figures } from "./figures";
import { FindingRow } from "./finding-row";
import type { Intent } from "./fluent-elements";
import { formatCount } from "./format-count";
import { SEVERITIES, countSeverity, groupFindings } from "./group-findings";
import type { FindingGroup } from "./group-findings";
import { StatusIcon } from "./icons";
import { PagedList } from "./paged-list";
import { usePanel } from "./panel-context";

/** What a check found: figures first, then each kind of finding with its cells. */
export function FindingsView({ findings }: { readonly findings: readonly Finding[] }) {
  const { words } = usePanel();
  const groups = groupFindings(findings);
  const parts = groups.map((group) => ({
    key: group.code,
    heading: <GroupHeading group={group} />,
    content: () => (
      <PagedList items={group.findings} label={words.core.findingTitle(group.code)}>{(finding) => <FindingRow finding={finding} />}</PagedList>
    ),
  }));
  const first = groups[0];
  return (
    <section class="td-section" aria-label={words.panel.findings}>
      <Figures
        figures={SEVERITIES.map((severity) => ({
          label: words.core.severity[severity], count: countSeverity(findings, severity), icon: <SeverityIcon severity={severity} />,
        }))}
      />
      <Accordion parts={parts} headingLevel={3} {...(first ? { openAtFirst: first.code } : {})} />
    </section>
  );
}

function GroupHeading({ group: { code, severity, findings } }: { readonly group: FindingGroup }) {
  const { words, numbers } = usePanel();
  const count = formatCount(findings.length, numbers);
  return (
    <>
      <SeverityIcon severity={severity} />
      <span class="td-part-title">{words.core.findingTitle(code)}</span>
      <span class="td-hidden">{words.panel.findingGroup(words.core.severity[severity], count)}</span>
      <fluent-badge aria-hidden="true" appearance="tint" color="informative">{count}</fluent-badge>
    </>
  );
}

function SeverityIcon({ severity }: { readonly severity: Finding["severity"] }) {
  return <span class="td-status" data-status={severity}><StatusIcon status={severity satisfies Intent} /></span>;
}
