import { DEFAULT_CLAUSE } from "../rubric/default-clause";
import { mayDiffer } from "../rubric/rubric";
import type { Basis, Rubric } from "../rubric/rubric";
import { isCellDate } from "../text/cell";
import type { Cell } from "../text/cell";
import { foldName } from "../text/fold";
import { readDate } from "../text/read-date";
import { serialToDate } from "../text/serial-date";
import { NO_BAND } from "./band";
import { cellText, isBlankCell } from "./cell-text";
import type { ScoringFinding, ScoringFindingCode } from "./finding";
import { NOT_FILLED, createListMatcher } from "./list-matcher";
import type { ListMatcher } from "./list-matcher";
import { emptyEntries, ineligibleRows, unreportedRows } from "./score-entries";
import type { Role } from "./role";
import { skippedRows } from "./skipped-rows";
import { likelyItem } from "./rubric-lists";
import { COMPLETE, INCOMPLETE, INELIGIBLE, INVALID, UNREPORTED } from "./state";
import { NO_TOTAL } from "./table";
import type { EntryResults, InputTable, ScoringContext } from "./table";

/** A row with none of these cells filled is blank. */
export const BASIS_FILLED_ROLES = [
  "DoiTuong",
  "MoHinh",
  "CanCu",
  "TapThe",
  "QuyetDinh",
  "MucGhi",
] as const satisfies readonly Role[];

/** Result of one row: its state and, for a complete row, its band and (basis b) its points. */
interface BasisOutcome {
  readonly state: number;
  readonly band: number;
  readonly total: number;
}

/** One row while the rules of clause 2.2 are applied. */
interface BasisRow {
  readonly row: number;
  readonly cell: (role: Role) => Cell;
  readonly report: (code: ScoringFindingCode, role: Role, also?: Partial<ScoringFinding>) => void;
}

/** Scores individuals who registered nothing (clause 2.2): states, bands, points, and findings about their bases. */
export function scoreBases(table: InputTable, context: ScoringContext, findings: ScoringFinding[]): EntryResults {
  const { rubric } = table;
  const results = emptyEntries(table.rows);
  const matchBasis = createListMatcher(rubric.bases.map((basis) => basis.code));
  const matchBand = createListMatcher(rubric.bands.map((band) => band.name));
  const isIneligible = ineligibleRows(table);
  const isUnreported = unreportedRows(table);
  const isSkipped = skippedRows(table);
  for (let row = 0; row < table.rows; row++) {
    if (isSkipped(row)) continue;
    const cell = (role: Role): Cell => table.columns.get(role)?.cells[row] ?? null;
    if (BASIS_FILLED_ROLES.every((role) => isBlankCell(cell(role)))) continue;
    if (isIneligible(row) || isUnreported(row)) {
      results.states[row] = isIneligible(row) ? INELIGIBLE : UNREPORTED;
      continue;
    }
    const report: BasisRow["report"] = (code, role, also) =>
      findings.push({ code, row, role, found: cell(role), clause: "2.2", ...also });
    const place = matchBasis(cell("CanCu"));
    const basis = rubric.bases[place];
    if (!basis) {
      const items = rubric.bases.map((item) => item.code);
      report(place === NOT_FILLED ? "basis-missing" : "basis-unknown", "CanCu", {
        expected: { kind: "one-of", items },
        ...fixOf(likelyItem(cell("CanCu"), items)),
      });
      results.states[row] = place === NOT_FILLED ? INCOMPLETE : INVALID;
      continue;
    }
    const outcome = outcomeOf(basis, { row, cell, report }, rubric, matchBand, context);
    results.states[row] = outcome.state;
    results.bands[row] = outcome.band;
    results.totals[row] = outcome.total;
  }
  return results;
}

function outcomeOf(
  basis: Basis,
  row: BasisRow,
  rubric: Rubric,
  matchBand: ListMatcher,
  context: ScoringContext,
): BasisOutcome {
  return basis.from === "recorded"
    ? recordedOutcome(basis, row, rubric, matchBand, context)
    : collectiveOutcome(basis, row, rubric, matchBand, context);
}

/**
 * Bases a and c: the panel records the band, with the decision's number and date; whether a missing one withholds the
 * result is the unit's choice.
 */
function recordedOutcome(
  basis: Basis,
  { cell, report }: BasisRow,
  rubric: Rubric,
  matchBand: ListMatcher,
  { year = null }: ScoringContext,
): BasisOutcome {
  const { clause } = basis;
  const band = matchBand(cell("MucGhi"));
  if (band === NOT_FILLED) {
    const items = rubric.bands.map((item) => item.name);
    report("band-missing", "MucGhi", { clause, expected: { kind: "one-of", items } });
  } else if (band < 0) reportUnknownBand(cell, report, rubric, clause);
  const hasNumber = !isBlankCell(cell("QuyetDinh"));
  // The clause asks for a recognition or a commendation; that its number and date are recorded is the product's default
  const missing =
    rubric.needsDecision === false ? { clause: DEFAULT_CLAUSE, severity: "warning" as const } : { clause };
  if (!hasNumber) report("decision-missing", "QuyetDinh", missing);
  const date = cell("NgayQD");
  const hasDate = !isBlankCell(date);
  if (!hasDate) report("decision-date-missing", "NgayQD", missing);
  else if (!isDay(date)) report("decision-date-unreadable", "NgayQD", { clause, ...fixOf(typedDay(date)) });
  else if (basis.inYear === true && year !== null && yearOf(date) !== year)
    report("decision-of-other-year", "NgayQD", { clause, expected: { kind: "year", year } });

  if ((band < 0 && band !== NOT_FILLED) || (hasDate && !isDay(date))) return withheld(INVALID);
  if (band < 0 || (rubric.needsDecision !== false && !(hasNumber && hasDate))) return withheld(INCOMPLETE);
  return { state: COMPLETE, band, total: NO_TOTAL };
}

/**
 * Basis b: takes over the result and band of the collective that the individual heads, unless the panel records another
 * band, for which it owes a reason.
 */
function collectiveOutcome(
  basis: Basis,
  { cell, report }: BasisRow,
  rubric: Rubric,
  matchBand: ListMatcher,
  context: ScoringContext,
): BasisOutcome {
  const { clause } = basis;
  const recorded = mayDiffer(rubric) ? matchBand(cell("MucGhi")) : NOT_FILLED;
  if (recorded !== NOT_FILLED && recorded < 0) {
    reportUnknownBand(cell, report, rubric, clause);
    return withheld(INVALID);
  }
  const key = foldName(cellText(cell("TapThe")));
  if (key === "") {
    report("collective-missing", "TapThe", { clause });
    return withheld(INCOMPLETE);
  }
  const collective = context.collectives.get(key);
  if (!collective) {
    const name = cellText(cell("TapThe"));
    const [like, ...others] = context.collectivesLike?.(name) ?? [];
    report("collective-not-found", "TapThe", {
      clause,
      ...(like === undefined ? {} : others.length === 0 ? { fix: like } : { choices: [like, ...others] }),
    });
    return withheld(INCOMPLETE);
  }
  const band = collective.band === null ? NO_BAND : matchBand(collective.band);
  if (collective.result === null || band < 0) {
    report("collective-without-result", "TapThe", { clause });
    return withheld(INCOMPLETE);
  }
  if (collective.provisional) report("collective-provisional", "TapThe", { clause });
  if (recorded === NOT_FILLED || recorded === band) return { state: COMPLETE, band, total: collective.result };
  if (isBlankCell(cell("GhiChu"))) report("band-without-reason", "MucGhi", { clause: DEFAULT_CLAUSE });
  // The collective's points would contradict another band
  return { state: COMPLETE, band: recorded, total: NO_TOTAL };
}

function reportUnknownBand(
  cell: BasisRow["cell"],
  report: BasisRow["report"],
  { bands }: Rubric,
  clause: string,
): void {
  const items = bands.map((item) => item.name);
  report("band-unknown", "MucGhi", {
    clause,
    expected: { kind: "one-of", items },
    ...fixOf(likelyItem(cell("MucGhi"), items)),
  });
}

function withheld(state: number): BasisOutcome {
  return { state, band: NO_BAND, total: NO_TOTAL };
}

function fixOf(fix: Cell | undefined): { readonly fix?: Cell } {
  return fix === undefined ? {} : { fix };
}

/** Returns the day that was typed as text; `undefined` for other cells. */
function typedDay(cell: Cell): Cell | undefined {
  const serial = typeof cell === "string" ? readDate(cell) : null;
  return serial === null ? undefined : { date: serial };
}

/** Whether the sheet's formula takes the cell for a date: a number above 0. */
function isDay(cell: Cell): boolean {
  return (isCellDate(cell) && cell.date > 0) || (typeof cell === "number" && cell > 0);
}

/** Returns the year of a cell that `isDay` takes for a date. */
function yearOf(cell: Cell): number | null {
  const serial = isCellDate(cell) ? cell.date : cell;
  return typeof serial === "number" ? serialToDate(serial).year : null;
}
