import { useEffect, useRef, useState } from "preact/hooks";
import type { PapersOverview } from "../../actions/papers/read-papers";
import type { QuotaReport } from "../../quota/quota-report";
import type { FormKind } from "../../forms/form-kinds";
import { Accordion } from "../controls/accordion";
import { EmptyState } from "../controls/empty-state";
import { PartHeading } from "../controls/part-heading";
import type { Ended, PaneState } from "../frame/pane-state";
import { StepPanel } from "../frame/step-panel";
import { formatCount } from "../words/format-count";
import { usePapersWords } from "../words/papers-panel-words";
import { usePanel } from "../words/panel-context";
import { FormsCard } from "./forms-card";
import { QuotaCard } from "./quota-card";
import { SealCard } from "./seal-card";
import { SealedCard } from "./sealed-card";
import { NOTHING_TYPED } from "./typed-act";
import { VerifyCard } from "./verify-card";

/** *In và chốt*: forms to print, the seal, and what has changed since it. */
export function PapersStep({ pane, onBack }: { readonly pane: PaneState; readonly onBack: () => void }) {
  const { numbers } = usePanel();
  const { panel: words } = usePapersWords();
  const [papers, setPapers] = useState<PapersOverview | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<FormKind>>(new Set());
  const [isBlank, setBlank] = useState(false);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const fields = { typed, onType: setTyped };
  const count = (number: number) => formatCount(number, numbers);

  /** The edition of the workbook that is shown, and how its forms are drawn. */
  const wanted = `${pane.edition} ${pane.profile} ${isBlank}`;
  const shown = useRef("");
  const isShown = pane.step === "summarize";
  const isIdle = pane.work.progress === null;
  // Again after each command that may have changed something, while the step is shown
  useEffect(() => {
    if (!isShown || !isIdle || shown.current === wanted) return;
    const manner = shown.current === "" ? "shown" : "quiet";
    shown.current = wanted;
    pane.perform(
      "summarize",
      { kind: "read-papers", profile: pane.profile, isBlank },
      (performed): Ended => {
        if (performed.kind === "papers") setPapers(performed.papers);
        return manner === "quiet" && pane.notice ? { notice: pane.notice } : {};
      },
      manner,
    );
  }, [wanted, isShown, isIdle]);

  const back = (
    <fluent-button appearance="subtle" onClick={onBack}>
      {words.back}
    </fluent-button>
  );
  const seal = papers?.seal ?? null;
  const holds = seal !== null && seal.reopened === null;
  const isNothing = papers !== null && seal === null && papers.forms.every(({ picture }) => picture === null);
  return (
    <StepPanel pane={pane} step="summarize" isOpen onAction={onBack}>
      <p class="td-lead">{words.lead}</p>
      {isNothing && <EmptyState {...words.nothing} />}
      {papers && !isNothing && (
        <section class="td-section" aria-label={words.lead}>
          <Accordion
            headingLevel={3}
            openAtFirst="forms"
            parts={[
              {
                key: "forms",
                heading: <PartHeading title={words.forms.title} figure={words.forms.figure(count(chosen.size))} />,
                content: () => (
                  <FormsCard
                    pane={pane}
                    forms={papers.forms}
                    chosen={chosen}
                    onChoose={setChosen}
                    isBlank={isBlank}
                    onBlank={setBlank}
                  />
                ),
              },
              {
                key: "seal",
                heading: (
                  <PartHeading
                    title={words.seal.title}
                    figure={
                      seal && holds
                        ? words.seal.figures.sealed(count(seal.number))
                        : papers.matters.length > 0
                          ? words.seal.figures.open(count(papers.matters.length))
                          : words.seal.figures.ready
                    }
                  />
                ),
                content: () =>
                  seal && holds ? (
                    <SealedCard key={seal.number} pane={pane} seal={seal} {...fields} />
                  ) : (
                    <SealCard key={seal?.number ?? 0} pane={pane} papers={papers} {...fields} />
                  ),
              },
              {
                key: "verify",
                heading: (
                  <PartHeading
                    title={words.verify.title}
                    figure={seal ? words.verify.figures.sealed(count(seal.number)) : words.verify.figures.none}
                  />
                ),
                content: () => <VerifyCard pane={pane} seal={seal} {...fields} />,
              },
              {
                key: "quota",
                heading: (
                  <PartHeading title={words.quota.title} figure={words.quota.figures[standingOf(papers.quota)]} />
                ),
                content: () => <QuotaCard pane={pane} quota={papers.quota} />,
              },
            ]}
          />
        </section>
      )}
      <div class="td-actions">{back}</div>
    </StepPanel>
  );
}

function standingOf(quota: QuotaReport | null): "off" | "over" | "within" {
  if (!quota?.setting.isOn) return "off";
  return quota.groups.some(({ standing }) => standing === "over") ? "over" : "within";
}
