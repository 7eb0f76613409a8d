import { describe, expect, it } from "vitest";
import { capture } from "../../../../files/xlsx/read/capture";
import { apply } from "../../../../files/xlsx/write/apply";
import { blankWorkbook } from "../../../../files/xlsx/write/blank-workbook";
import { panelOverview } from "../../../../src/actions/panel/panel-overview";
import { recuse } from "../../../../src/actions/panel/recuse";
import type { RecuseInput, RecuseRefusal } from "../../../../src/actions/panel/recuse";
import { enJudging } from "../../../../src/language/en/judging";
import { viJudging } from "../../../../src/language/vi/judging";
import { panelTableCell } from "../../../../src/workbook/bindings/bound-panel";
import { readBindings } from "../../../../src/workbook/bindings/bindings";
import { columnName } from "../../../../src/workbook/model/binding-name";
import { foreignEdit } from "../../../../src/workbook/undo/guard/plan-guard";
import { carryOut, panelWorkbook, somebody } from "../../../panel-workbook";
import { expectSentence } from "../../language/expect-sentence";

const ENTRIES = [
  { DoiTuong: "Xã A", MoHinh: "Một" },
  { DoiTuong: "Xã A", MoHinh: "Hai" },
  { DoiTuong: "Văn phòng", MoHinh: "Ba" },
];
const INPUT: RecuseInput = {
  member: "TV02",
  entries: ["MH-003"],
  subjects: [],
  form: "Tự khai",
  reason: "Cùng đơn vị",
  by: "",
  date: "23/11/2026",
};
const command = { kind: "recuse", ...INPUT } as const;

/** Rows of recusals or of the log, as texts and numbers. */
function linesOf(book: ReturnType<typeof panelWorkbook>, kind: "recusals" | "log") {
  const { panelTables, records } = readBindings(capture(book.workbook));
  const table = [...panelTables, ...records].find((own) => own.kind === kind);
  if (!table) return null;
  return Array.from({ length: table.rows }, (_, row) =>
    [...table.columns.keys()].map((role) => panelTableCell(table, role, row)),
  ).filter((cells) => cells.some((cell) => cell !== null));
}

describe("Noting who does not score", () => {
  it("writes a row an entry with form, reason, name and day, and a line in the log", () => {
    const book = panelWorkbook(ENTRIES, somebody(3));
    const { performed } = carryOut(book.workbook, command);
    expect(performed).toEqual({ kind: "recused", member: "TV02", entries: ["MH-003"], known: [] });
    const [line, ...others] = linesOf(book, "recusals")!;
    expect(others).toEqual([]);
    expect(line).toHaveLength(6);
    expect(line).toEqual(expect.arrayContaining(["TV02", "MH-003", "Tự khai", "Cùng đơn vị", "TV02", { date: 46349 }]));
    expect(linesOf(book, "log")).toHaveLength(1);
    expect(linesOf(book, "log")![0]).toEqual(expect.arrayContaining([1, "Khai không tham gia chấm", "TV02", "MH-003"]));
  });

  it("writes one row for each entry of a subject, and none for those that are noted", () => {
    const book = panelWorkbook(ENTRIES, somebody(3));
    carryOut(book.workbook, { ...command, entries: ["mh-001"] });
    const { performed } = carryOut(book.workbook, { ...command, entries: [], subjects: ["XÃ  A"], by: "Chủ trì" });
    expect(performed).toEqual({ kind: "recused", member: "TV02", entries: ["MH-002"], known: ["MH-001"] });
    expect(linesOf(book, "recusals")).toHaveLength(2);
    expect(linesOf(book, "log")).toHaveLength(2);
    const again = carryOut(book.workbook, { ...command, entries: ["MH-001", "MH-002"] });
    expect(again.plan.edits).toEqual([]);
  });

  it("lists judges whose unit or name is the subject's, and notes nothing of them", () => {
    const book = panelWorkbook(ENTRIES, somebody(2));
    const said = panelOverview(capture(book.workbook))!;
    expect(said.suggestions).toMatchObject([
      { member: "TV01", entry: "MH-003", subject: "Văn phòng" },
      { member: "TV02", entry: "MH-003", subject: "Văn phòng" },
    ]);
    carryOut(book.workbook, command);
    expect(panelOverview(capture(book.workbook))!.suggestions.map(({ member }) => member)).toEqual(["TV01"]);
    expect(panelOverview(capture(book.workbook))!.recusals).toEqual([
      { member: "TV02", entry: "MH-003", reason: "Cùng đơn vị" },
    ]);
  });

  it("plans what a page may plan", () => {
    const book = panelWorkbook(ENTRIES, somebody(3));
    const guarded = () => {
      const snapshot = capture(book.workbook);
      const done = recuse(snapshot, { ...INPUT, entries: ["MH-001"] });
      return done.ok && foreignEdit(done.plan, snapshot);
    };
    expect(guarded()).toBeNull();
    carryOut(book.workbook, command);
    expect(guarded()).toBeNull();
  });

  it("fills gaps between rows that people typed", () => {
    const book = panelWorkbook(ENTRIES, somebody(2));
    const full = Array.from({ length: 60 }, (_, row) => (row === 7 ? undefined : `ghi tay ${row}`));
    book.fill(book.recusals, "LyDo", full);
    book.finish();
    carryOut(book.workbook, command);
    const table = readBindings(capture(book.workbook)).panelTables.find(({ kind }) => kind === "recusals")!;
    expect(panelTableCell(table, "MaMH", 7)).toBe("MH-003");
  });

  const REFUSED: readonly (readonly [Partial<RecuseInput>, RecuseRefusal])[] = [
    [{ member: "TV09" }, { code: "unknown-member", member: "TV09", members: ["TV01", "TV02"] }],
    [{ entries: ["MH-009", "MH-001"] }, { code: "unknown-entries", entries: ["MH-009"] }],
    [{ subjects: ["Xã Z"] }, { code: "unknown-subject", subject: "Xã Z" }],
    [{ entries: [] }, { code: "no-entries-named" }],
    [{ date: "31/02/2026" }, { code: "not-a-day", date: "31/02/2026" }],
  ];
  const small = capture(panelWorkbook(ENTRIES, somebody(2)).workbook);

  it.each(REFUSED)("is refused with what to do next: %#", (change, refusal) => {
    expect(recuse(small, { ...INPUT, ...change })).toEqual({ ok: false, refusal });
    expectSentence(viJudging.refusal(refusal));
    expectSentence(enJudging.refusal(refusal));
  });

  it("is refused without a panel, and where no row is free", () => {
    const none: RecuseRefusal = { code: "no-panel" };
    expect(recuse(capture(blankWorkbook()), INPUT)).toEqual({ ok: false, refusal: none });
    const book = panelWorkbook(ENTRIES, somebody(2));
    book.fill(book.recusals, "LyDo", new Array<string>(60).fill("ghi tay"));
    const full: RecuseRefusal = { code: "recusals-full", sheet: "Không tham gia chấm", rows: 1 };
    expect(recuse(capture(book.finish()), INPUT)).toEqual({ ok: false, refusal: full });
    for (const refusal of [none, full]) {
      expectSentence(viJudging.refusal(refusal));
      expectSentence(enJudging.refusal(refusal));
    }
  });
});

describe("Undoing recusals", () => {
  it("takes the rows away; the log keeps its line", () => {
    const book = panelWorkbook(ENTRIES, somebody(2));
    carryOut(book.workbook, command);
    const { performed } = carryOut(book.workbook, { kind: "undo" });
    expect(performed.kind === "undo" && performed.undone.kind).toBe("undone");
    expect(linesOf(book, "recusals")).toEqual([]);
    expect(linesOf(book, "log")).toHaveLength(1);
  });

  it("is refused for a note that takes rows of two members away", () => {
    const book = panelWorkbook(ENTRIES, somebody(2));
    carryOut(book.workbook, command);
    carryOut(book.workbook, { ...command, member: "TV01" });
    const area = capture(book.workbook).names.find(({ name }) => name === columnName(book.recusals, "MaTV"))!.block!
      .area;
    const run = { sheet: area.sheet, column: area.column, rows: 1, before: null };
    const runs = [
      { ...run, row: area.row, after: "TV02" },
      { ...run, row: area.row + 1, after: "TV01" },
    ];
    const note = JSON.stringify({ version: 1, action: "recuse", runs, sheets: [], names: [], anchors: [] });
    apply(book.workbook, { edits: [{ kind: "remember", slot: "undo", note }] });
    const { performed } = carryOut(book.workbook, { kind: "undo" });
    expect(performed.kind === "undo" && performed.undone.kind).toBe("note-refused");
    expect(linesOf(book, "recusals")).toHaveLength(2);
  });
});
