import type { EntryDetail, TableDetail } from "../../actions/outcome/table-detail";
import { useBrowserWords } from "../words/browser-words";
import { formatCount } from "../words/format-count";
import { formatPoints } from "../words/format-points";
import { usePanel } from "../words/panel-context";
import { distributions } from "./browse-entries";

/** How the scores of each line of a table spread, over the entries that are listed. */
export function ScoreDistribution({
  table,
  entries,
  isOnly,
}: {
  readonly table: TableDetail;
  readonly entries: readonly EntryDetail[];
  readonly isOnly: boolean;
}) {
  const { numbers } = usePanel();
  const words = useBrowserWords();
  const own = entries.filter((entry) => entry.table === table.id);
  if (own.length === 0) return null;
  const points = (count: number) => formatPoints(count, numbers);
  return (
    <section class="td-table">
      <h3>{isOnly ? words.distribution : `${words.distribution}: ${table.sheet}`}</h3>
      {distributions(table.lines, own).map(({ line, buckets, scored, mean }) => (
        <div key={line.role} class="td-distribution">
          <p>{line.name}</p>
          <p class="td-quiet">
            {[
              words.distributionOf(formatCount(scored, numbers)),
              ...(mean === null ? [] : [words.mean(points(mean))]),
            ].join(", ")}
          </p>
          <dl class="td-bands">
            {buckets.map(({ from, to, count }) => (
              <div key={from}>
                <dt>{words.range(points(from), points(to))}</dt>
                <dd>
                  <span class="td-bar" aria-hidden="true">
                    <span style={{ width: `${String(scored === 0 ? 0 : (count / scored) * 100)}%` }} />
                  </span>
                  {formatCount(count, numbers)}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
