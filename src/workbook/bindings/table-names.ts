import type { Role } from "../../scoring/role";
import { parseBindingName } from "../model/binding-name";
import type { Block, Snapshot } from "../model/snapshot";

/** Returns the columns of each table by its number, in the order of their names; `null` where a name is broken. */
export function tableNames(snapshot: Snapshot): ReadonlyMap<number, ReadonlyMap<Role, Block | null>> {
  const tables = new Map<number, Map<Role, Block | null>>();
  for (const { name, block } of snapshot.names) {
    const binding = parseBindingName(name);
    if (binding?.kind !== "column") continue;
    const own = tables.get(binding.table) ?? new Map<Role, Block | null>();
    own.set(binding.role, block);
    tables.set(binding.table, own);
  }
  return tables;
}
