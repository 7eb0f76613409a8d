import { beforeEach, describe, expect, it } from "vitest";
import { captureNeeds } from "../../src/actions/capture-needs";
import { perform } from "../../src/actions/perform";
import type { Command, Performed } from "../../src/actions/perform";
import { rectToAddress } from "../../src/workbook/model/area";
import { isValid } from "../../workbench/grid/check-validation";
import { inProcess } from "./in-process";
import type { InProcess } from "./in-process";
import { openAddon } from "./open-addon";
import type { OpenAddon } from "./open-addon";

let addon: OpenAddon;
let sheets: InProcess;

function run(command: Command): Performed {
  const { performed, plan } = perform(command, sheets.capture(captureNeeds(command)));
  if (plan.edits.length > 0) sheets.apply(plan);
  return performed;
}

function lacking(): readonly string[] {
  const performed = run({ kind: "check" });
  return performed.kind !== "outcome"
    ? []
    : performed.outcome.findings.flatMap(({ code, where: { area } }) =>
        code === "validation-missing" && area ? [rectToAddress(area)] : [],
      );
}

function rectOf(role: string, from: number, rows: number, columns = 1) {
  const { sheet, row, column } = addon.area(`ThamDinh_1_${role}`);
  return { sheet: addon.grid.findSheet(sheet)!.id, row: row + from, column, rows, columns };
}

/** Somebody copies cells without rules over cells of the table. */
function paste({ sheet, ...rect }: ReturnType<typeof rectOf>): void {
  addon.grid.setValidation(sheet, rect, null);
}

/** The cells that Google Sheets would mark: those whose value breaks their rule. */
function markedCells(rect: ReturnType<typeof rectOf>): readonly string[] {
  const sheet = addon.grid.sheet(rect.sheet);
  return Array.from({ length: rect.rows }, (_, index) => rect.row + index).flatMap((row) => {
    const anchored = sheet.validation(row, rect.column);
    const isSound =
      !anchored ||
      isValid(anchored, sheet.value(row, rect.column) || 0, {
        row,
        column: rect.column,
        sheet: sheet.name,
        evaluate: (formula) => addon.grid.evaluate(rect.sheet, row, rect.column, formula),
        value: (name, r, c) => addon.grid.findSheet(name)?.value(r, c) ?? null,
      });
    return isSound ? [] : [`${String(row)},${String(rect.column)}`];
  });
}

describe.each([{ locale: "en_US" }, { locale: "vi_VN" }])("In a spreadsheet of %o, a check", (options) => {
  beforeEach(() => {
    addon = openAddon(options);
    sheets = inProcess(addon);
    run({ kind: "insert-template", rubrics: ["tap-the"], rows: 6 });
  });

  it("finds nothing where all rules stand", () => {
    expect(lacking()).toEqual([]);
  });

  it("finds the very cells that were pasted over, and the repair sets their rules", () => {
    paste(rectOf("TC1", 2, 3, 2));
    paste(rectOf("Loai", 0, 2));
    paste(rectOf("TC3", 0, 6));
    // Which place is named first follows the columns of the table, whose order says nothing here.
    const pasted = [rectOf("Loai", 0, 2), rectOf("TC3", 0, 6), rectOf("TC1", 2, 3, 2)].map(rectToAddress);
    expect([...lacking()].sort()).toEqual(pasted.sort());
    run({ kind: "repair", code: "validation-missing" });
    expect(lacking()).toEqual([]);
    const { sheet, row, column } = rectOf("TC1", 2, 1);
    expect(addon.grid.type(sheet, row, column, "9")).toMatchObject({ accepted: false, reason: "validation" });
  });

  it("marks no result, and lets nobody type over one", () => {
    const { sheet, row, column } = rectOf("Tong", 3, 1);
    const marked = ["Tong", "XepLoai", "TinhTrang", "KetQua", "XepLoaiDT"].flatMap((role) => {
      const rect = rectOf(role, 0, 6);
      return addon.grid.sheet(rect.sheet).validation(rect.row, rect.column) ? markedCells(rect) : [`${role}: no rule`];
    });
    expect(marked).toEqual([]);
    expect(addon.grid.type(sheet, row, column, "9")).toMatchObject({ accepted: false, reason: "validation" });
  });

  it("finds the rules of a workbook from Excel, by which results are marked, and the repair sets Google's", () => {
    const results = rectOf("Tong", 0, 6);
    const rule = addon.grid.sheet(results.sheet).validation(results.row, results.column)!;
    addon.grid.setValidation(results.sheet, results, { ...rule.rule, formula: "=FALSE" });
    expect(markedCells(results)).toHaveLength(6);
    expect(lacking()).toEqual([rectToAddress(results)]);
    run({ kind: "repair", code: "validation-missing" });
    expect(markedCells(results)).toEqual([]);
    expect(lacking()).toEqual([]);
  });

  it("finds them again once that is undone", () => {
    paste(rectOf("TC1", 2, 3));
    const before = lacking();
    run({ kind: "repair", code: "validation-missing" });
    expect(run({ kind: "undo" })).toMatchObject({ undone: { kind: "undone" } });
    expect(lacking()).toEqual(before);
  });
});

it("A check asks for rules by the same number of calls, whatever the rows", () => {
  const counts = [6, 600].map((rows) => {
    addon = openAddon({}, { calculation: "manual" });
    sheets = inProcess(addon);
    run({ kind: "insert-template", rubrics: ["tap-the"], rows });
    addon.host.reset();
    sheets.capture({ forRules: true });
    return [addon.host.calls.get("Range.getDataValidations"), addon.host.traffic.calls];
  });
  expect(counts[0]![0]).toBe(1);
  expect(counts[1]).toEqual(counts[0]);
});
