import { formatCount } from "../words/format-count";
import { countSeverity } from "../check/group-findings";
import { NextStep } from "../frame/next-step";
import { NoTables, hasNoTables } from "../frame/no-tables";
import type { NoticeContent } from "../controls/notice";
import { OpenWork } from "../frame/open-work";
import { REPAIRABLE, isHeld } from "../frame/outcome-after";
import type { Outcome } from "../../actions/outcome/outcome";
import { usePanel } from "../words/panel-context";
import { ResultsView } from "./results-view";
import { scoredTables } from "./scored-tables";
import { StepPanel } from "../frame/step-panel";
import type { Ended, PaneState } from "../frame/pane-state";
import type { WhyTarget } from "./why-dialog";

export interface ClassifyStepProps {
  readonly pane: PaneState;
  readonly onWhy: (target: WhyTarget) => void;
}

const CLASSIFY = { kind: "classify", repair: false } as const;
/** Classifies once the user has seen the changes of a changed rubric. */
const ACCEPT = { ...CLASSIFY, acceptRubric: true } as const;
const REPAIR = { kind: "classify", repair: true } as const;
const REPAIR_AND_ACCEPT = { ...REPAIR, acceptRubric: true } as const;

export function ClassifyStep({ pane, onWhy }: ClassifyStepProps) {
  const {
    words: { panel: words },
    numbers,
    goTo,
  } = usePanel();
  const { outcome } = pane;
  const count = (number: number) => formatCount(number, numbers);

  const ended = (found: Outcome | null): Ended => {
    if (!found || found.findings.some(({ code }) => code === "no-tables"))
      return { announcement: ({ panel }) => panel.noTables.title };
    const { subjects, entries, complete } = found.summary;
    return { announcement: ({ panel }) => panel.classified(count(subjects), count(entries), count(complete)) };
  };
  const classify = () => pane.perform("classify", CLASSIFY, (_, found) => ended(found));

  const errors = outcome ? countSeverity(outcome.findings, "error") : 0;
  const repairable = outcome?.findings.filter(({ code }) => REPAIRABLE.includes(code)).length ?? 0;
  const repaired: Ended = {
    notice: {
      intent: "success",
      say: ({ panel }) => panel.repaired(count(repairable)),
      action: { label: ({ panel }) => panel.undo, run: pane.undo },
    },
  };
  const reviewRepair = () =>
    pane.showPreview("classify", REPAIR_AND_ACCEPT, () => pane.perform("classify", REPAIR_AND_ACCEPT, () => repaired));
  const askToRepair = () =>
    pane.ask({
      ask: ({ panel }) => panel.confirmRepair(count(repairable)),
      confirmed: () =>
        pane.perform("classify", REPAIR, (_, found) =>
          found && isHeld(found)
            ? {
                notice: {
                  intent: "warning",
                  say: ({ panel }) => panel.repairHeld,
                  action: { label: ({ panel }) => panel.seeChanges, run: reviewRepair },
                },
              }
            : repaired,
        ),
    });

  const changed = outcome?.findings.filter(({ code }) => code === "band-changed").length ?? 0;
  const reviewChanges = () =>
    pane.showPreview("classify", ACCEPT, () => pane.perform("classify", ACCEPT, (_, found) => ended(found)));

  const empty = outcome?.findings.filter(({ code }) => code === "table-empty") ?? [];
  const openWork: readonly NoticeContent[] = [
    ...(changed > 0
      ? [
          {
            intent: "warning",
            say: ({ panel }) => panel.rubricChanged(count(changed)),
            action: { label: ({ panel }) => panel.seeChanges, run: reviewChanges },
          } satisfies NoticeContent,
        ]
      : []),
    ...(repairable > 0
      ? [
          {
            intent: "warning",
            say: ({ panel }) => panel.overwritten(count(repairable)),
            action: { label: ({ panel }) => panel.repair, run: askToRepair },
          } satisfies NoticeContent,
        ]
      : []),
    ...(errors > 0
      ? [
          {
            intent: "error",
            say: ({ panel }) => panel.errorsLeft(count(errors)),
            action: { label: ({ panel }) => panel.seeErrors, run: () => pane.goToStep("check") },
          } satisfies NoticeContent,
        ]
      : []),
    ...empty.map((finding): NoticeContent => ({
      intent: finding.severity,
      say: ({ core }) => core.finding(finding, numbers),
      action: { label: ({ panel }) => panel.goToRow, run: () => finding.where.area && goTo(finding.where.area) },
    })),
  ];

  const hasResults = outcome !== null && pane.isClassified && !hasNoTables(pane);
  return (
    <StepPanel
      pane={pane}
      step="classify"
      onAction={classify}
      onPreview={() => pane.showPreview("classify", CLASSIFY, classify)}
      aside={
        <fluent-button class="td-aside" onClick={() => onWhy("selected-row")}>
          {words.whySelected}
        </fluent-button>
      }
    >
      {hasNoTables(pane) && <NoTables pane={pane} />}
      {hasResults && (
        <ResultsView
          key={pane.outcomeNumber}
          pane={pane}
          tables={scoredTables(outcome.results())}
          details={outcome.details}
          quota={outcome.quota}
          openWork={
            <>
              <OpenWork items={openWork} />
              <NextStep pane={pane} />
            </>
          }
          onWhy={onWhy}
        />
      )}
    </StepPanel>
  );
}
