import { tableNames } from "../../bindings/table-names";
import type { Snapshot } from "../../model/snapshot";

/** Where a table stands, and the columns that it has or had. */
export interface Home {
  readonly sheet: string;
  readonly roles: ReadonlySet<string>;
}

/** Returns the homes of tables that have at least one intact column. */
export function tableHomes(snapshot: Snapshot): ReadonlyMap<number, Home> {
  return new Map(
    [...tableNames(snapshot)].flatMap(([table, columns]) => {
      const intact = [...columns.values()].find((block) => block !== null);
      return intact ? [[table, { sheet: intact.area.sheet, roles: new Set<string>(columns.keys()) }] as const] : [];
    }),
  );
}
