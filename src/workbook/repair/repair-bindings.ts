import type { Repair } from "../model/repair";
import type { Snapshot } from "../model/snapshot";
import { restoreCells } from "./restore-cells";
import { restoreColumns } from "./restore-columns";
import { restorePanelColumns } from "./restore-panel-columns";
import { restoreRubrics } from "./restore-rubrics";

/**
 * Restores broken names: a deleted rubric sheet from its pack, single cells, columns of a panel's own tables, then
 * columns of score tables. Results are left to the caller.
 */
export function repairBindings(snapshot: Snapshot): Repair {
  const rubrics = restoreRubrics(snapshot);
  const cells = restoreCells(rubrics.repaired);
  const panels = restorePanelColumns(cells.repaired);
  const columns = restoreColumns(panels.repaired, null, rubrics.ids);
  return {
    edits: [...rubrics.edits, ...cells.edits, ...panels.edits, ...columns.edits],
    repaired: columns.repaired,
    tables: new Set([...cells.tables, ...panels.tables, ...columns.tables]),
  };
}
