import type { PapersOverview } from "../../actions/papers/read-papers";
import type { Performed } from "../../actions/perform";
import { FindingRow } from "../controls/finding-row";
import { PagedList } from "../controls/paged-list";
import type { Ended, PaneState } from "../frame/pane-state";
import { formatCount } from "../words/format-count";
import { papersWordsOf, usePapersWords } from "../words/papers-panel-words";
import { usePanel } from "../words/panel-context";
import type { TypedActProps } from "./typed-act";
import { SignedFields } from "./signed-fields";
import { useSigned } from "./use-signed";

/** What is still open, and the button that seals. Open matters ask for a reason, which is printed. */
export function SealCard({
  pane,
  papers,
  typed,
  onType,
}: { readonly pane: PaneState; readonly papers: PapersOverview } & TypedActProps) {
  const { words, numbers, today } = usePanel();
  const { panel, core } = usePapersWords();
  const { seal: own } = panel;
  const { matters, seal } = papers;
  const { by, reason } = typed;
  const { isBusy } = pane;
  const asked = matters.length > 0 ? reason : null;
  const signed = useSigned({ pane, id: "td-seal", by, reason: asked, act: "seal" });

  const command = () => (signed.isSigned() ? ({ kind: "seal", date: today(), by, reason } as const) : null);
  const ended = (performed: Performed): Ended => {
    if (performed.kind === "seal-refused") {
      const { refusal } = performed;
      return { notice: { intent: "error", say: (all) => papersWordsOf(all).panel.seal.refusal(refusal) } };
    }
    if (performed.kind !== "sealed") return {};
    const number = formatCount(performed.number, numbers);
    return {
      notice: { intent: "success", say: (all) => papersWordsOf(all).panel.seal.done(number, performed.printed) },
    };
  };
  const carryOut = (wanted: NonNullable<ReturnType<typeof command>>) => pane.perform("summarize", wanted, ended);
  const act = () => {
    const wanted = command();
    if (wanted) pane.ask({ ask: (all) => papersWordsOf(all).panel.seal.confirm, confirmed: () => carryOut(wanted) });
  };
  const preview = () => {
    const wanted = command();
    if (wanted) pane.showPreview("summarize", wanted, () => carryOut(wanted), ended);
  };

  return (
    <div class="td-form">
      <p class="td-quiet">{own.hint}</p>
      {seal?.reopened && (
        <p class="td-finding-text">
          {own.reopened(formatCount(seal.number, numbers), seal.reopened.by, seal.reopened.reason)}
        </p>
      )}
      {matters.length === 0 ? (
        <p>{own.ready}</p>
      ) : (
        <div>
          <h4>{own.open}</h4>
          <PagedList items={matters} label={own.open}>
            {({ first, count }) => (
              <>
                <FindingRow finding={first} />
                {count > 1 && <p class="td-quiet td-more-of-kind">{own.more(formatCount(count - 1, numbers))}</p>}
              </>
            )}
          </PagedList>
        </div>
      )}
      <SignedFields
        signed={signed}
        words={own}
        byHint={own.byHint}
        by={by}
        reason={asked}
        onBy={(value) => onType({ ...typed, by: value })}
        onReason={(value) => onType({ ...typed, reason: value })}
      />
      <div class="td-actions">
        <fluent-button appearance="primary" disabledFocusable={isBusy} onClick={act}>
          {own.action}
        </fluent-button>
        <fluent-button class="td-aside" disabledFocusable={isBusy} onClick={preview}>
          {words.panel.preview}
        </fluent-button>
      </div>
      <p class="td-quiet">{core.limit}</p>
    </div>
  );
}
