import process from "node:process";
import { expect } from "vitest";
import { readBallotBytes } from "../../files/ballots/ballot-bytes";
import { saveWorkbook } from "../../files/xlsx/package/workbook";
import { apply } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import { check } from "../../src/actions/check";
import type { CollectedFile } from "../../src/actions/panel/decide-ballots";
import { perform } from "../../src/actions/perform";
import type { DirectCommand, Performed } from "../../src/actions/perform";
import { RECUSAL_FORMS, RECUSAL_REASONS } from "../../src/judging/member";
import { columnName } from "../../src/workbook/model/binding-name";
import { fillBallot } from "../ballot-files";
import { somebody } from "../panel-workbook";
import { blockOf } from "../snapshot-of";
import { constants, editAtRandom } from "./random-edits";
import type { Dice } from "./random-edits";
import { createDice } from "./random-edits";
import type { Plan } from "../../src/workbook/model/plan";
import type { CaptureNeeds, Snapshot } from "../../src/workbook/model/snapshot";
import { captureNeeds } from "../../src/actions/capture-needs";
import type { Grid } from "../../workbench/grid/grid";

/** More steps: THAMDINH_FUZZ_STEPS=200. */
const STEPS = Number(process.env["THAMDINH_FUZZ_STEPS"] ?? 10);
const ENTRIES = 3;
const JUDGES = ["TV01", "TV02"] as const;
const DATE = "24/11/2026";

/** A host over a grid. */
export interface PanelHost {
  readonly grid: Grid;
  readonly capture: (needs: CaptureNeeds) => Promise<Snapshot>;
  readonly apply: (plan: Plan) => Promise<void>;
}

/** Carries a command out in a host, as its add-in does. */
export async function run(host: PanelHost, command: DirectCommand): Promise<Performed> {
  const { performed, plan } = perform(command, await host.capture(captureNeeds(command)));
  if (plan.edits.length > 0) await host.apply(plan);
  return performed;
}

/**
 * Goes through random edits and actions of a panel, and holds each action against what it may do: nothing typed is lost,
 * results are those of a fresh calculation, and undo puts everything back but the log.
 */
export async function runPanelStory(seed: number, host: PanelHost): Promise<void> {
  const dice = createDice(seed);
  await setUpPanel(host, somebody(JUDGES.length));
  const returned: CollectedFile[] = [];
  const story: string[] = [];
  try {
    for (let step = 0; step < STEPS; step++) {
      if (dice.roll(3) === 0) story.push(editAtRandom(host.grid, dice));
      else await act(host, dice, returned, story);
    }
  } catch (error) {
    throw new Error(`seed ${seed}, after:\n${story.slice(-12).join("\n")}`, { cause: error });
  }
}

/** Makes a list of three entries, of which two are of one subject, and a panel of these members for it. */
export async function setUpPanel(host: PanelHost, members: ReturnType<typeof somebody>): Promise<void> {
  await run(host, { kind: "insert-template", rubrics: ["tap-the"], rows: ENTRIES });
  const list = await host.capture({});
  for (const role of ["DoiTuong", "MoHinh"] as const) {
    const { sheet, row, column } = blockOf(list, columnName(1, role)).area;
    const { id } = host.grid.findSheet(sheet)!;
    for (let index = 0; index < ENTRIES; index++)
      host.grid.setContent(id, row + index, column, role === "MoHinh" ? `Mô hình ${index}` : `Xã ${index % 2}`);
  }
  await run(host, { kind: "new-panel", members, title: "", sheet: null, rubric: null });
}

/** Something that is done to a panel of these judges and entries; `returned` are the judges' files so far. */
export function choosePanelCommand(dice: Dice, returned: readonly CollectedFile[]): DirectCommand {
  const member = dice.pick(JUDGES);
  const commands: readonly (() => DirectCommand)[] = [
    () => ({ kind: "hand-out", members: dice.roll(2) === 0 ? null : [member], by: "", date: DATE }),
    () => ({
      kind: "recuse",
      member,
      entries: dice.roll(2) === 0 ? [`MH-00${1 + dice.roll(ENTRIES)}`] : [],
      subjects: dice.roll(2) === 0 ? ["Xã 1"] : [],
      form: dice.pick(RECUSAL_FORMS),
      reason: dice.pick(RECUSAL_REASONS),
      by: "",
      date: DATE,
    }),
    () => {
      const files = returned.filter(() => dice.roll(2) === 0);
      const chosen = files.find(({ reading }) => reading.ok && reading.ballot.stamp.member === member);
      const accepted = chosen && dice.roll(2) === 0 ? [{ member, file: chosen.file }] : [];
      return { kind: "collect-ballots", files, accepted, by: "", date: DATE };
    },
    () => ({
      kind: "join-panel",
      members: somebody(1).map((own) => ({ ...own, role: dice.roll(3) === 0 ? "third-marker" : "member" })),
      by: "",
      date: DATE,
    }),
    () => ({ kind: "classify", repair: false }),
    () => ({ kind: "undo" }),
  ];
  // Files come back more often than anything else happens
  return dice.pick([...commands, commands[2]!, commands[2]!])();
}

async function act(host: PanelHost, dice: Dice, returned: CollectedFile[], story: string[]): Promise<void> {
  const command = choosePanelCommand(dice, returned);
  const snapshot = await host.capture(captureNeeds(command));
  story.push(`${command.kind} ${"files" in command ? command.files.map(({ file }) => file).join() : ""}`);
  const before = { constants: typedConstants(host.grid), contents: contents(host, snapshot) };
  const asked = perform(command, snapshot);
  const { performed } = asked;
  try {
    if (asked.plan.edits.length > 0) await host.apply(asked.plan);
  } catch (error) {
    // A host may refuse; then nothing has happened
    expect(contents(host, snapshot)).toEqual(before.contents);
    story.push(`refused: ${String(error)}`);
    return;
  }
  returned.push(...returnedBallots(performed, dice, returned.length));
  const replaced = new Set(
    asked.plan.edits.flatMap((edit) =>
      edit.kind === "setCells" && (command.kind === "collect-ballots" || command.kind === "hand-out")
        ? edit.cells.map(({ row, column }) => `${edit.sheet}!${row}:${column}`)
        : [],
    ),
  );
  const after = typedConstants(host.grid);
  if (command.kind !== "undo")
    for (const [place, content] of before.constants)
      if (!replaced.has(place)) expect(`${place} ${after.get(place) ?? "nothing"}`).toBe(`${place} ${content}`);
  const now = await host.capture({});
  const { findings } = check(now);
  // A result that was typed over or cleared leads others astray, and is reported itself
  const isMeddledWith = findings.some(({ code }) =>
    ["formula-overwritten", "formula-changed", "formula-missing"].includes(code),
  );
  if (!isMeddledWith) expect(findings.filter(({ code }) => code === "result-stale")).toEqual([]);
  const isChanged = asked.plan.edits.some(({ kind }) => kind !== "activate" && kind !== "remember");
  if (command.kind !== "undo" && isChanged && dice.roll(2) === 0) {
    story.push("undo");
    const undone = await run(host, { kind: "undo" });
    if (undone.kind !== "undo") throw new Error(undone.kind);
    // What nobody has touched since is put back
    expect(undone.undone).toEqual({ kind: "undone", action: command.kind });
    expect(contents(host, now)).toEqual(before.contents);
  }
}

/** Files that judges send back of those that were handed out. */
export function returnedBallots(performed: Performed, dice: Dice, known: number): readonly CollectedFile[] {
  if (performed.kind !== "handed-out") return [];
  return performed.files
    .filter(() => dice.roll(3) > 0)
    .map(({ member, fileName, plan }, index) => ({
      file: `${fileName} ${known + index}`,
      reading: filled(plan, member, dice),
    }));
}

/** A judge's file, filled in at random, as it comes back. */
function filled(plan: Parameters<typeof apply>[1], member: string, dice: Dice): CollectedFile["reading"] {
  const bytes = saveWorkbook(apply(blankWorkbook(), plan));
  const points = () => Array.from({ length: 1 + dice.roll(3) }, () => dice.pick([0.5, 1, 1.25, "1,5", null]));
  try {
    return readBallotBytes(
      fillBallot(bytes, { TC1: points(), TC2: points(), TC3: points(), TC4: points(), GhiChu: [member] }),
    );
  } catch (error) {
    throw new Error(`the file of ${member} cannot be filled in`, { cause: error });
  }
}

/** Sheets that a host keeps for itself are nobody's: Google Sheets' list of names follows whatever names there are. */
export function typedConstants(grid: Grid): ReadonlyMap<string, string> {
  return new Map([...constants(grid)].filter(([place]) => !place.startsWith("ThamDinh_Ten!")));
}

/** Every content but those of the log, by place. */
function contents(host: PanelHost, { names }: Snapshot): ReadonlyMap<string, string> {
  const logs = names.flatMap(({ name, block }) => (block && /_Viec$/.test(name) ? [block.area.sheet] : []));
  const isLog = (place: string) =>
    logs.includes(place.slice(0, place.lastIndexOf("!"))) || place.startsWith("Sổ theo dõi!");
  return new Map([...typedConstants(host.grid)].filter(([place]) => !isLog(place)));
}
