import { usePanel } from "../words/panel-context";

/** How far work on files is, with a way to stop it. */
export function FileProgress({
  text,
  done,
  all,
  onStop,
}: {
  readonly text: string;
  readonly done: number;
  readonly all: number;
  readonly onStop?: () => void;
}) {
  const {
    words: { panel },
  } = usePanel();
  return (
    <div class="td-progress">
      <div class="td-progress-text">
        <span>{text}</span>
        {onStop && (
          <fluent-button size="small" onClick={onStop}>
            {panel.stop}
          </fluent-button>
        )}
      </div>
      <fluent-progress-bar aria-label={text} max={all} value={done - 1} />
    </div>
  );
}
