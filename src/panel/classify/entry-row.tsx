import type { ComponentChildren } from "preact";
import type { EntryReport } from "../../actions/outcome/outcome";
import { formatPoints } from "../words/format-points";
import { usePanel } from "../words/panel-context";

export interface EntryRowProps {
  readonly entry: Pick<EntryReport, "row" | "title" | "total" | "band" | "state">;
  readonly sheet: string;
  /** Whose it is, where that does not stand above. */
  readonly subject?: string;
  /** A remark under its facts. */
  readonly note?: ComponentChildren;
  /** More buttons, before the way to its row. */
  readonly children?: ComponentChildren;
  readonly onWhy: () => void;
}

/** One entry: its points and band, the reason, and a link to its row. */
export function EntryRow({ entry, sheet, subject, note, children, onWhy }: EntryRowProps) {
  const {
    words: { panel, core },
    numbers,
    goTo,
  } = usePanel();
  const { row, title, total, band, state } = entry;
  const facts = [
    ...(subject === undefined ? [] : [subject]),
    panel.row(row),
    ...(state === "complete" ? [] : [core.state[state]]),
    ...(total === null ? [] : [formatPoints(total, numbers)]),
    ...(band === null ? [] : [band]),
  ];
  return (
    <div class="td-entry">
      <span>{title ?? panel.noTitle}</span>
      <span class="td-quiet">{facts.join(" · ")}</span>
      {note}
      <span class="td-entry-actions">
        <fluent-button size="small" aria-label={panel.whyEntry(row)} onClick={onWhy}>
          {panel.why}
        </fluent-button>
        {children}
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
