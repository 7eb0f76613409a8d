import { readFileSync } from "node:fs";
import process from "node:process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/actions/check";
import { repair } from "../../../src/actions/repair";
import { computedRoles, isComputedRole } from "../../../src/scoring/role";
import type { Role } from "../../../src/scoring/role";
import { isCellError } from "../../../src/text/cell";
import type { Cell } from "../../../src/text/cell";
import { appraise } from "../../../src/workbook/check/appraise";
import { sameValue } from "../../../src/workbook/check/check-computed";
import { formerSortedFormulas, formerTableFormulas } from "../../../src/workbook/formulas/formulas";
import { columnName, parseBindingName } from "../../../src/workbook/model/binding-name";
import type { Edit } from "../../../src/workbook/model/plan";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { openWorkbook, saveWorkbook } from "../../../files/xlsx/package/workbook";
import { capture } from "../../../files/xlsx/read/capture";
import { apply } from "../../../files/xlsx/write/apply";
import { finishedWorkbook, workbookArbitrary } from "../../independent/filled-workbook";
import type { FilledTable } from "../../independent/filled-workbook";
import { recalculate, withLibreOffice } from "../../libreoffice";

/** Classified by the version before entries were sorted by subject: two entries a subject, twenty rows. */
const FORMER = readFileSync(new URL("former-formulas.xlsx", import.meta.url));
/** More: THAMDINH_WORKBOOKS=500. */
const WORKBOOKS = Number(process.env["THAMDINH_WORKBOOKS"] ?? 6);
/** LibreOffice starts once for so many; a run of hundreds neither waits for all nor keeps them. */
const AT_ONCE = 25;
/** Milliseconds. Many workbooks take long on a shared machine. */
const LIMIT = Math.max(600_000, WORKBOOKS * 10_000);

const FORMULA_FAULTS = new Set(["formula-changed", "formula-overwritten", "formula-missing", "result-stale"]);

function faults(snapshot: Snapshot): readonly string[] {
  return check({ ...snapshot, calculated: true })
    .findings.map(({ code, where }) => `${code} ${where.role ?? ""}`)
    .filter((text) => FORMULA_FAULTS.has(text.split(" ")[0]!));
}

/** What people see or typed; hidden columns differ between the versions. */
function visible(snapshot: Snapshot): readonly (readonly [string, unknown])[] {
  return snapshot.names.flatMap(({ name, block }) => {
    const binding = parseBindingName(name);
    const isHidden = binding?.kind === "column" && ["Nhom", "Hang", "DiemXet", "DiemDT", "Dau"].includes(binding.role);
    return isHidden || !block ? [] : [[name, block.columns] as const];
  });
}

function renewed(bytes: Uint8Array): Uint8Array {
  const workbook = openWorkbook(bytes);
  return saveWorkbook(apply(workbook, repair(capture(workbook), { code: "formulas-former" }).plan));
}

describe("A workbook of an earlier version", () => {
  it("has no fault, since its formulas are right", () => {
    const snapshot = capture(openWorkbook(FORMER));
    expect(appraise(snapshot).tables.map((table) => table.renewed !== undefined)).toEqual([true]);
    expect(faults(snapshot)).toEqual([]);
  });

  it("gets the present formulas from Repair, and shows the same", () => {
    const [before, after] = [FORMER, renewed(FORMER)].map((bytes) => capture(openWorkbook(bytes)));
    expect(appraise(after!).tables.map((table) => table.renewed)).toEqual([undefined]);
    expect(faults(after!)).toEqual([]);
    expect(visible(after!)).toEqual(visible(before!));
  });

  it("keeps what somebody typed over a formula", () => {
    const workbook = openWorkbook(FORMER);
    const area = capture(workbook).names.find(({ name }) => name === columnName(1, "KetQua"))!.block!.area;
    const typed: Edit = { kind: "writeColumn", area: { ...area, row: area.row + 4, rows: 1 }, cells: [9.99] };
    const after = capture(openWorkbook(renewed(saveWorkbook(apply(workbook, { edits: [typed] })))));
    const block = after.names.find(({ name }) => name === columnName(1, "KetQua"))!.block!;
    expect([block.columns[0]![4], block.formulas[0]![4]]).toEqual([9.99, null]);
    expect(block.formulas[0]!.filter((formula) => formula !== null)).toHaveLength(area.rows - 1);
  });
});

/** Their rubrics could not count a judged bonus once a subject, which no formula of theirs knows. */
const formerArbitrary = workbookArbitrary.filter((tables) => tables.every(({ rubric }) => rubric.bonusesOnce !== true));

/** Whose each entry is, by its row: a quarter of the workbooks each. Bands are at their edges in all of them. */
const SHAPES: readonly ((row: number) => string | null)[] = [
  () => null,
  (row) => `Đơn vị ${String(row % 2)}`,
  (row) => `Đơn vị ${String(row)}`,
  () => "Đơn vị duy nhất",
];

/** The workbook with other subjects; rows without one, and subjects that are no text, stay as they are. */
function shaped(workbook: readonly FilledTable[], index: number): readonly FilledTable[] {
  const subjectOf = SHAPES[index % SHAPES.length]!;
  return workbook.map((table) => {
    const subjects = table.columns.get("DoiTuong")!;
    const cells = subjects.cells.map((cell, row) =>
      typeof cell === "string" && cell.trim() !== "" ? (subjectOf(row) ?? cell) : cell,
    );
    return { ...table, columns: new Map([...table.columns, ["DoiTuong", { ...subjects, cells }]]) };
  });
}

withLibreOffice("Former and present formulas in LibreOffice", () => {
  it("give the core's values in random workbooks, before and after Repair", { timeout: LIMIT }, async () => {
    const workbooks = fc.sample(formerArbitrary, { numRuns: WORKBOOKS, seed: 20261127 }).map(shaped);
    for (let from = 0; from < WORKBOOKS; from += AT_ONCE) {
      const finished = workbooks.slice(from, from + AT_ONCE).map(finishedWorkbook);
      for (const formulas of [formerTableFormulas, formerSortedFormulas]) {
        const former = finished.map((bytes, index) => [String(from + index), withFormer(bytes, formulas)] as const);
        const calculated = await recalculate(new Map(former));
        const present = await recalculate(new Map([...calculated].map(([name, bytes]) => [name, renewed(bytes)])));
        for (const [name, bytes] of calculated) {
          const [before, after] = [bytes, present.get(name)!].map((one) => capture(openWorkbook(one)));
          expect([name, isFormer(before!), isFormer(after!)]).toEqual([name, hasScores(before!), false]);
          expect([name, faults(before!), faults(after!)]).toEqual([name, [], []]);
        }
      }
    }
  });

  it("give every other subject its result where a row has no formulas, as after inserting one", async () => {
    for (const [gap, cells] of await resultsWithout(isComputedRole)) {
      expect([gap, firstWrong(cells, gap)]).toEqual([gap, -1]);
      expect(cells.filter(isCellError)).toEqual([]);
    }
  });

  it("give every other subject its result, or an error, where a row has lost the key of its subject alone", async () => {
    for (const [gap, cells] of await resultsWithout((role) => role === "Khoa"))
      expect([gap, firstWrong(cells, gap, isCellError)]).toEqual([gap, -1]);
  });
});

const RENEWED = renewed(FORMER);
const RESULTS = resultsOf(RENEWED);

function resultsOf(bytes: Uint8Array): readonly Cell[] {
  const { block } = capture(openWorkbook(bytes)).names.find(({ name }) => name === columnName(1, "KetQua"))!;
  return block!.columns[0]!.map((cell) => cell ?? null);
}

/** For each row, from 0, the results in LibreOffice once this row has lost its cells in these columns. */
async function resultsWithout(
  isLost: (role: Role) => boolean,
): Promise<readonly (readonly [number, readonly Cell[]])[]> {
  const { names } = capture(openWorkbook(RENEWED));
  const files = RESULTS.map((_, row): [string, Uint8Array] => {
    const workbook = openWorkbook(RENEWED);
    const edits = names.flatMap(({ name, block }): readonly Edit[] => {
      const binding = parseBindingName(name);
      if (binding?.kind !== "column" || !isLost(binding.role) || !block) return [];
      return [{ kind: "writeColumn", area: { ...block.area, row: block.area.row + row, rows: 1 }, cells: [null] }];
    });
    return [String(row), saveWorkbook(apply(workbook, { edits }))];
  });
  const calculated = await recalculate(new Map(files));
  return [...calculated].map(([name, bytes]) => [Number(name), resultsOf(bytes)] as const);
}

/** The first row of another subject than the gap's whose result has changed; -1 without any. */
function firstWrong(cells: readonly Cell[], gap: number, mayBe: (cell: Cell) => boolean = () => false): number {
  return cells.findIndex(
    (cell, row) => row >> 1 !== gap >> 1 && !mayBe(cell) && !sameValue(cell, RESULTS[row] ?? null),
  );
}

const isFormer = (snapshot: Snapshot) => appraise(snapshot).tables.some((table) => table.renewed !== undefined);
const hasScores = (snapshot: Snapshot) =>
  appraise(snapshot).tables.some(({ input }) => input.rubric.method === "scores");

function withFormer(bytes: Uint8Array, formulasOf: typeof formerTableFormulas): Uint8Array {
  const workbook = openWorkbook(bytes);
  const edits = appraise(capture(workbook)).tables.flatMap(({ table }) => {
    const column = (role: Parameters<typeof table.columns.get>[0]) => table.columns.get(role)?.area.column;
    const formulas = formulasOf({ id: table.id, cells: table.rubricAt, collectiveTables: [], column });
    return computedRoles(table.rubric).flatMap((role): readonly Edit[] => {
      const [formula, at] = [formulas.get(role), column(role)];
      if (formula === undefined || at === undefined) return [];
      const fill = { row: table.firstRow, column: at, rows: table.rows, formula };
      return [{ kind: "fillColumn", sheet: table.sheet, fill }];
    });
  });
  return saveWorkbook(apply(workbook, { edits }));
}
