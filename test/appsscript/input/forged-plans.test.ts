import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlan } from "../../../appsscript/server/input/read-input";
import { isComputedRole, isKeptRole } from "../../../src/scoring/role";
import type { Area } from "../../../src/workbook/model/area";
import { rectContains } from "../../../src/workbook/model/area";
import { parseBindingName } from "../../../src/workbook/model/binding-name";
import type { Plan } from "../../../src/workbook/model/plan";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { foreignEdit } from "../../../src/workbook/undo/guard/plan-guard";
import { planToText } from "../../../src/workbook/wire/plan-text";
import { openXlsx } from "../../../workbench/grid/xlsx/open-xlsx";
import { bookOf, forgedPlans, madePlans } from "../../forged/forged-plans";
import { mutatedNotes } from "../../forged/mutated-note";
import { COLLEAGUE } from "../../forged/noted-books";
import { openAddon } from "../open-addon";

const sent = (plan: Plan): Plan => readPlan(planToText(plan));
const REACHES_OUT = /\b(?:WEBSERVICE|HYPERLINK|IMPORT\w+|IMAGE|INDIRECT|GOOGLEFINANCE|QUERY)\b|https?:/i;

/** What no plan may do to this workbook, judged apart from the guard. */
function trespass(
  plan: Plan,
  snapshot: Snapshot,
  noted: { readonly sheets: readonly { readonly name: string }[] } | null,
): string | null {
  if (
    REACHES_OUT.test(
      JSON.stringify(
        plan.edits.map((edit) => (edit.kind === "remember" ? null : edit)),
        (key, value: unknown) => (key === "formula" || key === "source" || typeof value !== "string" ? value : ""),
      ),
    )
  )
    return "reaches out";
  const areas = snapshot.names.flatMap(({ name, block }) =>
    block ? [{ name, binding: parseBindingName(name), area: block.area }] : [],
  );
  const isTyped = (cell: Area) =>
    areas.some(
      ({ binding, area }) =>
        binding?.kind === "column" &&
        !isComputedRole(binding.role) &&
        !isKeptRole(binding.role) &&
        area.sheet === cell.sheet &&
        rectContains(area, cell),
    );
  for (const edit of plan.edits) {
    const target = edit as { readonly sheet?: string; readonly area?: Area };
    if (
      edit.kind !== "activate" &&
      edit.kind !== "showSheet" &&
      edit.kind !== "addSheet" &&
      (target.sheet ?? target.area?.sheet) === COLLEAGUE &&
      edit.kind !== "resizeTable" &&
      edit.kind !== "setPrintArea" &&
      edit.kind !== "setName"
    )
      return `writes into ${COLLEAGUE}`;
    if (edit.kind === "deleteSheet" && !noted?.sheets.some(({ name }) => name === edit.name))
      return `deletes ${edit.name}`;
    if (
      edit.kind === "rewriteSheet" &&
      !areas.some(({ binding, area }) => binding?.kind === "summary" && area.sheet === edit.spec.name)
    )
      return `lays out ${edit.spec.name}`;
    if (edit.kind === "setName") {
      const before = areas.find(({ name }) => name === edit.name);
      if (
        before &&
        before.binding?.kind === "column" &&
        (before.area.sheet !== edit.area.sheet || before.area.column !== edit.area.column)
      )
        return `moves ${edit.name}`;
    }
    if (
      edit.kind === "fillColumn" &&
      isTyped({ sheet: edit.sheet, row: edit.fill.row, column: edit.fill.column, rows: 1, columns: 1 })
    )
      return "fills what people type";
    if (edit.kind === "writeColumn" && isTyped({ ...edit.area, rows: 1 })) return "writes what people type";
  }
  return null;
}

describe("A plan that a page sends", () => {
  it.each(madePlans)("is carried out where a command made it ($what)", ({ plan, snapshot }) => {
    expect(plan.edits.length).toBeGreaterThan(0);
    const index = foreignEdit(sent(plan), snapshot);
    expect(index === null ? null : plan.edits[index]).toBeNull();
  });

  it("touches only what an action may touch, however it was changed", () => {
    const plans = madePlans.map(({ plan }) => JSON.parse(planToText(plan)) as object);
    let accepted = 0;
    fc.assert(
      fc.property(mutatedNotes(plans), ({ base, text }) => {
        let plan: Plan;
        try {
          plan = readPlan(text);
        } catch {
          return;
        }
        const { snapshot, book } = madePlans[base]!;
        if (foreignEdit(plan, snapshot) !== null) return;
        accepted += 1;
        expect(trespass(plan, snapshot, snapshot.memory ? book.note : null)).toBeNull();
      }),
      { numRuns: 1000 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  it.each(forgedPlans.map(([what, edits, needs = {}]) => ({ what, edits, needs })))(
    "is refused with $what, and nothing has changed",
    ({ edits, needs }) => {
      const addon = openAddon();
      openXlsx(addon.grid, bookOf("fix").bytes);
      const captured = addon.call("captureBook", needs);
      if (!captured.ok) throw new Error(captured.error.code);
      const before = addon.grid.snapshotState();
      expect(addon.call("applyPlan", JSON.stringify({ edits }), needs, captured.value.fingerprint)).toMatchObject({
        ok: false,
        error: { code: "bad-request" },
      });
      expect(addon.grid.snapshotState()).toEqual(before);
    },
  );
});
