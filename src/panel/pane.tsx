import type { RefObject } from "preact";
import { useMemo, useState } from "preact/hooks";
import { AnswerArea } from "./frame/answer-area";
import { CheckStep } from "./check/check-step";
import { ClassifyStep } from "./classify/classify-step";
import { ConfirmDialog } from "./frame/confirm-dialog";
import { InsertStep } from "./insert/insert-step";
import { inTurn } from "./frame/in-turn";
import { RubricIcon, UndoIcon } from "./controls/icons";
import { PanelContextProvider } from "./words/panel-context";
import type { PanelOptions } from "./contract/panel-options";
import { PreviewDialog } from "./frame/preview-dialog";
import { ScoreStep } from "./score/score-step";
import { tabId } from "./frame/step-panel";
import { SummarizeStep } from "./summarize-step";
import { usePane } from "./frame/use-pane";
import { useScrollPadding } from "./controls/use-scroll-padding";
import { VERSION } from "../version";
import { WhyDialog } from "./classify/why-dialog";
import type { WhyTarget } from "./classify/why-dialog";
import type { AllWords } from "./words/all-words";

/** The whole pane: the steps as tabs, the way to the rubric, and the dialogs above them. */
export function Pane({ options, words }: { readonly options: PanelOptions; readonly words: AllWords }) {
  const host = useMemo(() => inTurn(options.host), [options.host]);
  const pane = usePane(host);
  const [whyTarget, setWhyTarget] = useState<WhyTarget | null>(null);
  const { packs, numbers, today } = options;
  const { panel } = words;
  const bars = useScrollPadding();
  return (
    <PanelContextProvider.Provider value={{ words, host, packs, numbers, today, goTo: pane.goTo }}>
      <main class="td-pane">
        <h1 class="td-hidden">Thẩm định</h1>
        <div class="td-top" ref={bars.top as RefObject<HTMLDivElement>}>
          <fluent-tablist
            class={pane.isJudge ? "td-tabs td-few" : "td-tabs"}
            size="small"
            aria-label={panel.stepsLabel}
            activeid={tabId(pane.step)}
            onChange={pane.readStep}
          >
            {/* A tab reserves the width of its first text in bold: another language needs new tabs */}
            {pane.steps.map((step) => (
              <fluent-tab key={`${panel.language} ${step}`} id={tabId(step)}>
                {panel.steps[step].tab}
              </fluent-tab>
            ))}
          </fluent-tablist>
          <AnswerArea pane={pane} />
        </div>
        <InsertStep pane={pane} />
        <ScoreStep pane={pane} />
        <CheckStep pane={pane} />
        <ClassifyStep pane={pane} onWhy={setWhyTarget} />
        <SummarizeStep pane={pane} />
        <ConfirmDialog question={pane.question} isOpen={pane.isAsking} onClose={pane.closeQuestion} />
        <PreviewDialog preview={pane.preview} isOpen={pane.isPreviewing} onClose={pane.closePreview} />
        <WhyDialog target={whyTarget} onClose={() => setWhyTarget(null)} />
        <div class="td-hidden" role="status">
          {pane.announcement(words)}
        </div>
        <p class="td-version td-quiet">Thẩm định {VERSION}</p>
      </main>
      <footer class="td-footer" ref={bars.bottom}>
        {pane.canShowRubric && (
          <fluent-button appearance="subtle" onClick={pane.showRubric}>
            <RubricIcon />
            {panel.editRubric}
          </fluent-button>
        )}
        <fluent-button appearance="subtle" disabledFocusable={pane.isBusy} onClick={pane.undo}>
          <UndoIcon />
          {panel.undo}
        </fluent-button>
      </footer>
    </PanelContextProvider.Provider>
  );
}
