import type { Criterion, Rubric, ScoredLine } from "../rubric/rubric";
import { NO } from "../rubric/rubric-columns";
import { isCellDate } from "../text/cell";
import type { Cell } from "../text/cell";
import { hundredths, hundredthsToNumber } from "../text/hundredths";
import type { Hundredths } from "../text/hundredths";
import { pointsFromDay, pointsFromGroups, pointsFromPercent, pointsFromTime } from "../text/mistyped-score";
import { NOT_PLAIN, plainHundredths, readScore } from "../text/read-score";
import type { ScoreProblem, ScoreReading } from "../text/read-score";
import { isLikelyDay } from "../text/serial-date";
import { NO_BAND, bandOf } from "./band";
import { isBlankCell } from "./cell-text";
import type { ScoringFinding, ScoringFindingCode } from "./finding";
import { createListMatcher } from "./list-matcher";
import type { Role } from "./role";
import { skippedRows } from "./skipped-rows";
import { BLANK, COMPLETE, INCOMPLETE, INELIGIBLE, INVALID, UNREPORTED } from "./state";
import { NO_SUBJECT, NO_TOTAL, formatAt } from "./table";
import type { EntryResults, InputColumn, InputTable } from "./table";

interface ScoreColumn {
  readonly role: Role;
  readonly line: ScoredLine;
  readonly column: InputColumn;
  /** Sign of the points in the total: 1, or -1 for a deduction. */
  readonly sign: 1 | -1;
  readonly criterion: Criterion | null;
  /** Bonuses that count once for a subject are in no entry's total. */
  readonly isInTotal: boolean;
}

const EMPTY = -1;
const WRONG = -2;

/**
 * Scores every row of a score table: states, totals, bands, and findings about scores. Subjects are filled in later.
 */
export function scoreEntries(table: InputTable, findings: ScoringFinding[]): EntryResults {
  const { rubric, rows } = table;
  const results = emptyEntries(rows);
  const columns = scoreColumns(rubric, table.columns);
  const subjectCells = table.columns.get("DoiTuong")?.cells ?? [];
  const titleCells = table.columns.get("MoHinh")?.cells ?? [];
  const isIneligible = ineligibleRows(table);
  const isUnreported = unreportedRows(table);
  const isSkipped = skippedRows(table);

  for (let row = 0; row < rows; row++) {
    if (isSkipped(row)) continue;
    let total = 0;
    let filled = 0;
    let empty = 0;
    let isInvalid = false;
    let isBelowMinimum = false;
    const findingsBefore = findings.length;
    for (const score of columns) {
      const points = readPoints(score, row, findings);
      if (points >= 0) {
        filled++;
        if (score.isInTotal) total += score.sign * points;
        if (score.criterion !== null && points < score.criterion.minimum) isBelowMinimum = true;
      } else if (points === WRONG) {
        filled++;
        isInvalid = true;
      } else if (score.criterion !== null) empty++;
    }
    if (filled === 0 && isBlankCell(subjectCells[row] ?? null) && isBlankCell(titleCells[row] ?? null)) continue;
    if (isIneligible(row)) {
      results.states[row] = INELIGIBLE;
      // Scores of an ineligible row decide nothing, so findings about them are noise
      findings.length = findingsBefore;
    } else if (isUnreported(row)) {
      results.states[row] = UNREPORTED;
      findings.length = findingsBefore;
    } else if (isInvalid) results.states[row] = INVALID;
    else if (empty > 0) results.states[row] = INCOMPLETE;
    else if (columns.length === 0) results.states[row] = COMPLETE;
    else {
      const points = hundredths(Math.max(0, Math.min(rubric.maximum, total)));
      results.states[row] = COMPLETE;
      results.totals[row] = points;
      results.belowMinimum[row] = isBelowMinimum ? 1 : 0;
      results.bands[row] = isBelowMinimum ? rubric.bands.length - 1 : bandOf(rubric, points);
    }
    const isDecided = results.states[row] === INELIGIBLE || results.states[row] === UNREPORTED;
    if (empty > 0 && !isDecided) reportMissing(columns, row, findings);
  }
  return results;
}

export function emptyEntries(rows: number): EntryResults {
  return {
    states: new Uint8Array(rows).fill(BLANK),
    totals: new Int32Array(rows).fill(NO_TOTAL),
    bands: new Int8Array(rows).fill(NO_BAND),
    belowMinimum: new Uint8Array(rows),
    subjects: new Int32Array(rows).fill(NO_SUBJECT),
  };
}

/** Returns a test: is a row's category excluded from appraisal (clause 3)? */
export function ineligibleRows(table: InputTable): (row: number) => boolean {
  const categories = table.columns.get("Loai");
  if (!categories) return () => false;
  const match = createListMatcher(table.rubric.categories.map((category) => category.name));
  const excluded = table.rubric.categories.map((category) => !category.eligible);
  return (row) => excluded[match(categories.cells[row] ?? null)] ?? false;
}

/** Returns a test: does a row say that its entry was not reported, where the rubric withholds such a result (clause 3)? */
export function unreportedRows(table: InputTable): (row: number) => boolean {
  const reported = table.columns.get("BaoCao");
  if (!reported || table.rubric.withholdsUnreported !== true) return () => false;
  const match = createListMatcher([NO]);
  return (row) => match(reported.cells[row] ?? null) === 0;
}

function scoreColumns(rubric: Rubric, columns: ReadonlyMap<Role, InputColumn>): readonly ScoreColumn[] {
  const of = (lines: readonly ScoredLine[], sign: 1 | -1, criteria: readonly Criterion[], isInTotal = true) =>
    lines.flatMap((line, index) => {
      const role = line.code;
      const column = columns.get(role);
      return column ? [{ role, line, column, sign, criterion: criteria[index] ?? null, isInTotal }] : [];
    });
  return [
    ...of(rubric.criteria, 1, rubric.criteria),
    ...of(rubric.bonuses, 1, [], rubric.bonusesOnce !== true),
    ...of(rubric.deductions, -1, []),
  ];
}

/** Returns the hundredths of one score; `EMPTY`, or `WRONG` where the sheet's own formula sees no valid score. */
function readPoints(score: ScoreColumn, row: number, findings: ScoringFinding[]): number {
  const cell = score.column.cells[row] ?? null;
  if (cell === null) return EMPTY;
  const { line } = score;
  const points = plainHundredths(cell, formatAt(score.column, row));
  if (points !== NOT_PLAIN && points <= line.maximum && points % line.step === 0) {
    if (score.criterion !== null && (points < score.criterion.minimum || score.criterion.levels.length > 0)) {
      reportLevels(score.criterion, points, row, score.role, findings);
    }
    return points;
  }
  return readUnusual(score, row, findings);
}

const PROBLEM_CODES: Readonly<Record<Exclude<ScoreProblem, "empty">, ScoringFindingCode>> = {
  "text": "score-text",
  "number-as-text": "score-number-as-text",
  "date": "score-date",
  "time": "score-time",
  "percent": "score-percent",
  "boolean": "score-boolean",
  "error": "score-error",
  "too-precise": "score-too-precise",
};

/**
 * Reads a cell that is not simply a valid number: reports what is wrong, and returns the value that the sheet's formula
 * uses.
 */
function readUnusual(score: ScoreColumn, row: number, findings: ScoringFinding[]): number {
  const cell = score.column.cells[row] ?? null;
  const { line, role } = score;
  const reading = readScore(cell, formatAt(score.column, row));
  if (reading.problem === "empty") return EMPTY;
  const common = {
    row,
    role,
    clause: line.clause,
    expected: { kind: "points", maximum: line.maximum, step: line.step },
  } as const;
  const add = (code: ScoringFindingCode, meanings: readonly Hundredths[]) =>
    findings.push({ ...common, code, found: cell, ...fixOf(meanings, line) });
  const points = reading.hundredths;
  if (reading.problem !== null) {
    add(PROBLEM_CODES[reading.problem], meaningsOf(cell, reading, line));
    // A date or a percentage is a number to the sheet, and the state follows the sheet
    return points !== null && fits(points, line) ? points : WRONG;
  }
  if (points === null) return WRONG;
  if (fits(points, line)) return points;
  if (typeof cell === "number" && isLikelyDay(cell) && points > line.maximum) {
    // A cell keeps its number format when the sheet takes typed points for a date
    findings.push({
      ...common,
      code: "score-date",
      found: { date: cell },
      ...fixOf(pointsFromDay(cell, line.maximum), line),
    });
  } else if (points < 0) add("score-negative", [hundredths(0 - points)]);
  else if (points > line.maximum) add("score-above-maximum", withLostComma(points, line));
  else add("score-off-step", []);
  return WRONG;
}

/** Returns the one possible score among a cell's meanings as its fix; several become choices for the user. */
function fixOf(
  meanings: readonly Hundredths[],
  line: ScoredLine,
): { readonly fix?: number; readonly choices?: readonly number[] } {
  const possible = [...new Set(meanings.filter((points) => fits(points, line)))].map((points) =>
    hundredthsToNumber(points),
  );
  const [only] = possible;
  if (only === undefined) return {};
  return possible.length === 1 ? { fix: only } : { choices: possible };
}

/** Returns the points that a cell without a plain number may mean, the likeliest first. */
function meaningsOf(cell: Cell, { problem, suggestion }: ScoreReading, line: ScoredLine): readonly Hundredths[] {
  if (typeof cell === "string" && suggestion === null) return pointsFromGroups(cell);
  const value = isCellDate(cell) ? cell.date : cell;
  if (typeof value !== "number") return suggestion === null ? [] : [suggestion];
  if (problem === "percent") return pointsFromPercent(value, line.maximum);
  if (problem === "time") return pointsFromTime(value);
  // A date format without a day means a month and a year were typed: one meaning or none
  if (problem === "date" && suggestion !== null && pointsFromDay(value, line.maximum)[0] === suggestion)
    return pointsFromDay(value, line.maximum);
  return suggestion === null ? [] : [suggestion];
}

/**
 * Returns the hundredths of a score as the sheet's own formula reads it; `null` where the cell is empty or holds no
 * valid score.
 */
export function validPoints(column: InputColumn, row: number, line: ScoredLine): Hundredths | null {
  const { hundredths } = readScore(column.cells[row] ?? null, formatAt(column, row));
  return hundredths !== null && fits(hundredths, line) ? hundredths : null;
}

function fits(points: Hundredths, line: ScoredLine): boolean {
  return points >= 0 && points <= line.maximum && points % line.step === 0;
}

/**
 * Returns the points with a lost decimal comma restored (15 typed for 1,5, or 175 for 1,75); empty where neither fits.
 */
function withLostComma(points: Hundredths, line: ScoredLine): readonly Hundredths[] {
  // 3 is hardly a 0,3 that lost its comma, and a wrong guess costs the subject points; where no whole point fits, 5 for
  // 0,5 is likely
  const isLikely = (guess: Hundredths) =>
    Number.isInteger(guess) && fits(guess, line) && (guess >= ONE_POINT || line.maximum < ONE_POINT);
  return [hundredths(points / 10), hundredths(points / 100)].filter(isLikely).slice(0, 1);
}

const ONE_POINT = 100;

function reportLevels(
  criterion: Criterion,
  points: Hundredths,
  row: number,
  role: Role,
  findings: ScoringFinding[],
): void {
  const common = { row, role, found: hundredthsToNumber(points), clause: criterion.clause };
  if (points < criterion.minimum) {
    findings.push({
      code: "score-below-minimum",
      ...common,
      expected: { kind: "minimum", minimum: criterion.minimum },
    });
  }
  const { levels } = criterion;
  if (levels.length > 0 && !levels.some((level) => level.from <= points && points <= level.to)) {
    findings.push({ code: "score-between-levels", ...common, expected: { kind: "levels", levels } });
  }
}

/** Reports one finding a row, in the first cell without a score, however many criteria lack one. */
function reportMissing(columns: readonly ScoreColumn[], row: number, findings: ScoringFinding[]): void {
  const missing = columns.filter(
    ({ criterion, column }) => criterion !== null && isBlankCell(column.cells[row] ?? null),
  );
  const [first] = missing;
  if (!first) return;
  const { role, line } = first;
  findings.push(
    missing.length === 1
      ? {
          code: "score-missing",
          row,
          role,
          found: null,
          clause: line.clause,
          expected: { kind: "points", maximum: line.maximum, step: line.step },
        }
      : {
          code: "score-missing",
          row,
          role,
          found: null,
          expected: { kind: "lines", lines: missing.map((one) => ({ role: one.role, maximum: one.line.maximum })) },
        },
  );
}
