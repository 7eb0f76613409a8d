import type { ComponentChildren } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { TableDetail } from "../../actions/outcome/table-detail";
import type { QuotaReport } from "../../quota/quota-report";
import type { EntryReport, SubjectReport, TableReport } from "../../actions/outcome/outcome";
import { Accordion, focusPart } from "../controls/accordion";
import { BandBars } from "./band-bars";
import type { EntryPlace } from "./entry-place";
import { EntryRow } from "./entry-row";
import { Figures } from "../controls/figures";
import { formatCount } from "../words/format-count";
import { formatPoints } from "../words/format-points";
import { Notice } from "../controls/notice";
import { PagedList } from "../controls/paged-list";
import type { PaneState } from "../frame/pane-state";
import { PART_MISSING } from "../frame/part-missing-notice";
import { usePart } from "../frame/use-part";
import { useWantedPart } from "../frame/use-wanted-part";
import { usePanel } from "../words/panel-context";
import { usePages } from "../controls/use-pages";

export interface ResultsViewProps {
  readonly pane: PaneState;
  /** Tables with results. */
  readonly tables: readonly TableReport[];
  /** The entries to look through; asked for only then. */
  readonly details: () => readonly TableDetail[];
  /** What remains to be done, below the figures. */
  readonly openWork: ComponentChildren;
  /** `null` where no share of the top band is watched. */
  readonly quota: QuotaReport | null;
  readonly onWhy: (entry: EntryPlace) => void;
}

/** Results: figures, the distribution of bands, and for each table the subjects with their entries. */
export function ResultsView({ pane, tables, details, openWork, quota, onWhy }: ResultsViewProps) {
  const {
    words: { panel },
  } = usePanel();
  const entries = tables.flatMap((table) => table.entries);
  const subjects = tables.flatMap((table) => table.subjects);
  const browser = usePart(pane, () => import("./entry-browser"));
  const watched = useWantedPart(() => import("../papers/quota-standing"), quota !== null);
  const [isBrowsing, setBrowsing] = useState(false);
  const browse = async () => {
    if (isBrowsing) setBrowsing(false);
    else if (await browser.fetch()) setBrowsing(true);
  };
  return (
    <section class="td-section" aria-label={panel.results}>
      <Figures
        figures={[
          { label: panel.subjects(subjects.length), count: subjects.length },
          { label: panel.entries(entries.length), count: entries.length },
          { label: panel.completeEntries, count: entries.filter(({ state }) => state === "complete").length },
        ]}
      />
      {openWork}
      <BandBars subjects={subjects} />
      {quota &&
        watched &&
        (watched === "missing" ? <Notice {...PART_MISSING} /> : <watched.WatchedShare quota={quota} />)}
      {entries.length > 0 && (
        <div class="td-actions">
          <fluent-button onClick={() => void browse()}>{isBrowsing ? panel.bySubject : panel.browse}</fluent-button>
        </div>
      )}
      {isBrowsing && browser.part ? (
        <browser.part.EntryBrowser tables={details()} onWhy={onWhy} />
      ) : (
        tables.map((table) => <TableResults key={table.id} table={table} onWhy={onWhy} />)
      )}
    </section>
  );
}

/** A subject with its entries, or `null` with the entries that name no subject. */
interface SubjectEntries {
  readonly subject: SubjectReport | null;
  readonly entries: readonly EntryReport[];
}

function TableResults({ table, onWhy }: { readonly table: TableReport; readonly onWhy: ResultsViewProps["onWhy"] }) {
  const { packs } = usePanel();
  const accordion = useRef<HTMLElement>(null);
  const groups = useMemo(() => entriesBySubject(table), [table]);
  const { end, more } = usePages(groups.length, (index) => focusPart(accordion.current, index));
  const rubric = packs.find((pack) => pack.id === table.rubric)?.name ?? table.rubric;
  const parts = groups.slice(0, end).map((group, index) => ({
    key: String(index),
    heading: <SubjectHeading group={group} />,
    content: () => <SubjectDetails group={group} table={table} onWhy={onWhy} />,
  }));
  return (
    <section class="td-table">
      <h3>{table.sheet}</h3>
      {rubric !== table.sheet && <p class="td-quiet">{rubric}</p>}
      <Accordion parts={parts} headingLevel={4} element={accordion} />
      {more}
    </section>
  );
}

function SubjectHeading({ group: { subject, entries } }: { readonly group: SubjectEntries }) {
  const {
    words: { panel },
    numbers,
  } = usePanel();
  return (
    <>
      <span class="td-part-title">
        <span class="td-subject">{subject?.name ?? panel.noSubject}</span>
        <span class="td-quiet td-subject-band">
          {subject === null ? panel.entryCount(formatCount(entries.length, numbers)) : (subject.band ?? panel.noBand)}
          {subject?.provisional && subject.band !== null && (
            <fluent-badge appearance="tint" color="severe">
              {panel.provisional}
            </fluent-badge>
          )}
        </span>
      </span>
      {subject !== null && subject.result !== null && (
        <span class="td-points">{formatPoints(subject.result, numbers)}</span>
      )}
    </>
  );
}

function SubjectDetails(props: {
  readonly group: SubjectEntries;
  readonly table: TableReport;
  readonly onWhy: ResultsViewProps["onWhy"];
}) {
  const {
    group: { subject, entries },
    table: { sheet },
    onWhy,
  } = props;
  const {
    words: { panel },
    numbers,
  } = usePanel();
  return (
    <>
      {subject !== null && subject.derivedBonus > 0 && (
        <p class="td-bonus">{panel.derivedBonus(formatPoints(subject.derivedBonus, numbers))}</p>
      )}
      <PagedList items={entries} label={subject?.name ?? panel.noSubject}>
        {(entry) => <EntryRow entry={entry} sheet={sheet} onWhy={() => onWhy({ sheet, row: entry.row })} />}
      </PagedList>
    </>
  );
}

function entriesBySubject({ subjects, entries }: TableReport): readonly SubjectEntries[] {
  const groups = subjects.map((subject) => ({ subject, entries: [] as EntryReport[] }));
  const nameless: EntryReport[] = [];
  for (const entry of entries)
    (entry.subjectIndex === null ? nameless : (groups[entry.subjectIndex]?.entries ?? nameless)).push(entry);
  return nameless.length === 0 ? groups : [...groups, { subject: null, entries: nameless }];
}
