import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import type { Area } from "../../src/workbook/model/area";
import { columnName } from "../../src/workbook/model/binding-name";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import type { EntryCells } from "../input-table";

/** Cells of one column, and where they go. */
export interface TypedColumn {
  readonly area: Area;
  readonly cells: readonly Cell[];
}

/** Where the cells of some entries go in the table of a rubric. */
export function typedColumns(
  { names }: Pick<Snapshot, "names">,
  rubric: string,
  entries: readonly EntryCells[],
): readonly TypedColumn[] {
  const table = tableOf({ names }, rubric);
  const roles = new Set(entries.flatMap((entry) => Object.keys(entry) as Role[]));
  return [...roles].flatMap((role) => {
    const area = names.find(({ name }) => name === columnName(table, role))?.block?.area;
    return area
      ? [{ area: { ...area, rows: entries.length }, cells: entries.map((entry) => entry[role] ?? null) }]
      : [];
  });
}

/** The number of the table that a rubric was inserted as. */
export function tableOf({ names }: Pick<Snapshot, "names">, rubric: string): number {
  const found = names.find(
    ({ name, block }) => /^ThamDinh_\d+_Rubric$/.test(name) && block?.columns[0]?.[0] === rubric,
  );
  return Number(/\d+/.exec(found?.name ?? "")?.[0]);
}

/**
 * Every bound cell but row numbers, which a file leaves to its program; an empty text and an empty cell look alike in
 * all hosts.
 */
export function cellsByName({ names }: Pick<Snapshot, "names">): ReadonlyMap<string, readonly Cell[]> {
  return new Map(
    names
      .filter(({ name }) => !name.endsWith("_STT") && !name.startsWith("ThamDinh_TongHop"))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, block }) => [
        name,
        (block?.columns ?? []).flatMap((cells) => cells.map((cell) => (cell === "" ? null : cell))),
      ]),
  );
}
