import { useState } from "preact/hooks";
import type { SealOverview } from "../../actions/papers/read-papers";
import type { Performed } from "../../actions/perform";
import type { Ended, PaneState } from "../frame/pane-state";
import { formatCount } from "../words/format-count";
import { papersWordsOf, usePapersWords } from "../words/papers-panel-words";
import { usePanel } from "../words/panel-context";
import { SealCode } from "./seal-code";
import type { TypedActProps } from "./typed-act";
import { TypedField } from "./typed-field";

const BY = "td-reopen-by";
const REASON = "td-reopen-reason";

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
  const [isTried, setTried] = useState(false);
  const noName = isTried && by.trim() === "";
  const noReason = isTried && reason.trim() === "";

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
    setTried(true);
    const faulty = by.trim() === "" ? BY : reason.trim() === "" ? REASON : null;
    if (faulty !== null) {
      document.getElementById(faulty)?.focus();
      pane.announce((all) => papersWordsOf(all).panel.reopen[faulty === BY ? "noName" : "noReason"]);
      return;
    }
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
      <TypedField
        id={BY}
        label={own.by}
        hint=""
        value={by}
        fault={noName ? own.noName : null}
        onType={(value) => onType({ ...typed, by: value })}
      />
      <TypedField
        id={REASON}
        label={own.reason}
        hint={own.reasonHint}
        value={reason}
        fault={noReason ? own.noReason : null}
        onType={(value) => onType({ ...typed, reopening: value })}
      />
      <div class="td-actions">
        <fluent-button disabledFocusable={pane.work.progress !== null} onClick={act}>
          {own.action}
        </fluent-button>
      </div>
    </div>
  );
}
