import { hundredths } from "../text/hundredths";
import type { Hundredths } from "../text/hundredths";
import { cellText, isBlankCell } from "./cell-text";
import { NO_BAND, distanceToNextBand } from "./band";
import { isDefaultClause } from "../rubric/default-clause";
import type { ScoringFinding } from "./finding";
import { createListMatcher } from "./list-matcher";
import { validPoints } from "./score-entries";
import { countsForBonus, isEarned, onceBonuses } from "./derived-bonus";
import type { Role } from "./role";
import { STATES } from "./state";
import type { State } from "./state";
import { NO_SUBJECT, formatAt, totalAt } from "./table";
import type { InputTable, SubjectResult, TableResult } from "./table";
import type { Cell } from "../text/cell";
import { formatKind } from "../text/number-format";

/** One line that adds to or subtracts from a total. Points are hundredths. */
export interface ExplainedLine {
  readonly code: string;
  readonly name: string;
  readonly kind: "criterion" | "bonus" | "deduction";
  /** The cell's value as typed. */
  readonly cell: Cell;
  /** Hundredths; `null` where the cell is empty or holds no valid score. */
  readonly points: Hundredths | null;
  readonly maximum: Hundredths;
  /** Hundredths; 0 where the criterion has no minimum. */
  readonly minimum: Hundredths;
  /** Name of the criterion's level that contains the points; `null` where there is none. */
  readonly level: string | null;
  readonly clause: string;
}

export interface ExplainedBonus {
  readonly code: string;
  readonly name: string;
  readonly points: Hundredths;
  readonly entriesNeeded: number;
  readonly entriesFound: number;
  readonly fromBand: string;
  readonly registeredOnly: boolean;
  readonly given: boolean;
  readonly clause: string;
}

export interface ExplainedOnceBonus {
  readonly code: string;
  readonly name: string;
  readonly points: Hundredths;
  readonly given: boolean;
  readonly clause: string;
}

export interface ExplainedBand {
  readonly name: string;
  readonly threshold: Hundredths;
  readonly clause: string;
  /** Whether its threshold is a default, so that no clause stands behind it. */
  readonly isDefault: boolean;
  /** Whether a criterion below its minimum put the entry in this band. */
  readonly byMinimum: boolean;
  /** Whether the panel recorded the band, so that it has no points. */
  readonly isRecorded: boolean;
  readonly next: { readonly band: string; readonly missing: Hundredths } | null;
}

/** Explains the results of an entry and of its subject. */
export interface Explanation {
  readonly rubric: string;
  readonly state: State;
  readonly subject: string | null;
  readonly title: string | null;
  readonly lines: readonly ExplainedLine[];
  /** Hundredths; `null` where the total is withheld. */
  readonly total: Hundredths | null;
  readonly maximum: Hundredths;
  readonly band: ExplainedBand | null;
  readonly basis: {
    readonly code: string;
    readonly name: string;
    readonly clause: string;
    readonly collective: string | null;
  } | null;
  readonly subjectResult: {
    readonly best: Hundredths | null;
    readonly bestRow: number;
    readonly bonuses: readonly ExplainedBonus[];
    /** Judged bonuses that count once for the subject. */
    readonly onceBonuses: readonly ExplainedOnceBonus[];
    readonly result: Hundredths | null;
    readonly band: ExplainedBand | null;
    readonly provisional: boolean;
    readonly entries: number;
    readonly completeEntries: number;
  } | null;
  readonly bandsConfirmed: boolean;
  readonly findings: readonly ScoringFinding[];
}

/** Explains one row (from 0) of a scored table; returns `null` for a blank row. */
export function explainRow(table: InputTable, result: TableResult, row: number): Explanation | null {
  const { entries } = result;
  const state = STATES[entries.states[row] ?? 0]!;
  if (state === "blank") return null;
  const { rubric } = table;
  const subjectIndex = entries.subjects[row]!;
  const subject = subjectIndex === NO_SUBJECT ? null : result.subjects[subjectIndex]!;
  const total = totalAt(entries, row);
  const cell = (role: Role): Cell => table.columns.get(role)?.cells[row] ?? null;
  const text = (role: Role): string | null => (isBlankCell(cell(role)) ? null : cellText(cell(role)).trim() || null);
  const basis = rubric.bases[createListMatcher(rubric.bases.map((item) => item.code))(cell("CanCu"))];
  return {
    rubric: rubric.name,
    state,
    subject: subject?.name.trim() ?? null,
    title: text("MoHinh"),
    lines: explainLines(table, row),
    total,
    maximum: rubric.maximum,
    band: explainBand(table, entries.bands[row]!, total, entries.belowMinimum[row] === 1),
    basis: basis
      ? {
          code: basis.code,
          name: basis.name,
          clause: basis.clause,
          collective: basis.from === "collective" ? text("TapThe") : null,
        }
      : null,
    subjectResult: subject && rubric.method === "scores" ? explainSubject(table, result, subject, subjectIndex) : null,
    bandsConfirmed: rubric.bandsConfirmed,
    findings: result.findings.filter((finding) => finding.row === row),
  };
}

function explainLines({ rubric, columns }: InputTable, row: number): readonly ExplainedLine[] {
  const groups = [
    { kind: "criterion" as const, lines: rubric.criteria },
    { kind: "bonus" as const, lines: rubric.bonuses },
    { kind: "deduction" as const, lines: rubric.deductions },
  ];
  return groups.flatMap(({ kind, lines }) =>
    lines.map((line, index): ExplainedLine => {
      const column = columns.get(line.code);
      const cell = column?.cells[row] ?? null;
      const points = column ? validPoints(column, row, line) : null;
      const criterion = kind === "criterion" ? rubric.criteria[index] : undefined;
      return {
        code: line.code,
        name: line.name,
        kind,
        cell: column ? shownCell(cell, formatAt(column, row), line.maximum) : cell,
        clause: line.clause,
        maximum: line.maximum,
        points,
        minimum: criterion?.minimum ?? hundredths(0),
        level:
          criterion?.levels.find((level) => points !== null && level.from <= points && points <= level.to)?.name ??
          null,
      };
    }),
  );
}

/** Serials of 1 January 2000 to 31 December 2099. */
const FIRST_LIKELY_DAY = 36_526;
const LAST_LIKELY_DAY = 73_050;

/**
 * Returns a cell as the sheet shows it. A number becomes a date under a date format, or where it is a likely day far
 * above the maximum (hundredths).
 */
function shownCell(cell: Cell, format: string, maximum: number): Cell {
  if (typeof cell !== "number") return cell;
  const kind = formatKind(format);
  const isDay = Number.isInteger(cell) && cell >= FIRST_LIKELY_DAY && cell <= LAST_LIKELY_DAY && cell * 100 > maximum;
  return kind === "plain" ? (isDay ? { date: cell } : cell) : kind === "percent" ? cell : { date: cell };
}

function explainBand(
  { rubric }: InputTable,
  index: number,
  points: Hundredths | null,
  byMinimum: boolean,
): ExplainedBand | null {
  const band = index === NO_BAND ? undefined : rubric.bands[index];
  if (!band) return null;
  return {
    name: band.name,
    threshold: band.threshold,
    clause: band.clause,
    isDefault: isDefaultClause(band.clause),
    byMinimum,
    isRecorded: points === null,
    next: points === null || byMinimum ? null : distanceToNextBand(rubric, points),
  };
}

function explainSubject(
  table: InputTable,
  result: TableResult,
  subject: SubjectResult,
  index: number,
): NonNullable<Explanation["subjectResult"]> {
  const { entries } = result;
  const { rubric } = table;
  const best = subject.bestRow < 0 ? null : totalAt(entries, subject.bestRow);
  const bonuses = rubric.derivedBonuses.map((bonus): ExplainedBonus => {
    const isCounted = countsForBonus(table, entries, bonus);
    const entriesFound = entries.subjects.reduce(
      (count, subjectOf, row) => count + (subjectOf === index && isCounted(row) ? 1 : 0),
      0,
    );
    return {
      code: bonus.code,
      name: bonus.name,
      points: bonus.points,
      entriesNeeded: bonus.entriesNeeded,
      entriesFound,
      fromBand: rubric.bands.find((band) => band.code === bonus.fromBand)?.name ?? bonus.fromBand,
      registeredOnly: bonus.registeredOnly,
      given: isEarned(bonus, entriesFound),
      clause: bonus.clause,
    };
  });
  return {
    best,
    bestRow: subject.bestRow,
    bonuses,
    onceBonuses: onceBonuses(table).map(({ line, isGivenTo }) => ({
      code: line.code,
      name: line.name,
      points: line.maximum,
      given: entries.subjects.some(
        (subjectOf, row) => subjectOf === index && STATES[entries.states[row]!] === "complete" && isGivenTo(row),
      ),
      clause: line.clause,
    })),
    result: subject.result,
    band: explainBand(
      table,
      subject.band,
      subject.result,
      subject.bestRow >= 0 && entries.belowMinimum[subject.bestRow] === 1,
    ),
    provisional: subject.provisional,
    entries: subject.entries,
    completeEntries: subject.completeEntries,
  };
}
