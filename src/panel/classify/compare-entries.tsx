import type { EntryDetail, TableDetail } from "../../actions/outcome/table-detail";
import { useBrowserWords } from "../words/browser-words";
import { formatPoints } from "../words/format-points";
import { usePanel } from "../words/panel-context";

/** Two chosen entries side by side, line by line where both go by the same table. */
export function CompareEntries({
  tables,
  chosen,
  onStop,
}: {
  readonly tables: readonly TableDetail[];
  readonly chosen: readonly EntryDetail[];
  readonly onStop: () => void;
}) {
  const {
    words: { panel },
    numbers,
  } = usePanel();
  const words = useBrowserWords();
  const [one, other] = chosen;
  const points = (own: number | null) => (own === null ? "–" : formatPoints(own, numbers));
  const lines = one?.table === other?.table ? (tables.find(({ id }) => id === one?.table)?.lines ?? []) : [];
  return (
    <div class="td-card-warning">
      <h3>{words.compared}</h3>
      {one && !other && <p>{words.chooseSecond}</p>}
      {one && other && (
        <>
          <table class="td-compare">
            <thead>
              <tr>
                <th scope="col">{words.criterion}</th>
                {[one, other].map((entry) => (
                  <th key={entry.row} scope="col">
                    {entry.title ?? panel.noTitle}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                <tr key={line.role}>
                  <th scope="row">{line.name}</th>
                  {[one, other].map((entry, at) => (
                    <td key={at} data-more={(entry.scores[index] ?? 0) > ((at === 0 ? other : one).scores[index] ?? 0)}>
                      {points(entry.scores[index] ?? null)}
                    </td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">{words.total}</th>
                <td>{points(one.total)}</td>
                <td>{points(other.total)}</td>
              </tr>
              <tr>
                <th scope="row">{words.band}</th>
                <td>{one.band ?? "–"}</td>
                <td>{other.band ?? "–"}</td>
              </tr>
            </tbody>
          </table>
          {one.table !== other.table && <p class="td-quiet">{words.otherTable}</p>}
        </>
      )}
      <fluent-button size="small" onClick={onStop}>
        {words.stopComparing}
      </fluent-button>
    </div>
  );
}
