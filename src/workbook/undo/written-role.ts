import { isScoreRole } from "../../scoring/role";
import type { PanelCell } from "../../scoring/panel-role";
import type { Role } from "../../scoring/role";
import { parseBindingName } from "../model/binding-name";
import type { BindingName } from "../model/binding-name";

/** Returns the numbers of tables that combine ballots: those with a panel and without a judge. */
export function combiningTables(names: Iterable<string>): ReadonlySet<number> {
  const cells = [...names].flatMap((name) => {
    const binding = parseBindingName(name);
    return binding?.kind === "cell" ? [binding] : [];
  });
  const ballots = new Set(cells.filter(({ cell }) => cell === "CuaTV").map(({ table }) => table));
  return new Set(cells.flatMap(({ cell, table }) => (cell === "To" && !ballots.has(table) ? [table] : [])));
}

const HAND_OUT_CELLS: ReadonlySet<PanelCell> = new Set<PanelCell>(["GiaoPhieu", "LanGiao", "LanNop", "VanTayNop"]);

/** Whether a name is that of a cell that keeps how often a ballot was handed out and in. */
export function isHandOutCell(binding: BindingName): boolean {
  return binding.kind === "cell" && HAND_OUT_CELLS.has(binding.cell);
}

/** Returns the role by which guards judge what is written: criteria of a combining table are means, results of formulas. */
export function writtenRole(
  { role, table }: Extract<BindingName, { readonly kind: "column" }>,
  combining: ReadonlySet<number>,
): Role {
  return isScoreRole(role) && combining.has(table) ? "TB" : role;
}
