import type { Cell } from "../../text/cell";
import type { Bindings } from "../../workbook/bindings/bindings";
import { panelCell } from "../../workbook/bindings/bound-panel";
import type { CellEdit, Edit } from "../../workbook/model/plan";
import { PANEL_STAGES } from "../../workbook/sheets/panel/panel-lists";

/**
 * Returns the edits that say in the panel's sheet that its results are sealed, or opened again (one more *lần mở*). A
 * workbook without a panel has none.
 */
export function stageEdits({ panelTables }: Bindings, stage: "sealed" | "reopened"): readonly Edit[] {
  const members = panelTables.find(({ kind }) => kind === "members");
  const cells = members?.cells;
  const at = cells?.get("GiaiDoan")?.area;
  if (!cells || !at) return [];
  const edits: CellEdit[] = [
    { row: at.row, column: at.column, content: PANEL_STAGES[stage === "sealed" ? SEALED : MET] ?? null },
  ];
  const times = cells.get("LanMo")?.area;
  if (stage === "reopened" && times && times.sheet === at.sheet)
    edits.push({ row: times.row, column: times.column, content: countOf(panelCell(cells, "LanMo")) + 1 });
  return [{ kind: "setCells", sheet: at.sheet, cells: edits }];
}

/** Places of the stages *Đã họp* and *Đã chốt* in their list. */
const MET = 3;
const SEALED = 4;

function countOf(cell: Cell): number {
  return typeof cell === "number" ? cell : 0;
}
