import type { EntryReport } from "../../actions/outcome/outcome";
import { formatPoints } from "../words/format-points";
import { usePanel } from "../words/panel-context";

export interface EntryRowProps {
  readonly entry: EntryReport;
  readonly sheet: string;
  readonly onWhy: () => void;
}

/** One entry of a subject: its points and band, the reason, and a link to its row. */
export function EntryRow({ entry, sheet, onWhy }: EntryRowProps) {
  const {
    words: { panel, core },
    numbers,
    goTo,
  } = usePanel();
  const { row, title, total, band, state } = entry;
  const facts = [
    panel.row(row),
    ...(state === "complete" ? [] : [core.state[state]]),
    ...(total === null ? [] : [formatPoints(total, numbers)]),
    ...(band === null ? [] : [band]),
  ];
  return (
    <div class="td-entry">
      <span>{title ?? panel.noTitle}</span>
      <span class="td-quiet">{facts.join(" · ")}</span>
      <span class="td-entry-actions">
        <fluent-button size="small" aria-label={panel.whyEntry(row)} onClick={onWhy}>
          {panel.why}
        </fluent-button>
        <fluent-button
          size="small"
          appearance="subtle"
          onClick={() => goTo({ sheet, row, column: 1, rows: 1, columns: 1 })}
        >
          {panel.goToRow}
        </fluent-button>
      </span>
    </div>
  );
}
