import type { PanelCell } from "../../scoring/panel-role";
import type { Bindings } from "../../workbook/bindings/bindings";
import type { PanelTable } from "../../workbook/bindings/bound-panel";
import { ballotRoles } from "../../workbook/check/panel/ballot-marks";
import { rectContains } from "../../workbook/model/area";
import type { Rect } from "../../workbook/model/area";
import { isFormula } from "../../workbook/model/fingerprint";
import type { UndoRecord, UndoRun } from "../../workbook/undo/undo-note";

/** Actions of a panel that has been set up. */
const PANEL_ACTIONS: ReadonlySet<string> = new Set(["recuse", "hand-out", "collect-ballots"]);

export function isPanelAction(action: string): boolean {
  return PANEL_ACTIONS.has(action);
}

/** Whether the cells that a note restores are those that a panel's action fills. */
export function areOwnPanelCells({ action, runs, lists = [] }: UndoRecord, bindings: Bindings): boolean {
  if (action === "collect-ballots")
    return [...runs, ...lists].every(
      (own) => isOfBallot(own, bindings, ["LanNop", "VanTayNop"]) || isFilledByJudge(own, bindings),
    );
  if (action === "hand-out") return runs.every((run) => isOfBallot(run, bindings, ["GiaoPhieu", "LanGiao"]));
  const recusals = bindings.panelTables.find(({ kind }) => kind === "recusals");
  return recusals !== undefined && runs.every((run) => isNewLine(run, recusals)) && areOfOneMember(runs, recusals);
}

/** What people said was typed and cannot be worked out again, so that no note may reach further than what judges fill in. */
function isFilledByJudge({ sheet, row, column, rows }: Place, { tables }: Bindings): boolean {
  return tables.some(
    ({ part, rubric, columns }) =>
      part.kind === "ballot" &&
      ballotRoles(rubric).some((role) => {
        const area = columns.get(role)?.area;
        return area?.sheet === sheet && rectContains(area, { row, column, rows, columns: 1 });
      }),
  );
}

type Place = Pick<UndoRun, "sheet" | "row" | "column" | "rows">;

/** Whether a run is about single cells of a ballot. */
function isOfBallot({ sheet, row, column, rows }: Place, { tables }: Bindings, cells: readonly PanelCell[]): boolean {
  return tables.some(
    ({ part }) =>
      part.kind === "ballot" &&
      cells.some((cell) => {
        const area = part.cells.get(cell)?.area;
        return area?.sheet === sheet && rectContains(area, { row, column, rows, columns: 1 });
      }),
  );
}

/** Whether a run fills empty cells of a table with plain contents. */
export function isNewLine({ before, after, sheet, ...place }: UndoRun, table: PanelTable): boolean {
  if (before !== null || after === null || isFormula(after) || sheet !== table.sheet) return false;
  return [...table.columns.values()].some(({ area }) => rectContains(area, rectOfRun(place)));
}

function rectOfRun({ row, column, rows }: Pick<UndoRun, "row" | "column" | "rows">): Rect {
  return { row, column, rows, columns: 1 };
}

/** One command notes the recusals of one member. */
function areOfOneMember(runs: readonly UndoRun[], recusals: PanelTable): boolean {
  const column = recusals.columns.get("MaTV")?.area.column;
  return new Set(runs.flatMap((run) => (run.column === column ? [run.after] : []))).size <= 1;
}
