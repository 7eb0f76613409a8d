import { describe, expect, it, test } from "vitest";
import type { Command } from "../../src/actions/command";
import { onceEach } from "../../src/text/once";
import { columnNumber } from "../../src/workbook/model/area";
import { fillGrid } from "../foreign/book-in-grid";
import { twoStoreyHeads } from "../foreign/books/two-storey-heads";
import { EVERY_CALL_TIMEOUT, stride } from "./every-call";
import { contentsOf, inProcess } from "./in-process";
import { openAddon } from "./open-addon";
import type { OpenAddon } from "./open-addon";
import { fillSpreadsheet } from "./plans";

interface Action {
  readonly name: string;
  readonly command: Command;
  readonly prepare: () => Promise<OpenAddon>;
}

const ROWS = 4;
const INSERT = { kind: "insert-template", rubrics: ["tap-the"], rows: ROWS } as const;
const SUMMARIZE = { kind: "summarize", date: "24/11/2026", profile: "party" } as const;
const ATTACH = {
  kind: "attach",
  dryRun: false,
  input: {
    at: null,
    rubric: twoStoreyHeads.rubric,
    roles: Object.entries(twoStoreyHeads.roles).map(([letters, role]) => ({ column: columnNumber(letters), role })),
    results: "formulas",
    adopt: [],
  },
} as const;

function put({ grid, area }: OpenAddon, role: string, row: number, value: string | number | null): void {
  const own = area(`ThamDinh_1_${role}`);
  grid.setContent(grid.findSheet(own.sheet)!.id, own.row + row, own.column, value);
}

/** A table with an entry, a slip, a result that is gone, text of an old encoding, and an entry below it. */
async function table(change: (addon: OpenAddon) => void = () => undefined): Promise<OpenAddon> {
  const addon = openAddon();
  await addon.run(INSERT);
  for (const row of [0, ROWS])
    for (const [role, value] of Object.entries({
      DoiTuong: "§¶ng ñy",
      MoHinh: "Một cửa",
      TC1: 1,
      TC2: 15,
      TC3: 1,
      TC4: 1,
    }))
      put(addon, role, row, value);
  put(addon, "Tong", 0, null);
  change(addon);
  return addon;
}

async function book(): Promise<OpenAddon> {
  const addon = openAddon({}, { sheets: [twoStoreyHeads.sheet] });
  fillGrid(addon.grid, twoStoreyHeads);
  return Promise.resolve(addon);
}

async function after(prepare: () => Promise<OpenAddon>, command: Command): Promise<OpenAddon> {
  const addon = await prepare();
  await addon.run(command);
  return addon;
}

const actions: readonly Action[] = [
  {
    name: "inserting",
    command: INSERT,
    prepare: () => {
      const addon = openAddon();
      fillSpreadsheet(addon);
      return Promise.resolve(addon);
    },
  },
  { name: "classifying", command: { kind: "classify", repair: true }, prepare: () => table() },
  { name: "summarising", command: SUMMARIZE, prepare: () => table() },
  { name: "summarising anew", command: { ...SUMMARIZE, date: "25/11/2026" }, prepare: () => after(table, SUMMARIZE) },
  { name: "correcting", command: { kind: "fix", code: "score-above-maximum" }, prepare: () => table() },
  { name: "taking rows in", command: { kind: "repair", code: "rows-below" }, prepare: () => table() },
  {
    name: "repairing names",
    command: { kind: "repair", code: "binding-broken" },
    prepare: () =>
      table(({ grid, area }) => {
        const { sheet, column } = area("ThamDinh_1_Tong");
        grid.change({ kind: "deleteColumns", sheet, at: column, count: 1 });
      }),
  },
  {
    name: "converting",
    command: { kind: "convert-legacy" },
    prepare: () =>
      table(({ grid, area }) => {
        const { sheet, ...rect } = area("ThamDinh_1_DoiTuong");
        grid.setStyle(grid.findSheet(sheet)!.id, rect, (style) => ({
          ...style,
          font: { ...style.font, name: ".VnTime" },
        }));
      }),
  },
  {
    name: "making a rubric",
    command: { kind: "make-rubric", source: { kind: "copy", id: "tap-the" }, name: "Khối xã" },
    prepare: () => table(),
  },
  { name: "attaching", command: ATTACH, prepare: book },
  {
    name: "attaching with fixed values",
    command: { ...ATTACH, input: { ...ATTACH.input, results: "values" } },
    prepare: book,
  },
  {
    name: "undoing what was classified",
    command: { kind: "undo" },
    prepare: () => after(table, { kind: "classify", repair: true }),
  },
  {
    name: "undoing what was inserted",
    command: { kind: "undo" },
    prepare: () => after(() => Promise.resolve(openAddon()), INSERT),
  },
  { name: "undoing what was attached", command: { kind: "undo" }, prepare: () => after(book, ATTACH) },
];

/**
 * A column of the usual width looks the same whether anybody has said so or not, and so does a name whose cells are
 * gone, whatever they were.
 */
function stateOf(addon: OpenAddon): string {
  return JSON.stringify(contentsOf(addon), (key, value: unknown) => {
    if (key === "widths" && Array.isArray(value))
      return (value as readonly (readonly [number, number])[]).filter(([, width]) => width !== USUAL_WIDTH);
    return key === "formula" && typeof value === "string" && /^='[^']*'!#REF!$/.test(value) ? "=#REF!" : value;
  });
}

const USUAL_WIDTH = 75;

/** The calls that an action takes, and the spreadsheet when it is done: found out once, for all tests of the action. */
const whole = onceEach(
  async ({
    prepare,
    command,
  }: Action): Promise<{ readonly calls: number; readonly before: string; readonly complete: string }> => {
    const addon = await prepare();
    const before = stateOf(addon);
    addon.host.reset();
    await addon.run(command);
    const complete = stateOf(addon);
    expect(complete).not.toBe(before);
    return { calls: addon.host.traffic.calls, before, complete };
  },
);

/** The first difference, since a whole spreadsheet tells a reader nothing. */
function expectSame(call: number, actual: string, ...expected: readonly [string, ...string[]]): void {
  if (expected.includes(actual)) return;
  const at = [...actual].findIndex((letter, index) => letter !== expected[0][index]);
  expect({ call, state: actual.slice(Math.max(0, at - 200), at + 100) }).toEqual({
    call,
    state: expected[0].slice(Math.max(0, at - 200), at + 100),
  });
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

describe.each(actions)("$name", (action) => {
  test.each(["before", "after"] as const)(
    "leaves the spreadsheet exactly as before, or is done, when any call of a service fails %s it was carried out",
    async (when) => {
      const { calls, before, complete } = await whole(action);
      let addon = await action.prepare();
      let rejected = 0;
      for (let call = 1; call <= calls; call += stride(131)) {
        addon.host.failAt(call, new Error("Service error: Spreadsheets"), when);
        const done = await succeeds(addon.run(action.command));
        addon.host.reset();
        if (done) {
          // What comes after the point of no return may fail and succeed all the same: the next action sweeps up
          inProcess(addon).settle();
          expectSame(call, stateOf(addon), complete);
          addon = await action.prepare();
        } else {
          rejected += 1;
          expectSame(call, stateOf(addon), before);
        }
      }
      expect(rejected).toBeGreaterThan(0);
    },
    EVERY_CALL_TIMEOUT,
  );

  it(
    "is as if nothing had been asked for, or is done by the next action, when an execution is ended at any call",
    async () => {
      const { calls, before, complete } = await whole(action);
      const ends = { before: 0, complete: 0 };
      let addon = await action.prepare();
      for (let call = 2; call <= calls; call += stride(97)) {
        addon.host.reset();
        // From this call on, the clock is past the limit
        addon.host.interruptAt(call, () => addon.host.advance(400_000));
        await succeeds(addon.run(action.command));
        await addon.run({ kind: "list-rubrics" });
        const state = stateOf(addon);
        expectSame(call, state, before, complete);
        ends[state === complete ? "complete" : "before"] += 1;
        // What is as before can be tried again
        if (state !== before) addon = await action.prepare();
      }
      expect(ends.before).toBeGreaterThan(0);
      // Of small plans samples may miss the few calls between the first that writes and the last
      if (stride(97) === 1) expect(ends.complete).toBeGreaterThan(0);
    },
    EVERY_CALL_TIMEOUT,
  );
});
