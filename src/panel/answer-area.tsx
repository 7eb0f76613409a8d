import { Notice } from "./notice";
import { useWords } from "./panel-context";
import { ProgressArea } from "./progress-area";
import { busyWords, panelId } from "./step-panel";
import type { PaneState } from "./use-pane";

/** The one place for answers, always in sight below the steps: what is being done, else the newest message, until it is put away. */
export function AnswerArea({ pane }: { readonly pane: PaneState }) {
  const { panel } = useWords();
  const { notice, work, step } = pane;
  if (work.progress && !pane.isQuiet) {
    return <div class="td-answer"><ProgressArea work={work} doing={busyWords(panel, pane.working, work.doing)} /></div>;
  }
  if (!notice) return null;
  // The button that has the focus is about to go: without this the keyboard would begin again at the top of the page
  const keepFocus = (run: () => void) => () => {
    document.getElementById(panelId(step))?.focus({ preventScroll: true });
    run();
  };
  const action = notice.action && { ...notice.action, run: keepFocus(notice.action.run) };
  return (
    <div class="td-answer">
      <Notice intent={notice.intent} say={notice.say} {...(action ? { action } : {})} onDismiss={keepFocus(() => pane.notify(null))} />
    </div>
  );
}
