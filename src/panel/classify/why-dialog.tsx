import { useEffect, useState } from "preact/hooks";
import type { ExplainedEntry } from "../../actions/explain";
import { Dialog } from "../controls/dialog";
import { Notice } from "../controls/notice";
import type { NoticeContent } from "../controls/notice";
import { usePanel } from "../words/panel-context";
import { PART_MISSING } from "../frame/part-missing-notice";
import { ProgressArea } from "../frame/progress-area";
import type { EntryPlace } from "./entry-place";
import { useWantedPart } from "../frame/use-wanted-part";
import { useWork } from "../frame/use-work";

/** The row to explain: a given one, or the one selected when the dialog opens. */
export type WhyTarget = EntryPlace | "selected-row";

export interface WhyDialogProps {
  readonly target: WhyTarget | null;
  readonly onClose: () => void;
}

type Answer =
  | { readonly kind: "explained"; readonly entries: readonly ExplainedEntry[] }
  | { readonly kind: "notice"; readonly notice: NoticeContent };

/** Explains an entry's result: requested when the dialog opens, so that it reflects the current sheet. */
export function WhyDialog({ target, onClose }: WhyDialogProps) {
  const { words, host, goTo } = usePanel();
  const work = useWork(host);
  const part = useWantedPart(() => import("./explanation-view"), target !== null);
  const [answer, setAnswer] = useState<Answer | null>(null);

  const ask = async (wanted: WhyTarget) => {
    setAnswer(null);
    setAnswer(await findAnswer(wanted));
  };

  const findAnswer = async (wanted: WhyTarget): Promise<Answer | null> => {
    let place: EntryPlace | null;
    try {
      place = wanted === "selected-row" ? await host.selection() : wanted;
    } catch (error) {
      return failed(error, wanted);
    }
    if (!place) return NOTHING_SELECTED;
    const ending = await work.run({ kind: "explain", sheet: place.sheet, row: place.row });
    if (ending.kind === "failed") return failed(ending.error, wanted);
    if (ending.kind === "stopped") {
      onClose();
      return null;
    }
    const { performed } = ending;
    return performed.kind === "explained" && performed.entries.length > 0
      ? { kind: "explained", entries: performed.entries }
      : NOTHING_SELECTED;
  };

  const failed = (error: unknown, wanted: WhyTarget): Answer => ({
    kind: "notice",
    notice: {
      intent: "error",
      say: () => host.errorSentence(error),
      action: { label: ({ panel }) => panel.retry, run: () => void ask(wanted) },
    },
  });

  useEffect(() => {
    if (target) void ask(target);
    else work.stop();
  }, [target]);

  const shown = answer?.kind === "explained" ? answer.entries : [];
  const first = shown[0];
  const goToFirst = () => {
    onClose();
    if (first) goTo({ sheet: first.sheet, row: first.row, column: 1, rows: 1, columns: 1 });
  };
  return (
    <Dialog
      isOpen={target !== null}
      title={words.panel.why}
      onClose={onClose}
      actions={
        <>
          <fluent-button autofocus appearance="primary" onClick={onClose}>
            {words.panel.close}
          </fluent-button>
          {first && target !== "selected-row" && (
            <fluent-button onClick={goToFirst}>{words.panel.goToRow}</fluent-button>
          )}
        </>
      }
    >
      {/* Everything outside an open dialog is silent, including the pane's live region */}
      <div aria-live="polite">
        <ProgressArea work={work} doing={words.panel.whyBusy} />
        {answer?.kind === "notice" && <Notice {...answer.notice} />}
        {shown.length > 0 && part === "missing" && <Notice {...PART_MISSING} />}
        {part !== null &&
          part !== "missing" &&
          shown.map((entry) => <part.Explanation key={entry.table} entry={entry} />)}
      </div>
    </Dialog>
  );
}

const NOTHING_SELECTED: Answer = {
  kind: "notice",
  notice: { intent: "info", say: ({ panel }) => panel.noRowSelected },
};
