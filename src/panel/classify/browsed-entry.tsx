import type { EntryDetail } from "../../actions/outcome/table-detail";
import { useBrowserWords } from "../words/browser-words";
import { formatPoints } from "../words/format-points";
import { usePanel } from "../words/panel-context";
import { EntryRow } from "./entry-row";

export interface BrowsedEntryProps {
  readonly entry: EntryDetail;
  readonly isChosen: boolean;
  readonly onCompare: () => void;
  readonly onWhy: () => void;
}

/** One entry of the list, with a mark where its total is near the threshold of a band. */
export function BrowsedEntry({ entry, isChosen, onCompare, onWhy }: BrowsedEntryProps) {
  const { words: allWords, numbers } = usePanel();
  const words = useBrowserWords();
  const { sheet, subject, nearEdge } = entry;
  return (
    <EntryRow
      entry={entry}
      sheet={sheet}
      subject={subject ?? allWords.panel.noSubject}
      note={
        nearEdge && (
          <span class="td-score-note">{edgeWords(nearEdge, words, (points) => formatPoints(points, numbers))}</span>
        )
      }
      onWhy={onWhy}
    >
      <fluent-button
        size="small"
        appearance={isChosen ? "primary" : "outline"}
        aria-pressed={isChosen}
        aria-label={words.compareEntry(entry.row)}
        onClick={onCompare}
      >
        {words.compare}
      </fluent-button>
    </EntryRow>
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
