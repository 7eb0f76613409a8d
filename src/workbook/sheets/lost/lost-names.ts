import { SETTINGS } from "../../../rubric/rubric-columns";
import type { Bindings } from "../../bindings/bindings";
import { parseBindingName } from "../../model/binding-name";
import type { BindingName } from "../../model/binding-name";
import type { Snapshot } from "../../model/snapshot";
import { panelCellLabel } from "../panel/panel-cell-labels";
import { missingNames } from "./missing-names";
import { tableHomes } from "./table-homes";
import type { Home } from "./table-homes";

/** The name of a single cell that refers to nothing any more: its row or column was deleted. */
export interface LostName {
  readonly name: string;
  readonly binding: Extract<BindingName, { readonly kind: "body" | "year" | "cell" | "table-rubric" }>;
  /** Where its table stands, or the first rubric for a setting of the workbook. */
  readonly home: Home;
  /** What people call the cell. */
  readonly label: string;
}

/** Returns the names of single cells that are gone while their table is not, in the order of the workbook's names. */
export function lostNames(snapshot: Snapshot, bindings: Bindings): readonly LostName[] {
  if (isWhole(snapshot, bindings)) return [];
  const homes = tableHomes(snapshot);
  const [rubric] = bindings.rubrics.values();
  const settings: Home | undefined = rubric && { sheet: rubric.area.sheet, roles: new Set() };
  const broken = snapshot.names.flatMap(({ name, block }) => (block === null ? [name] : []));
  return [...broken, ...missingNames(snapshot, homes, bindings)].flatMap((name): readonly LostName[] => {
    const binding = parseBindingName(name);
    switch (binding?.kind) {
      case "body":
      case "year":
        return settings ? [{ name, binding, home: settings, label: SETTINGS[binding.kind][1] }] : [];
      case "table-rubric":
      case "cell": {
        const home = homes.get(binding.table);
        const label = binding.kind === "cell" ? panelCellLabel(binding.cell) : SETTINGS.id[1];
        return home && label !== undefined ? [{ name, binding, home, label }] : [];
      }
      default:
        return [];
    }
  });
}

/** Whether nothing can be lost: most workbooks have no panel, and each name in them has its cells. */
function isWhole({ names }: Snapshot, { panelTables, tables, findings }: Bindings): boolean {
  return (
    panelTables.length === 0 &&
    tables.every(({ part }) => part.kind === "single") &&
    findings.every(({ code }) => code !== "binding-missing") &&
    names.every(({ block }) => block !== null)
  );
}
