import { NoTables, hasNoTables } from "./no-tables";
import { Notice } from "./notice";
import { usePanel } from "./panel-context";
import { ProfileChoice } from "./profile-choice";
import { StepPanel } from "./step-panel";
import type { PaneState } from "./use-pane";

export function SummarizeStep({ pane }: { readonly pane: PaneState }) {
  const { today, goTo } = usePanel();
  const command = () => ({ kind: "summarize", date: today(), profile: pane.profile }) as const;
  const summarize = () =>
    pane.perform("summarize", command(), (_, found) =>
      found?.findings.some(({ code }) => code === "no-tables")
        ? { announcement: ({ panel }) => panel.noTables.title }
        : { notice: { intent: "success", say: ({ panel }) => panel.summarized } });

  const unconfirmed = pane.outcome?.findings.find(({ code }) => code === "bands-unconfirmed")?.where.area ?? null;
  return (
    <StepPanel
      step="summarize" isCurrent={pane.step === "summarize"} work={pane.work} working={pane.working} notice={pane.notices.summarize ?? null}
      onAction={summarize} onPreview={() => pane.showPreview("summarize", command(), summarize)}
      form={<ProfileChoice name="td-summary-profile" profile={pane.profile} onChoose={pane.setProfile} />}
    >
      {hasNoTables(pane) && <NoTables pane={pane} />}
      {unconfirmed && (
        <Notice intent="warning" say={({ panel }) => panel.bandsUnconfirmed} action={{ label: ({ panel }) => panel.seeBands, run: () => goTo(unconfirmed) }} />
      )}
    </StepPanel>
  );
}
