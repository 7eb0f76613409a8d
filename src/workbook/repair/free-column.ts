import type { Snapshot } from "../model/snapshot";

/** Returns the first column right of all contents of a sheet. */
export function freeColumn({ sheets, names }: Snapshot, sheet: string): number {
  const used = sheets.find(({ name }) => name === sheet)?.used;
  const named = names.flatMap(({ block }) =>
    block?.area.sheet === sheet ? [block.area.column + block.area.columns] : [],
  );
  return Math.max(1, used ? used.column + used.columns : 1, ...named);
}
