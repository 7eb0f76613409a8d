import { canonicalValue } from "./canonical";
import type { Appraisal } from "../workbook/check/appraised-table";
import type { Cell } from "../text/cell";
import type { Snapshot } from "../workbook/model/snapshot";
import { panelCell } from "../workbook/bindings/bound-panel";
import { panelLines } from "./panel-lines";
import { quotaLines } from "./quota-lines";
import { rubricLines } from "./rubric-lines";
import { uniqueKeys } from "./seal-line";
import type { SealLine } from "./seal-line";
import { tableLines } from "./table-lines";

/** Returns everything of a workbook that a seal holds, with the cells, in no particular order. */
export function sealLines(appraisal: Appraisal, snapshot: Snapshot): readonly SealLine[] {
  const { bindings, tables, ballots } = appraisal;
  const inOrder = [...tables, ...ballots].sort((a, b) => a.table.id - b.table.id);
  return uniqueKeys([
    ...rubricLines(snapshot),
    ...bindings.panelTables.flatMap(panelLines),
    ...quotaLines(bindings),
    ...inOrder.flatMap((table) => tableLines(table, snapshot.calculated)),
  ]);
}

/** What a seal is of, as its header says: the year, and the period and code of the panel. */
export interface SealedWork {
  readonly year: string;
  readonly period: string;
  readonly panel: string;
}

export function sealedWork({ bindings: { year, panelTables } }: Pick<Appraisal, "bindings">): SealedWork {
  const members = panelTables.find(({ kind }) => kind === "members");
  const at = (cell: "Nam" | "Ky" | "MaTo"): Cell => (members ? panelCell(members.cells, cell) : null);
  return {
    // A workbook without a year of its own is of its panel's
    year: year === null || year.value === null ? canonicalValue(at("Nam")) : String(year.value),
    period: canonicalValue(at("Ky")),
    panel: canonicalValue(at("MaTo")),
  };
}
