import { describe, expect, it } from "vitest";
import { capture } from "../../../../../files/xlsx/read/capture";
import { openWorkbook } from "../../../../../files/xlsx/package/workbook";
import type { Plan } from "../../../../../src/workbook/model/plan";
import { foreignEdit } from "../../../../../src/workbook/undo/guard/plan-guard";
import { bookOf, forgedPlans, madePlans } from "../../../../forged/forged-plans";

describe("A plan from outside", () => {
  it.each(madePlans)("is carried out where a command made it ($what)", ({ plan, snapshot }) => {
    expect(plan.edits.length).toBeGreaterThan(0);
    const index = foreignEdit(plan, snapshot);
    expect(index === null ? null : plan.edits[index]).toBeNull();
  });

  it.each(forgedPlans.map(([what, edits, needs = {}]) => ({ what, edits, needs })))(
    "is refused with $what, by the place of the edit",
    ({ edits, needs }) => {
      const snapshot = capture(openWorkbook(bookOf("fix").bytes), needs);
      const text = JSON.stringify({ edits });
      expect(foreignEdit(JSON.parse(text) as Plan, snapshot)).toBeLessThan(edits.length);
    },
  );
});
