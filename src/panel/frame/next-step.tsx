import { formatCount } from "../words/format-count";
import { usePanel } from "../words/panel-context";
import { isSaid, nextWork } from "./next-work";
import type { PaneState } from "./pane-state";

/** What comes next after a step's result, with the way to it; nothing where the step says so itself. */
export function NextStep({ pane }: { readonly pane: PaneState }) {
  const {
    words: { panel },
    numbers,
  } = usePanel();
  const next = nextWork(pane.outcome, pane.isClassified);
  if (!next || isSaid(next, pane.step) || !pane.steps.includes(next.step)) return null;
  const count = "count" in next ? formatCount(next.count, numbers) : "";
  return (
    <p class="td-card-warning">
      {panel.nextWork[next.step](count)}{" "}
      <fluent-button size="small" onClick={() => pane.goToStep(next.step)}>
        {panel.goToStep(panel.steps[next.step].tab)}
      </fluent-button>
    </p>
  );
}
