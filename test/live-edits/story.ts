import { expect } from "vitest";
import { carryOut } from "../../files/carry-out";
import { capture } from "../../files/xlsx/read/capture";
import { definedNames, openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { ProtectedWorkbook } from "../../files/xlsx/protection/protected-workbook";
import { UnusableFile } from "../../files/xlsx/package/unusable-file";
import { captureNeeds } from "../../src/actions/capture-needs";
import { check } from "../../src/actions/check";
import { isComputedRole } from "../../src/scoring/role";
import { parseBindingName } from "../../src/workbook/model/binding-name";
import { sameValue } from "../../src/workbook/check/check-computed";
import type { CellStyle } from "../../files/xlsx/styles/cell-style";
import type { DirectCommand, Performed } from "../../src/actions/perform";
import type { Plan } from "../../src/workbook/model/plan";
import { createMemoryGrid } from "../../workbench/grid/memory-grid";
import { openXlsx } from "../../workbench/grid/xlsx/open-xlsx";
import { createDice } from "../fuzz/random-edits";
import type { Dice } from "../fuzz/random-edits";
import { movedCells } from "../fuzz/moved-cells";
import { chooseCommand } from "../fuzz/story";
import type { LibreOfficeEditor, LiveState } from "./libreoffice-editor";

/** What one sequence did, so that a run of many can show that it tried something. */
export interface Tally {
  edits: number;
  commands: number;
  typedCells: number;
  resultCells: number;
  undone: number;
}

export const emptyTally = (): Tally => ({ edits: 0, commands: 0, typedCells: 0, resultCells: 0, undone: 0 });

/** What a story is about: edits of any table, or those of a panel. */
export interface Subject {
  readonly kind: "tables" | "panel";
  /** The next command for a workbook. */
  readonly choose: (dice: Dice, bytes: Uint8Array) => DirectCommand;
  /** Hears of each command that was carried out. */
  readonly acted: (performed: Performed, dice: Dice) => void;
  /** Holds what LibreOffice shows, and the same workbook saved by it, against what they should say. */
  readonly expectLive: (live: LiveState, saved: Uint8Array) => void;
}

/** Score tables, edited and handled in every way. */
export const TABLES: Subject = {
  kind: "tables",
  choose: ({ pick }, bytes) => chooseCommand({ pick, roll: () => 0 }, findingsIn(bytes)),
  acted: () => undefined,
  expectLive: () => undefined,
};

export function findingsIn(bytes: Uint8Array): ReturnType<typeof check>["findings"] {
  return check(capture(openWorkbook(bytes), captureNeeds({ kind: "check" }))).findings;
}

/**
 * Edits that people make in LibreOffice, with commands of the product in between; each command is held against what it
 * may do. Throws with the story so far where it did more.
 */
export async function runLiveStory(
  editor: LibreOfficeEditor,
  begin: Uint8Array,
  { seed, steps, subject = TABLES }: { readonly seed: number; readonly steps: number; readonly subject?: Subject },
  tally: Tally,
): Promise<void> {
  const dice = createDice(seed);
  const story: string[] = [];
  let bytes = begin;
  let last: { readonly command: DirectCommand; readonly plan: Plan; readonly before: LiveState } | null = null;
  try {
    for (let step = 0; step < steps;) {
      const edits = Math.min(1 + dice.roll(4), steps - step);
      const edited = await editor.edit(bytes, { seed: seed * 1000 + step, edits, kind: subject.kind });
      if (last) {
        expectTypedKept(last.before, edited.opened, last.command, last.plan, tally);
        expectSameResults(bytes, edited.saved, last.command, tally);
      }
      subject.expectLive(edited.opened, edited.saved);
      story.push(...edited.story);
      tally.edits += edits;
      step += edits + 1;
      subject.expectLive(edited.edited, edited.bytes);
      const acted = act(edited.bytes, subject.choose(dice, edited.bytes), story);
      if (acted.performed) subject.acted(acted.performed, dice);
      tally.commands++;
      if (acted.changed && dice.roll(2) === 0 && expectUndone(edited.bytes, acted, story)) tally.undone++;
      bytes = acted.bytes;
      last = { command: acted.command, plan: acted.plan, before: edited.edited };
    }
  } catch (error) {
    throw new Error(
      `seed ${seed}, after:\n${story.join("\n")}\n${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

interface Acted {
  readonly bytes: Uint8Array;
  readonly command: DirectCommand;
  readonly plan: Plan;
  readonly performed: Performed | null;
  readonly changed: boolean;
}

/** One command on the file; refused whole where a person must first do something. */
function act(bytes: Uint8Array, command: DirectCommand, story: string[]): Acted {
  story.push("files" in command ? `${command.kind} of ${command.files.length} files` : JSON.stringify(command));
  const workbook = openWorkbook(bytes);
  try {
    const { plan, performed } = carryOut(workbook, command);
    return {
      bytes: plan.edits.length === 0 ? bytes : saveWorkbook(workbook),
      command,
      plan,
      performed,
      changed: plan.edits.some(({ kind }) => kind !== "activate" && kind !== "remember"),
    };
  } catch (error) {
    if (!(error instanceof UnusableFile) && !(error instanceof ProtectedWorkbook)) throw error;
    story.push(`refused: ${error.message}`);
    return { bytes, command, plan: { edits: [] }, performed: null, changed: false };
  }
}

/** Commands that replace what stands in cells: as shown, as chosen, or as it was. */
const MAY_REPLACE: ReadonlySet<string> = new Set(["fix", "undo", "hand-out", "collect-ballots"]);

/** Every typed cell is as before, but for those that the command was asked to change. */
function expectTypedKept(before: LiveState, after: LiveState, command: DirectCommand, plan: Plan, tally: Tally): void {
  const allowed = new Set(
    plan.edits.flatMap((edit) => {
      if (edit.kind === "setCells" && MAY_REPLACE.has(command.kind))
        return edit.cells.map(({ row, column }) => `${edit.sheet}!${row}:${column}`);
      if (
        edit.kind === "fillColumn" &&
        (command.kind === "undo" || (command.kind === "repair" && command.code === "formula-overwritten"))
      ) {
        return Array.from(
          { length: edit.fill.rows },
          (_, index) => `${edit.sheet}!${edit.fill.row + index}:${edit.fill.column}`,
        );
      }
      return [];
    }),
  );
  const { left, written } = movedCells(plan, command);
  const remade = new Set(
    plan.edits.flatMap((edit) =>
      edit.kind === "rewriteSheet" ? [edit.spec.name] : edit.kind === "deleteSheet" ? [edit.name] : [],
    ),
  );
  const afterCells = new Map(
    after.sheets.flatMap(({ name, cells }) =>
      Object.entries(cells).map(([at, content]): [string, typeof content] => [`${name}!${at}`, content]),
    ),
  );
  for (const { name, cells } of before.sheets) {
    if (remade.has(name)) continue;
    for (const [at, content] of Object.entries(cells)) {
      const place = `${name}!${at}`;
      if (content[0] !== "typed" || allowed.has(place)) continue;
      tally.typedCells++;
      if (left.has(place)) {
        const moved = written.map((own) => afterCells.get(own)?.[1]);
        expect(moved, `${place} was moved`).toContain(content[1]);
        continue;
      }
      const now = afterCells.get(place);
      if (now?.[0] !== "typed" || inFile(now[1]) !== inFile(content[1]))
        expect(`${place} ${JSON.stringify(now ?? null)}`).toBe(`${place} ${JSON.stringify(content)}`);
    }
  }
}

/** A number as LibreOffice saves it: with 15 digits. */
function inFile(value: number | string): number | string {
  return typeof value === "number" ? Number(value.toPrecision(15)) : value;
}

/** A result that somebody typed over or cleared leads others astray; both are reported themselves. */
export const MEDDLED: ReadonlySet<string> = new Set([
  "formula-overwritten",
  "formula-changed",
  "formula-missing",
  "value-overwritten",
  "text-not-normal",
  "text-unmatchable",
]);

/** Stored values, the sheet's own results in LibreOffice and a fresh check agree. */
function expectSameResults(own: Uint8Array, saved: Uint8Array, command: DirectCommand, tally: Tally): void {
  const [ours, theirs] = [own, saved].map((bytes) => capture(openWorkbook(bytes)));
  const [before, after] = [check(ours!), check(theirs!)];
  if (after.findings.some(({ code }) => MEDDLED.has(code))) return;
  expect(after.findings.filter(({ code }) => code === "result-stale")).toEqual([]);
  expect(after.results()).toEqual(before.results());
  // Other commands leave calculating to the program that opens the file
  if (command.kind !== "classify") return;
  const others = new Map(theirs!.names.map(({ name, block }) => [name, block]));
  for (const { name, block } of ours!.names) {
    const binding = parseBindingName(name);
    if (binding?.kind !== "column" || !isComputedRole(binding.role) || !block) continue;
    block.columns[0]!.forEach((value, row) => {
      const other = others.get(name)?.columns[0]?.[row] ?? null;
      if ((block.formulas[0]?.[row] ?? null) === null || value === null) return;
      tally.resultCells++;
      // Programs name an error that a deleted rubric sheet causes by different signs
      const areErrors = [value, other].every((cell) => typeof cell === "object" && cell !== null && "error" in cell);
      if (!areErrors && !sameValue(value, other))
        expect(`${name} row ${block.area.row + row}: ${JSON.stringify(other)}`).toBe(
          `${name} row ${block.area.row + row}: ${JSON.stringify(value)}`,
        );
    });
  }
}

/**
 * An action that is undone at once leaves everything as it was; where it cannot be undone it says so and changes
 * nothing.
 */
function expectUndone(before: Uint8Array, { bytes: after, command, plan }: Acted, story: string[]): boolean {
  if (command.kind === "undo") return false;
  const workbook = openWorkbook(after);
  const { performed } = carryOut(workbook, { kind: "undo" });
  if (performed.kind !== "undo") throw new Error(performed.kind);
  story.push(`undo of it: ${performed.undone.kind}`);
  // Rows that a table grew over keep the looks that they got from it
  const withLooks = !plan.edits.some(({ kind }) => kind === "copyLooks");
  const [was, is] = [before, performed.undone.kind === "undone" ? saveWorkbook(workbook) : after].map((bytes) =>
    stateOf(bytes, withLooks),
  );
  if (performed.undone.kind !== "undone") return false;
  expectSame(is!, was!);
  return true;
}

/** The log only grows: undoing leaves it. */
const LOG = "Sổ theo dõi";

/**
 * Contents but the log's, names with their scope, looks, widths, rules on typing, merges and panes; not where the cursor is, nor
 * numbers that a program gives its own things. A name that points at nothing says as much as none.
 */
function stateOf(bytes: Uint8Array, withLooks: boolean): string {
  const grid = createMemoryGrid();
  openXlsx(grid, bytes);
  const names = definedNames(openWorkbook(bytes))
    .filter(({ reference }) => !reference.includes("#REF!") && !reference.includes(LOG))
    .map(({ name, reference, sheet }) => [name, inOneAddress(reference), sheet])
    .sort();
  const { sheets } = grid.snapshotState() as { readonly sheets: readonly SheetState[] };
  return JSON.stringify(
    [names, sheets.filter(({ name }) => name !== LOG).map((sheet) => seenCells(sheet, withLooks))],
    (key, value: unknown) => (UNSEEN.has(key) ? undefined : value),
  );
}

/** LibreOffice writes one cell as a range of one. */
function inOneAddress(reference: string): string {
  return reference.replaceAll("'", "").replace(/(\$[A-Z]+\$\d+):\1$/, "$1");
}

/** A line's number and its size in points. */
type Size = readonly [number, number];

/** Programs write one width in different fractions. */
function rounded([line, points]: Size): Size {
  return [line, Math.round(points)];
}

interface SheetState {
  readonly name: string;
  readonly cells: readonly { readonly at: string; readonly content: unknown; readonly look?: number }[];
  readonly looks: readonly CellStyle[];
  readonly charts: readonly {
    readonly series: readonly { readonly name: unknown; readonly [part: string]: unknown }[];
  }[];
  readonly widths: readonly Size[];
  readonly heights: readonly Size[];
}

/** Cells with their looks; an empty cell without a fill and borders looks like one that is not in the file. */
function seenCells({ cells, looks, charts, widths, heights, ...sheet }: SheetState, withLooks: boolean): unknown {
  return {
    ...sheet,
    widths: widths.map(rounded),
    heights: heights.map(rounded),
    // LibreOffice moves the corners of a chart that it saves by fractions of a cell, drops its spacing of names, and
    // turns the written name of a series into one that it fetches from any cell
    charts: charts.map(({ series }) => series.map((part) => ({ ...part, name: null }))),
    cells: cells.flatMap(({ at, content, look }) => {
      const style = look === undefined || !withLooks ? null : looks[look]!;
      const isSeen =
        content !== null ||
        (style !== null && (style.fill !== null || Object.values(style.borders).some((line) => line !== null)));
      return isSeen ? [{ at, content: inOneWriting(content), style }] : [];
    }),
  };
}

/**
 * LibreOffice writes `FALSE()` for `FALSE`: a formula that is the product's own in either writing is not noted for undo,
 * which then leaves it in the product's.
 */
function inOneWriting(content: unknown): unknown {
  return JSON.parse(JSON.stringify(content).replace(/\b(TRUE|FALSE)\(\)/g, "$1")) as unknown;
}

const UNSEEN: ReadonlySet<string> = new Set(["selection", "active", "prefixed", "id", "names"]);

/** The first difference, since a whole workbook tells a reader nothing. */
function expectSame(actual: string, expected: string): void {
  if (actual === expected) return;
  const at = [...actual].findIndex((letter, index) => letter !== expected[index]);
  expect(`after undo: ${actual.slice(Math.max(0, at - 300), at + 150)}`).toBe(
    `after undo: ${expected.slice(Math.max(0, at - 300), at + 150)}`,
  );
  throw new Error("one state is the beginning of the other");
}
