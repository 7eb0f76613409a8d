import { groupBy } from "../../text/group-by";
import { cellText, isBlankCell } from "../../scoring/cell-text";
import type { Role } from "../../scoring/role";
import { NO_SUBJECT } from "../../scoring/table";
import { foldName, normalizeText } from "../../text/fold";
import { isMatchable } from "../../text/matchable";
import { NO_GROUP, firstAlike } from "../../text/first-alike";
import { BLANK_NAME } from "../../text/name-column";
import { lookAlikeKey } from "../../text/name-likeness";
import type { AppraisedTable } from "./appraised-table";
import { WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";

/**
 * Reports names of subjects, and titles of one subject's entries, that formulas distinguish but the eye hardly does
 * (`hoà`, `hòa`), across all tables. The cells of the rarer spelling get the more frequent one as their fix; nothing is
 * joined until the user chooses to.
 */
export function lookAlikeFindings(tables: readonly AppraisedTable[]): readonly Finding[] {
  const alike = likeSubjects(tables);
  const rarer = rarerSpellings(alike);
  const findings = tables.map((table, index) => subjectFindings(table, index, tables, rarer));
  for (const [mention, preferred] of rarerTitles(tables, alike))
    findings[mention.table]!.push(findingOf(tables, mention.table, mention.row, "MoHinh", preferred));
  return findings.flat();
}

/** One spelling of a name in one table. */
interface Mention {
  readonly text: string;
  readonly cells: number;
  readonly table: number;
  /** The table's first row with the spelling, from 0. */
  readonly row: number;
  readonly subject: number;
}

/** Maps a mention of a rarer spelling to the mention with the preferred spelling. */
type Preferred = ReadonlyMap<Mention, Mention>;

function rarerSpellings(groups: readonly (readonly Mention[])[]): Preferred {
  const rarer = new Map<Mention, Mention>();
  for (const alike of groups) {
    const bySpelling = groupBy(alike, ({ text }) => foldName(text));
    if (bySpelling.length < 2) continue;
    // Sorting is stable: of equally frequent spellings the first stays
    const [preferred, ...others] = bySpelling.sort(
      (a, b) => faults(a[0]!.text) - faults(b[0]!.text) || cellsOf(b) - cellsOf(a),
    );
    for (const mention of others.flat()) rarer.set(mention, preferred![0]!);
  }
  return rarer;
}

/** Returns groups of two or more subjects that look alike. */
function likeSubjects(tables: readonly AppraisedTable[]): readonly (readonly Mention[])[] {
  const places = joined(tables.map(({ result }) => result.subjects.length));
  const groups = new Int32Array(places.count);
  const hashes = new Int32Array(places.count);
  tables.forEach(({ result: { subjects, names } }, table) => {
    const start = places.starts[table]!;
    for (let subject = 0; subject < subjects.length; subject++)
      hashes[start + subject] = names.subjects.likes[subjects[subject]!.firstRow]!;
  });
  return likeGroups(groups, hashes, (place) => {
    const { table, index: subject } = places.at(place);
    const { name, entries, firstRow } = tables[table]!.result.subjects[subject]!;
    return { text: name, cells: entries, table, row: firstRow, subject };
  });
}

/** Numbers items of several tables one after another. */
function joined(counts: readonly number[]) {
  let count = 0;
  const starts = counts.map((own) => (count += own) - own);
  return {
    count,
    starts,
    at: (place: number) => {
      const table = counts.findIndex((own, index) => place < starts[index]! + own);
      return { table, index: place - starts[table]! };
    },
  };
}

/**
 * Returns groups of two or more mentions that look alike, among the places of one group. Keys are built only where
 * hashes collide, and a long table has few such names: no mention is made of the others.
 */
function likeGroups(
  groups: Int32Array,
  hashes: Int32Array,
  mentionOf: (place: number) => Mention,
): readonly (readonly Mention[])[] {
  const alike = new Map<number, number[]>();
  firstAlike(groups, hashes, () => true).forEach((first, place) => {
    if (first === NO_GROUP || first === place) return;
    const places = alike.get(first);
    if (places) places.push(place);
    else alike.set(first, [first, place]);
  });
  return [...alike.values()]
    .flatMap((places) => groupBy(places.map(mentionOf), ({ text }) => lookAlikeKey(text)))
    .filter((group) => group.length > 1);
}

function cellsOf(mentions: readonly Mention[]): number {
  return mentions.reduce((sum, { cells }) => sum + cells, 0);
}

/** A spelling with letters of other alphabets, combining accents or odd spaces is never preferred. */
function faults(text: string): number {
  return isMatchable(text) ? 0 : 1;
}

function subjectFindings(
  { input, result }: AppraisedTable,
  index: number,
  tables: readonly AppraisedTable[],
  rarer: Preferred,
): Finding[] {
  const bySubject = new Map(
    [...rarer].filter(([mention]) => mention.table === index).map(([{ subject }, preferred]) => [subject, preferred]),
  );
  if (bySubject.size === 0) return [];
  const findings: Finding[] = [];
  for (let row = 0; row < input.rows; row++) {
    const subject = result.entries.subjects[row]!;
    const preferred = subject === NO_SUBJECT ? undefined : bySubject.get(subject);
    if (preferred) findings.push(findingOf(tables, index, row, "DoiTuong", preferred));
  }
  return findings;
}

/**
 * Returns titles that look alike but are written in two ways, among the entries of subjects that look alike; `alike`
 * are the groups of these.
 */
function rarerTitles(tables: readonly AppraisedTable[], alike: readonly (readonly Mention[])[]): Preferred {
  const numbers = tables.map(({ result }) => new Int32Array(result.subjects.length).fill(NO_GROUP));
  alike.forEach((group, number) => group.forEach(({ table, subject }) => (numbers[table]![subject] = number)));
  const places = joined(tables.map(({ input }) => input.rows));
  const groups = new Int32Array(places.count).fill(NO_GROUP);
  const hashes = new Int32Array(places.count);
  let count = alike.length;
  tables.forEach(({ input, result: { entries, subjects, names } }, table) => {
    const own = numbers[table]!;
    // A subject unlike any other needs comparing only where it has several entries
    for (let subject = 0; subject < subjects.length; subject++)
      if (own[subject] === NO_GROUP && subjects[subject]!.entries > 1) own[subject] = count++;
    const start = places.starts[table]!;
    const titles = input.columns.get("MoHinh")?.cells ?? [];
    for (let row = 0; row < input.rows; row++) {
      const subject = entries.subjects[row]!;
      if (subject === NO_SUBJECT || (names.titles.kinds[row] === BLANK_NAME && isBlankCell(titles[row] ?? null)))
        continue;
      groups[start + row] = own[subject]!;
      hashes[start + row] = names.titles.likes[row]!;
    }
  });
  return rarerSpellings(
    likeGroups(groups, hashes, (place) => {
      const { table, index: row } = places.at(place);
      const { input, result } = tables[table]!;
      const text = cellText(input.columns.get("MoHinh")!.cells[row] ?? null);
      return { text, cells: 1, table, row, subject: result.entries.subjects[row]! };
    }),
  );
}

function findingOf(
  tables: readonly AppraisedTable[],
  index: number,
  row: number,
  role: Role,
  preferred: Mention,
): Finding {
  const { table } = tables[index]!;
  const column = table.columns.get(role);
  const other = tables[preferred.table]!.table;
  return {
    code: "name-look-alike",
    severity: WORKBOOK_SEVERITY["name-look-alike"],
    found: column?.cells[row] ?? null,
    where: { area: column ? { ...column.area, row: column.area.row + row, rows: 1 } : null, table: table.id, role },
    expected: {
      kind: "same-name",
      name: normalizeText(preferred.text),
      sheet: other.sheet,
      row: other.firstRow + preferred.row,
    },
    ...((column?.formulas?.[row] ?? null) === null ? { fix: normalizeText(preferred.text) } : {}),
  };
}
