import { parseBindingName } from "../model/binding-name";
import type { SheetSpec } from "../model/sheet-spec";
import type { Snapshot } from "../model/snapshot";

/** Whether a name is that of the column of acts, which only the log has. */
function isLogName(name: string): boolean {
  const binding = parseBindingName(name);
  return binding?.kind === "column" && binding.role === "Viec";
}

/** Returns the sheets with a log. Its lines stay when an action is undone. */
export function logSheets({ names }: Pick<Snapshot, "names">): ReadonlySet<string> {
  return new Set(names.flatMap(({ name, block }) => (block && isLogName(name) ? [block.area.sheet] : [])));
}

/** Whether a new sheet is a log. */
export function isLogSpec({ names = [] }: Pick<SheetSpec, "names">): boolean {
  return names.some(({ name }) => isLogName(name));
}
