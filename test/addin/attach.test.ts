import { beforeEach, describe, expect, it } from "vitest";
import { apply, capture } from "../../addin/host";
import { runInWorkbook } from "../../addin/pane/pane-workbook";
import { attach } from "../../src/actions/attach/attach";
import type { AttachInput } from "../../src/actions/attach/attach-input";
import { check } from "../../src/actions/check";
import { columnNumber, referenceToArea } from "../../src/workbook/model/area";
import type { Command, DirectCommand } from "../../src/actions/command";
import type { Plan } from "../../src/workbook/model/plan";
import { isFormulaContent } from "../../workbench/grid/memory-sheet";
import { OfficeError } from "../../workbench/office/office-error";
import { openBook } from "../foreign/book-in-excel";
import type { ForeignBook } from "../foreign/foreign-book";
import { foreignBooks } from "../foreign/foreign-books";
import { amongOthers } from "../foreign/books/among-others";
import { hiddenAndFiltered } from "../foreign/books/hidden-and-filtered";
import { plainList } from "../foreign/books/plain-list";
import { twoStoreyHeads } from "../foreign/books/two-storey-heads";
import type { OpenAddin } from "./open-addin";

async function planOf(
  book: ForeignBook,
  input: Partial<AttachInput> = {},
): Promise<{ readonly plan: Plan; readonly codes: readonly string[] }> {
  const roles = Object.entries(book.roles).map(([letters, role]) => ({ column: columnNumber(letters), role }));
  const { plan, refusals } = attach(await capture({ region: "selection" }), {
    at: null,
    rubric: book.rubric,
    roles,
    results: "formulas",
    adopt: [],
    ...input,
  });
  return { plan, codes: refusals.map(({ code }) => code) };
}

/** Every cell of the sheet that holds something. */
function cellsOf({ grid }: OpenAddin, sheet: string): ReadonlyMap<string, unknown> {
  const own = grid.findSheet(sheet)!;
  const used = own.used(true)!;
  const cells = new Map<string, unknown>();
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const content = own.content(row, column);
      if (content !== null) cells.set(`${row} ${column}`, [content, own.value(row, column), own.style(row, column)]);
    }
  }
  return cells;
}

describe.each(foreignBooks.map((book): [string, ForeignBook] => [book.layout, book]))(
  "in Excel: %s",
  (_layout, book) => {
    let addin: OpenAddin;
    beforeEach(() => {
      addin = openBook(book);
    });

    it("the region is read in the two syncs of every capture, and says of the table what the file does", async () => {
      addin.host.reset();
      const snapshot = await capture({ region: "selection" });
      expect(addin.host.traffic.syncs).toBe(2);
      const { proposal } = attach(snapshot, {
        at: null,
        rubric: book.rubric,
        roles: [],
        results: "formulas",
        adopt: [],
      });
      expect({ firstRow: proposal?.firstRow, lastRow: proposal?.lastRow, entries: proposal?.entries }).toEqual({
        firstRow: book.firstRow,
        lastRow: book.lastRow,
        entries: book.entries,
      });
    });

    it("is attached without touching a cell, and Excel calculates what the core does", async () => {
      const before = cellsOf(addin, book.sheet);
      const { plan, codes } = await planOf(book);
      expect(codes).toEqual([]);
      await apply(plan);
      const after = cellsOf(addin, book.sheet);
      for (const [place, cell] of before) expect([place, after.get(place)]).toEqual([place, cell]);
      const { results, findings } = check(await capture());
      const totals = Object.fromEntries(
        (results()[0]?.entries ?? []).flatMap(({ row, total }) => (total === null ? [] : [[row, total]])),
      );
      expect(totals).toEqual(book.totals);
      expect(
        findings.filter(({ code }) => /^(?:binding|formula|result|table|rubric)-|^rows-(?:below|apart)$/.test(code)),
      ).toEqual([]);
    });
  },
);

describe("what Excel stands in the way of", () => {
  it("more than 512 merged areas cost one sync more, and the table is found all the same", async () => {
    const addin = openBook(twoStoreyHeads);
    const id = addin.grid.activeSheet();
    addin.grid.setContent(id, 2000, 1, "cuối");
    for (let row = 100; row < 1140; row += 2) addin.grid.merge(id, { row, column: 1, rows: 1, columns: 2 });
    addin.host.reset();
    const { region } = await capture({ region: "selection" });
    expect([addin.host.traffic.syncs, region?.merges]).toEqual([3, []]);
    expect((await planOf(twoStoreyHeads)).codes).toEqual([]);
  });

  it("an Excel before 1.13 does not tell merged areas", async () => {
    openBook(twoStoreyHeads, { apiSet: "1.9" });
    expect((await capture({ region: "selection" })).region?.merges).toEqual([]);
    expect((await planOf(twoStoreyHeads)).codes).toEqual([]);
  });

  it("a filter that hides rows, and a protected sheet, are reasons to refuse", async () => {
    const addin = openBook(hiddenAndFiltered);
    const id = addin.grid.activeSheet();
    addin.grid.setSheet(id, { filtered: true });
    expect((await planOf(hiddenAndFiltered)).codes).toEqual(["rows-filtered"]);
    addin.grid.setSheet(id, { filtered: false, protection: { options: {}, password: null } });
    expect((await planOf(hiddenAndFiltered)).codes).toEqual(["sheet-protected"]);
  });

  it("a chart that is selected is no table", async () => {
    const addin = openBook(amongOthers);
    addin.grid.activate(addin.grid.activeSheet(), []);
    expect((await capture({ region: "selection" })).region).toBeNull();
    expect((await planOf(amongOthers)).codes).toEqual(["no-region"]);
  });
});

describe("undoing", () => {
  const attachCommand: DirectCommand = {
    kind: "attach",
    dryRun: false,
    input: { at: null, rubric: "tap-the", roles: [], results: "formulas", adopt: [] },
  };
  const run = (command: Command) =>
    runInWorkbook(command, { onProgress: () => undefined, signal: new AbortController().signal });

  it("takes the columns, the names and the rubric's sheet away again, and shows what was hidden", async () => {
    const addin = openBook(twoStoreyHeads);
    const before = cellsOf(addin, twoStoreyHeads.sheet);
    expect(await run(attachCommand)).toMatchObject({ kind: "attach", attached: true, refusals: [] });
    expect(await run({ kind: "undo" })).toMatchObject({ kind: "undo", undone: { kind: "undone", action: "attach" } });
    const { grid } = addin;
    expect(cellsOf(addin, twoStoreyHeads.sheet)).toEqual(before);
    const sheet = grid.findSheet(twoStoreyHeads.sheet)!;
    expect([
      grid.names(),
      grid.sheets().map(({ name }) => name),
      Array.from({ length: 40 }, (_, index) => sheet.isColumnHidden(index + 1)).includes(true),
    ]).toEqual([[], [twoStoreyHeads.sheet], false]);
    expect(sheet.used(false)).toEqual(sheet.used(true));
    expect(sheet.merges).toHaveLength(10);
  });

  it("is refused where somebody has typed into a new column since", async () => {
    const addin = openBook(twoStoreyHeads);
    await run(attachCommand);
    const { sheet, row, column } = addin.area("ThamDinh_1_Tong");
    addin.grid.setContent(addin.grid.findSheet(sheet)!.id, row + 1, column, 9.25);
    const before = addin.grid.snapshotState();
    expect(await run({ kind: "undo" })).toMatchObject({
      kind: "undo",
      undone: { kind: "changed-since", action: "attach" },
    });
    expect(addin.grid.snapshotState()).toEqual(before);
  });

  it("a preview shows what attaching adds, and adds nothing", async () => {
    const addin = openBook(twoStoreyHeads);
    const before = addin.grid.snapshotState();
    const answer = await run({ kind: "preview", command: attachCommand });
    const kinds = answer.kind === "previewed" ? answer.changes.map(({ kind }) => kind) : [];
    expect(kinds).toEqual(expect.arrayContaining(["add-sheet", "add-columns", "set-name", "cells"]));
    expect(addin.grid.snapshotState()).toEqual(before);
  });
});

describe("a table of fixed results whose column of marks is deleted", () => {
  const run = (command: Command) =>
    runInWorkbook(command, { onProgress: () => undefined, signal: new AbortController().signal });
  const attachValues: DirectCommand = {
    kind: "attach",
    dryRun: false,
    input: { at: null, rubric: "tap-the", roles: [], results: "values", adopt: [] },
  };
  const formulas = ({ grid }: ReturnType<typeof openBook>) =>
    grid
      .names()
      .filter(({ name }) => /^ThamDinh_1_(?:Tong|KetQua|Khoa|XepLoaiDT)$/.test(name))
      .flatMap(({ formula }) => {
        const area = referenceToArea(formula)!;
        return Array.from({ length: area.rows }, (_, row) =>
          grid.findSheet(area.sheet)!.content(area.row + row, area.column),
        ).filter((content) => isFormulaContent(content));
      });

  it("stays one of fixed results through classifying, repairing and undoing", async () => {
    const addin = openBook(plainList);
    await run(attachValues);
    const marks = addin.area("ThamDinh_1_VanTay");
    addin.grid.change({ kind: "deleteColumns", sheet: marks.sheet, at: marks.column, count: 1 });
    expect(
      check(await capture()).findings.flatMap(({ code, where }) => (code === "binding-broken" ? [where.role] : [])),
    ).toEqual(["VanTay"]);
    await run({ kind: "classify", repair: false });
    expect(formulas(addin)).toEqual([]);
    await run({ kind: "repair", code: "binding-broken" });
    const { sheet, row, column } = addin.area("ThamDinh_1_VanTay");
    expect(addin.grid.findSheet(sheet)!.content(row, column)).toMatch(/^M/);
    expect(addin.grid.findSheet(sheet)!.isColumnHidden(column)).toBe(true);
    expect(await run({ kind: "undo" })).toMatchObject({ undone: { kind: "undone" } });
    expect(addin.grid.findSheet(sheet)!.content(row, column)).toBeNull();
    await run({ kind: "classify", repair: true });
    expect(formulas(addin)).toEqual([]);
  });
});

it("a rubric is made from the headings of the table round the cursor, or of the table at a place", async () => {
  const run = (command: Command) =>
    runInWorkbook(command, { onProgress: () => undefined, signal: new AbortController().signal });
  openBook(twoStoreyHeads);
  const made = await run({ kind: "make-rubric", source: { kind: "headers", at: null }, name: "Theo bảng" });
  expect(made).toMatchObject({ kind: "rubric-made", unfilled: [] });
  const exported = await run({ kind: "export-rubric", id: "theo-bang" });
  expect(exported.kind === "rubric-exported" && exported.json).toContain('"maximum": 4');
  expect(
    await run({
      kind: "make-rubric",
      source: { kind: "headers", at: { sheet: twoStoreyHeads.sheet, row: 9, column: 2, rows: 1, columns: 1 } },
      name: "Theo chỗ",
    }),
  ).toMatchObject({ kind: "rubric-made" });
  expect(await run({ kind: "undo" })).toMatchObject({ undone: { kind: "undone", action: "make-rubric" } });
});

describe("whole or not at all", () => {
  it("a call that fails leaves the workbook as it was, looks and widths included", async () => {
    const probe = openBook(twoStoreyHeads);
    const { plan } = await planOf(twoStoreyHeads);
    probe.host.reset();
    await apply(plan);
    const { calls } = probe.host.traffic;
    expect(calls).toBeGreaterThan(100);
    for (let call = 1; call <= calls; call += 13) {
      const addin = openBook(twoStoreyHeads);
      const id = addin.grid.activeSheet();
      // Somebody has coloured cells where the new columns go
      addin.grid.setStyle(id, { row: 9, column: 14, rows: 2, columns: 1 }, (style) => ({ ...style, fill: "#FFFF00" }));
      const before = addin.grid.snapshotState();
      addin.host.failAt(call, new OfficeError("GeneralException", "injected"));
      const failed = await apply(plan).then(
        () => false,
        () => true,
      );
      if (failed) expect([call, addin.grid.snapshotState()]).toEqual([call, before]);
    }
  });

  it("nothing of the copies that undo a failure is left behind", async () => {
    const addin = openBook(twoStoreyHeads);
    const { plan } = await planOf(twoStoreyHeads);
    await apply(plan);
    const used = addin.grid.findSheet(twoStoreyHeads.sheet)!.used(false)!;
    expect(used.column + used.columns - 1).toBeLessThanOrEqual(30);
  });
});
