import { describe, expect, it, test } from "vitest";
import { perform } from "../../../src/actions/perform";
import type { Plan } from "../../../src/workbook/model/plan";
import { EVERY_CALL_TIMEOUT, stride } from "../every-call";
import { contentsOf, inProcess } from "../in-process";
import type { InProcess } from "../in-process";
import { openAddon } from "../open-addon";
import type { OpenAddon } from "../open-addon";
import { everyEdit, fillSpreadsheet, OPEN_SHEET, rewriting } from "../plans";

interface Case {
  readonly name: string;
  readonly prepare?: (sheets: InProcess, addon: OpenAddon) => void;
  readonly plan: (sheets: InProcess) => Plan;
  /** Real plans take a thousand calls: only each so-manieth of them fails in turn. */
  readonly stride?: number;
}

const insertPlan = (sheets: InProcess) =>
  perform({ kind: "insert-template", rubrics: ["tap-the"], rows: 4 }, sheets.capture()).plan;
const summarize = (sheets: InProcess) =>
  perform({ kind: "summarize", date: "23/11/2026", profile: "party" }, sheets.capture()).plan;

function insertAndFill(sheets: InProcess, { grid, area }: OpenAddon): void {
  sheets.apply(insertPlan(sheets));
  for (const [role, value] of Object.entries({ DoiTuong: "Đảng ủy A", TC1: 1, TC2: 2, TC3: 1, TC4: 1 })) {
    const { sheet, row, column } = area(`ThamDinh_2_${role}`);
    grid.setContent(grid.findSheet(sheet)!.id, row, column, value);
  }
}

const cases: readonly Case[] = [
  { name: "every kind of edit but laying out anew and deleting", plan: () => everyEdit, stride: 5 },
  { name: "the template of collectives", plan: insertPlan, stride: 61 },
  {
    name: "formulas put back where somebody deleted them",
    stride: 7,
    prepare: (sheets, addon) => {
      insertAndFill(sheets, addon);
      const { sheet, ...rect } = addon.area("ThamDinh_2_Tong");
      addon.grid.clear(addon.grid.findSheet(sheet)!.id, { ...rect, rows: 2 }, { contents: true, formats: false });
      addon.grid.setContent(addon.grid.findSheet(sheet)!.id, rect.row + 2, rect.column, 7);
    },
    plan: (sheets) => perform({ kind: "classify", repair: true }, sheets.capture()).plan,
  },
  {
    name: "a summary made anew in its own sheet",
    stride: 37,
    prepare: (sheets, addon) => {
      insertAndFill(sheets, addon);
      sheets.apply(summarize(sheets));
    },
    plan: summarize,
  },
  {
    name: "a sheet laid out anew that had every part",
    stride: 4,
    prepare: (sheets) => void sheets.apply({ edits: [{ kind: "addSheet", spec: OPEN_SHEET }] }),
    plan: () => rewriting,
  },
  {
    name: "deleting a name that points at nothing",
    plan: () => ({ edits: [{ kind: "deleteName", name: "ThamDinh_Cu" }] }),
  },
];

function openFor({ prepare, plan }: Case) {
  const addon = openAddon();
  fillSpreadsheet(addon);
  const sheets = inProcess(addon);
  prepare?.(sheets, addon);
  return { addon, sheets, edits: plan(sheets) };
}

describe.each(cases)("$name", (own) => {
  test.each(["before", "after"] as const)(
    "a failure %s any single call leaves the spreadsheet exactly as before, or all is done",
    (when) => {
      const whole = openFor(own);
      whole.addon.host.reset();
      whole.sheets.apply(whole.edits);
      const { calls } = whole.addon.host.traffic;
      const complete = contentsOf(whole.addon);
      let open = openFor(own);
      let before = contentsOf(open.addon);
      let rejected = 0;
      for (let call = 1; call <= calls; call += stride(own.stride ?? 1)) {
        open.addon.host.failAt(call, new Error("Service error: Spreadsheets"), when);
        let failed = false;
        try {
          open.sheets.apply(open.edits);
        } catch {
          failed = true;
        }
        const after = contentsOf(open.addon);
        if (failed) {
          rejected += 1;
          expect(after, `call ${String(call)}`).toEqual(before);
        } else {
          // What comes after the point of no return may fail and succeed all the same: the next action sweeps up
          open.addon.host.reset();
          open.sheets.settle();
          expect(contentsOf(open.addon), `call ${String(call)}`).toEqual(complete);
          open = openFor(own);
          before = contentsOf(open.addon);
        }
        open.addon.host.reset();
      }
      expect(rejected).toBeGreaterThan(0);
    },
    EVERY_CALL_TIMEOUT,
  );
});

it("says so where a failure cannot be taken back, and the next action brings the work to an end", () => {
  const addon = openAddon();
  fillSpreadsheet(addon);
  const sheets = inProcess(addon);
  const real = addon.host.call.bind(addon.host);
  addon.host.call = (name, run) => {
    if (addon.grid.findSheet("Khác")) throw new Error("Service unavailable");
    return real(name, run);
  };
  expect(() => sheets.apply(everyEdit)).toThrow("rollback-failed");
  addon.host.call = real;
  sheets.settle();
  const other = openAddon();
  fillSpreadsheet(other);
  inProcess(other).apply(everyEdit);
  expect(contentsOf(addon)).toEqual(contentsOf(other));
});
