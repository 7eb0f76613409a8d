import process from "node:process";
import { describe, expect, it } from "vitest";
import { readBallotBytes } from "../../files/ballots/ballot-bytes";
import { saveWorkbook } from "../../files/xlsx/package/workbook";
import { apply } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import type { Command } from "../../src/actions/command";
import type { Performed } from "../../src/actions/perform";
import { fillBallot } from "../ballot-files";
import { somebody } from "../panel-workbook";
import { openAddon } from "./open-addon";
import type { OpenAddon } from "./open-addon";

const ENTRIES = 2;
const DATE = "24/11/2026";

interface Counted {
  readonly performed: Performed;
  /** Calls to Google's services, over all executions of the command. */
  readonly calls: number;
  /** Calls that ask for a name, its range or the range's address. */
  readonly ofNames: number;
  /** Those of the execution with the most. */
  readonly longest: number;
}

async function counted(addon: OpenAddon, command: Command): Promise<Counted> {
  const { runner, host } = addon;
  const executeRemote = runner.executeRemote.bind(runner);
  let [calls, ofNames, longest] = [0, 0, 0];
  runner.executeRemote = (name, json) => {
    host.reset();
    const outcome = executeRemote(name, json);
    const own = [...host.calls.values()].reduce((sum, count) => sum + count, 0);
    calls += own;
    longest = Math.max(longest, own);
    for (const [method, count] of host.calls) if (/^NamedRange\./.test(method)) ofNames += count;
    return outcome;
  };
  try {
    return { performed: await addon.run(command), calls, ofNames, longest };
  } finally {
    runner.executeRemote = executeRemote;
  }
}

/** A spreadsheet with entries, and none of it slow but what is counted. */
async function withEntries(callTime = 0): Promise<OpenAddon> {
  const addon = openAddon({ callTime });
  await addon.run({ kind: "insert-template", rubrics: ["tap-the"], rows: ENTRIES });
  for (const [role, text] of [
    ["DoiTuong", "Xã"],
    ["MoHinh", "Mô hình"],
  ] as const) {
    const { sheet, row, column } = addon.area(`ThamDinh_1_${role}`);
    const { id } = addon.grid.findSheet(sheet)!;
    for (let index = 0; index < ENTRIES; index++)
      addon.grid.setContent(id, row + index, column, `${text} ${String(index)}`);
  }
  return addon;
}

const newPanel = (judges: number): Command => ({
  kind: "new-panel",
  members: somebody(judges),
  title: "",
  sheet: null,
  rubric: null,
});

/** A slow day: what a call may take, in milliseconds. */
const SLOW = 60;
const SIX_MINUTES = 360_000;
/** As many as a panel may have: THAMDINH_JUDGES=25 (a minute). */
const MANY = Number(process.env["THAMDINH_JUDGES"] ?? 12);

const collectFrom = ({ performed }: Counted): Command => {
  if (performed.kind !== "handed-out") throw new Error(performed.kind);
  const files = performed.files.map(({ member, plan }) => ({
    file: member,
    reading: readBallotBytes(fillBallot(saveWorkbook(apply(blankWorkbook(), plan)), { TC1: [1, 1] })),
  }));
  return { kind: "collect-ballots", files, accepted: [], by: "", date: DATE };
};

/** The most calls of an action with 7 and with 25 judges, over all of its executions. */
interface Bound {
  readonly action: string;
  readonly command: (former: Counted | null) => Command;
  readonly most: Readonly<Record<7 | 25, number>>;
  readonly ofNames: number;
}

const HAND_OUT: Command = { kind: "hand-out", members: null, by: "", date: DATE };

/** Each action acts upon what the one before it has left. */
const bounds = (judges: 7 | 25): readonly Bound[] => [
  { action: "setting it up", command: () => newPanel(judges), most: { 7: 4150, 25: 10_900 }, ofNames: 160 },
  { action: "a check", command: () => ({ kind: "check" }), most: { 7: 1000, 25: 1750 }, ofNames: 0 },
  { action: "handing out", command: () => HAND_OUT, most: { 7: 1250, 25: 3000 }, ofNames: 0 },
  {
    action: "collecting all files",
    command: (former) => collectFrom(former!),
    most: { 7: 1250, 25: 3000 },
    ofNames: 0,
  },
  { action: "undoing that", command: () => ({ kind: "undo" }), most: { 7: 1350, 25: 3700 }, ofNames: 0 },
  {
    action: "classifying",
    command: () => ({ kind: "classify", repair: false }),
    most: { 7: 1350, 25: 2450 },
    ofNames: 0,
  },
  {
    action: "a summary",
    command: () => ({ kind: "summarize", date: DATE, profile: "party" }),
    most: { 7: 1050, 25: 1850 },
    ofNames: 0,
  },
  { action: "undoing the summary", command: () => ({ kind: "undo" }), most: { 7: 850, 25: 1650 }, ofNames: 0 },
];

const SIZES = process.env["THAMDINH_JUDGES"] === "25" ? ([7, 25] as const) : ([7] as const);

describe.each(SIZES)("A panel of %i judges in Google Sheets", (judges) => {
  let addon: OpenAddon | null = null;
  let former: Counted | null = null;

  it.each(bounds(judges))(
    "takes few calls for $action, and $ofNames for the names it has",
    async (bound) => {
      addon ??= await withEntries();
      former = await counted(addon, bound.command(former));
      expect(former.calls).toBeLessThanOrEqual(bound.most[judges]);
      expect(former.ofNames).toBeLessThanOrEqual(bound.ofNames);
      // No call takes time here, so that nothing is done in slices: all but setting up ends within an execution's time on a
      // slow day, which ends a check otherwise
      if (bound.action !== "setting it up") expect(former.longest * SLOW).toBeLessThan(SIX_MINUTES / 2);
    },
    300_000,
  );
});

describe("A panel in Google Sheets", () => {
  it("is set up for many judges, and that is undone, within the time that executions have on a slow day", async () => {
    const addon = await withEntries(SLOW);
    const before = addon.grid.sheets().map(({ name }) => name);
    const made = await counted(addon, newPanel(MANY));
    expect(made.performed).toMatchObject({ kind: "panel-made", judges: MANY });
    expect(made.longest * SLOW).toBeLessThan(SIX_MINUTES / 3);
    const names = addon.grid.names().length;
    expect(names).toBeGreaterThan(MANY * 45);
    const undone = await counted(addon, { kind: "undo" });
    expect(undone.performed).toMatchObject({ kind: "undo", undone: { kind: "undone" } });
    expect(undone.ofNames).toBe(0);
    // A deletion for each name, and what the sheets take
    expect(undone.calls).toBeLessThan(names + 700 + MANY * 150);
    expect(undone.longest * SLOW).toBeLessThan(SIX_MINUTES / 2);
    expect(addon.grid.sheets().map(({ name }) => name)).toEqual(before);
  });
});
