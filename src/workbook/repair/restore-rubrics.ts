import { packById } from "../../rubric/packs/packs";
import { readBindings } from "../bindings/bindings";
import { YEAR_NAME, parseBindingName } from "../model/binding-name";
import type { Edit } from "../model/plan";
import type { Repair } from "../model/repair";
import { freeSheetName } from "../model/sheet-name";
import type { SheetSpec } from "../model/sheet-spec";
import type { NamedBlock, Snapshot } from "../model/snapshot";
import { specToBlock } from "../model/spec-to-block";
import { rubricSheet } from "../sheets/rubric/rubric-sheet";
import { withNames } from "./named-blocks";

/**
 * Restores a rubric whose sheet was deleted from its pack: the user's changes are lost, and the bands count as
 * unconfirmed again.
 */
export function restoreRubrics(
  snapshot: Snapshot,
): Pick<Repair, "edits" | "repaired"> & { readonly ids: ReadonlySet<string> } {
  const names = snapshot.sheets.map((sheet) => sheet.name);
  const edits: Edit[] = [];
  const ids = new Set<string>();
  let repaired = snapshot;
  for (const { name, block } of snapshot.names) {
    const binding = parseBindingName(name);
    const pack = binding?.kind === "rubric" && block === null ? packById(binding.id) : undefined;
    if (!pack) continue;
    const { body, year } = readBindings(repaired);
    const sheet = rubricSheet(
      pack,
      freeSheetName("Bộ tiêu chí", names),
      body ? { kind: "shared", ...body } : { kind: "own", name: null },
      year ? { kind: "shared", ...year } : hasYear(repaired) ? { kind: "own", value: null } : null,
    );
    ids.add(pack.id);
    names.push(sheet.spec.name);
    edits.push({ kind: "addSheet", spec: sheet.spec });
    repaired = withSpecNames(repaired, sheet.spec);
  }
  return { edits, repaired, ids };
}

/** Whether the workbook had a cell for the appraisal year: its name is left. */
function hasYear({ names }: Snapshot): boolean {
  return names.some(({ name }) => name === YEAR_NAME);
}

function withSpecNames(snapshot: Snapshot, spec: SheetSpec): Snapshot {
  const made = (spec.names ?? []).map(({ name, rect }): NamedBlock => ({ name, block: specToBlock(spec, rect) }));
  const used = specToBlock(spec).area;
  return {
    ...withNames(snapshot, made),
    sheets: [...snapshot.sheets, { name: spec.name, visible: true, protected: false, used }],
  };
}
