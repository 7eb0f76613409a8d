import type { Bindings } from "../../bindings/bindings";
import { namesBallot } from "../../bindings/combined-ballots";
import { cellName, tableRubricName } from "../../model/binding-name";
import type { Snapshot } from "../../model/snapshot";
import { COUNT_LABELS, SETTING_LABELS } from "../panel/panel-cell-labels";
import type { PanelCell } from "../../../scoring/panel-role";
import type { Home } from "./table-homes";

const OF_MEMBERS = Object.keys({ ...SETTING_LABELS, ...COUNT_LABELS }) as readonly PanelCell[];

/**
 * Returns the names that do not even exist any more, as after a repair that was undone: no host brings a broken name
 * back.
 */
export function missingNames(
  { names }: Snapshot,
  homes: ReadonlyMap<number, Home>,
  { panelTables, tables }: Bindings,
): readonly string[] {
  const known = new Set(names.map(({ name }) => name));
  const combining = tables.filter(({ part }) => part.kind === "result");
  const isBallot = (id: number, { roles }: Home) =>
    roles.has("DoiTuong") && !combining.some((own) => own.id === id) && combining.some((own) => namesBallot(own, id));
  const ofMembers = panelTables.flatMap(({ kind, id }) =>
    kind === "members" ? OF_MEMBERS.map((cell) => cellName(id, cell)) : [cellName(id, "To")],
  );
  const ofTables = [...homes].flatMap(([id, home]) => [
    tableRubricName(id),
    ...(home.roles.has("P1") ? [cellName(id, "To")] : []),
    ...(isBallot(id, home) ? (["CuaTV", "To"] as const).map((cell) => cellName(id, cell)) : []),
  ]);
  return [...ofTables, ...ofMembers].filter((name) => !known.has(name));
}
