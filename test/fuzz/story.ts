import process from "node:process";
import { expect } from "vitest";
import type { DirectCommand, Performed } from "../../src/actions/perform";
import { perform } from "../../src/actions/perform";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import type { Grid } from "../../workbench/grid/grid";
import { check } from "../../src/actions/check";
import { REPAIRS, offeredFixes } from "../../src/workbook/check/offered-fixes";
import type { RepairCode } from "../../src/workbook/check/offered-fixes";
import { movedCells } from "./moved-cells";
import { constants, createDice, editAtRandom } from "./random-edits";
import type { Dice } from "./random-edits";

/** More seeds and steps: THAMDINH_FUZZ_SEEDS=1-50 THAMDINH_FUZZ_STEPS=500. */
const STEPS = Number(process.env["THAMDINH_FUZZ_STEPS"] ?? 80);
const [FIRST = 1, LAST = FIRST] = (process.env["THAMDINH_FUZZ_SEEDS"] ?? "1-4").split("-").map(Number);
export const SEEDS = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);

/** A host over a grid, as the random edits need it. */
export interface FuzzHost {
  readonly grid: Grid;
  readonly capture: () => Promise<Snapshot>;
  readonly run: (command: DirectCommand) => Promise<Performed>;
}

/**
 * Everything but where the cursor is, apostrophes in front of texts that need none, and numbers that a program gives
 * its own things.
 */
function state({ grid }: FuzzHost): string {
  return JSON.stringify(grid.snapshotState(), (key, value: unknown) => {
    if (key === "charts") return (value as readonly object[]).map((chart) => ({ ...chart, name: null }));
    return UNSEEN.has(key) ? undefined : value;
  });
}

const UNSEEN: ReadonlySet<string> = new Set(["selection", "active", "prefixed", "id"]);

/**
 * Goes through random edits and actions, and holds each action against what it may do. Throws with the last steps where
 * one did more.
 */
export async function runStory(seed: number, host: FuzzHost): Promise<void> {
  const dice = createDice(seed);
  host.grid.setContent(host.grid.activeSheet(), 2, 2, "việc khác của cơ quan");
  await host.run({ kind: "insert-template", rubrics: ["tap-the"], rows: 6 });
  const story: string[] = [];
  try {
    for (let step = 0; step < STEPS; step++) {
      if (dice.roll(3) > 0) story.push(editAtRandom(host.grid, dice));
      else await act(host, dice, story);
    }
  } catch (error) {
    throw new Error(`seed ${seed}, after:\n${story.slice(-12).join("\n")}`, { cause: error });
  }
}

/** One action, held against what it may do. */
async function act(host: FuzzHost, dice: Dice, story: string[]): Promise<void> {
  const snapshot = await host.capture();
  const command = chooseCommand(dice, check(snapshot).findings);
  story.push(JSON.stringify(command));
  const before = { constants: constants(host.grid), state: state(host) };
  const asked = perform(command, snapshot);
  let performed: Performed;
  try {
    performed = await host.run(command);
  } catch (error) {
    // A host may refuse; then nothing has happened
    expectSame(state(host), before.state);
    story.push(`refused: ${String(error)}`);
    return;
  }
  const allowed = new Set(
    asked.plan.edits.flatMap((edit) => {
      // Marks of rows that are no entries stand in a hidden column of the product's own
      if (edit.kind === "setCells" && (command.kind === "fix" || isMarking(command)))
        return edit.cells.map(({ row, column }) => `${edit.sheet}!${row}:${column}`);
      if (edit.kind === "fillColumn" && command.kind === "repair" && command.code === "formula-overwritten") {
        return Array.from(
          { length: edit.fill.rows },
          (_, index) => `${edit.sheet}!${edit.fill.row + index}:${edit.fill.column}`,
        );
      }
      return [];
    }),
  );
  const { left, written } = movedCells(asked.plan, command);
  const remade = new Set(asked.plan.edits.flatMap((edit) => (edit.kind === "rewriteSheet" ? [edit.spec.name] : [])));
  const after = constants(host.grid);
  for (const [place, content] of before.constants) {
    const sheet = place.slice(0, place.lastIndexOf("!"));
    if (allowed.has(place) || remade.has(sheet) || command.kind === "undo") continue;
    if (left.has(place)) {
      expect(
        written.map((own) => after.get(own)),
        `${place} was moved`,
      ).toContain(content);
      continue;
    }
    expect(`${place} ${after.get(place) ?? "nothing"}`).toBe(`${place} ${content}`);
  }
  const { findings } = check(await host.capture());
  // A result that was typed over or cleared leads others astray, and is reported itself
  const isMeddledWith = findings.some(({ code }) =>
    ["formula-overwritten", "formula-changed", "formula-missing"].includes(code),
  );
  if (!isMeddledWith) expect(findings.filter(({ code }) => code === "result-stale")).toEqual([]);
  if (command.kind === "repair" && command.code === "validation-missing")
    expect(findings.filter(({ code }) => code === command.code)).toEqual([]);
  if (command.kind === "fix" && performed.kind === "fixed") {
    const offered = new Set(
      offeredFixes(findings)
        .filter(({ code }) => code === command.code)
        .map(({ sheet, row, column }) => `${sheet}!${row}:${column}`),
    );
    for (const place of allowed) expect(offered).not.toContain(place);
  }
  const isChanged = asked.plan.edits.some(({ kind }) => kind !== "activate" && kind !== "remember");
  if (command.kind !== "undo" && isChanged && dice.roll(2) === 0) await undo(host, before.state, command, story);
}

function isMarking(command: DirectCommand): boolean {
  return command.kind === "repair" && command.code === "row-not-entry";
}

/**
 * An action that nobody has meddled with can be undone, or says why not; looks and rules of grown rows are the
 * exception.
 */
async function undo(host: FuzzHost, before: string, command: DirectCommand, story: string[]): Promise<void> {
  const now = state(host);
  story.push("undo");
  const performed = await host.run({ kind: "undo" });
  if (performed.kind !== "undo") throw new Error(performed.kind);
  if (performed.undone.kind !== "undone") expectSame(state(host), now);
  else if (performed.undone.action === command.kind)
    expectSame(
      command.kind === "repair" ? contents(state(host)) : state(host),
      command.kind === "repair" ? contents(before) : before,
    );
}

/** The first difference, since a whole workbook tells a reader nothing. */
function expectSame(actual: string, expected: string): void {
  if (actual === expected) return;
  const at = [...actual].findIndex((letter, index) => letter !== expected[index]);
  expect(actual.slice(Math.max(0, at - 200), at + 100)).toBe(expected.slice(Math.max(0, at - 200), at + 100));
  throw new Error("one state is the beginning of the other");
}

/**
 * Names and contents, without looks and rules. One cell may be written `$A$1:$A$1`. Broken names no host can restore,
 * nor is anything left to restore of a table whose columns are all gone but the name of its rubric's cell.
 */
function contents(text: string): string {
  const { names, sheets } = JSON.parse(text) as {
    readonly names: readonly { readonly name: string; readonly formula: string }[];
    readonly sheets: readonly {
      readonly name: string;
      readonly cells: readonly { readonly at: string; readonly content: unknown }[];
    }[];
  };
  const intact = names
    .filter(({ formula }) => !formula.includes("#REF!"))
    .map((name) => ({ ...name, formula: name.formula.replace(/(\$[A-Z]+\$\d+):\1$/, "$1") }));
  const isOnly = (name: string) => {
    const table = /^(ThamDinh_\d+_)Rubric$/.exec(name)?.[1];
    return table !== undefined && !intact.some((other) => other.name !== name && other.name.startsWith(table));
  };
  return JSON.stringify([
    intact.filter(({ name }) => !isOnly(name)),
    sheets.map(({ name, cells }) => [
      name,
      cells.flatMap(({ at, content }) => (content === null ? [] : [[at, content]])),
    ]),
  ]);
}

/** A command that makes sense for what a check found, or one that always does. */
export function chooseCommand(dice: Dice, findings: ReturnType<typeof check>["findings"]): DirectCommand {
  const fixable = [...new Set(offeredFixes(findings).map(({ code }) => code))];
  const repairable = [...new Set(findings.map(({ code }) => code))].filter(
    (code): code is RepairCode => code in REPAIRS,
  );
  const commands: DirectCommand[] = [
    { kind: "classify", repair: false },
    { kind: "summarize", date: "24/11/2026", profile: "party" },
    { kind: "undo" },
    ...fixable.flatMap((code): DirectCommand[] => [
      { kind: "fix", code },
      { kind: "fix", code },
    ]),
    ...repairable.map((code): DirectCommand => ({ kind: "repair", code })),
  ];
  return dice.pick(commands);
}
