import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/actions/check";
import { classify } from "../../../src/actions/classify";
import { perform } from "../../../src/actions/perform";
import { isComputedRole } from "../../../src/scoring/role";
import { YEAR_NAME, parseBindingName } from "../../../src/workbook/model/binding-name";
import { readBindings } from "../../../src/workbook/bindings/bindings";
import type { Edit, Plan } from "../../../src/workbook/model/plan";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { foreignEdit } from "../../../src/workbook/undo/guard/plan-guard";
import { openWorkbook, saveWorkbook } from "../../../files/xlsx/package/workbook";
import { capture } from "../../../files/xlsx/read/capture";
import { blankWorkbook } from "../../../files/xlsx/write/blank-workbook";
import { apply } from "../../../files/xlsx/write/apply";
import { recalculate, withLibreOffice } from "../../libreoffice";

/**
 * Workbooks of earlier versions: before rubrics said what becomes of unreported entries, and before codes and years,
 * with the example's tables of every kind, classified.
 */
const FILES = ["former-formulas.xlsx", "before-entry-codes.xlsx"] as const;

function read(name: string): Uint8Array {
  return readFileSync(new URL(name, import.meta.url));
}

function snapshotOf(bytes: Uint8Array): Snapshot {
  return { ...capture(openWorkbook(bytes), { forUndo: true, forFrames: true }), calculated: true };
}

function written(bytes: Uint8Array, plan: Plan): Uint8Array {
  return saveWorkbook(apply(openWorkbook(bytes), plan));
}

function renewalOf(bytes: Uint8Array): Plan {
  return perform({ kind: "repair", code: "rubric-former" }, snapshotOf(bytes)).plan;
}

function codes(snapshot: Snapshot): readonly string[] {
  return [...new Set(check(snapshot).findings.map(({ code }) => code))];
}

/** Every cell of the tables, with the number of the row; formulas of results may differ, and their values may not. */
function cells(snapshot: Snapshot): readonly (readonly [string, unknown])[] {
  return snapshot.names.flatMap(({ name, block }) => {
    const binding = parseBindingName(name);
    if (binding?.kind !== "column" || !block) return [];
    return [[name, isComputedRole(binding.role) ? block.columns : [block.columns, block.formulas]] as const];
  });
}

describe.each(FILES)("A workbook of an earlier version: %s", (file) => {
  const before = read(file);

  it("opens, and offers Repair for its rubric sheets, which nothing else touches", () => {
    expect(codes(snapshotOf(before))).toContain("rubric-former");
    const { edits } = classify(snapshotOf(before)).plan;
    expect(edits.filter((edit) => edit.kind === "setCells" || edit.kind === "setName")).toEqual([]);
  });

  it("shows before what Repair will write, and loses nothing that was typed, nor any result", () => {
    const preview = perform(
      { kind: "preview", command: { kind: "repair", code: "rubric-former" } },
      snapshotOf(before),
    );
    expect(preview.performed).toMatchObject({ kind: "previewed" });
    expect(preview.performed.kind === "previewed" && preview.performed.changes.length).toBeGreaterThan(0);
    const after = snapshotOf(written(before, renewalOf(before)));
    expect(cells(after)).toEqual(cells(snapshotOf(before)));
    expect(codes(after)).not.toContain("rubric-former");
    expect(codes(after)).toContain("year-missing");
    const faults = ["formula-changed", "formula-overwritten", "formula-missing", "result-stale", "rubric-fault"];
    expect(codes(after).filter((code) => faults.includes(code) && !codes(snapshotOf(before)).includes(code))).toEqual(
      [],
    );
  });

  it("has the present settings then, with what its formulas did until now", () => {
    const { rubrics, year } = readBindings(snapshotOf(written(before, renewalOf(before))));
    expect(year).toMatchObject({ value: null });
    for (const { rubricAt } of rubrics.values()) {
      const { contents, bases, method, withholdsUnreported } = rubricAt!.rubric;
      expect(contents.at(-1)!.code).toBe("1, 2");
      expect(bases.flatMap(({ code, inYear }) => (code === "b" ? [] : [inYear]))).toEqual(
        bases.length === 0 ? [] : [true, false],
      );
      if (method !== "register") expect(withholdsUnreported).toBe(file !== "former-formulas.xlsx");
    }
  });

  it("is as it was after Undo", () => {
    const after = written(before, renewalOf(before));
    const { performed, plan } = perform({ kind: "undo" }, snapshotOf(after));
    expect(performed).toMatchObject({ undone: { kind: "undone" } });
    expect(foreignEdit(plan, snapshotOf(after))).toBeNull();
    // Values of formulas that were put back are calculated by the next program that opens the file
    const names = (bytes: Uint8Array) =>
      new Map(
        snapshotOf(bytes).names.map(({ name, block }) => {
          const binding = parseBindingName(name);
          const isResult = binding?.kind === "column" && isComputedRole(binding.role);
          return [name, [block?.area, block?.formulas, isResult ? null : block?.columns]];
        }),
      );
    expect(names(written(after, plan))).toEqual(names(before));
  });

  it("is repaired by a plan that hosts accept from a page, and only once", () => {
    expect(foreignEdit(renewalOf(before), snapshotOf(before))).toBeNull();
    const { edits } = renewalOf(written(before, renewalOf(before)));
    expect(edits.filter(({ kind }) => kind !== "remember")).toEqual([]);
  });

  it("is left alone where somebody wrote below the rubric", () => {
    const [rubric] = readBindings(snapshotOf(before)).rubrics.values();
    const { sheet, row, rows } = rubric!.area;
    const note: Edit = { kind: "setCells", sheet, cells: [{ row: row + rows + 1, column: 2, content: "Ghi chú" }] };
    const bytes = written(before, { edits: [note] });
    const touched = renewalOf(bytes).edits.filter((edit) => edit.kind === "setCells" && edit.sheet === sheet);
    expect(touched).toEqual([]);
  });
});

describe("A template with an appraisal year", () => {
  it("goes as a whole when it is undone", () => {
    const insert = { kind: "insert-template", rubrics: ["tap-the"], rows: 5, year: 2026 } as const;
    const inserted = saveWorkbook(apply(blankWorkbook(), perform(insert, capture(blankWorkbook())).plan));
    expect(readBindings(snapshotOf(inserted)).year?.value).toBe(2026);
    const { performed, plan } = perform({ kind: "undo" }, snapshotOf(inserted));
    expect(performed).toMatchObject({ undone: { kind: "undone" } });
    expect(plan.edits).toContainEqual({ kind: "deleteName", name: YEAR_NAME });
  });
});

withLibreOffice("Renewed rubrics of earlier versions in LibreOffice", () => {
  it("give the results that the core computes, and those of before", { timeout: 200_000 }, async () => {
    const renewed = new Map(FILES.map((file) => [file, written(read(file), renewalOf(read(file)))]));
    for (const [file, bytes] of await recalculate(renewed)) {
      const calculated = snapshotOf(bytes);
      expect([file, codes(calculated).filter((code) => code === "result-stale")]).toEqual([file, []]);
      expect(calculated.names.some(({ name, block }) => name === YEAR_NAME && block !== null)).toBe(true);
    }
  });
});
