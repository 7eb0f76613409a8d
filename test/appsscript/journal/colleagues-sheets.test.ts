import { describe, expect, it, test } from "vitest";
import type { Plan } from "../../../src/workbook/model/plan";
import { inProcess } from "../in-process";
import type { InProcess } from "../in-process";
import { openAddon } from "../open-addon";
import type { OpenAddon } from "../open-addon";
import { OPEN_SHEET, everyEdit, fillSpreadsheet, rewriting } from "../plans";

const OWN_NAMES = /^ThamDinh_(?:NhatKy|Luu)/;
const { name: LAID_OUT } = OPEN_SHEET;

/**
 * Sheets as a colleague may call them: after one of the tool's, after a copy that Sheets makes, after what the tool
 * keeps for itself.
 */
const COLLEAGUES = [
  `${LAID_OUT} tháng 3`,
  `Bản sao của ${LAID_OUT}`,
  "ThamDinh_Luu_1",
  "ThamDinh_Luu_ghi chép",
  "ThamDinh_NhatKy",
  "Khác (2)",
] as const;

interface Opened {
  readonly addon: OpenAddon;
  readonly sheets: InProcess;
}

function open(isLaidOut: boolean): Opened {
  const addon = openAddon();
  fillSpreadsheet(addon);
  const sheets = inProcess(addon);
  if (isLaidOut) sheets.apply({ edits: [{ kind: "addSheet", spec: OPEN_SHEET }] });
  return { addon, sheets };
}

/**
 * Has everything fail from one call to Google's services on, as where an execution is ended; `false` where the work was
 * done before.
 */
function endAt({ addon: { host }, sheets }: Opened, plan: Plan, call: number): boolean {
  const real = host.call.bind(host);
  let calls = 0;
  host.call = (name, run) => {
    calls += 1;
    if (calls >= call) throw new Error("Exceeded maximum execution time");
    return real(name, run);
  };
  try {
    sheets.apply(plan);
    return calls >= call;
  } catch {
    return true;
  } finally {
    host.call = real;
  }
}

function callsOf(isLaidOut: boolean, plan: Plan): number {
  const { addon, sheets } = open(isLaidOut);
  addon.host.reset();
  sheets.apply(plan);
  return addon.host.traffic.calls;
}

const workOf = (name: string) => `việc của người khác: ${name}`;

function addSheets({ grid }: OpenAddon): readonly string[] {
  return COLLEAGUES.flatMap((name) => {
    if (grid.findSheet(name)) return [];
    grid.setContent(grid.addSheet(name), 1, 1, workOf(name));
    return [name];
  });
}

function firstCell({ grid }: OpenAddon, name: string): unknown {
  return grid.findSheet(name)?.content(1, 1);
}

const plans: readonly {
  readonly what: string;
  readonly plan: Plan;
  readonly isLaidOut: boolean;
  readonly stride: number;
}[] = [
  { what: "a sheet was laid out anew", plan: rewriting, isLaidOut: true, stride: 5 },
  { what: "sheets were added and cells written", plan: everyEdit, isLaidOut: false, stride: 7 },
  {
    what: "a sheet was deleted",
    plan: { edits: [{ kind: "deleteSheet", name: LAID_OUT }] },
    isLaidOut: true,
    stride: 1,
  },
];

describe.each(plans)(
  "Sheets that colleagues made after an execution had ended while $what",
  ({ plan, isLaidOut, stride }) => {
    it("stay, and nothing of the tool's is left beside them", () => {
      const calls = callsOf(isLaidOut, plan);
      let ended = 0;
      for (let call = 2; call < calls; call += stride) {
        const opened = open(isLaidOut);
        const { addon, sheets } = opened;
        if (!endAt(opened, plan, call)) continue;
        ended += 1;
        const added = addSheets(addon);
        sheets.settle();
        for (const name of added)
          expect(firstCell(addon, name), `${name}, ended at call ${String(call)}`).toBe(workOf(name));
        const left = addon.grid
          .sheets()
          .map(({ name }) => name)
          .filter((name) => OWN_NAMES.test(name) && !added.some((own) => own === name));
        expect(left, `ended at call ${String(call)}`).toEqual([]);
      }
      expect(ended).toBeGreaterThan(4);
    });
  },
);

test.each(COLLEAGUES)("a sheet “%s” that was there before any work stays whatever is done", (name) => {
  const { addon, sheets } = open(true);
  addon.grid.setContent(addon.grid.addSheet(name), 1, 1, workOf(name));
  const adding: Plan = { edits: [{ kind: "addSheet", spec: { ...OPEN_SHEET, name: "Mới", names: [], charts: [] } }] };
  for (const plan of [rewriting, adding]) {
    sheets.apply(plan);
    sheets.settle();
  }
  expect(firstCell(addon, name)).toBe(workOf(name));
  expect(sheets.capture().sheets.map((sheet) => sheet.name)).toContain(name);
});

it("a sheet that a colleague renames after an execution had ended gets what was begun, or what it was, under its new name", () => {
  const calls = callsOf(true, rewriting);
  for (let call = 2; call < calls; call += 11) {
    const opened = open(true);
    const { addon, sheets } = opened;
    if (!endAt(opened, rewriting, call)) continue;
    const { grid } = addon;
    grid.change({ kind: "renameSheet", sheet: LAID_OUT, name: "Quý I" });
    grid
      .sheets()
      .filter(({ name }) => OWN_NAMES.test(name))
      .forEach(({ name }, index) =>
        grid.change({ kind: "renameSheet", sheet: name, name: `Bản nháp ${String(index)}` }),
      );
    sheets.settle();
    expect(grid.findSheet("Quý I"), `ended at call ${String(call)}`).not.toBeNull();
    expect(grid.findSheet(LAID_OUT), `ended at call ${String(call)}`).toBeNull();
    // A sheet that was renamed before its id was kept is the colleague's from there on
    expect(
      grid
        .sheets()
        .map(({ name }) => name)
        .filter((name) => OWN_NAMES.test(name) || name.startsWith("Bản nháp")).length,
    ).toBeLessThanOrEqual(1);
  }
});
