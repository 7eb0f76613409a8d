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
  const alike = likeGroups(subjects);
  const rarer = rarerSpellings(alike);
  const findings = tables.map((table, index) => subjectFindings(table, index, tables, rarer));
  for (const mention of titlesOfOneSubject(tables, subjects, alike))
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

/** Returns groups of two or more mentions with one key. Keys are built only where hashes collide. */
function likeGroups(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  return collisions(mentions)
    .flatMap((group) => groupBy(group, ({ text }) => lookAlikeKey(text)))
    .filter((group) => group.length > 1);
}

/** Returns mentions of one hash, two or more. A long table has few: most hashes keep no list. */
function collisions(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  /** By hash: the place of its only mention, or `~group` where it has several. */
  const seen = new Map<number, number>();
  const groups: Mention[][] = [];
  for (let place = 0; place < mentions.length; place++) {
    const hash = lookAlikeHash(mentions[place]!.text);
    const before = seen.get(hash);
    if (before === undefined) seen.set(hash, place);
    else if (before < 0) groups[~before]!.push(mentions[place]!);
    else {
      seen.set(hash, ~groups.length);
      groups.push([mentions[before]!, mentions[place]!]);
    }
  }
  return groups;
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
function titlesOfOneSubject(
  tables: readonly AppraisedTable[],
  subjects: readonly Mention[],
  alike: readonly (readonly Mention[])[],
): readonly (Mention & { readonly preferred: Mention })[] {
  const groupOf = new Map<Mention, number>();
  alike.forEach((group, number) => group.forEach((mention) => groupOf.set(mention, number)));
  // A subject unlike any other needs comparing only where it has several entries
  let groups = alike.length;
  const numbers = subjects.map((mention) => groupOf.get(mention) ?? (mention.cells > 1 ? groups++ : NO_GROUP));
  if (groups === 0) return [];
  const titles = new Array<Mention | Mention[] | undefined>(groups);
  let firstSubject = 0;
  tables.forEach(({ input, result }, table) => {
    const cells = input.columns.get("MoHinh")?.cells;
    for (let row = 0; cells && row < input.rows; row++) {
      const subject = result.entries.subjects[row]!;
      const group = subject === NO_SUBJECT ? NO_GROUP : numbers[firstSubject + subject]!;
      const title = cells[row] ?? null;
      if (group === NO_GROUP || isBlankCell(title)) continue;
      const mention: Mention = { text: cellText(title), cells: 1, table, row, subject };
      const before = titles[group];
      if (before === undefined) titles[group] = mention;
      else if (Array.isArray(before)) before.push(mention);
      else titles[group] = [before, mention];
    }
    firstSubject += result.subjects.length;
  });
  return titles.flatMap((mentions) =>
    Array.isArray(mentions)
      ? [...rarerSpellings(likeGroups(mentions))].map(([mention, preferred]) => ({ ...mention, preferred }))
      : [],
  );
}

const NO_GROUP = -1;

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
