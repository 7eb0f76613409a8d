import { MAX_ROWS } from "../model/area";
import type { Area, Rect } from "../model/area";
import type { RuleRun, Snapshot } from "../model/snapshot";

/** Rows below a table whose rules are read; entries farther away are moved instead of reached. */
const ROWS_BELOW = 2000;

/**
 * Returns names with their areas extended over the rows above and below, for a host to read the rules there: a row that
 * a table grows over may have a rule of its own, or one that was copied along with it.
 */
export function withRowsAround<Named extends { readonly area: Area | null }>(
  names: readonly Named[],
  lastRow: (sheet: string) => number = () => MAX_ROWS,
): readonly Named[] {
  return names.map((named) => {
    if (!named.area) return named;
    const end = Math.min(lastRow(named.area.sheet), named.area.row + named.area.rows - 1 + ROWS_BELOW);
    return { ...named, area: { ...named.area, row: 1, rows: end } };
  });
}

/**
 * Returns the part of a run in the rows of an area; `null` where they do not overlap. Its formula stays relative to the
 * first cell of the whole run.
 */
export function runWithin(run: RuleRun, { row, rows }: Pick<Rect, "row" | "rows">): RuleRun | null {
  const first = Math.max(run.row, row);
  const end = Math.min(run.row + run.rows, row + rows);
  return end > first ? { ...run, row: first, rows: end - first } : null;
}

/** Returns the parts of a rectangle of one column without any rule, as far as the host captured rules there. */
export function withoutRule(name: string, rect: Rect, { rules = [] }: Snapshot): readonly Rect[] {
  const ruled = (rules.find((own) => own.name === name)?.runs ?? [])
    .filter(({ rule }) => rule !== "none")
    .flatMap((run) => runWithin(run, rect) ?? [])
    .sort((a, b) => a.row - b.row);
  const free: Rect[] = [];
  let next = rect.row;
  for (const { row, rows } of [...ruled, { row: rect.row + rect.rows, rows: 0 }]) {
    if (row > next) free.push({ ...rect, row: next, rows: row - next });
    next = Math.max(next, row + rows);
  }
  return free;
}
