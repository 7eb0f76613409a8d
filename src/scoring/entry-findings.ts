import type { Rubric } from "../rubric/rubric";
import { NO, YES } from "../rubric/rubric-columns";
import type { Cell } from "../text/cell";
import { isBlankText, isNormalText } from "../text/fold";
import { plainText } from "../text/look-alikes";
import { isMatchable } from "../text/matchable";
import { decodeLegacy, isCapitalsFont, legacyEncodingOf } from "../text/legacy-font";
import { isBlankCell } from "./cell-text";
import type { ScoringFinding, ScoringFindingCode } from "./finding";
import { NOT_FILLED, NOT_IN_LIST, createListMatcher } from "./list-matcher";
import type { Role } from "./role";
import { likelyItem, rubricLists } from "./rubric-lists";
import { BLANK, INELIGIBLE } from "./state";
import { NO_SUBJECT } from "./table";
import type { EntryResults, InputColumn, InputTable, ScoringContext } from "./table";

/** A check of one row. Missing columns are not checked, so that a smaller table stays usable. */
type RowCheck = (row: number) => void;

type Report = (code: ScoringFindingCode, row: number, role: Role, found: Cell, also?: Partial<ScoringFinding>) => void;

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
    ...listChecks(table, report),
    ...reportedChecks(table, report),
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
  const checks: RowCheck[] = [
    (row) => {
      if (entries.subjects[row] === NO_SUBJECT)
        report("subject-missing", row, "DoiTuong", subjects?.cells[row] ?? null);
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
function listChecks({ columns, rubric }: InputTable, report: Report): readonly RowCheck[] {
  const list = (
    role: Role,
    items: readonly string[],
    missing: ScoringFindingCode,
    unknown: ScoringFindingCode,
    clause: string,
  ): readonly RowCheck[] => {
    const column = columns.get(role);
    if (!column) return [];
    const match = createListMatcher(items);
    return [
      (row) => {
        const cell = column.cells[row] ?? null;
        const place = match(cell);
        if (place >= 0) return;
        report(place === NOT_FILLED ? missing : unknown, row, role, cell, {
          expected: { kind: "one-of", items },
          clause,
          ...likely(cell, items),
        });
      },
    ];
  };
  const checks = [
    ...list(
      "Cap",
      rubric.levels.map((level) => level.name),
      "level-missing",
      "level-unknown",
      "3",
    ),
    ...levelSystemChecks(columns.get("Cap"), rubric, report),
  ];
  if (rubric.method === "basis") return checks;
  return [
    ...list(
      "NoiDung",
      rubric.contents.map((item) => item.code),
      "content-missing",
      "content-unknown",
      "1",
    ),
    ...list(
      "LinhVuc",
      rubric.fields.map((item) => item.name),
      "field-missing",
      "field-unknown",
      rubric.fields[0]?.clause ?? "",
    ),
    ...list("DangKy", [YES, NO], "registered-missing", "answer-unknown", "2"),
    ...checks,
  ];
}

function levelSystemChecks(column: InputColumn | undefined, rubric: Rubric, report: Report): readonly RowCheck[] {
  if (!column) return [];
  const match = createListMatcher(rubric.levels.map((level) => level.name));
  const items = rubric.levels.filter((level) => level.systems.includes(rubric.levelSystem)).map((level) => level.name);
  return [
    (row) => {
      const level = rubric.levels[match(column.cells[row] ?? null)];
      if (!level || level.systems.includes(rubric.levelSystem)) return;
      report("level-other-system", row, "Cap", column.cells[row] ?? null, {
        expected: { kind: "one-of", items },
        clause: level.clause,
      });
    },
  ];
}

function reportedChecks({ columns }: InputTable, report: Report): readonly RowCheck[] {
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
    .map((criterion) => ({ clause: criterion.clause, scores: columns.get(criterion.code as Role)?.cells ?? [] }));
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

/**
 * Clause 4: a body appraises subjects of its own level and those proposed for commendation; a Party cell appraises
 * individuals only.
 */
function authorityChecks(
  { columns, rubric }: InputTable,
  context: ScoringContext,
  report: Report,
): readonly RowCheck[] {
  const column = columns.get("Cap");
  const { body } = context;
  if (!column || body === null) return [];
  const matchBody = createListMatcher([body]);
  const own = rubric.levels.filter((level) => matchBody(level.body) === 0);
  const matchLevel = createListMatcher(rubric.levels.map((level) => level.name));
  const matchYes = createListMatcher([YES]);
  const proposals = columns.get("DeNghiKT");
  const clause = "4";
  if (rubric.subjectKind === "collective" && own.length > 0 && own.every((level) => level.individualsOnly)) {
    return [
      (row) =>
        report("collective-by-party-cell", row, "Cap", column.cells[row] ?? null, {
          expected: { kind: "body", body },
          clause,
        }),
    ];
  }
  return [
    (row) => {
      const level = rubric.levels[matchLevel(column.cells[row] ?? null)];
      if (!level || own.includes(level) || matchYes(proposals?.cells[row] ?? null) === 0) return;
      report("outside-authority", row, "Cap", column.cells[row] ?? null, {
        expected: { kind: "body", body: level.body },
        clause,
      });
    },
  ];
}

function likely(cell: Cell, items: readonly string[]): { readonly fix?: Cell } {
  const fix = likelyItem(cell, items);
  return fix === undefined ? {} : { fix };
}

/**
 * Columns that hold names. Formulas match `NAME_ROLES`, so results depend on them; titles are only compared with other
 * titles.
 */
const NAME_ROLES = ["DoiTuong", "TapThe"] as const satisfies readonly Role[];
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
