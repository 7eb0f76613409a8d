import type { Criterion, CriterionLevel, Rubric, ScoreRole, ScoredLine } from "../../rubric/rubric";
import type { Cell } from "../../text/cell";
import { hundredths } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import { NO_BAND, distanceToNextBand } from "../band";
import type { ScoringFinding } from "../finding";
import { SCORING_SEVERITY } from "../finding";
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
}

/** A score to be written: `before` is what the cell holds, `after` the points or `null` for an emptied cell. */
export interface CardChange {
  readonly role: ScoreRole;
  readonly before: Cell;
  readonly after: number | null;
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
export function cardEntry(table: CardTable, row: number, typed: ReadonlyMap<ScoreRole, string>): CardEntry {
  const { rubric } = table;
  const written = new Map<ScoreRole, Cell>();
  for (const [role, text] of typed) {
    const after = typedCell(text);
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
      isPoints(after) ? [{ role, before: cardCell(table, row, role), after }] : [],
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

function isPoints(after: Cell): after is number | null {
  return after === null || typeof after === "number";
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

function sumOf({ maximum }: Rubric, fields: readonly CardField[]): Hundredths {
  const sum = fields.reduce((all, { kind, points }) => all + (kind === "deduction" ? -1 : 1) * (points ?? 0), 0);
  return hundredths(Math.max(0, Math.min(maximum, sum)));
}
