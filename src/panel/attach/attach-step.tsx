import { useEffect, useRef, useState } from "preact/hooks";
import type { AttachProposal, AttachRefusal } from "../../actions/attach/attach-proposal";
import { NOTHING_SAID, attachInput, sameChoices } from "./attach-choices";
import type { AttachChoices } from "./attach-choices";
import { AttachForm } from "./attach-form";
import { AttachSummary } from "./attach-summary";
import { attachWordsOf, useAttachWords } from "../words/attach-words-of";
import { StepPanel } from "../frame/step-panel";
import type { Ended, PaneState } from "../frame/pane-state";

/** A proposal, and the choices for which it was made. */
interface Shown {
  readonly proposal: AttachProposal;
  readonly choices: AttachChoices;
}

/** Attaches an existing table: shows the proposal, lets the user correct it, and only then writes. */
export function AttachStep({ pane, onBack }: { readonly pane: PaneState; readonly onBack: () => void }) {
  const { panel } = useAttachWords();
  const [choices, setChoices] = useState<AttachChoices>(NOTHING_SAID);
  const [shown, setShown] = useState<Shown | null>(null);
  const isRunning = pane.work.progress !== null;
  // Fluent's lists and radio groups report some choices twice
  const choose = (next: AttachChoices) => setChoices((now) => (sameChoices(now, next) ? now : next));

  // A ref rather than `shown`: the work ends a moment before its answer can be shown
  const asked = useRef<AttachChoices | null>(null);

  const look = (wanted: AttachChoices, proposal: AttachProposal | null, manner: "shown" | "quiet") => {
    asked.current = wanted;
    pane.perform(
      "insert",
      { kind: "attach", input: attachInput(wanted, proposal), dryRun: true },
      (performed): Ended => {
        if (performed.kind !== "attach") return {};
        if (!performed.proposal) {
          setShown(null);
          return refused(performed.refusals);
        }
        const { refusals } = performed;
        setShown({ proposal: performed.proposal, choices: wanted });
        const { entries } = performed.proposal;
        // Not a refusal yet: it lists what remains to be chosen
        return refusals.length > 0
          ? refused(refusals, "warning")
          : { announcement: (words) => attachWordsOf(words).panel.ready(String(entries)) };
      },
      manner,
    );
  };
  const findAnew = () => {
    setChoices(NOTHING_SAID);
    setShown(null);
    look(NOTHING_SAID, null, "shown");
  };
  const attach = ({ proposal }: Shown) =>
    pane.perform(
      "insert",
      { kind: "attach", input: { ...attachInput(choices, proposal), seen: proposal.seen }, dryRun: false },
      (performed): Ended => {
        if (performed.kind !== "attach") return {};
        if (!performed.attached) {
          setShown(performed.proposal && { proposal: performed.proposal, choices });
          return refused(performed.refusals);
        }
        setShown(null);
        return {
          notice: {
            intent: "success",
            say: (words) => attachWordsOf(words).panel.attached,
            action: {
              label: ({ panel: words }) => words.goToStep(words.steps.check.tab),
              run: () => pane.goToStep("check"),
            },
          },
        };
      },
    );

  // Requests the first proposal, and a new one after every choice; a choice made meanwhile waits for the running
  // request
  useEffect(() => {
    if (!isRunning && shown && asked.current !== choices) look(choices, shown.proposal, "quiet");
  }, [choices, isRunning]);
  useEffect(findAnew, []);

  return (
    <StepPanel
      pane={pane}
      step="insert"
      lead={panel.lead}
      action={shown ? panel.action : panel.find}
      onAction={() => (shown ? attach(shown) : findAnew())}
      aside={
        <>
          {shown && (
            <fluent-button disabledFocusable={pane.isBusy} onClick={findAnew}>
              {panel.findAnew}
            </fluent-button>
          )}
          <fluent-button appearance="subtle" onClick={onBack}>
            {panel.back}
          </fluent-button>
        </>
      }
      form={
        shown && (
          <>
            <AttachForm proposal={shown.proposal} choices={choices} onChoose={choose} />
            <AttachSummary proposal={shown.proposal} />
          </>
        )
      }
    />
  );
}

function refused(refusals: readonly AttachRefusal[], intent: "warning" | "error" = "error"): Ended {
  if (refusals.length === 0) return {};
  // Finding no table at first is no error
  const isStart = refusals.every(({ code }) => code === "no-region" || code === "no-heading");
  return {
    notice: {
      intent: isStart ? "info" : intent,
      say: (words) => refusals.map(attachWordsOf(words).core.refusal).join(" "),
    },
  };
}
