import { cellText, isBlankCell } from "../../scoring/cell-text";
import { scoreRoles } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { readScore } from "../../text/read-score";
import type { BoundTable } from "../../workbook/bindings/bindings";
import { appraise, computedColumns } from "../../workbook/check/appraise";
import type { AppraisedTable } from "../../workbook/check/appraised-table";
import { computedCellState } from "../../workbook/check/check-computed";
import { ballotRoles, scoringMark } from "../../workbook/check/panel/ballot-marks";
import { panelCell } from "../../workbook/bindings/bound-panel";
import { parseBindingName } from "../../workbook/model/binding-name";
import type { Snapshot } from "../../workbook/model/snapshot";
import { readOutside } from "../../workbook/outside/outside";
import type { BallotReading, BallotRow, ReadBallot } from "./ballot-reading";
import { readStamp } from "./ballot-stamp";

/** Computed columns that a judge sees. */
const SHOWN: ReadonlySet<Role> = new Set<Role>(["Tong", "XepLoai", "TinhTrang"]);

/**
 * Reads a judge's file: its one ballot, by names alone, wherever its columns and rows stand now. Contents are taken as
 * they were typed; of formulas their values.
 */
export function readBallot(snapshot: Snapshot): BallotReading {
  const { tables, ballots, findings } = appraise(snapshot);
  const own = [...tables, ...ballots].filter(({ table: { part } }) => part.kind === "ballot");
  const [ballot] = own;
  if (!ballot) return { ok: false, problem: namesBallot(snapshot) ? "broken-ballot" : "no-ballot" };
  if (own.length > 1) return { ok: false, problem: "several-ballots" };
  const { part, rubric, columns } = ballot.table;
  const stamp = part.kind === "ballot" ? readStamp(cellText(panelCell(part.cells, "GiaoPhieu"))) : null;
  if (part.kind !== "ballot" || !stamp) return { ok: false, problem: "no-stamp" };
  const roles = ballotRoles(rubric).filter((role) => columns.has(role));
  return {
    ok: true,
    ballot: {
      stamp,
      member: part.member ?? "",
      rubric: scoringMark(rubric),
      roles,
      rows: readRows(ballot, roles),
      outside: rowsOutsideTable(ballot.table, snapshot),
      copies: [
        ...new Set(
          findings.flatMap(({ code, where }) => (code === "table-unbound" && where.area ? [where.area.sheet] : [])),
        ),
      ],
    },
  };
}

function namesBallot({ names }: Snapshot): boolean {
  return names.some(({ name }) => {
    const binding = parseBindingName(name);
    return binding?.kind === "cell" && binding.cell === "CuaTV";
  });
}

/** Returns the rows with a code or with anything that a judge fills in. */
function readRows(ballot: AppraisedTable, roles: readonly Role[]): readonly BallotRow[] {
  const { table } = ballot;
  const text = (role: Role, row: number) => cellText(table.columns.get(role)?.cells[row] ?? null);
  const results = computedColumns(ballot, false).filter(({ role }) => SHOWN.has(role));
  return Array.from({ length: table.rows }, (_, row): BallotRow => ({
    row: table.firstRow + row,
    code: text("MaMH", row),
    title: text("MoHinh", row),
    cells: roles.map((role) => table.columns.get(role)?.cells[row] ?? null),
    overwritten: results.flatMap((column) => (computedCellState(column, row) === "overwritten" ? [column.role] : [])),
  })).filter(({ code, cells }) => code.trim() !== "" || cells.some((cell) => !isBlankCell(cell)));
}

/**
 * Returns the rows that the table does not reach: below it those with a code or points, above it those with both, which
 * no heading has.
 */
function rowsOutsideTable(table: BoundTable, snapshot: Snapshot): ReadBallot["outside"] {
  const outside = readOutside(snapshot).get(table.sheet);
  const codes = table.columns.get("MaMH")?.area.column;
  if (!outside || codes === undefined) return [];
  const points = scoreRoles(table.rubric).flatMap((role) => table.columns.get(role)?.area.column ?? []);
  return outside.rows.flatMap((row) => {
    const { cell, formula } = outside.at(row, codes);
    const code = formula === null ? cellText(cell) : "";
    const hasPoints = points.some((column) => {
      const { hundredths, suggestion } = readScore(outside.at(row, column).cell, "General");
      return hundredths !== null || suggestion !== null;
    });
    const isBelow = row >= table.firstRow + table.rows;
    return (isBelow ? code.trim() !== "" || hasPoints : code.trim() !== "" && hasPoints) ? [{ row, code }] : [];
  });
}
