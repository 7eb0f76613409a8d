import { useState } from "preact/hooks";
import { NoTables, hasNoTables } from "./frame/no-tables";
import { OpenWork } from "./frame/open-work";
import { usePanel } from "./words/panel-context";
import { ProfileChoice } from "./controls/profile-choice";
import { StepPanel } from "./frame/step-panel";
import type { Outcome } from "../actions/outcome/outcome";
import type { Ended, PaneState } from "./frame/pane-state";
import { usePart } from "./frame/use-part";
import { focusStep } from "./frame/use-pane";

/** Two ways: the summary sheet, and *In và chốt*, which is fetched on first use. */
export function SummarizeStep({ pane }: { readonly pane: PaneState }) {
  const papers = usePart(pane, () => import("./papers/papers-step"));
  const [isInPapers, setInPapers] = useState(false);
  const turn = (wanted: boolean) => {
    pane.notify(null);
    setInPapers(wanted);
    focusStep("summarize");
  };
  const open = async () => {
    pane.notify(null);
    if (await papers.fetch()) turn(true);
  };
  if (isInPapers && papers.part) return <papers.part.PapersStep pane={pane} onBack={() => turn(false)} />;
  return <SummaryStep pane={pane} onOpen={() => void open()} />;
}

function SummaryStep({ pane, onOpen }: { readonly pane: PaneState; readonly onOpen: () => void }) {
  const { words, today, goTo, numbers } = usePanel();
  const command = () => ({ kind: "summarize", date: today(), profile: pane.profile }) as const;
  const summarize = () => pane.perform("summarize", command(), (_, found) => summarized(found));
  const summarized = (found: Outcome | null): Ended => {
    if (found?.findings.some(({ code }) => code === "no-tables"))
      return { announcement: ({ panel }) => panel.noTables.title };
    // Nothing was written: there is no entry, or no readable table
    const reason =
      found?.findings.find(({ code }) => code === "summary-empty" || code === "summary-of-register") ??
      (found?.results().length === 0 ? found.findings.find(({ severity }) => severity === "error") : undefined);
    if (!reason) return { notice: { intent: "success", say: ({ panel }) => panel.summarized } };
    const { area } = reason.where;
    return {
      notice: {
        intent: "warning",
        say: ({ core }) => core.finding(reason, numbers),
        ...(area ? { action: { label: ({ panel }) => panel.goToRow, run: () => goTo(area) } } : {}),
      },
    };
  };

  const unconfirmed = pane.outcome?.findings.find(({ code }) => code === "bands-unconfirmed")?.where.area ?? null;
  return (
    <StepPanel
      pane={pane}
      step="summarize"
      onAction={summarize}
      onPreview={() => pane.showPreview("summarize", command(), summarize)}
      form={<ProfileChoice name="td-summary-profile" profile={pane.profile} onChoose={pane.setProfile} />}
      aside={
        <fluent-button class="td-aside" onClick={onOpen}>
          {words.panel.papers}
        </fluent-button>
      }
    >
      {hasNoTables(pane) && <NoTables pane={pane} />}
      {unconfirmed && (
        <OpenWork
          items={[
            {
              intent: "warning",
              say: ({ panel }) => panel.bandsUnconfirmed,
              action: { label: ({ panel }) => panel.seeBands, run: () => goTo(unconfirmed) },
            },
          ]}
        />
      )}
      <p class="td-quiet">{words.panel.severalUnits}</p>
    </StepPanel>
  );
}
