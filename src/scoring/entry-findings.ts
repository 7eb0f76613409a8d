import { DEFAULT_CLAUSE } from "../rubric/default-clause";
import { managingLevels } from "../rubric/rubric";
import type { Rubric } from "../rubric/rubric";
import { NO, YES } from "../rubric/rubric-columns";
import type { Cell } from "../text/cell";
import { isDitto } from "../text/lines/ditto";
import { isBlankText, isNormalText } from "../text/fold";
import { plainText } from "../text/look-alikes";
import { isMatchable } from "../text/matchable";
import { decodeLegacy, isCapitalsFont, legacyEncodingOf } from "../text/legacy-font";
import { cellText, isBlankCell } from "./cell-text";
import type { Report, RowCheck, ScoringFinding } from "./finding";
import { listChecks } from "./list-findings";
import type { ListColumn } from "./list-findings";
import { NOT_FILLED, NOT_IN_LIST, createListMatcher } from "./list-matcher";
import { authorityChecks } from "./authority-findings";
import type { Role } from "./role";
import { likelyItem, rubricLists } from "./rubric-lists";
import { BLANK, INELIGIBLE, UNREPORTED } from "./state";
import { NO_SUBJECT } from "./table";
import type { EntryResults, InputColumn, InputTable, ScoringContext } from "./table";

/**
 * Reports findings about everything except scores: the requirements of clauses 1, 3 and 4, and how an entry's text is
 * written.
 */
export function reportEntries(
  table: InputTable,
  context: ScoringContext,
  entries: EntryResults,
  findings: ScoringFinding[],
): void {
  const report: Report = (code, row, role, found, also) => findings.push({ code, row, role, found, ...also });
  const checks: readonly RowCheck[] = [
    ...subjectChecks(table, entries, report),
    ...categoryChecks(table, entries, report),
    ...rubricListChecks(table, report),
    ...reportedChecks(table, entries, report),
    ...evidenceChecks(table, report),
    ...authorityChecks(table, context, report),
    ...textChecks(table, report),
  ];
  for (let row = 0; row < table.rows; row++) {
    if (entries.states[row] === BLANK) continue;
    for (const check of checks) check(row);
  }
}

function subjectChecks({ columns, rubric }: InputTable, entries: EntryResults, report: Report): readonly RowCheck[] {
  const subjects = columns.get("DoiTuong");
  const titles = columns.get("MoHinh");
  /** The name in the rows right above, which a cell without one or with a ditto mark may mean. */
  let above: { readonly name: Cell; readonly row: number } | null = null;
  const checks: RowCheck[] = [
    (row) => {
      const cell = subjects?.cells[row] ?? null;
      const isNamed = entries.subjects[row] !== NO_SUBJECT && !isDitto(cellText(cell));
      const name = isNamed ? cell : above?.row === row - 1 ? above.name : null;
      above = name === null ? null : { name, row };
      if (!isNamed) report("subject-missing", row, "DoiTuong", cell, name === null ? {} : { fix: name });
    },
  ];
  if (titles && rubric.method !== "basis") {
    checks.push((row) => {
      if (isBlankCell(titles.cells[row] ?? null)) report("title-missing", row, "MoHinh", null);
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
      const basis = rubric.bases[matchBasis(bases?.cells[row] ?? null)];
      if (place >= 0 && basis?.from === "collective" && !rubric.categories[place]!.head) {
        report("basis-not-head", row, "CanCu", bases?.cells[row] ?? null, { clause: basis.clause });
      }
    },
  ];
}

/** Checks the columns whose cells come from a list of the rubric. */
function rubricListChecks(table: InputTable, report: Report): readonly RowCheck[] {
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

function levelSystemChecks(column: InputColumn | undefined, rubric: Rubric, report: Report): readonly RowCheck[] {
  if (!column) return [];
  const levels = managingLevels(rubric.levels);
  const match = createListMatcher(levels.map((level) => level.name));
  const items = levels.filter((level) => level.systems.includes(rubric.levelSystem)).map((level) => level.name);
  return [
    (row) => {
      const level = levels[match(column.cells[row] ?? null)];
      if (!level || level.systems.includes(rubric.levelSystem)) return;
      report("level-other-system", row, "Cap", column.cells[row] ?? null, {
        expected: { kind: "one-of", items },
        clause: level.clause,
      });
    },
  ];
}

function reportedChecks({ columns }: InputTable, entries: EntryResults, report: Report): readonly RowCheck[] {
  const column = columns.get("BaoCao");
  const proposals = columns.get("DeNghiKT");
  const match = createListMatcher([YES, NO]);
  const expected = { kind: "one-of", items: [YES, NO] } as const;
  const checks: RowCheck[] = [];
  if (column) {
    checks.push((row) => {
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
    });
  }
  if (proposals) {
    checks.push((row) => {
      const cell = proposals.cells[row] ?? null;
      if (match(cell) === NOT_IN_LIST)
        report("answer-unknown", row, "DeNghiKT", cell, { expected, clause: "4", ...likely(cell, expected.items) });
    });
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
function textChecks({ columns, rubric }: InputTable, report: Report): readonly RowCheck[] {
  const names = NAME_ROLES.map((role) => ({ role, items: null, unmatched: "text-unmatchable" as const }));
  const titles = TITLE_ROLES.map((role) => ({ role, items: null, unmatched: "text-not-normal" as const }));
  const lists = [...rubricLists(rubric)].map(([role, items]) => ({
    role,
    items,
    unmatched: "text-unmatchable" as const,
  }));
  return [...names, ...titles, ...lists].flatMap(({ role, items, unmatched }) => {
    const column = columns.get(role);
    if (!column) return [];
    const encodingAt = createEncodingReader(column);
    const spelling = items === null ? null : createSpelling(items);
    let lastSound = "";
    return [
      (row: number) => {
        const cell = column.cells[row] ?? null;
        if (typeof cell !== "string" || cell === lastSound || isBlankText(cell)) return;
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
        else if (column.fonts === undefined) lastSound = cell;
      },
    ];
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
