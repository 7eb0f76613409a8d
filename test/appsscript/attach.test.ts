import { describe, expect, it } from "vitest";
import type { Command } from "../../src/actions/command";
import { perform } from "../../src/actions/perform";
import { check } from "../../src/actions/check";
import type { Plan } from "../../src/workbook/model/plan";
import { columnNumber } from "../../src/workbook/model/area";
import { fillGrid } from "../foreign/book-in-grid";
import type { ForeignBook } from "../foreign/foreign-book";
import { foreignBooks } from "../foreign/foreign-books";
import { twoStoreyHeads } from "../foreign/books/two-storey-heads";
import { EVERY_CALL_TIMEOUT, stride } from "./every-call";
import { contentsOf, inProcess } from "./in-process";
import type { InProcess } from "./in-process";
import { openAddon } from "./open-addon";
import type { OpenAddon } from "./open-addon";

function openBook(book: ForeignBook): { readonly addon: OpenAddon; readonly sheets: InProcess } {
  const addon = openAddon({}, { sheets: [book.sheet] });
  fillGrid(addon.grid, book);
  return { addon, sheets: inProcess(addon) };
}

function attachCommand(book: ForeignBook): Extract<Command, { kind: "attach" }> {
  const roles = Object.entries(book.roles).map(([letters, role]) => ({ column: columnNumber(letters), role }));
  return {
    kind: "attach",
    dryRun: false,
    input: { at: null, rubric: book.rubric, roles, results: "formulas", adopt: [] },
  };
}

function planOf(book: ForeignBook, sheets: InProcess): Plan {
  const { performed, plan } = perform(attachCommand(book), sheets.capture({ region: "selection" }));
  expect(performed).toMatchObject({ kind: "attach", attached: true, refusals: [] });
  return plan;
}

/** Contents and looks of every cell that holds something. */
function cellsOf({ grid }: OpenAddon, name: string): ReadonlyMap<string, unknown> {
  const sheet = grid.findSheet(name)!;
  const used = sheet.used(true)!;
  const cells = new Map<string, unknown>();
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const content = sheet.content(row, column);
      if (content !== null) cells.set(`${row} ${column}`, [content, sheet.style(row, column)]);
    }
  }
  return cells;
}

describe.each(foreignBooks.map((book): [string, ForeignBook] => [book.layout, book]))(
  "in Google Sheets: %s",
  (_layout, book) => {
    it("is attached without touching a cell, and Sheets calculates what the core does", () => {
      const { addon, sheets } = openBook(book);
      const before = cellsOf(addon, book.sheet);
      sheets.apply(planOf(book, sheets));
      const after = cellsOf(addon, book.sheet);
      for (const [place, cell] of before) expect([place, after.get(place)]).toEqual([place, cell]);
      const { results, findings } = check(sheets.capture());
      expect(
        Object.fromEntries(
          (results()[0]?.entries ?? []).flatMap(({ row, total }) => (total === null ? [] : [[row, total]])),
        ),
      ).toEqual(book.totals);
      expect(findings.filter(({ code }) => /^(?:binding|formula|result|table|rubric|rows)-/.test(code))).toEqual([]);
    });
  },
);

it("reading a region takes the same number of calls however many rows there are", () => {
  const calls = [10, 1000].map((rows) => {
    const { addon, sheets } = openBook(twoStoreyHeads);
    for (let row = 21; row < 21 + rows; row++) addon.grid.setContent(addon.grid.activeSheet(), row, 2, "x");
    addon.host.reset();
    sheets.capture({ region: "selection" });
    return addon.host.traffic.calls;
  });
  expect(calls[0]).toBe(calls[1]);
});

it("a sidebar can ask for it, look at it first, and undo it", async () => {
  const { addon } = openBook(twoStoreyHeads);
  const before = cellsOf(addon, twoStoreyHeads.sheet);
  const command = attachCommand(twoStoreyHeads);
  expect(await addon.run({ ...command, dryRun: true })).toMatchObject({
    kind: "attach",
    attached: false,
    refusals: [],
  });
  expect(await addon.run(command)).toMatchObject({ kind: "attach", attached: true });
  expect(await addon.run({ kind: "undo" })).toMatchObject({
    kind: "undo",
    undone: { kind: "undone", action: "attach" },
  });
  expect(cellsOf(addon, twoStoreyHeads.sheet)).toEqual(before);
  const sheet = addon.grid.findSheet(twoStoreyHeads.sheet)!;
  expect([
    addon.grid.names(),
    sheet.merges.length,
    Array.from({ length: 40 }, (_, index) => sheet.isColumnHidden(index + 1)).includes(true),
  ]).toEqual([[], 10, false]);
});

/** A column of the usual width looks the same whether anybody has said so or not. */
function stateOf(addon: OpenAddon): unknown {
  return JSON.parse(JSON.stringify(contentsOf(addon)), (key, value: unknown) =>
    key === "widths" && Array.isArray(value)
      ? (value as readonly (readonly [number, number])[]).filter(([, width]) => width !== USUAL_WIDTH)
      : value,
  );
}

const USUAL_WIDTH = 75;

it(
  "a failure before or after any single call leaves the spreadsheet as it was, or all is done",
  () => {
    const whole = openBook(twoStoreyHeads);
    const plan = planOf(twoStoreyHeads, whole.sheets);
    whole.addon.host.reset();
    whole.sheets.apply(plan);
    const { calls } = whole.addon.host.traffic;
    let rejected = 0;
    for (let call = 1; call <= calls; call += stride(29)) {
      const { addon, sheets } = openBook(twoStoreyHeads);
      const before = stateOf(addon);
      addon.host.failAt(call, new Error("Service error: Spreadsheets"), call % 2 === 0 ? "before" : "after");
      let failed = false;
      try {
        sheets.apply(plan);
      } catch {
        failed = true;
      }
      if (!failed) continue;
      rejected += 1;
      expect(stateOf(addon), `call ${String(call)}`).toEqual(before);
    }
    expect(rejected).toBeGreaterThan(5);
  },
  EVERY_CALL_TIMEOUT,
);
