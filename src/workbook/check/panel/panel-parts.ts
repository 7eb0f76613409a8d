import type { Bindings, BoundTable } from "../../bindings/bindings";
import { panelCell } from "../../bindings/bound-panel";
import { readsBallot } from "../../bindings/combined-ballots";
import { codeKey, readPanel } from "../../bindings/panel-members";
import type { Member } from "../../bindings/panel-members";
import { readRecusals } from "../../bindings/panel-recusals";
import type { AppraisedTable, PanelParts } from "../appraised-table";

/**
 * Returns the panel around a table that combines ballots; `null` where its members, recusals or ballots are gone. The
 * judges' ballots come first by number, one for each column of points, and then the third marker's, unless a judge
 * joined after the third marker.
 */
export function panelParts(
  table: BoundTable,
  bindings: Bindings,
  ballots: readonly AppraisedTable[],
): PanelParts | null {
  const { part } = table;
  if (part.kind !== "result") return null;
  const members = bindings.panelTables.find(({ kind, id }) => kind === "members" && id === part.panel);
  const recusals = bindings.panelTables.find(
    (own) => own.kind === "recusals" && panelCell(own.cells, "To") === part.panel,
  );
  // Without one ballot another would take its column
  if (!members || !recusals || bindings.brokenBallots.some((id) => readsBallot(table, id))) return null;
  const judges = judgeColumns(table);
  const own = ballots.filter(
    ({ table: { part: ballot, rubric } }) =>
      ballot.kind === "ballot" && ballot.panel === part.panel && rubric.id === table.rubric.id,
  );
  const named = olderThird(own);
  const others = own.filter((ballot) => ballot !== named);
  const ofJudges = others.slice(0, judges);
  if (ofJudges.length < judges) return null;
  const third = named ?? others[judges] ?? null;
  return {
    panel: readPanel(members),
    recusals: readRecusals(recusals),
    ballots: ofJudges,
    third,
    places: {
      members: members.id,
      recusals: recusals.id,
      ballots: ofJudges.map(({ table: { id } }) => id),
      third: third?.table.id ?? null,
    },
  };
}

/** Returns the third marker's ballot where that of a judge who joined later names it. */
function olderThird(ballots: readonly AppraisedTable[]): AppraisedTable | undefined {
  const numbers = new Set(
    ballots.flatMap(({ table: { part } }) => (part.kind === "ballot" ? [panelCell(part.cells, "PhieuThuBa")] : [])),
  );
  return ballots.find(({ table: { id } }) => numbers.has(id));
}

/** Returns all ballots: those of judges, then the third marker's. */
export function everyBallot({ ballots, third }: Pick<PanelParts, "ballots" | "third">): readonly AppraisedTable[] {
  return third ? [...ballots, third] : ballots;
}

/** Returns the members who may score and have no ballot, the third marker among them. */
export function membersWithoutBallot(parts: PanelParts): readonly Member[] {
  const given = new Set(
    everyBallot(parts).map(({ table: { part } }) => (part.kind === "ballot" ? codeKey(part.member) : "")),
  );
  return parts.panel.members.filter(({ code, mayScore }) => mayScore && !given.has(code));
}

/** Returns the number of columns `P1`, `P2` … that a table has without a gap. */
function judgeColumns({ columns }: BoundTable): number {
  let judges = 0;
  while (columns.has(`P${judges + 1}`)) judges++;
  return judges;
}
