import type { Finding, FindingCode } from "../../workbook/model/finding";
import { isRepairCode, offeredFix } from "../../workbook/check/offered-fixes";
import type { CellFix, RepairCode } from "../../workbook/check/offered-fixes";
import { Accordion } from "../controls/accordion";
import { Figures } from "../controls/figures";
import { FindingRow } from "../controls/finding-row";
import type { Intent } from "../controls/fluent-elements";
import { formatCount } from "../words/format-count";
import { SEVERITIES, countSeverity, groupFindings } from "./group-findings";
import type { FindingGroup } from "./group-findings";
import { StatusIcon } from "../controls/icons";
import { PagedList } from "../controls/paged-list";
import { usePanel } from "../words/panel-context";

export interface FindingsViewProps {
  readonly findings: readonly Finding[];
  /** `index` counts the findings of the kind, from 0. */
  readonly onFix: (code: FindingCode, cells: readonly CellFix[], index: number) => void;
  readonly onRepair: (code: RepairCode) => void;
  /** Copies text of legacy encodings into Unicode. */
  readonly onConvert: () => void;
}

/** Findings of a check: figures first, then each kind of finding with its cells. */
export function FindingsView({ findings, onFix, onRepair, onConvert }: FindingsViewProps) {
  const { words } = usePanel();
  const groups = groupFindings(findings);
  const parts = groups.map((group) => ({
    key: group.code,
    heading: <GroupHeading group={group} />,
    content: () => (
      <>
        {group.code === "legacy-font" && (
          <fluent-button class="td-fix-all" onClick={onConvert}>
            {words.panel.convertLegacy}
          </fluent-button>
        )}
        {isRepairCode(group.code) && <RepairButton code={group.code} onRepair={onRepair} />}
        <FixAll group={group} onFix={onFix} />
        <PagedList items={group.findings} label={words.core.findingTitle(group.code)}>
          {(finding, index) => <FindingRow finding={finding} onFix={(one) => onFix(finding.code, [one], index)} />}
        </PagedList>
      </>
    ),
  }));
  const [first] = groups;
  return (
    <section class="td-section" aria-label={words.panel.findings}>
      <Figures
        figures={SEVERITIES.map((severity) => {
          const count = countSeverity(findings, severity);
          return { label: words.panel.severities(severity, count), count, icon: <SeverityIcon severity={severity} /> };
        })}
      />
      <Accordion parts={parts} headingLevel={3} {...(first ? { openAtFirst: first.code } : {})} />
    </section>
  );
}

function FixAll({
  group: { code, findings },
  onFix,
}: {
  readonly group: FindingGroup;
  readonly onFix: FindingsViewProps["onFix"];
}) {
  const {
    words: { panel },
    numbers,
  } = usePanel();
  const cells = findings.flatMap((finding) => offeredFix(finding) ?? []);
  if (cells.length < 2) return null;
  return (
    <fluent-button class="td-fix-all" onClick={() => onFix(code, cells, 0)}>
      {panel.fixAll(formatCount(cells.length, numbers))}
    </fluent-button>
  );
}

function RepairButton({
  code,
  onRepair,
}: {
  readonly code: RepairCode;
  readonly onRepair: (code: RepairCode) => void;
}) {
  const { words } = usePanel();
  return (
    <fluent-button class="td-fix-all" onClick={() => onRepair(code)}>
      {words.panel.repairGroup}
    </fluent-button>
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
      <fluent-badge aria-hidden="true" appearance="tint" color="informative">
        {count}
      </fluent-badge>
    </>
  );
}

function SeverityIcon({ severity }: { readonly severity: Finding["severity"] }) {
  return (
    <span class="td-status" data-status={severity}>
      <StatusIcon status={severity satisfies Intent} />
    </span>
  );
}
