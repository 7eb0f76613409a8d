import type { Criterion, CriterionLevel, Rubric, ScoreRole, ScoredLine } from "../../rubric/rubric";
import type { Cell } from "../../text/cell";
import { hundredths } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import { NO_BAND, distanceToNextBand } from "../band";
import type { ScoringFinding } from "../finding";
import { SCORING_SEVERITY } from "../finding";
import { isScoreRole, remarkRole } from "../role";
import type { RemarkRole } from "../role";
import { scoreEntries, validPoints } from "../score-entries";
import { STATES } from "../state";
import type { State } from "../state";
import { totalAt } from "../table";
import type { InputTable } from "../table";
import { cardCell, oneRow } from "./card-table";
import type { CardTable } from "./card-table";
import { typedCell } from "./typed-cell";

export type LineKind = "criterion" | "bonus" | "deduction";

/** One scored line of a card. */
export interface CardField {
  readonly role: ScoreRole;
  readonly kind: LineKind;
  readonly line: ScoredLine;
  /** Named parts of the line's points; none for bonuses and deductions. */
  readonly levels: readonly CriterionLevel[];
  /** The level that the points lie in. */
  readonly level: CriterionLevel | null;
  /** The cell as it is, or as the typed text would make it. */
  readonly cell: Cell;
  /** `null` without a valid score. */
  readonly points: Hundredths | null;
  /** Whether a formula fills the cell, so that nothing is typed into it. */
  readonly isFormula: boolean;
  /** Why the text or the cell is no score; `null` for a valid or an empty one. */
  readonly problem: ScoringFinding | null;
  /** What is worth a look and withholds nothing: points between two levels, or below the line's minimum. */
  readonly notes: readonly ScoringFinding[];
  /** What is said beside the points; only criteria have it. */
  readonly remark: CardRemark | null;
}

export interface CardRemark {
  readonly role: RemarkRole;
  /** The cell as it is, or as the typed text would make it. */
  readonly cell: Cell;
  readonly isFormula: boolean;
}

/** A line of a card into which something is typed. */
export type CardRole = ScoreRole | RemarkRole;

/**
 * A score or a remark to be written: `before` is what the cell holds, `after` the points, the text, or `null` for an
 * emptied cell.
 */
export interface CardChange {
  readonly role: CardRole;
  readonly before: Cell;
  readonly after: number | string | null;
}

/** An entry with what has been typed into its card. */
export interface CardEntry {
  readonly fields: readonly CardField[];
  readonly state: State;
  /** Only of a complete entry, as in the sheet. */
  readonly total: Hundredths | null;
  readonly band: string | null;
  /** Whether a criterion below its minimum decides the band. */
  readonly isBelowMinimum: boolean;
  readonly nextBand: ReturnType<typeof distanceToNextBand>;
  /** The valid points so far, for an entry that is not complete; capped as a total is. */
  readonly sum: Hundredths;
  /** Number of criteria without a score. */
  readonly missing: number;
  readonly changes: readonly CardChange[];
  /** The first line into which something was typed that is no score: nothing is written while there is one. */
  readonly wrong: ScoreRole | null;
}

/**
 * Returns an entry as its card shows it: the row's cells, with typed texts (by role) in place of some. Everything is
 * decided by `scoreEntries`, so that the card and the sheet always agree.
 */
export function cardEntry(table: CardTable, row: number, typed: ReadonlyMap<CardRole, string>): CardEntry {
  const { rubric } = table;
  const written = new Map<CardRole, Cell>();
  for (const [role, text] of typed) {
    const after = isScoreRole(role) ? typedCell(text) : typedRemark(text);
    if (after !== cardCell(table, row, role)) written.set(role, after);
  }
  const own = oneRow(table, row, written);
  const entries = scoreEntries(own, []);
  const lines = linesOf(rubric);
  const findings = scoreFindings(own, lines);
  const fields = lines.flatMap(({ line, kind, levels }): readonly CardField[] => {
    const column = own.columns.get(line.code);
    if (!column) return [];
    const points = validPoints(column, 0, line);
    const found = findings.filter(({ role }) => role === line.code);
    return [
      {
        role: line.code,
        kind,
        line,
        levels,
        level: points === null ? null : (levels.find(({ from, to }) => from <= points && points <= to) ?? null),
        cell: column.cells[0] ?? null,
        points,
        isFormula: (table.columns.get(line.code)?.formulas?.[row] ?? null) !== null,
        problem: found.find(({ code }) => SCORING_SEVERITY[code] === "error") ?? null,
        notes: found.filter(({ code }) => SCORING_SEVERITY[code] !== "error"),
        remark: remarkOf(table, row, line.code, written),
      },
    ];
  });
  const total = totalAt(entries, 0);
  const band = entries.bands[0]!;
  const isBelowMinimum = entries.belowMinimum[0] === 1;
  return {
    fields,
    state: STATES[entries.states[0]!]!,
    total,
    band: band === NO_BAND ? null : (rubric.bands[band]?.name ?? null),
    isBelowMinimum,
    nextBand: total === null || isBelowMinimum ? null : distanceToNextBand(rubric, total),
    sum: sumOf(rubric, fields),
    missing: fields.filter(({ kind, points, problem }) => kind === "criterion" && points === null && problem === null)
      .length,
    changes: [...written].flatMap(([role, after]): readonly CardChange[] =>
      isWritable(role, after) ? [{ role, before: cardCell(table, row, role), after }] : [],
    ),
    wrong: fields.find(({ role, problem }) => problem !== null && written.has(role))?.role ?? null,
  };
}

/**
 * Returns the findings about scores alone: those of an entry that has no result (clause 3) are left out of checks, but
 * what is typed into its card must still be a score.
 */
function scoreFindings({ rubric, rows, columns }: InputTable, lines: readonly CardLine[]): readonly ScoringFinding[] {
  const findings: ScoringFinding[] = [];
  const scores = new Map(lines.flatMap(({ line }) => entryOf(columns, line.code)));
  scoreEntries({ rubric, rows, columns: scores }, findings);
  return findings.filter(({ code }) => code !== "score-missing");
}

function entryOf<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): readonly (readonly [Key, Value])[] {
  const value = map.get(key);
  return value === undefined ? [] : [[key, value]];
}

/** A text among points is none yet; a remark may be anything. */
function isWritable(role: CardRole, after: Cell): after is number | string | null {
  return after === null || typeof after === (isScoreRole(role) ? "number" : "string");
}

/** Returns the cell of a typed remark; nothing but spaces empties it. */
function typedRemark(text: string): Cell {
  const said = text.trim();
  return said === "" ? null : said;
}

function remarkOf(
  table: CardTable,
  row: number,
  code: ScoreRole,
  written: ReadonlyMap<CardRole, Cell>,
): CardRemark | null {
  const role = remarkRole(code);
  if (role === null) return null;
  const own = written.get(role);
  return {
    role,
    cell: own === undefined ? cardCell(table, row, role) : own,
    isFormula: (table.columns.get(role)?.formulas?.[row] ?? null) !== null,
  };
}

interface CardLine {
  readonly line: ScoredLine;
  readonly kind: LineKind;
  readonly levels: readonly CriterionLevel[];
}

function linesOf({ criteria, bonuses, deductions }: Rubric): readonly CardLine[] {
  const of = (lines: readonly ScoredLine[], kind: LineKind) => lines.map((line) => ({ line, kind, levels: [] }));
  return [
    ...criteria.map((line: Criterion): CardLine => ({ line, kind: "criterion", levels: line.levels })),
    ...of(bonuses, "bonus"),
    ...of(deductions, "deduction"),
  ];
}

function sumOf({ maximum, bonusesOnce }: Rubric, fields: readonly CardField[]): Hundredths {
  const own = fields.filter(({ kind }) => kind !== "bonus" || bonusesOnce !== true);
  const sum = own.reduce((all, { kind, points }) => all + (kind === "deduction" ? -1 : 1) * (points ?? 0), 0);
  return hundredths(Math.max(0, Math.min(maximum, sum)));
}
