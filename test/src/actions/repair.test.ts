import { describe, expect, it, test } from "vitest";
import { check } from "../../../src/actions/check";
import { perform } from "../../../src/actions/perform";
import { undo } from "../../../src/actions/undo";
import { isComputedRole } from "../../../src/scoring/role";
import { REPAIRS } from "../../../src/workbook/check/offered-fixes";
import type { RepairCode } from "../../../src/workbook/check/offered-fixes";
import { parseBindingName } from "../../../src/workbook/model/binding-name";
import type { Edit } from "../../../src/workbook/model/plan";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { applyPlan, calculate, withMemory } from "../../snapshot-of";
import { WORKBOOK_CASES, soundSnapshot } from "../workbook/check/finding-cases";

/** Panels have cases of their own. */
type CodeHere = Exclude<RepairCode, "entry-not-in-panel">;
const CODES = (Object.keys(REPAIRS) as RepairCode[]).filter((code): code is CodeHere => code !== "entry-not-in-panel");

function repaired(snapshot: Snapshot, code: RepairCode): readonly Edit[] {
  return perform({ kind: "repair", code }, snapshot).plan.edits.filter(({ kind }) => kind !== "remember");
}

/** Every cell that people type into, by the name that shows it. */
function typed({ names }: Snapshot) {
  return new Map(
    names.flatMap(({ name, block }) => {
      const binding = parseBindingName(name);
      return block && binding?.kind === "column" && !isComputedRole(binding.role) && binding.role !== "BoQua"
        ? [[name, block.columns[0]!.filter((cell) => cell !== null)] as const]
        : [];
    }),
  );
}

describe("Repair", () => {
  test.each(CODES)("of %s leaves nothing of it to be found, and takes nothing away that people typed", (code) => {
    const { snapshot } = WORKBOOK_CASES[code];
    const edits = repaired(snapshot, code);
    expect(edits.length).toBeGreaterThan(0);
    const mended = calculate(applyPlan({ ...snapshot, outside: [], copies: [] }, { edits }));
    const left = code === "validation-missing" ? [] : check(mended).findings.filter((finding) => finding.code === code);
    expect(left).toEqual([]);
    for (const [name, cells] of typed(snapshot)) {
      const isForgotten = edits.some((edit) => edit.kind === "deleteName" && edit.name === name);
      if (!isForgotten) expect(typed(mended).get(name), name).toEqual(expect.arrayContaining([...cells]));
    }
  });

  test.each(CODES)("of %s plans nothing where all is sound", (code) => {
    expect(repaired(soundSnapshot(), code)).toEqual([]);
  });

  it("of a formula that was typed over shows the change before it is made, and can be undone", () => {
    const { snapshot } = WORKBOOK_CASES["formula-overwritten"];
    const { performed } = perform(
      { kind: "preview", command: { kind: "repair", code: "formula-overwritten" } },
      snapshot,
    );
    expect(performed).toMatchObject({ kind: "previewed", changes: [{ kind: "cells" }] });
    const { plan } = perform({ kind: "repair", code: "formula-overwritten" }, snapshot);
    const after = withMemory(applyPlan(snapshot, plan));
    const { undone, plan: back } = undo(after);
    expect(undone).toEqual({ kind: "undone", action: "repair" });
    expect(check(applyPlan(after, back)).findings).toEqual(check(snapshot).findings);
  });
});
