import type { Cell } from "../../text/cell";
import type { Area } from "../model/area";
import type { Block, NamedBlock, Snapshot } from "../model/snapshot";

/** Cells of one column that a repair adds, before anything stands in them. */
export function emptyColumn(area: Area): Block {
  return { area, columns: [new Array<Cell>(area.rows).fill(null)], formats: ["General"], formulas: [null] };
}

/** The workbook with names for these cells, in place of those that it had. */
export function withNames(snapshot: Snapshot, made: readonly NamedBlock[]): Snapshot {
  const own = new Set(made.map(({ name }) => name));
  return { ...snapshot, names: [...snapshot.names.filter(({ name }) => !own.has(name)), ...made] };
}
