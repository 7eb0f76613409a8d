import { FindingsView } from "./findings-view";
import { formatCount } from "./format-count";
import { countSeverity } from "./group-findings";
import { NoTables, hasNoTables } from "./no-tables";
import type { ShownOutcome } from "./outcome-after";
import { usePanel } from "./panel-context";
import { StepPanel } from "./step-panel";
import type { Ended, PaneState } from "./use-pane";

export function CheckStep({ pane }: { readonly pane: PaneState }) {
  const { numbers } = usePanel();
  const { outcome } = pane;

  const ended = (found: ShownOutcome | null): Ended => {
    const findings = found?.findings ?? [];
    if (findings.some(({ code }) => code === "no-tables")) return { announcement: ({ panel }) => panel.noTables.title };
    const [errors, warnings, notes] = (["error", "warning", "info"] as const).map((severity) => countSeverity(findings, severity));
    if (errors === 0 && warnings === 0) return { notice: { intent: "success", say: ({ panel }) => panel.clean } };
    return { announcement: ({ panel }) => panel.checked(formatCount(errors ?? 0, numbers), formatCount(warnings ?? 0, numbers), formatCount(notes ?? 0, numbers)) };
  };
  const act = () => pane.perform("check", { kind: "check" }, (_, found) => ended(found));

  return (
    <StepPanel
      step="check" isCurrent={pane.step === "check"} work={pane.work} working={pane.working} notice={pane.notices.check ?? null} onAction={act}
    >
      {hasNoTables(pane)
        ? <NoTables pane={pane} />
        : outcome && outcome.findings.length > 0 && <FindingsView key={pane.outcomeNumber} findings={outcome.findings} />}
    </StepPanel>
  );
}
