import type { ComponentChildren } from "preact";
import { useWords } from "../words/panel-context";
import type { Work } from "./use-work";

/** The running work, its progress, and a button to stop it. Empty while nothing runs. */
export function ProgressArea({ work, doing }: { readonly work: Work; readonly doing: string }): ComponentChildren {
  const { panel } = useWords();
  const { progress } = work;
  if (!progress) return null;
  const text = progress.isStopping ? panel.stopping : doing;
  return (
    <div class="td-progress">
      <div class="td-progress-text">
        <span>{text}</span>
        {progress.fraction !== null && <span class="td-quiet">{Math.round(progress.fraction * PERCENT)}%</span>}
        <fluent-button size="small" disabledFocusable={progress.isStopping} onClick={work.stop}>
          {panel.stop}
        </fluent-button>
      </div>
      {progress.fraction === null ? (
        <fluent-progress-bar key="unknown" aria-label={text} />
      ) : (
        <fluent-progress-bar
          key="known"
          aria-label={text}
          max={PERCENT}
          value={Math.round(progress.fraction * PERCENT)}
        />
      )}
    </div>
  );
}

const PERCENT = 100;
