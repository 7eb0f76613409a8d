import { useMemo, useState } from "preact/hooks";
import type { EntryDetail, TableDetail } from "../../actions/outcome/table-detail";
import { ChoiceList } from "../controls/choice-list";
import { PagedList } from "../controls/paged-list";
import { useBrowserWords } from "../words/browser-words";
import { formatCount } from "../words/format-count";
import { usePanel } from "../words/panel-context";
import { ALL_ENTRIES, factsOf, filterEntries, sortEntries } from "./browse-entries";
import type { EntryFilter, EntrySort, FilterFact } from "./browse-entries";
import { BrowsedEntry } from "./browsed-entry";
import { CompareEntries } from "./compare-entries";
import { ScoreDistribution } from "./score-distribution";
import type { EntryPlace } from "./entry-place";

const FACTS: readonly FilterFact[] = ["band", "state", "field", "unit"];
const SORTS: readonly EntrySort[] = ["best", "lowest", "row", "subject"];
/** Values of choices: texts of the workbook follow a sign, since an empty value would not be chosen. */
const ALL = "all";
const OWN = "=";

export interface EntryBrowserProps {
  readonly tables: readonly TableDetail[];
  readonly onWhy: (entry: EntryPlace) => void;
}

/** All entries of the last results, to be searched, filtered, sorted and compared. Nothing is written. */
export function EntryBrowser({ tables, onWhy }: EntryBrowserProps) {
  const { numbers, words: allWords } = usePanel();
  const words = useBrowserWords();
  const [filter, setFilter] = useState<EntryFilter>(ALL_ENTRIES);
  const [sort, setSort] = useState<EntrySort>("best");
  const [chosen, setChosen] = useState<readonly EntryDetail[]>([]);
  const entries = useMemo(() => tables.flatMap((table) => table.entries), [tables]);
  const found = useMemo(() => sortEntries(filterEntries(entries, filter), sort), [entries, filter, sort]);
  const near = useMemo(() => entries.filter(({ nearEdge }) => nearEdge !== null).length, [entries]);
  const count = (number: number) => formatCount(number, numbers);

  const factWords = (fact: FilterFact, text: string) => {
    if (fact === "state") return allWords.core.state[text as EntryDetail["state"]];
    return text === "" ? words.none : text;
  };
  const choices = FACTS.flatMap((fact) => {
    const facts = factsOf(entries, fact);
    return facts.length < 2
      ? []
      : [
          {
            fact,
            options: [
              { value: ALL, text: words.all },
              ...facts.map((text) => ({ value: OWN + text, text: factWords(fact, text) })),
            ],
          },
        ];
  });
  const compare = (entry: EntryDetail) =>
    setChosen((now) => (now.includes(entry) ? now.filter((own) => own !== entry) : [...now.slice(-1), entry]));

  return (
    <section class="td-section" aria-label={words.search}>
      <fluent-text-input
        class="td-search"
        current-value={filter.search}
        onInput={(event: Event) => setFilter({ ...filter, search: (event.target as HTMLInputElement).value })}
      >
        {words.search}
      </fluent-text-input>
      <div class="td-filters">
        {choices.map(({ fact, options }) => (
          <div key={fact}>
            <span class="td-label td-quiet">{words.facts[fact]}</span>
            <ChoiceList
              label={words.facts[fact]}
              value={filter[fact] === null ? ALL : OWN + filter[fact]}
              options={options}
              onChoose={(value) =>
                setFilter((now) => ({ ...now, [fact]: value === ALL ? null : value.slice(OWN.length) }))
              }
            />
          </div>
        ))}
        <div>
          <span class="td-label td-quiet">{words.sort}</span>
          <ChoiceList
            label={words.sort}
            value={sort}
            options={SORTS.map((value) => ({ value, text: words.sorts[value] }))}
            onChoose={(value) => setSort(SORTS.find((own) => own === value) ?? "best")}
          />
        </div>
      </div>
      <div class="td-actions">
        {near > 0 && (
          <fluent-button
            size="small"
            appearance={filter.isNearEdge ? "primary" : "outline"}
            aria-pressed={filter.isNearEdge}
            onClick={() => setFilter({ ...filter, isNearEdge: !filter.isNearEdge })}
          >
            {words.nearEdge(count(near))}
          </fluent-button>
        )}
        {filter !== ALL_ENTRIES && (
          <fluent-button size="small" appearance="subtle" onClick={() => setFilter(ALL_ENTRIES)}>
            {words.clear}
          </fluent-button>
        )}
      </div>
      {chosen.length > 0 && <CompareEntries tables={tables} chosen={chosen} onStop={() => setChosen([])} />}
      <div>
        <p role="status">
          <strong>{words.found(count(found.length), count(entries.length))}</strong>
        </p>
        {found.length === 0 && <p class="td-quiet">{words.nothing}</p>}
        <PagedList
          key={JSON.stringify([filter, sort])}
          items={found}
          label={words.found(count(found.length), count(entries.length))}
        >
          {(entry) => (
            <BrowsedEntry
              entry={entry}
              isChosen={chosen.includes(entry)}
              onCompare={() => compare(entry)}
              onWhy={() => onWhy({ sheet: entry.sheet, row: entry.row })}
            />
          )}
        </PagedList>
      </div>
      {tables.map((table) => (
        <ScoreDistribution key={table.id} table={table} entries={found} isOnly={tables.length === 1} />
      ))}
    </section>
  );
}
