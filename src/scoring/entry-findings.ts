import { DEFAULT_CLAUSE } from "../rubric/default-clause";
import { managingLevels } from "../rubric/rubric";
import type { Rubric } from "../rubric/rubric";
import { NO, YES } from "../rubric/rubric-columns";
import type { Cell } from "../text/cell";
import { isDitto } from "../text/lines/ditto";
import { isBlankText, isNormalText } from "../text/fold";
import { plainText } from "../text/look-alikes";
import { isMatchable } from "../text/matchable";
import { BLANK_NAME, PLAIN_NAME } from "../text/name-column";
import { decodeLegacy, isCapitalsFont, legacyEncodingOf } from "../text/legacy-font";
import { cellText, isBlankCell } from "./cell-text";
import type { CellCheck, Report, RowCheck, ScoringFinding } from "./finding";
import { listChecks } from "./list-findings";
import type { ListColumn } from "./list-findings";
import { NOT_FILLED, NOT_IN_LIST, createListMatcher } from "./list-matcher";
import { authorityChecks } from "./authority-findings";
import type { Role } from "./role";
import { likelyItem, rubricLists } from "./rubric-lists";
import { BLANK, INELIGIBLE, UNREPORTED } from "./state";
import { NO_SUBJECT } from "./table";
import type { EntryResults, InputColumn, InputTable, ScoringContext, TableNames } from "./table";

/**
 * Reports findings about everything except scores: the requirements of clauses 1, 3 and 4, and how an entry's text is
 * written.
 */
export function reportEntries(
  table: InputTable,
  context: ScoringContext,
  entries: EntryResults,
  names: TableNames,
  findings: ScoringFinding[],
): void {
  const report: Report = (code, row, role, found, also) => findings.push({ code, row, role, found, ...also });
  const checks: readonly (RowCheck | CellCheck)[] = [
    ...subjectChecks(table, entries, names, report),
    ...categoryChecks(table, entries, report),
    ...rubricListChecks(table, report),
    ...reportedChecks(table, entries, report),
    ...evidenceChecks(table, report),
    ...authorityChecks(table, context, report),
    ...textChecks(table, names, report),
  ];
  const before = findings.length;
  // One check over all rows after another: the cells of a column and what reads them stay at hand
  for (const check of checks) {
    if (typeof check === "function") runCheck(check, entries);
    else runCellCheck(check, entries, findings);
  }
  // Sorting is stable, so that findings of a row stay in the order of the checks
  const found = findings.splice(before).sort((one, other) => one.row - other.row);
  for (const finding of found) findings.push(finding);
}

function runCheck(check: RowCheck, { states }: EntryResults): void {
  for (let row = 0; row < states.length; row++) if (states[row] !== BLANK) check(row);
}

function runCellCheck(
  { cells, check }: CellCheck,
  { states }: EntryResults,
  findings: readonly ScoringFinding[],
): void {
  let sound: Cell | undefined;
  for (let row = 0; row < states.length; row++) {
    if (states[row] === BLANK) continue;
    const cell = cells[row] ?? null;
    if (cell === sound) continue;
    const before = findings.length;
    check(row);
    sound = findings.length === before ? cell : undefined;
  }
}

function subjectChecks(
  { columns, rubric }: InputTable,
  entries: EntryResults,
  names: TableNames,
  report: Report,
): readonly RowCheck[] {
  const subjects = columns.get("DoiTuong");
  const titles = columns.get("MoHinh");
  /** The name in the rows right above, which a cell without one or with a ditto mark may mean. */
  let above: Cell = null;
  let rowAbove = -1;
  const checks: RowCheck[] = [
    (row) => {
      const cell = subjects?.cells[row] ?? null;
      const isNamed = entries.subjects[row] !== NO_SUBJECT && !isDitto(cellText(cell));
      const name = isNamed ? cell : rowAbove === row - 1 ? above : null;
      above = name;
      rowAbove = row;
      if (!isNamed) report("subject-missing", row, "DoiTuong", cell, name === null ? {} : { fix: name });
    },
  ];
  if (titles && rubric.method !== "basis") {
    checks.push((row) => {
      if (names.titles.kinds[row] === BLANK_NAME && isBlankCell(titles.cells[row] ?? null))
        report("title-missing", row, "MoHinh", null);
    });
  }
  return checks;
}

function categoryChecks({ columns, rubric }: InputTable, entries: EntryResults, report: Report): readonly RowCheck[] {
  const categories = columns.get("Loai");
  if (!categories) return [];
  const items = rubric.categories.map((category) => category.name);
  const match = createListMatcher(items);
  const expected = { kind: "one-of", items } as const;
  const bases = columns.get("CanCu");
  const matchBasis = createListMatcher(rubric.bases.map((basis) => basis.code));
  return [
    (row) => {
      const cell = categories.cells[row] ?? null;
      const place = match(cell);
      if (place === NOT_FILLED) report("category-missing", row, "Loai", cell, { expected, clause: "3" });
      else if (place === NOT_IN_LIST)
        report("category-unknown", row, "Loai", cell, { expected, clause: "3", ...likely(cell, items) });
      else if (entries.states[row] === INELIGIBLE)
        report("ineligible", row, "Loai", cell, { clause: rubric.categories[place]!.clause });
      if (!bases || place < 0) return;
      const basis = rubric.bases[matchBasis(bases.cells[row] ?? null)];
      if (basis?.from === "collective" && !rubric.categories[place]!.head)
        report("basis-not-head", row, "CanCu", bases.cells[row] ?? null, { clause: basis.clause });
    },
  ];
}

/** Checks the columns whose cells come from a list of the rubric. */
function rubricListChecks(table: InputTable, report: Report): readonly (RowCheck | CellCheck)[] {
  const { columns, rubric } = table;
  const list = (column: ListColumn) => listChecks(table, column, report);
  const checks = [
    ...list({
      role: "Cap",
      items: managingLevels(rubric.levels).map((level) => level.name),
      missing: "level-missing",
      unknown: "level-unknown",
      clause: "3",
    }),
    ...levelSystemChecks(columns.get("Cap"), rubric, report),
  ];
  if (rubric.method === "basis") return checks;
  return [
    ...list({
      role: "NoiDung",
      items: rubric.contents.map((item) => item.code),
      missing: "content-missing",
      unknown: "content-unknown",
      clause: "1",
      accepted: [EVERY_ENTRY],
      meant: contentsMeant,
    }),
    ...list({
      role: "LinhVuc",
      items: rubric.fields.map((item) => item.name),
      missing: "field-missing",
      unknown: "field-unknown",
      // The text's list of fields is open
      clause: DEFAULT_CLAUSE,
    }),
    ...list({
      role: "DangKy",
      items: [YES, NO],
      missing: "registered-missing",
      unknown: "answer-unknown",
      clause: registrationClause(rubric),
    }),
    ...notRegisteredChecks(columns.get("DangKy"), rubric, report),
    ...checks,
  ];
}

/**
 * An entry's contents are one or both of the first two of clause 1. The third, figures or effects, is a property of
 * every entry; a `3` typed when it was still a choice counts as an answer.
 */
const EVERY_ENTRY = "3";

/** Returns the item that other ways of writing several contents mean (`1; 2`, `1 và 2`, or `1,2` taken for a number). */
function contentsMeant(cell: Cell, items: readonly string[]): string | undefined {
  const digits = typeof cell === "string" || typeof cell === "number" ? String(cell).match(/\d+/g) : null;
  const named = [...new Set(digits ?? [])].filter((digit) => digit !== EVERY_ENTRY).sort();
  const meant = named.join(", ");
  return items.find((item) => item === meant);
}

/** Clause 2.2 is about individuals who registered. */
function registrationClause({ subjectKind }: Rubric): string {
  return subjectKind === "individual" ? "2.2" : "2.1";
}

/** Individuals who registered nothing are appraised by clause 2.2's bases, in a table of their own. */
function notRegisteredChecks(column: InputColumn | undefined, rubric: Rubric, report: Report): readonly RowCheck[] {
  const isOfClause = rubric.criteria.some(({ clause }) => clause.startsWith("2.2"));
  if (!column || rubric.subjectKind !== "individual" || !isOfClause) return [];
  const match = createListMatcher([NO]);
  return [
    (row) => {
      const cell = column.cells[row] ?? null;
      if (match(cell) === 0) report("not-registered", row, "DangKy", cell, { clause: "2.2" });
    },
  ];
}

function levelSystemChecks(column: InputColumn | undefined, rubric: Rubric, report: Report): readonly CellCheck[] {
  if (!column) return [];
  const levels = managingLevels(rubric.levels);
  const match = createListMatcher(levels.map((level) => level.name));
  const items = levels.filter((level) => level.systems.includes(rubric.levelSystem)).map((level) => level.name);
  const check = (row: number) => {
    const level = levels[match(column.cells[row] ?? null)];
    if (!level || level.systems.includes(rubric.levelSystem)) return;
    report("level-other-system", row, "Cap", column.cells[row] ?? null, {
      expected: { kind: "one-of", items },
      clause: level.clause,
    });
  };
  return [{ cells: column.cells, check }];
}

function reportedChecks({ columns }: InputTable, entries: EntryResults, report: Report): readonly CellCheck[] {
  const column = columns.get("BaoCao");
  const proposals = columns.get("DeNghiKT");
  const match = createListMatcher([YES, NO]);
  const expected = { kind: "one-of", items: [YES, NO] } as const;
  const checks: CellCheck[] = [];
  if (column) {
    const check = (row: number) => {
      const cell = column.cells[row] ?? null;
      const place = match(cell);
      if (place === 0) return;
      const code = place === 1 ? "not-reported" : place === NOT_FILLED ? "report-missing" : "answer-unknown";
      report(code, row, "BaoCao", cell, {
        expected,
        clause: "3",
        ...(entries.states[row] === UNREPORTED ? { severity: "error" } : {}),
        ...(place === NOT_IN_LIST ? likely(cell, expected.items) : {}),
      });
    };
    checks.push({ cells: column.cells, check });
  }
  if (proposals) {
    const check = (row: number) => {
      const cell = proposals.cells[row] ?? null;
      if (match(cell) === NOT_IN_LIST)
        report("answer-unknown", row, "DeNghiKT", cell, { expected, clause: "4", ...likely(cell, expected.items) });
    };
    checks.push({ cells: proposals.cells, check });
  }
  return checks;
}

function evidenceChecks({ columns, rubric }: InputTable, report: Report): readonly RowCheck[] {
  const evidence = columns.get("MinhChung");
  const needing = rubric.criteria
    .filter((criterion) => criterion.needsEvidence)
    .map((criterion) => ({ clause: criterion.clause, scores: columns.get(criterion.code)?.cells ?? [] }));
  if (!evidence || needing.length === 0) return [];
  return [
    (row) => {
      if (!isBlankCell(evidence.cells[row] ?? null)) return;
      const scored = needing.find(({ scores }) => {
        const score = scores[row] ?? null;
        return typeof score === "number" && score > 0;
      });
      // One cell holds the evidence for all criteria, so one finding is enough
      if (scored) report("evidence-missing", row, "MinhChung", null, { clause: scored.clause });
    },
  ];
}

function likely(cell: Cell, items: readonly string[]): { readonly fix?: Cell } {
  const fix = likelyItem(cell, items);
  return fix === undefined ? {} : { fix };
}

/**
 * Columns that hold names and codes. Formulas match `NAME_ROLES`, so results depend on them; titles are only compared with other
 * titles.
 */
const NAME_ROLES = ["DoiTuong", "TapThe", "MaMH"] as const satisfies readonly Role[];
const TITLE_ROLES = ["MoHinh"] as const satisfies readonly Role[];

/**
 * Reports text that looks right but matches nothing: decomposed accents, look-alike letters, odd spaces, and one-byte
 * fonts.
 */
function textChecks(
  { columns, rubric }: InputTable,
  { subjects, titles }: TableNames,
  report: Report,
): readonly (RowCheck | CellCheck)[] {
  const ofNames = NAME_ROLES.map((role) => ({ role, items: null, unmatched: "text-unmatchable" as const }));
  const ofTitles = TITLE_ROLES.map((role) => ({ role, items: null, unmatched: "text-not-normal" as const }));
  const ofLists = [...rubricLists(rubric)].map(([role, items]) => ({
    role,
    items,
    unmatched: "text-unmatchable" as const,
  }));
  return [...ofNames, ...ofTitles, ...ofLists].flatMap(({ role, items, unmatched }) => {
    const column = columns.get(role);
    if (!column) return [];
    const encodingAt = createEncodingReader(column);
    const spelling = items === null ? null : createSpelling(items);
    const kinds = role === "DoiTuong" ? subjects.kinds : role === "MoHinh" ? titles.kinds : null;
    /** Texts of a list without a fault. A million cells share a few. */
    const sound = new Set<string>();
    const check = (row: number) => {
      if (kinds?.[row] === PLAIN_NAME && column.fonts === undefined) return;
      const cell = column.cells[row] ?? null;
      if (typeof cell !== "string" || sound.has(cell) || isBlankText(cell)) return;
      const encoding = encodingAt(row);
      if (encoding) {
        const fix = decodeLegacy(cell, encoding.encoding, { upper: encoding.upper });
        if (fix !== cell)
          report("legacy-font", row, role, cell, {
            fix,
            expected: { kind: "encoding", encoding: encoding.encoding },
          });
        return;
      }
      const isMatched = isMatchable(cell);
      const item = spelling?.(isMatched ? cell : plainText(cell));
      if (!isMatched || !isNormalText(cell))
        report(isMatched ? "text-not-normal" : unmatched, row, role, cell, {
          fix: item ?? (plainText(cell) || null),
        });
      else if (item !== undefined && item !== cell) report("list-spelling", row, role, cell, { fix: item });
      else if (items !== null && column.fonts === undefined) sound.add(cell);
    };
    return [kinds || column.fonts !== undefined ? check : { cells: column.cells, check }];
  });
}

/** Returns a function that gives the list's own spelling of a cell; `undefined` for text that is not in the list. */
function createSpelling(items: readonly string[]): (cell: string) => string | undefined {
  const match = createListMatcher(items);
  return (cell) => items[match(cell)];
}

type Encoding = { readonly encoding: NonNullable<ReturnType<typeof legacyEncodingOf>>; readonly upper: boolean };

function createEncodingReader(column: InputColumn): (row: number) => Encoding | null {
  const { fonts } = column;
  if (fonts === undefined) return () => null;
  const known = new Map<string, Encoding | null>();
  const read = (font: string): Encoding | null => {
    const encoding = legacyEncodingOf(font);
    const found = encoding === null ? null : { encoding, upper: isCapitalsFont(font) };
    known.set(font, found);
    return found;
  };
  return (row) => {
    const font = typeof fonts === "string" ? fonts : (fonts[row] ?? "");
    const found = known.get(font);
    return found === undefined ? read(font) : found;
  };
}
