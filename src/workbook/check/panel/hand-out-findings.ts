import { cellText } from "../../../scoring/cell-text";
import { panelCell } from "../../bindings/bound-panel";
import type { Finding } from "../../model/finding";
import type { AppraisedTable } from "../appraised-table";
import { ballotLines, linesMark, listMark, scoringMark } from "./ballot-marks";
import { cellOf, panelFinding } from "./panel-finding";
import { everyBallot } from "./panel-parts";

/** Places of the fingerprints and of the known hand-ins within a stamp, which src/actions/panel writes and reads. */
const STAMP = { rubric: 6, list: 7, known: 8, length: 9 } as const;

/**
 * Reports ballots that are out under a rubric or a list of entries which have changed since, and those that were
 * changed here after they were handed in.
 */
export function handOutFindings({ panel }: AppraisedTable): readonly Finding[] {
  const { parts } = panel!;
  return everyBallot(parts).flatMap(({ table }): readonly Finding[] => {
    const { part } = table;
    if (part.kind !== "ballot") return [];
    const report = (code: "ballot-stale" | "ballot-edited") =>
      panelFinding(code, cellOf(table, "MaMH", 0), part.member, table);
    const stamp = cellText(panelCell(part.cells, "GiaoPhieu")).split("|");
    const isOut = stamp.length === STAMP.length && part.handedIn <= Number(stamp[STAMP.known]);
    const isStale =
      isOut &&
      (stamp[STAMP.rubric] !== scoringMark(table.rubric) ||
        stamp[STAMP.list] !== listMark(table.columns.get("MaMH")?.cells ?? []));
    const mark = panelCell(part.cells, "VanTayNop");
    const isEdited = part.handedIn > 0 && typeof mark === "string" && mark !== linesMark(ballotLines(table));
    return [...(isStale ? [report("ballot-stale")] : []), ...(isEdited ? [report("ballot-edited")] : [])];
  });
}
