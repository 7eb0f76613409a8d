import { rectsOverlap } from "../model/area";
import type { Rect } from "../model/area";
import type { Snapshot } from "../model/snapshot";

/** Whether any of these cells already has a rule, as far as captured; undo cannot restore its messages. */
export function replacesRules({ rules = [], names }: Snapshot, sheet: string, rect: Rect): boolean {
  return rules.some(({ name, runs }) => {
    const area = names.find((own) => own.name === name)?.block?.area;
    return (
      area?.sheet === sheet &&
      runs.some(
        ({ row, rows, rule }) => rule !== "none" && rectsOverlap({ row, rows, column: area.column, columns: 1 }, rect),
      )
    );
  });
}
