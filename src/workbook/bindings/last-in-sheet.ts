import type { Area } from "../model/area";
import type { Snapshot } from "../model/snapshot";

/** Whether nothing stands below a block: what people wrote there would become lines of the rubric. */
export function isLastInSheet({ sheet, row, rows }: Area, { sheets }: Pick<Snapshot, "sheets">): boolean {
  const used = sheets.find(({ name }) => name === sheet)?.used;
  return !used || used.row + used.rows <= row + rows;
}
