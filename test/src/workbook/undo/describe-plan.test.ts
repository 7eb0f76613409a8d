import { describe, expect, it } from "vitest";
import { classify } from "../../../../src/actions/classify";
import { fix } from "../../../../src/actions/fix";
import { insertTemplate } from "../../../../src/actions/insert-template";
import { perform } from "../../../../src/actions/perform";
import { vi } from "../../../../src/language/vi/words";
import { columnName } from "../../../../src/workbook/model/binding-name";
import { describePlan } from "../../../../src/workbook/undo/describe-plan";
import { emptySnapshot, setCells } from "../../../snapshot-of";
import { collective, collectiveEntry } from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";

const table = tableSnapshot([
  { rubric: collective, entries: [collectiveEntry(), collectiveEntry({ MoHinh: "Khác", TC1: 15 })] },
]);

describe("A plan, told before it is carried out", () => {
  it("names every sheet that is added, and nothing that only moves the view", () => {
    const inserted = insertTemplate(emptySnapshot(), { rubrics: ["tap-the"], rows: 3, profile: "party" });
    const changes = inserted.ok ? describePlan(inserted.plan, emptySnapshot()) : [];
    expect(changes).toEqual([
      { kind: "add-sheet", sheet: "Bộ tiêu chí" },
      { kind: "add-sheet", sheet: "Chấm điểm tập thể" },
    ]);
  });

  it("tells a column once: how many empty cells it fills, and each content that it replaces", () => {
    const broken = setCells(table, columnName(1, "Tong"), [null, 7, null]);
    const [change] = describePlan(classify(broken, { repair: true }).plan, broken).filter(
      ({ kind }) => kind === "cells",
    );
    expect(change).toMatchObject({
      kind: "cells",
      role: "Tong",
      what: "formulas",
      filled: 2,
      area: { rows: 3 },
      replaced: [{ before: { kind: "value", value: 7 }, after: { kind: "formula" } }],
    });
    expect(vi.change(change!, { decimalSeparator: "," }).details[0]).toMatch(/^[A-Z]+11: 7 → công thức$/);
  });

  it("shows a corrected cell before and after", () => {
    const [change] = describePlan(fix(table, { code: "score-above-maximum" }).outcome.plan, table);
    expect(change).toMatchObject({
      kind: "cells",
      role: "TC1",
      what: "values",
      filled: 0,
      replaced: [{ before: { value: 15 }, after: { value: 1.5 } }],
    });
  });

  it("is empty where nothing would change", () => {
    expect(describePlan(classify(table).plan, table)).toEqual([]);
  });

  it("is what a preview answers with, and the preview itself changes nothing", () => {
    const { performed, plan } = perform(
      { kind: "preview", command: { kind: "fix", code: "score-above-maximum" } },
      table,
    );
    expect(plan.edits).toEqual([]);
    expect(performed).toMatchObject({
      kind: "previewed",
      changes: [{ kind: "cells" }],
      performed: { kind: "fixed", fixed: 1 },
    });
  });
});
