import type { Hundredths } from "../text/hundredths";
import type { Rubric } from "../rubric/rubric";
import type { Role } from "../scoring/role";
import type { Cell } from "../text/cell";
import type { Area, Rect } from "../workbook/model/area";
import type { ExcelTable, Region } from "../workbook/model/snapshot";
import { readEvidence } from "./column-evidence";
import { readCriterionRows } from "./criteria/criteria-in-rows";
import { lineReference } from "./criteria/criterion-number";
import { bandOfRow, columnsOf, findHeaderBand, statedBand } from "./headings/header-band";
import type { HeaderBand } from "./headings/band";
import { headingParts } from "./headings/heading-parts";
import { guessColumns } from "./guess-columns";
import type { ColumnGuess } from "./guess-columns";
import { guessRubric } from "./guess-rubric";
import { onlyPoints, readHeader } from "./headings/header-text";
import { wordPattern } from "./headings/heading-words";
import { canHead } from "./headings/header-row";
import { guessedColumn, statedPoints } from "./match-role";
import type { GuessedColumn } from "./match-role";
import { phraseScores } from "./phrase-index";
import { createRegionGrid } from "./region-grid";
import type { RegionGrid } from "./region-grid";
import { findRows } from "./table-rows";
import type { TableRow } from "./table-rows";
import { criteriaCalledResults } from "./criteria-called-results";
import { isPlainScore } from "./unused-scores";
import type { TableOutline } from "./table-outline";

/** One column of a user's table with its guessed role. */
export interface RecognizedColumn {
  /** The sheet's column. */
  readonly column: number;
  /** As the sheet shows it, with the headings above it; `""` for a column without a heading. */
  readonly heading: string;
  /** The first contents, to help users recognize the column. */
  readonly samples: readonly Cell[];
  /** Hundredths that the heading or a row of maxima states. */
  readonly maximum: Hundredths | null;
  readonly guess: ColumnGuess;
  /** Whether the column clearly holds scores, regardless of its role. */
  readonly isScore: boolean;
}

/** A user's own table, as recognized from its cells. */
export interface RecognizedTable {
  readonly sheet: string;
  readonly header: HeaderBand;
  readonly columns: readonly RecognizedColumn[];
  /** From the first to the last entry; empty for a table without entries. */
  readonly rows: readonly TableRow[];
  readonly rubric: Rubric;
  readonly rubricConfidence: number;
  /** The Excel table that it is; `null` for a plain range. */
  readonly excelTable: ExcelTable | null;
}

/**
 * `bad-header`: the rows named as headings are empty or out of bounds. `criteria-in-rows`: each row is a criterion, not
 * an entry.
 */
export type UnrecognizedReason = "no-region" | "no-heading" | "bad-header" | "criteria-in-rows";

/** Rows of the sheet that the user names as the headings. */
export interface StatedHeader {
  readonly row: number;
  readonly rows: number;
}

export type Recognition =
  | { readonly ok: true; readonly table: RecognizedTable; readonly grid: RegionGrid }
  | { readonly ok: false; readonly reason: UnrecognizedReason };

/** What the user has stated; it is not guessed again. */
export interface KnownParts {
  /** The rubrics to choose from. */
  readonly rubrics: readonly Rubric[];
  readonly rubric: Rubric | null;
  /** Roles by the sheet's column; `null` for a column without a role. */
  readonly roles: ReadonlyMap<number, Role | null>;
  /** The heading rows as the user states them; absent or `null` to detect them. */
  readonly header?: StatedHeader | null;
}

/** Finds the table around the place for which a region was read: its headings and the rows below. */
export function outlineTable(
  region: Region,
  header: StatedHeader | null = null,
): ({ readonly ok: true } & TableOutline) | { readonly ok: false; readonly reason: UnrecognizedReason } {
  const grid = createRegionGrid(region);
  if (grid.bounds.rows < 1 || region.block.columns.length === 0) return { ok: false, reason: "no-region" };
  const excelTable = region.tables.find(({ area, hasHeader }) => hasHeader && contains(area, region.at)) ?? null;
  const stated = header ?? selectedHeader(grid, region.at);
  const band = stated
    ? statedBand(grid, { first: stated.row, last: stated.row + stated.rows - 1 })
    : excelTable
      ? bandOfRow(grid, excelTable.area.row)
      : findHeaderBand(grid, region.at.row);
  if (!band) return { ok: false, reason: header ? "bad-header" : "no-heading" };
  const lastRow = excelTable ? lastTableRow(excelTable) : grid.bounds.row + grid.bounds.rows - 1;
  const columns = excelTable ? span(excelTable.area) : tableColumnNumbers(grid, band, lastRow, region.at.column);
  const rough = findRows(grid, band.last + 1, lastRow, roughColumns(grid, band, columns));
  return {
    ok: true,
    grid,
    band,
    columns,
    described: describeColumns(grid, band, columns, rough),
    titles: titleLines(grid, band),
    lastRow,
    rough,
    excelTable,
  };
}

/** A selection of several columns and a few rows that can all be headings names the heading rows. */
function selectedHeader(grid: RegionGrid, { row, rows, columns }: Area): StatedHeader | null {
  if (columns < 2 || rows > MOST_HEADER_ROWS) return null;
  const isHead = (at: number) => canHead(grid, at) || (at > row && canHead(grid, row));
  return Array.from({ length: rows }, (_, index) => row + index).every(isHead) ? { row, rows } : null;
}

const MOST_HEADER_ROWS = 5;

/**
 * Finds the table around the place for which a region was read: its headings, its columns with their roles, and its
 * rows.
 */
export function recognizeTable(region: Region, known: KnownParts): Recognition {
  const outline = outlineTable(region, known.header ?? null);
  if (!outline.ok) return outline;
  const { grid, band, columns, described, titles, lastRow, rough, excelTable } = outline;
  // A user who states the subject column has checked the table
  if (![...known.roles.values()].includes("DoiTuong") && readCriterionRows(outline))
    return { ok: false, reason: "criteria-in-rows" };
  const { rubric, guesses, confidence } = guess(described, known, titles);
  const calledResults = criteriaCalledResults(described);
  const guessed = columns.map((column, index): RecognizedColumn => ({
    column,
    heading: headingParts(grid, band, column).join(" – "),
    samples: samplesOf(grid, column, rough),
    maximum: statedPoints(described[index]!),
    guess: userRole(known.roles, column) ?? guesses[index]!,
    isScore: isPlainScore(described[index]!, calledResults),
  }));
  const own = withoutDoubles(guessed, known.roles);
  const rows = findRows(grid, band.last + 1, lastRow, tellingColumns(own, columns));
  return {
    ok: true,
    grid,
    table: {
      sheet: region.block.area.sheet,
      header: band,
      columns: own,
      rows,
      rubric,
      rubricConfidence: confidence,
      excelTable,
    },
  };
}

function contains(area: Area, at: Area): boolean {
  return (
    at.row >= area.row &&
    at.row < area.row + area.rows &&
    at.column >= area.column &&
    at.column < area.column + area.columns
  );
}

function lastTableRow({ area, hasTotals }: ExcelTable): number {
  return area.row + area.rows - 1 - (hasTotals ? 1 : 0);
}

function span({ column, columns }: Rect): readonly number[] {
  return Array.from({ length: columns }, (_, index) => column + index);
}

/**
 * Returns the columns with headings around the place, up to a column that is empty in heading and rows: another table
 * starts beyond it.
 */
function tableColumnNumbers(grid: RegionGrid, band: HeaderBand, lastRow: number, at: number): readonly number[] {
  const { bounds } = grid;
  const headed = new Set(columnsOf(grid, band));
  const last = Math.min(lastRow, band.last + ROWS_LOOKED_AT);
  const isPart = (column: number): boolean => {
    if (headed.has(column)) return true;
    for (let row = band.last + 1; row <= last; row++) if (!grid.isEmpty(row, column)) return true;
    return false;
  };
  const runs: number[][] = [];
  for (let column = bounds.column; column < bounds.column + bounds.columns; column++) {
    if (!isPart(column)) continue;
    const run = runs.at(-1);
    if (run && run.at(-1) === column - 1) run.push(column);
    else runs.push([column]);
  }
  bridgeGaps(grid, band, runs);
  const withHeads = runs.filter((run) => run.some((column) => headed.has(column)));
  const distance = (run: readonly number[]) => (at < run[0]! ? run[0]! - at : at > run.at(-1)! ? at - run.at(-1)! : 0);
  return [...withHeads].sort((a, b) => distance(a) - distance(b) || b.length - a.length)[0] ?? [];
}

/** Joins parts separated by one empty column. A part with its own number or subject column is another table. */
function bridgeGaps(grid: RegionGrid, band: HeaderBand, runs: number[][]): void {
  for (let index = runs.length - 1; index > 0; index--) {
    const left = runs[index - 1]!;
    const right = runs[index]!;
    if (
      right[0]! - left.at(-1)! > 2 ||
      beginsTable(grid, band, right) ||
      !goesOn(grid, band, right) ||
      !sharesRows(grid, band, left, right) ||
      !haveSameEntries(grid, band, left, right)
    )
      continue;
    left.push(...right);
    runs.splice(index, 1);
  }
}

function beginsTable(grid: RegionGrid, band: HeaderBand, columns: readonly number[]): boolean {
  return columns.some((column) => {
    const scores = phraseScores(
      readHeader(headingParts(grid, band, column).at(-1) ?? "", band.spelling).words,
      band.spelling,
    );
    return (["STT", "collectives", "individuals", "subjects", "MoHinh"] as const).some(
      (meaning) => (scores.get(meaning)?.exact ?? 0) >= 0.9,
    );
  });
}

/** Whether a column is scored, a result or a note, as in the right part of a table. */
function goesOn(grid: RegionGrid, band: HeaderBand, columns: readonly number[]): boolean {
  return columns.some((column) => {
    const parts = headingParts(grid, band, column);
    const { words, maximum } = readHeader(parts.at(-1) ?? "", band.spelling);
    const scores = phraseScores(words, band.spelling);
    return (
      maximum !== null ||
      maximumOf(grid, band, column) !== null ||
      lineReference(words, band.spelling) !== null ||
      (["Tong", "KetQua", "XepLoai", "GhiChu", "other"] as const).some(
        (meaning) => (scores.get(meaning)?.exact ?? 0) >= 0.7,
      )
    );
  });
}

/** Whether both parts have headings in the same row. */
function sharesRows(
  grid: RegionGrid,
  { first, last }: HeaderBand,
  left: readonly number[],
  right: readonly number[],
): boolean {
  const heads = (columns: readonly number[], row: number) =>
    columns.some((column) => !grid.isEmpty(row, column) || grid.mergeAt(row, column) !== null);
  for (let row = first; row <= last; row++) if (heads(left, row) && heads(right, row)) return true;
  return false;
}

/** Whether both parts are filled in the same rows below, and the right part has only texts in its headings. */
function haveSameEntries(
  grid: RegionGrid,
  { first, last, maximaRows, numberingRows }: HeaderBand,
  left: readonly number[],
  right: readonly number[],
): boolean {
  const isFilled = (columns: readonly number[], row: number) => columns.some((column) => !grid.isEmpty(row, column));
  for (let row = first; row <= last; row++) {
    const isName = !maximaRows.includes(row) && !numberingRows.includes(row);
    if (isName && right.some((column) => !grid.isEmpty(row, column) && typeof grid.cell(row, column) !== "string"))
      return false;
  }
  const rows = Array.from({ length: ROWS_LOOKED_AT }, (_, index) => last + 1 + index);
  const lefts = rows.filter((row) => isFilled(left, row));
  const rights = rows.filter((row) => isFilled(right, row));
  const shared = rights.filter((row) => isFilled(left, row)).length;
  // Signatures and groups stand in one part only
  return rights.length === 0 || (shared * 10 >= rights.length * 7 && shared * 2 >= lefts.length);
}

/** Enough rows to see whether a column without a heading is filled. */
const ROWS_LOOKED_AT = 30;

/** Before roles are known, headings alone identify the number and score columns. */
function roughColumns(grid: RegionGrid, band: HeaderBand, columns: readonly number[]) {
  const words = columns.map((column) => readHeader(headingParts(grid, band, column).at(-1) ?? "", band.spelling).words);
  const number = columns[words.findIndex((text) => NUMBER_HEADING[band.spelling].test(text))] ?? null;
  return {
    all: columns,
    number,
    subject: null,
    title: null,
    scores: columns.filter((_, index) => SCORE_HEADING[band.spelling].test(words[index]!)),
  };
}

const NUMBER_HEADING = wordPattern("^(?:stt|tt|số tt|số thứ tự|no|s n)$");
const SCORE_HEADING = wordPattern("^(?:điểm|đ|tc|tiêu chí|t chí|score)(?: |$)");

function tellingColumns(columns: readonly RecognizedColumn[], all: readonly number[]) {
  const of = (role: Role) => columns.find(({ guess: { role: own } }) => own === role)?.column ?? null;
  return {
    all,
    number: of("STT"),
    subject: of("DoiTuong"),
    title: of("MoHinh"),
    scores: columns
      .filter(({ guess: { role } }) => role !== null && /^(?:TC|DT|DTru)\d/.test(role))
      .map(({ column }) => column),
  };
}

function describeColumns(
  grid: RegionGrid,
  band: HeaderBand,
  columns: readonly number[],
  rows: readonly TableRow[],
): readonly GuessedColumn[] {
  const entries = rows.filter(({ kind }) => kind === "entry").map(({ row }) => row);
  return columns.map((column) =>
    guessedColumn(
      headingParts(grid, band, column),
      maximumOf(grid, band, column),
      readEvidence(grid, column, entries),
      band.spelling,
    ),
  );
}

function maximumOf(grid: RegionGrid, { maximaRows }: HeaderBand, column: number): Hundredths | null {
  for (const row of maximaRows) {
    const points = onlyPoints(grid.text(row, column));
    if (points !== null) return points;
  }
  return null;
}

function guess(columns: readonly GuessedColumn[], known: KnownParts, titles: readonly string[]) {
  if (known.rubric) return { rubric: known.rubric, guesses: guessColumns(known.rubric, columns), confidence: 1 };
  const best = guessRubric(known.rubrics, columns, titles);
  if (!best) throw new RangeError("there is no rubric to choose from");
  return { rubric: best.rubric, guesses: best.columns, confidence: best.confidence };
}

function userRole(roles: KnownParts["roles"], column: number): ColumnGuess | null {
  const role = roles.get(column);
  return role === undefined ? null : { role, confidence: 1, reason: null };
}

/** Removes a guessed role that the user gave to another column. */
function withoutDoubles(columns: readonly RecognizedColumn[], roles: KnownParts["roles"]): readonly RecognizedColumn[] {
  const given = new Set([...roles.values()].filter((role) => role !== null));
  return columns.map((column) =>
    column.guess.role !== null && given.has(column.guess.role) && !roles.has(column.column)
      ? { ...column, guess: { role: null, confidence: 0, reason: null } }
      : column,
  );
}

const MOST_SAMPLES = 3;

function samplesOf(grid: RegionGrid, column: number, rows: readonly TableRow[]): readonly Cell[] {
  const samples = new Map<string, Cell>();
  for (const { row, kind } of rows) {
    const text = kind === "entry" ? grid.text(row, column) : "";
    const cell = grid.cell(row, column);
    // Texts are decoded from legacy fonts
    if (text !== "") samples.set(text, typeof cell === "string" ? text : cell);
    if (samples.size === MOST_SAMPLES) break;
  }
  return [...samples.values()];
}

/** Returns the lines above the headings, where tables state their subject. */
function titleLines(grid: RegionGrid, { first }: HeaderBand): readonly string[] {
  const lines: string[] = [];
  for (let row = Math.max(grid.bounds.row, first - TITLE_ROWS); row < first; row++) {
    for (let column = grid.bounds.column; column < grid.bounds.column + grid.bounds.columns; column++) {
      if (typeof grid.cell(row, column) === "string") lines.push(grid.text(row, column));
    }
  }
  return lines;
}

const TITLE_ROWS = 8;
