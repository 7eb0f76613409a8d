import { Notice } from "../controls/notice";
import { useWords } from "../words/panel-context";
import { ProgressArea } from "./progress-area";
import { busyWords, panelId } from "./step-panel";
import type { PaneState } from "./pane-state";

/**
 * The single place for answers, always visible below the steps: running work, else the newest message until it is
 * dismissed.
 */
export function AnswerArea({ pane }: { readonly pane: PaneState }) {
  const { panel } = useWords();
  const { notice, work, step } = pane;
  if (pane.isBusy) {
    return (
      <div class="td-answer">
        <ProgressArea work={work} doing={busyWords(panel, pane.working, work.doing)} />
      </div>
    );
  }
  if (!notice) return null;
  // The focused button is about to be removed: without this the focus would return to the top of the page
  const keepFocus = (run: () => void) => () => {
    document.getElementById(panelId(step))?.focus({ preventScroll: true });
    run();
  };
  const action = notice.action && { ...notice.action, run: keepFocus(notice.action.run) };
  return (
    <div class="td-answer">
      <Notice
        intent={notice.intent}
        say={notice.say}
        {...(action ? { action } : {})}
        onDismiss={keepFocus(() => pane.notify(null))}
      />
    </div>
  );
}
