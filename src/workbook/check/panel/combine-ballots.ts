import type { Ballot } from "../../../judging/ballot";
import { combineEntry } from "../../../judging/combine";
import { criterionMean, meanInHundredths } from "../../../judging/criterion";
import { DEFAULT_SETTINGS } from "../../../judging/settings";
import type { Rubric } from "../../../rubric/rubric";
import { bandOf } from "../../../scoring/band";
import { isBlankCell } from "../../../scoring/cell-text";
import { emptyEntries, ineligibleRows, unreportedRows, validPoints } from "../../../scoring/score-entries";
import { COMPLETE, INCOMPLETE, INELIGIBLE, UNREPORTED } from "../../../scoring/state";
import { totalAt } from "../../../scoring/table";
import type { EntryResults, InputColumn, InputTable } from "../../../scoring/table";
import { isComputedRole } from "../../../scoring/role";
import type { Role } from "../../../scoring/role";
import { hundredths } from "../../../text/hundredths";
import type { Hundredths } from "../../../text/hundredths";
import { readScore } from "../../../text/read-score";
import type { BoundTable } from "../../bindings/bindings";
import { codeKey } from "../../bindings/panel-members";
import { recusalKey } from "../../bindings/panel-recusals";
import { PANEL_FILLED_ROLES } from "../../formulas/panel-formulas";
import type { CombinedRow } from "../../formulas/panel-values";
import type { AppraisedTable, PanelParts } from "../appraised-table";

/** A combining table as scoring reads it, with every row's combination. */
export interface CombinedTable {
  /** Criteria are means rounded to hundredths, so that no step applies to them. */
  readonly input: InputTable;
  readonly entries: EntryResults;
  readonly rows: readonly CombinedRow[];
}

/** Combines the ballots of every entry of a table. */
export function combineBallots(table: BoundTable, parts: PanelParts): CombinedTable {
  const judges = parts.ballots.map((ballot) => judgeOf(ballot, parts));
  const third = parts.third ? judgeOf(parts.third, parts) : null;
  const typed = new Map([...table.columns].filter(([role]) => !isComputedRole(role)));
  const own: InputTable = { rubric: table.rubric, rows: table.rows, columns: typed };
  const isExcluded = ineligibleRows(own);
  const rows = Array.from({ length: table.rows }, (_, row) =>
    combineRow(table, parts, judges, third, row, isExcluded(row)),
  );
  const criteria = table.rubric.criteria.map(({ code }, index): [Role, InputColumn] => [
    code,
    { cells: rows.map((row) => meanCell(row.criteria[index]?.mean ?? null)), formats: "General" },
  ]);
  const input: InputTable = {
    rubric: withoutSteps(table.rubric),
    rows: table.rows,
    columns: new Map([...typed, ...criteria]),
  };
  return { input, rows, entries: entriesOf(input, rows, isExcluded) };
}

interface Judge {
  readonly mayScore: boolean;
  readonly member: string;
  /** Row of an entry by the key of its code, from 0; the first one, as MATCH finds it. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly totalAt: (row: number) => Hundredths | null;
  readonly pointsAt: (criterion: number, row: number) => number;
}

function judgeOf({ table, input, result }: AppraisedTable, { panel }: PanelParts): Judge {
  const member = table.part.kind === "ballot" ? codeKey(table.part.member) : "";
  const rowOf = new Map<string, number>();
  (table.columns.get("MaMH")?.cells ?? []).forEach((cell, row) => {
    const key = codeKey(cell);
    if (key !== "" && !rowOf.has(key)) rowOf.set(key, row);
  });
  const columns = table.rubric.criteria.map((line) => ({ line, column: input.columns.get(line.code) }));
  return {
    member,
    mayScore: panel.members.some(({ code, mayScore }) => code === member && mayScore),
    rowOf,
    totalAt: (row) => (result.entries.states[row] === COMPLETE ? totalAt(result.entries, row) : null),
    pointsAt: (criterion, row) => {
      const { line, column } = columns[criterion]!;
      return column ? (validPoints(column, row, line) ?? 0) : 0;
    },
  };
}

function combineRow(
  table: BoundTable,
  { panel, recusals }: PanelParts,
  judges: readonly Judge[],
  third: Judge | null,
  row: number,
  excluded: boolean,
): CombinedRow {
  const at = (role: Role) => table.columns.get(role)?.cells[row] ?? null;
  const code = codeKey(at("MaMH"));
  const ballotOf = ({ mayScore, member, rowOf, totalAt: total }: Judge): Ballot => {
    if (code === "" || !mayScore) return null;
    if (recusals.has(recusalKey(member, code))) return "recused";
    const own = rowOf.get(code);
    return own === undefined ? null : total(own);
  };
  const rowIn = (judge: Judge | null) => (code === "" ? 0 : (judge?.rowOf.get(code) ?? -1) + 1);
  const ballots = judges.map(ballotOf);
  const thirdBallot = third ? ballotOf(third) : null;
  const counted = judges.filter((_, judge) => typeof ballots[judge] === "number");
  const chair = readScore(at("QDChuTich"), "General").hundredths;
  const combination = combineEntry(
    {
      ballots,
      judges: panel.judges,
      excluded,
      decisions: {
        third: typeof thirdBallot === "number" ? thirdBallot : null,
        discussed: !isBlankCell(at("ThaoLuan")),
        chair: chair !== null && chair >= 0 && !isBlankCell(at("LyDoQD")) ? chair : null,
      },
    },
    panel.settings ?? DEFAULT_SETTINGS,
    code !== "" && panel.settings !== null && panel.isQuorate,
    table.rubric.maximum,
  );
  return {
    hasCode: code !== "",
    isEntry: PANEL_FILLED_ROLES.some((role) => !isBlankCell(at(role))),
    ballots,
    ballotRows: judges.map(rowIn),
    third: thirdBallot,
    thirdRow: rowIn(third),
    combination,
    criteria: table.rubric.criteria.map((_, index) => {
      const points = counted.map(({ pointsAt, rowOf }) => pointsAt(index, rowOf.get(code)!));
      return {
        mean: points.length === 0 ? null : criterionMean(points),
        gap: points.length < 2 ? null : Math.max(...points) - Math.min(...points),
      };
    }),
  };
}

function entriesOf(
  { rubric, rows: count, ...table }: InputTable,
  rows: readonly CombinedRow[],
  isExcluded: (row: number) => boolean,
): EntryResults {
  const entries = emptyEntries(count);
  const isUnreported = unreportedRows({ rubric, rows: count, ...table });
  rows.forEach(({ isEntry, combination: { points }, criteria }, row) => {
    if (!isEntry) return;
    if (isExcluded(row)) entries.states[row] = INELIGIBLE;
    else if (isUnreported(row)) entries.states[row] = UNREPORTED;
    else if (points === null) entries.states[row] = INCOMPLETE;
    else {
      const isBelow = rubric.criteria.some(
        ({ minimum }, index) => meanInHundredths(criteria[index]?.mean ?? 0) < minimum,
      );
      entries.states[row] = COMPLETE;
      entries.totals[row] = points;
      entries.belowMinimum[row] = isBelow ? 1 : 0;
      entries.bands[row] = isBelow ? rubric.bands.length - 1 : bandOf(rubric, points);
    }
  });
  return entries;
}

function withoutSteps(rubric: Rubric): Rubric {
  const anyHundredth = hundredths(1);
  return { ...rubric, criteria: rubric.criteria.map((criterion) => ({ ...criterion, step: anyHundredth })) };
}

function meanCell(mean: number | null): number | null {
  return mean === null ? null : meanInHundredths(mean) / 100;
}
