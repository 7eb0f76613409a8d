import { appraise } from "../../workbook/check/appraise";
import type { AppraisedTable, PanelParts } from "../../workbook/check/appraised-table";
import type { Bindings } from "../../workbook/bindings/bindings";
import type { PanelTable } from "../../workbook/bindings/bound-panel";
import type { CombinedRow } from "../../workbook/formulas/panel-values";
import type { Snapshot } from "../../workbook/model/snapshot";

/** A panel with all of its parts: the first one of a workbook. */
export interface WholePanel {
  readonly bindings: Bindings;
  readonly members: PanelTable;
  readonly recusals: PanelTable;
  /** The table that combines the ballots. */
  readonly result: AppraisedTable;
  readonly parts: PanelParts;
  readonly rows: readonly CombinedRow[];
}

/** Returns the panel of a workbook; `null` where there is none, or where a part of it is gone. */
export function wholePanel(snapshot: Snapshot): WholePanel | null {
  const { bindings, tables } = appraise(snapshot);
  const result = tables.find(({ panel }) => panel !== undefined);
  if (!result?.panel) return null;
  const { parts, rows } = result.panel;
  const tableOf = (id: number) => bindings.panelTables.find((table) => table.id === id);
  const [members, recusals] = [tableOf(parts.places.members), tableOf(parts.places.recusals)];
  return members && recusals ? { bindings, members, recusals, result, parts, rows } : null;
}
