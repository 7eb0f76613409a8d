import type { EntryDetail } from "../../actions/outcome/table-detail";
import { useBrowserWords } from "../words/browser-words";
import { formatPoints } from "../words/format-points";
import { usePanel } from "../words/panel-context";

export interface BrowsedEntryProps {
  readonly entry: EntryDetail;
  readonly isChosen: boolean;
  readonly onCompare: () => void;
  readonly onWhy: () => void;
}

/** One entry of the list, with a mark where its total is near the threshold of a band. */
export function BrowsedEntry({ entry, isChosen, onCompare, onWhy }: BrowsedEntryProps) {
  const { words: allWords, numbers, goTo } = usePanel();
  const words = useBrowserWords();
  const { panel, core } = allWords;
  const { row, sheet, title, subject, total, band, state, nearEdge } = entry;
  const facts = [
    subject ?? panel.noSubject,
    panel.row(row),
    ...(state === "complete" ? [] : [core.state[state]]),
    ...(total === null ? [] : [formatPoints(total, numbers)]),
    ...(band === null ? [] : [band]),
  ];
  return (
    <div class="td-entry">
      <span>{title ?? panel.noTitle}</span>
      <span class="td-quiet">{facts.join(" · ")}</span>
      {nearEdge && (
        <span class="td-score-note">{edgeWords(nearEdge, words, (points) => formatPoints(points, numbers))}</span>
      )}
      <span class="td-entry-actions">
        <fluent-button size="small" aria-label={panel.whyEntry(row)} onClick={onWhy}>
          {panel.why}
        </fluent-button>
        <fluent-button
          size="small"
          appearance={isChosen ? "primary" : "outline"}
          aria-pressed={isChosen}
          aria-label={words.compareEntry(row)}
          onClick={onCompare}
        >
          {words.compare}
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

function edgeWords(
  { band, above }: NonNullable<EntryDetail["nearEdge"]>,
  words: ReturnType<typeof useBrowserWords>,
  shown: (points: number) => string,
): string {
  if (above === 0) return words.atEdge(band);
  return above > 0 ? words.aboveEdge(shown(above), band) : words.belowEdge(shown(-above), band);
}
