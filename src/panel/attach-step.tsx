import { useEffect, useRef, useState } from "preact/hooks";
import type { AttachProposal, AttachRefusal } from "../actions/attach-proposal";
import { NOTHING_SAID, attachInput, sameChoices } from "./attach-choices";
import type { AttachChoices } from "./attach-choices";
import { AttachForm } from "./attach-form";
import { AttachSummary } from "./attach-summary";
import { attachWordsOf, useAttachWords } from "./attach-words-of";
import { Notice } from "./notice";
import { StepPanel } from "./step-panel";
import type { Ended, PaneState } from "./use-pane";

/** A proposal, and what had been said when it was made. */
interface Shown {
  readonly proposal: AttachProposal;
  readonly refusals: readonly AttachRefusal[];
  readonly choices: AttachChoices;
}

/** Makes a table that is there one of the product's: shows what it takes it for, lets that be corrected, and only then writes. */
export function AttachStep({ pane, onBack }: { readonly pane: PaneState; readonly onBack: () => void }) {
  const { panel } = useAttachWords();
  const [choices, setChoices] = useState<AttachChoices>(NOTHING_SAID);
  const [shown, setShown] = useState<Shown | null>(null);
  const isRunning = pane.work.progress !== null;
  // Fluent's lists and radios tell some choices twice
  const choose = (next: AttachChoices) => setChoices((now) => (sameChoices(now, next) ? now : next));

  // Not `shown`: the work is over a moment before its answer is there to be shown
  const asked = useRef<AttachChoices | null>(null);

  const look = (wanted: AttachChoices, proposal: AttachProposal | null) => {
    asked.current = wanted;
    pane.perform("insert", { kind: "attach", input: attachInput(wanted, proposal), dryRun: true }, (performed): Ended => {
      if (performed.kind !== "attach") return {};
      if (!performed.proposal) {
        setShown(null);
        return refused(performed.refusals);
      }
      const { refusals } = performed;
      setShown({ proposal: performed.proposal, refusals, choices: wanted });
      const { entries } = performed.proposal;
      return { announcement: (words) => {
        const own = attachWordsOf(words);
        return refusals[0] ? own.core.refusal(refusals[0]) : own.panel.ready(String(entries));
      } };
    });
  };
  const findAnew = () => {
    setChoices(NOTHING_SAID);
    setShown(null);
    look(NOTHING_SAID, null);
  };
  const attach = ({ proposal }: Shown) =>
    pane.perform("insert", { kind: "attach", input: { ...attachInput(choices, proposal), seen: proposal.seen }, dryRun: false }, (performed): Ended => {
      if (performed.kind !== "attach") return {};
      if (!performed.attached) {
        setShown(performed.proposal && { proposal: performed.proposal, refusals: performed.refusals, choices });
        return refused(performed.refusals);
      }
      setShown(null);
      return {
        notice: {
          intent: "success", say: (words) => attachWordsOf(words).panel.attached,
          action: { label: ({ panel: words }) => words.goToStep(words.steps.check.tab), run: () => pane.goToStep("check") },
        },
      };
    });

  // The first look, and one after every choice: a choice that is made meanwhile waits for the answer that is under way
  useEffect(() => {
    if (!isRunning && shown && asked.current !== choices) look(choices, shown.proposal);
  }, [choices, isRunning]);
  useEffect(findAnew, []);

  return (
    <StepPanel
      step="insert" isCurrent={pane.step === "insert"} work={pane.work} working={pane.working} notice={pane.notices.insert ?? null}
      lead={panel.lead} action={shown ? panel.action : panel.find} isQuiet={shown !== null && shown.choices !== choices}
      onAction={() => (shown ? attach(shown) : findAnew())}
      aside={
        <>
          {shown && <fluent-button onClick={findAnew}>{panel.findAnew}</fluent-button>}
          <fluent-button appearance="subtle" onClick={onBack}>{panel.back}</fluent-button>
        </>
      }
      form={shown && (
        <>
          <AttachForm proposal={shown.proposal} choices={choices} onChoose={choose} />
          <AttachSummary proposal={shown.proposal} />
          {shown.refusals.map((refusal) => <Notice key={refusal.code} intent="warning" say={(words) => attachWordsOf(words).core.refusal(refusal)} />)}
        </>
      )}
    />
  );
}

function refused([refusal]: readonly AttachRefusal[]): Ended {
  // Where no table was found, nobody has done anything wrong yet
  const intent = refusal?.code === "no-region" || refusal?.code === "no-heading" ? "info" : "error";
  return refusal ? { notice: { intent, say: (words) => attachWordsOf(words).core.refusal(refusal) } } : {};
}
