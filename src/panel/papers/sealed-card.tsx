import type { SealOverview } from "../../actions/papers/read-papers";
import type { Performed } from "../../actions/perform";
import type { Ended, PaneState } from "../frame/pane-state";
import { formatCount } from "../words/format-count";
import { papersWordsOf, usePapersWords } from "../words/papers-panel-words";
import { usePanel } from "../words/panel-context";
import { SealCode } from "./seal-code";
import type { TypedActProps } from "./typed-act";
import { SignedFields } from "./signed-fields";
import { useSigned } from "./use-signed";

/** The seal that holds, with its code, and the way to open it again. */
export function SealedCard({
  pane,
  seal,
  typed,
  onType,
}: { readonly pane: PaneState; readonly seal: SealOverview } & TypedActProps) {
  const { numbers, today } = usePanel();
  const { panel, core } = usePapersWords();
  const { reopen: own } = panel;
  const { by, reopening: reason } = typed;
  const signed = useSigned({ pane, id: "td-reopen", by, reason, act: "reopen" });

  const ended = (performed: Performed): Ended => {
    if (performed.kind === "reopen-refused") {
      const { refusal } = performed;
      return { notice: { intent: "error", say: (all) => papersWordsOf(all).panel.reopen.refusal(refusal) } };
    }
    if (performed.kind !== "reopened") return {};
    const number = formatCount(performed.number, numbers);
    return { notice: { intent: "success", say: (all) => papersWordsOf(all).panel.reopen.done(number) } };
  };
  const act = () => {
    if (!signed.isSigned()) return;
    pane.ask({
      ask: (all) => papersWordsOf(all).panel.reopen.confirm,
      confirmed: () => pane.perform("summarize", { kind: "reopen", date: today(), by, reason }, ended),
    });
  };

  return (
    <div class="td-form">
      <p>{panel.seal.facts(formatCount(seal.number, numbers), seal.by)}</p>
      <SealCode printed={seal.printed} />
      {seal.reason !== "" && <p>{panel.seal.reasonGiven(seal.reason)}</p>}
      <p class="td-quiet">{core.limit}</p>
      <h4>{own.title}</h4>
      <SignedFields
        signed={signed}
        words={own}
        byHint=""
        by={by}
        reason={reason}
        onBy={(value) => onType({ ...typed, by: value })}
        onReason={(value) => onType({ ...typed, reopening: value })}
      />
      <div class="td-actions">
        <fluent-button disabledFocusable={pane.isBusy} onClick={act}>
          {own.action}
        </fluent-button>
      </div>
    </div>
  );
}
