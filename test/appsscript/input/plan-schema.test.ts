import fc from "fast-check";
import { describe, expect, it, test, vi } from "vitest";
import { readPlan } from "../../../appsscript/server/input/read-input";
import { perform } from "../../../src/actions/perform";
import type { DirectCommand } from "../../../src/actions/perform";
import type { Edit, Plan } from "../../../src/workbook/model/plan";
import { planToText } from "../../../src/workbook/wire/plan-text";
import type { SheetSpec } from "../../../src/workbook/model/sheet-spec";
import { styleRegions } from "../../../src/workbook/sheets/style-regions";
import { foreignBooks } from "../../foreign/foreign-books";
import { fillGrid } from "../../foreign/book-in-grid";
import { columnNumber } from "../../../src/workbook/model/area";
import { inProcess } from "../in-process";
import { openAddon } from "../open-addon";
import { everyEdit, fillSpreadsheet, rewriting } from "../plans";

const SAMPLES = 5;
const AREA = { sheet: "Sheet1", row: 1, column: 1, rows: 1, columns: 1 };

/** The kinds that only repairing, undoing and attaching make. */
const others: Plan = {
  edits: [
    {
      kind: "setCells",
      sheet: "A",
      cells: [
        { row: 1, column: 2, content: { date: 46143 }, format: "dd/mm/yyyy" },
        { row: 2, column: 2, content: { formula: "=A1", value: 3 } },
        { row: 3, column: 2, content: { error: "#N/A" } },
      ],
    },
    {
      kind: "copyLooks",
      sheet: "A",
      from: { row: 1, column: 1, rows: 1, columns: 2 },
      to: { row: 2, column: 1, rows: 9, columns: 2 },
    },
    {
      kind: "setValidations",
      sheet: "A",
      validations: [
        {
          rect: AREA,
          rule: { kind: "custom", formula: "=A1>0" },
          error: { title: "Điểm", text: "Từ 0." },
          blocking: false,
        },
      ],
    },
    {
      kind: "clearColumns",
      added: {
        sheet: "A",
        column: 9,
        columns: [{ heading: "Tổng", width: null, isHidden: false, numberFormat: "0.00" }],
        header: { row: 1, rows: 2 },
        body: { row: 3, rows: 9 },
        like: { header: 8, body: { row: 3, column: 8 } },
      },
    },
    { kind: "deleteSheet", name: "A" },
    { kind: "remember", slot: "undo", note: "{}" },
  ],
};

/** Plans as commands make them of spreadsheets that hold something. */
function plansOfCommands(): readonly Plan[] {
  const plans: Plan[] = [];
  const addon = openAddon();
  const sheets = inProcess(addon);
  const take = (command: DirectCommand, needs = {}) => {
    const { plan } = perform(command, sheets.capture(needs));
    plans.push(plan);
    sheets.apply(plan);
  };
  take({
    kind: "insert-template",
    rubrics: ["tap-the", "ca-nhan", "ca-nhan-khong-dang-ky", "danh-muc"],
    rows: 5,
  });
  for (const [role, value] of Object.entries({
    DoiTuong: "Đảng ủy A",
    MoHinh: "Một cửa",
    TC1: 1,
    TC2: 15,
    TC3: 1,
    TC4: 1,
  })) {
    const { sheet, row, column } = addon.area(`ThamDinh_1_${role}`);
    addon.grid.setContent(addon.grid.findSheet(sheet)!.id, row, column, value);
    addon.grid.setContent(addon.grid.findSheet(sheet)!.id, row + 5, column, value);
  }
  take({ kind: "fix", code: "score-above-maximum" });
  take({ kind: "undo" }, { forUndo: true });
  take({ kind: "repair", code: "rows-below" });
  take({ kind: "summarize", date: "24/11/2026", profile: "party" });
  take({ kind: "summarize", date: "25/11/2026", profile: "party" });
  take({ kind: "make-rubric", source: { kind: "copy", id: "tap-the" }, name: "Thi đua khối" });
  take({ kind: "classify", repair: true });
  for (const book of foreignBooks) {
    for (const results of ["formulas", "values"] as const) {
      const own = openAddon({}, { sheets: [book.sheet] });
      fillGrid(own.grid, book);
      const roles = Object.entries(book.roles).map(([letters, role]) => ({ column: columnNumber(letters), role }));
      const attach = {
        kind: "attach",
        dryRun: false,
        input: { at: null, rubric: book.rubric, roles, results, adopt: [] },
      } as const;
      const { plan } = perform(attach, inProcess(own).capture({ region: "selection" }));
      plans.push(plan);
      inProcess(own).apply(plan);
      plans.push(perform({ kind: "undo" }, inProcess(own).capture({ forUndo: true })).plan);
    }
  }
  return plans;
}

const spreadsheet = openAddon();
fillSpreadsheet(spreadsheet);
const plans = [...plansOfCommands(), everyEdit, rewriting, others];

/** Some edits of each kind, as they are sent. */
const samples = plans
  .flatMap((plan) => (JSON.parse(planToText(plan)) as { readonly edits: readonly { readonly kind: string }[] }).edits)
  .filter(({ kind }, index, all) => all.slice(0, index).filter((other) => other.kind === kind).length < SAMPLES);

describe("A plan that a page sends", () => {
  it("arrives as it was made, but for the values of formulas, whatever its commands", () => {
    expect(new Set(plans.flatMap(({ edits }) => edits.map(({ kind }) => kind))).size).toBe(14);
    for (const plan of plans) expect(readPlan(planToText(plan))).toEqual(asSent(plan));
  });

  it("leaves a cell alone that its column leaves alone, and empties one that it empties", () => {
    const edit: Edit = { kind: "writeColumn", area: { ...AREA, rows: 4 }, cells: [undefined, null, "=1", undefined] };
    const [arrived] = readPlan(planToText({ edits: [edit] })).edits;
    expect(arrived).toStrictEqual(edit);
  });

  it("is refused, naming what, wherever a part of it is something else", () => {
    const places = samples.flatMap((sample) =>
      leavesOf(sample)
        .filter(isKept)
        .map((path) => ({ sample, path })),
    );
    fc.assert(
      fc.property(
        fc.nat(places.length - 1),
        fc.constantFrom<unknown>({ further: 1 }, [[]], { date: "1" }, { formula: "1", value: null }),
        (index, wrong) => {
          const { sample, path } = places[index]!;
          const { code, at } = refusalOf(textWith(sample, path, wrong));
          expect(code).toBe("bad-request");
          // A cell is told as a whole
          const place = ["edits", 0, ...path].join(".");
          expect(place.startsWith(at) || at.startsWith(place)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is refused where a part has a field that no plan has", () => {
    const places = samples.flatMap((sample) =>
      objectsOf(sample)
        .filter((path) => !path.some((key) => RECTANGLE.test(String(key))))
        .map((path) => ({ sample, path })),
    );
    fc.assert(
      fc.property(fc.nat(places.length - 1), (index) => {
        const { sample, path } = places[index]!;
        expect(refusalOf(textWith(sample, [...path, "further"], 1))).toMatchObject({ code: "bad-request" });
      }),
      { numRuns: 1000 },
    );
  });

  test.each<{ readonly what: string; readonly edit: unknown; readonly at: string }>([
    { what: "an edit of no known kind", edit: { kind: "constructor" }, at: "edits.0.kind" },
    { what: "an edit that is none", edit: null, at: "edits.0" },
    { what: "somebody else's name", edit: { kind: "setName", name: "LuongThang", area: AREA }, at: "edits.0.name" },
    { what: "somebody else's name to delete", edit: { kind: "deleteName", name: "Print_Area" }, at: "edits.0.name" },
    {
      what: "a formula that is none",
      edit: { kind: "fillColumn", sheet: "A", fill: { row: 1, column: 1, rows: 1, formula: "1+1" } },
      at: "edits.0.fill.formula",
    },
    {
      what: "a formula where a heading stands",
      edit: {
        kind: "addColumns",
        added: {
          sheet: "A",
          column: 1,
          columns: [{ heading: { formula: "=1", value: 1 }, width: 1, isHidden: false, numberFormat: "0" }],
          header: { row: 1, rows: 1 },
          body: { row: 2, rows: 1 },
          like: { header: 1, body: { row: 1, column: 1 } },
        },
      },
      at: "edits.0.added.columns.0.heading",
    },
    {
      what: "a formula among fixed values",
      edit: { kind: "writeColumn", area: AREA, cells: [{ formula: "=1", value: 1 }] },
      at: "edits.0.cells.0",
    },
    { what: "more cells than the area has", edit: { kind: "writeColumn", area: AREA, cells: [1, 2] }, at: "edits.0" },
    {
      what: "a cell below the last row",
      edit: { kind: "activate", area: { ...AREA, row: 1_048_576, rows: 2 } },
      at: "edits.0.area",
    },
    {
      what: "a number that is none",
      edit: { kind: "setCells", sheet: "A", cells: [{ row: 1, column: 1, content: "\u0000∞" }] },
      at: "edits.0.cells.0.content",
    },
    { what: "the sheet of the journal", edit: { kind: "deleteSheet", name: "ThamDinh_NhatKy" }, at: "edits.0.name" },
    {
      what: "a copy that the journal keeps",
      edit: { kind: "setCells", sheet: "ThamDinh_Luu_1", cells: [] },
      at: "edits.0.sheet",
    },
    { what: "a note of no slot of ours", edit: { kind: "remember", slot: "token", note: "" }, at: "edits.0.slot" },
    {
      what: "a note larger than the store",
      edit: { kind: "remember", slot: "undo", note: "x".repeat(500_001) },
      at: "edits.0.note",
    },
    {
      what: "a text longer than a cell takes",
      edit: { kind: "setCells", sheet: "A", cells: [{ row: 1, column: 1, content: "x".repeat(50_001) }] },
      at: "edits.0.cells.0.content",
    },
  ])("may not hold $what", ({ edit, at }) => {
    const text = JSON.stringify({ edits: [edit] }).replace('"\\u0000∞"', "1e999");
    expect(refusalOf(text)).toEqual({ code: "bad-request", at });
  });

  test.each(["", "{", "null", "[]", '{"edits":{}}', '{"edits":[],"further":1}'])("may not be “%s”", (text) => {
    expect(refusalOf(text)).toMatchObject({ code: "bad-request" });
  });

  it("is read no further than its first fault, however many follow", () => {
    let reads = 0;
    const wrong = {
      get kind() {
        reads++;
        return "none";
      },
    };
    const text = '{"edits":[]}';
    const parse = vi.spyOn(JSON, "parse").mockReturnValueOnce({ edits: Array<unknown>(10_000).fill(wrong) });
    try {
      expect(refusalOf(text)).toMatchObject({ code: "bad-request" });
    } finally {
      parse.mockRestore();
    }
    expect(reads).toBeLessThan(10);
  });

  it("that is refused changes nothing, and the page is told what", () => {
    const before = spreadsheet.host.snapshotState();
    const captured = spreadsheet.call("captureBook", {});
    if (!captured.ok) throw new Error(captured.error.code);
    const text = JSON.stringify({ edits: [...rewriting.edits, { kind: "deleteName", name: "LuongThang" }] });
    expect(spreadsheet.call("applyPlan", text, {}, captured.value.fingerprint)).toMatchObject({
      ok: false,
      error: { code: "bad-request", at: `edits.${String(rewriting.edits.length)}.name` },
    });
    expect(spreadsheet.host.snapshotState()).toEqual(before);
  });
});

/** Where an area may stand for its rectangle. */
const RECTANGLE = /^(?:rect|clear|from|to|categories|values|place|printArea|merges)$/;

/** What is left of a plan on its way: Sheets calculates values itself, and looks are told region by region. */
function asSent(part: unknown, name = ""): unknown {
  if (Array.isArray(part)) return part.map((item) => asSent(item, name));
  if (typeof part !== "object" || part === null) return part;
  if ("formula" in part && "value" in part) return { formula: part.formula, value: null };
  const whole = "styles" in part ? { ...part, styles: styleRegions(part.styles as SheetSpec["styles"]) } : part;
  return Object.fromEntries(
    Object.entries(whole).flatMap(([key, own]: readonly [string, unknown]) =>
      (key === "values" && Array.isArray(own)) || (key === "sheet" && RECTANGLE.test(name))
        ? []
        : [[key, asSent(own, key)]],
    ),
  );
}

type Path = readonly (string | number)[];

function entriesOf(part: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(part)) return part.map((item, index) => [index, item] as const);
  return typeof part === "object" && part !== null ? Object.entries(part) : [];
}

/** Where the numbers, texts and the like stand. */
function leavesOf(part: unknown, path: Path = []): readonly Path[] {
  return typeof part === "object" && part !== null
    ? entriesOf(part).flatMap(([key, own]) => leavesOf(own, [...path, key]))
    : [path];
}

function objectsOf(part: unknown, path: Path = []): readonly Path[] {
  const inside = entriesOf(part).flatMap(([key, own]) => objectsOf(own, [...path, key]));
  return typeof part === "object" && part !== null && !Array.isArray(part) ? [path, ...inside] : inside;
}

function valueAt(part: unknown, path: Path): unknown {
  return path.reduce((own, key) => (own as Record<string | number, unknown>)[key], part);
}

/** An area's sheet, where only its rectangle counts, is passed over. */
function isKept(path: Path): boolean {
  return path.at(-1) !== "sheet" || !path.some((key) => RECTANGLE.test(String(key)));
}

/** A plan of one edit, in which a part is another; the edit itself stays as it is. */
function textWith(edit: unknown, path: Path, wrong: unknown): string {
  const copy: unknown = JSON.parse(JSON.stringify(edit));
  (valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>)[path.at(-1)!] = wrong;
  return JSON.stringify({ edits: [copy] });
}

function refusalOf(text: string): { readonly code: string; readonly at: string } {
  try {
    readPlan(text);
  } catch (error) {
    const { code, at } = error as { readonly code: string; readonly at: string };
    return { code, at };
  }
  throw new Error(`not refused: ${text.slice(0, 500)}`);
}
