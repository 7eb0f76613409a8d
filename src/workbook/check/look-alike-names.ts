import { groupBy } from "../../text/group-by";
import { cellText, isBlankCell } from "../../scoring/cell-text";
import type { Role } from "../../scoring/role";
import { NO_SUBJECT } from "../../scoring/table";
import { foldName, normalizeText } from "../../text/fold";
import { isMatchable } from "../../text/matchable";
import { lookAlikeHash, lookAlikeKey } from "../../text/name-likeness";
import type { AppraisedTable } from "./appraised-table";
import { WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";

/**
 * Reports names of subjects, and titles of one subject's entries, that formulas distinguish but the eye hardly does
 * (`hoà`, `hòa`), across all tables. The cells of the rarer spelling get the more frequent one as their fix; nothing is
 * joined until the user chooses to.
 */
export function lookAlikeFindings(tables: readonly AppraisedTable[]): readonly Finding[] {
  const subjects = tables.flatMap((table, index) =>
    table.result.subjects.map(({ name, entries, firstRow }, subject): Mention => ({
      text: name,
      cells: entries,
      table: index,
      row: firstRow,
      subject,
    })),
  );
  const rarer = rarerSpellings(subjects);
  const findings = tables.map((table, index) => subjectFindings(table, index, tables, rarer));
  for (const mention of titlesOfOneSubject(tables, subjects))
    findings[mention.table]!.push(findingOf(tables, mention.table, mention.row, "MoHinh", mention.preferred));
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

function rarerSpellings(mentions: readonly Mention[]): Preferred {
  const rarer = new Map<Mention, Mention>();
  for (const alike of likeGroups(mentions)) {
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

/** Returns groups of two or more mentions with one key. Keys are built only where hashes collide. */
function likeGroups(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  return groupBy(mentions, ({ text }) => lookAlikeHash(text))
    .filter((group) => group.length > 1)
    .flatMap((group) => groupBy(group, ({ text }) => lookAlikeKey(text)))
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

/** Returns titles that look alike but are written in two ways, among the entries of subjects that look alike. */
function titlesOfOneSubject(
  tables: readonly AppraisedTable[],
  subjects: readonly Mention[],
): readonly (Mention & { readonly preferred: Mention })[] {
  const groupOf = new Map<Mention, number>();
  likeGroups(subjects).forEach((group, number) => group.forEach((mention) => groupOf.set(mention, number)));
  const mentionOf = new Map(subjects.map((mention) => [`${mention.table} ${mention.subject}`, mention]));
  // A subject unlike any other needs comparing only where it has several entries
  let next = groupOf.size;
  for (const mention of subjects) if (!groupOf.has(mention) && mention.cells > 1) groupOf.set(mention, next++);
  if (groupOf.size === 0) return [];
  const groups = new Map<number, Mention[]>();
  tables.forEach(({ input, result }, table) => {
    const titles = input.columns.get("MoHinh")?.cells;
    if (!titles) return;
    const groupOfSubject = result.subjects.map((_, subject) => groupOf.get(mentionOf.get(`${table} ${subject}`)!));
    for (let row = 0; row < input.rows; row++) {
      const subject = result.entries.subjects[row]!;
      const group = subject === NO_SUBJECT ? undefined : groupOfSubject[subject];
      const title = titles[row] ?? null;
      if (group === undefined || isBlankCell(title)) continue;
      const own = groups.get(group);
      const mention: Mention = { text: cellText(title), cells: 1, table, row, subject };
      if (own) own.push(mention);
      else groups.set(group, [mention]);
    }
  });
  return [...groups.values()].flatMap((mentions) =>
    mentions.length < 2 ? [] : [...rarerSpellings(mentions)].map(([mention, preferred]) => ({ ...mention, preferred })),
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
