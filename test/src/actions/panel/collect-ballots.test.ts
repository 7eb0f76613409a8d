import { describe, expect, it } from "vitest";
import { readBallotBytes } from "../../../../files/ballots/ballot-bytes";
import { openWorkbook, saveWorkbook } from "../../../../files/xlsx/package/workbook";
import { capture } from "../../../../files/xlsx/read/capture";
import { apply } from "../../../../files/xlsx/write/apply";
import type { BallotReading, ReadBallot } from "../../../../src/actions/panel/ballot-reading";
import { parseBallotReading } from "../../../../src/actions/panel/ballot-reading-schema";
import type { BallotStamp } from "../../../../src/actions/panel/ballot-stamp";
import { collectBallots } from "../../../../src/actions/panel/collect-ballots";
import type { CollectBallotsInput, CollectRefusal } from "../../../../src/actions/panel/collect-ballots";
import type { AcceptedFile, FileDecision, SkipReason } from "../../../../src/actions/panel/decide-ballots";
import { readBallot } from "../../../../src/actions/panel/read-ballot";
import { enBallots } from "../../../../src/language/en/ballots";
import { enJudging } from "../../../../src/language/en/judging";
import { viBallots } from "../../../../src/language/vi/ballots";
import { viJudging } from "../../../../src/language/vi/judging";
import type { Role } from "../../../../src/scoring/role";
import type { Cell } from "../../../../src/text/cell";
import { cellName, columnName } from "../../../../src/workbook/model/binding-name";
import { foreignEdit } from "../../../../src/workbook/undo/guard/plan-guard";
import { fillBallot, handOutFiles } from "../../../ballot-files";
import { carryOut, panelWorkbook, somebody } from "../../../panel-workbook";
import { expectSentence } from "../../language/expect-sentence";

const COUNT = 10;
const ENTRIES = Array.from({ length: COUNT }, (_, index) => ({ DoiTuong: `Xã ${index}`, MoHinh: `Mô hình ${index}` }));
const POINTS = { TC1: [2, 1.5], TC2: [3, 2.5], TC3: [1.5, 1], TC4: [1, 0.5] } as const;

type Book = ReturnType<typeof panelWorkbook>;

/** Reads a file as the command line does, and passes it through the schema as threads and pages do. */
function read(bytes: Uint8Array): BallotReading {
  const reading = parseBallotReading(structuredClone(readBallotBytes(bytes)));
  if (!reading) throw new Error("no reading");
  return reading;
}

function collect(book: Book, files: Readonly<Record<string, BallotReading>>, accepted: readonly AcceptedFile[] = []) {
  const { performed, plan } = carryOut(book.workbook, {
    kind: "collect-ballots",
    files: Object.entries(files).map(([file, reading]) => ({ file, reading })),
    accepted,
    by: "Thư ký",
    date: "24/11/2026",
  });
  if (performed.kind !== "collected") throw new Error(performed.kind);
  return { ...performed, plan };
}

function said({ fate }: FileDecision): string {
  switch (fate.state) {
    case "taken":
      return `taken ${fate.cells}`;
    case "same":
      return `same ${fate.as ?? "as before"}`;
    case "skipped":
      return fate.reason.code;
    case "to-choose":
      return fate.reasons.join(" ");
  }
}

function cellsOf(book: Book, name: string): readonly Cell[] {
  return capture(book.workbook).names.find((own) => own.name === name)?.block?.columns[0] ?? [];
}

const column = (book: Book, judge: number, role: Role) => cellsOf(book, columnName(book.ballots[judge]!, role));
const single = (book: Book, judge: number, cell: "LanNop" | "VanTayNop") =>
  cellsOf(book, cellName(book.ballots[judge]!, cell))[0];

function handedOut(judges = 2): { readonly book: Book; readonly files: ReadonlyMap<string, Uint8Array> } {
  const book = panelWorkbook(ENTRIES, somebody(judges));
  return { book, files: handOutFiles(book.workbook) };
}

describe("Collecting ballots", () => {
  it("takes points, evidence and notes in, counts the hand-in and keeps its fingerprint", () => {
    const { book, files } = handedOut();
    const filled = fillBallot(files.get("TV02")!, {
      ...POINTS,
      GhiChu: [undefined, "xem lại"],
      TC1: ["1,5 điểm", 1.5],
    });
    const { files: decided, taken } = collect(book, { "b.xlsx": read(filled) });
    expect(taken).toBe(1);
    expect(decided.map((one) => [one.member, said(one)])).toEqual([["TV02", "taken 9"]]);
    expect(column(book, 1, "TC1").slice(0, 3)).toEqual(["1,5 điểm", 1.5, null]);
    expect(column(book, 1, "GhiChu").slice(0, 2)).toEqual([null, "xem lại"]);
    expect(column(book, 0, "TC1").every((cell) => cell === null)).toBe(true);
    expect([single(book, 1, "LanNop"), single(book, 0, "LanNop")]).toEqual([1, null]);
    expect(single(book, 1, "VanTayNop")).toMatch(/^M[0-9a-f]{16}$/);
    const log = capture(book.workbook)
      .names.filter(({ name }) => name.endsWith("_LyDo"))
      .at(-1)!;
    expect(log.block!.columns[0]!.filter((cell) => cell !== null)).toContain("b.xlsx");
    expect(decided[0]!.notes).toEqual([
      { note: "unsound-points", row: 5, code: "MH-001", role: "TC1", found: "1,5 điểm" },
    ]);
  });

  it("takes remarks on criteria in, and says where the ballot here has no column for them", () => {
    const { book, files } = handedOut();
    const filled = fillBallot(files.get("TV02")!, { ...POINTS, NX2: ["Số liệu rõ", null] });
    expect(collect(book, { b: read(filled) }).files.map(said)).toEqual(["taken 9"]);
    expect(column(book, 1, "NX2").slice(0, 2)).toEqual(["Số liệu rõ", null]);
    expect(collect(book, { b: read(filled) }).files.map(said)).toEqual(["same as before"]);
    apply(book.workbook, { edits: [{ kind: "deleteName", name: columnName(book.ballots[0]!, "NX2") }] });
    const other = fillBallot(files.get("TV01")!, { ...POINTS, NX2: ["Mất cột"] });
    expect(collect(book, { a: read(other) }).files.map(({ notes }) => notes)).toEqual([
      [{ note: "no-column", row: 5, code: "MH-001", role: "NX2" }],
    ]);
  });

  it("knows files that bring nothing new, older ones, and two of one judge, by contents and stamps alone", () => {
    const { book, files } = handedOut();
    const first = read(fillBallot(files.get("TV01")!, POINTS));
    const other = read(fillBallot(files.get("TV01")!, { ...POINTS, TC1: [1, 1] }));
    expect(collect(book, { a: first, b: other, c: first }).files.map(said)).toEqual([
      "two-files",
      "two-files",
      "same a",
    ]);
    expect(column(book, 0, "TC1")[0]).toBeNull();
    expect(collect(book, { a: first, b: first }).files.map(said)).toEqual(["taken 8", "same a"]);
    expect(collect(book, { a: first }).files.map(said)).toEqual(["same as before"]);
    expect(collect(book, { b: other }).files.map(said)).toEqual(["older"]);
    const again = read(fillBallot(handOutFiles(book.workbook).get("TV01")!, { TC1: [1, 1] }));
    expect(collect(book, { a: first, b: again }).files.map(said)).toEqual(["same as before", "taken 2"]);
    expect(single(book, 0, "LanNop")).toBe(2);
  });

  it("asks before points that were typed here are replaced", () => {
    const { book, files } = handedOut();
    book.fill(book.ballots[0]!, "TC1", [1.25]);
    book.finish();
    const file = read(fillBallot(files.get("TV01")!, POINTS));
    expect(collect(book, { a: file }).files.map(said)).toEqual(["edited-here"]);
    const blank = read(fillBallot(files.get("TV01")!, { ...POINTS, TC1: [1.25, 1] }));
    expect(collect(book, { a: blank }).files.map(said)).toEqual(["taken 7"]);
    book.fill(book.ballots[0]!, "TC2", [2]);
    book.finish();
    const next = read(fillBallot(handOutFiles(book.workbook).get("TV01")!, { TC3: [1] }));
    expect(collect(book, { a: next, b: blank }).files.map(said)).toEqual(["edited-here", "same as before"]);
    expect(column(book, 0, "TC2")[0]).toBe(2);
  });

  it("takes what a person chose, for that judge alone", () => {
    const { book, files } = handedOut();
    const one = read(fillBallot(files.get("TV01")!, POINTS));
    const two = read(fillBallot(files.get("TV01")!, { ...POINTS, TC1: [1, 1] }));
    const chosen = collect(book, { a: one, b: two, c: two }, [{ member: "tv01", file: "b" }]);
    expect(chosen.files.map(said)).toEqual(["other-chosen", "taken 8", "same b"]);
    expect(collect(book, { a: one }, [{ member: "TV01", file: "a" }]).files.map(said)).toEqual(["taken 2"]);
    expect(column(book, 0, "TC1").slice(0, 2)).toEqual([2, 1.5]);
  });

  it("lists rows of which it is not clear what they are about, and leaves them out", () => {
    const { book, files } = handedOut();
    book.fill(book.recusals, "MaTV", ["TV01"]);
    book.fill(book.recusals, "MaMH", ["MH-009"]);
    book.finish();
    const file = fillBallot(files.get("TV01")!, {
      TC1: [2, 2, 2, 2, 2, { error: "#N/A" }],
      MaMH: ["MH-001", "MH-777", "MH-004", undefined, "MH-005", undefined, undefined, undefined, null],
      MoHinh: [undefined, undefined, "Mô hình 3", undefined, "Tên khác"],
      Tong: [9.5],
    });
    const { files: decided } = collect(book, { a: read(file) });
    expect(decided.map(said)).toEqual(["taken 1"]);
    expect(decided[0]!.notes.map(({ note, row, code }) => `${note} ${row} ${code}`)).toEqual([
      "unknown-code 6 MH-777",
      "code-twice 7 MH-004",
      "code-twice 8 MH-004",
      "title-changed 9 MH-005",
      "formula-overwritten 5 MH-001",
      "no-value 10 MH-006",
      "missing-code null MH-002",
      "missing-code null MH-003",
    ]);
    expect(column(book, 0, "TC1").slice(0, 6)).toEqual([2, null, null, null, null, null]);
    for (const note of decided[0]!.notes) {
      expect(viBallots.note(note)).toContain(note.code);
      expect(enBallots.note(note)).toContain(note.code);
    }
  });

  it("lists rows that stand outside the ballot's table, which nobody would miss otherwise", () => {
    const { book, files } = handedOut();
    const workbook = openWorkbook(fillBallot(files.get("TV01")!, { TC1: [0.5] }));
    const { area } = capture(workbook).names.find(({ name }) => name === columnName(1, "TC1"))!.block!;
    const below = area.row + area.rows;
    const codes = capture(workbook).names.find(({ name }) => name === columnName(1, "MaMH"))!.block!.area.column;
    apply(workbook, {
      edits: [
        {
          kind: "setCells",
          sheet: area.sheet,
          cells: [
            { row: below, column: codes, content: "MH-999" },
            { row: below + 1, column: area.column, content: 1.5 },
            { row: below + 3, column: area.column, content: "Hà Nội, ngày 24 tháng 11" },
          ],
        },
      ],
    });
    const { files: decided } = collect(book, { a: read(saveWorkbook(workbook)) });
    expect(decided.map(said)).toEqual(["taken 1"]);
    expect(decided[0]!.notes).toEqual([
      { note: "row-outside", row: below, code: "MH-999" },
      { note: "row-outside", row: below + 1, code: "" },
    ]);
  });

  it("knows an entry by its title in composed and in decomposed letters, as some programs save them", () => {
    const { book, files } = handedOut();
    const file = fillBallot(files.get("TV01")!, { TC1: [0.5], MoHinh: ["Mô hình 0".normalize("NFD")] });
    const { files: decided } = collect(book, { a: read(file) });
    expect([decided.map(said), decided[0]!.notes]).toEqual([["taken 1"], []]);
  });

  it("reads files with other columns and order: sorted rows, a moved sheet, a lost column of notes", () => {
    const { book, files } = handedOut();
    const sorted = fillBallot(files.get("TV01")!, {
      MaMH: ENTRIES.map((_, index) => `MH-${String(COUNT - index).padStart(3, "0")}`),
      DoiTuong: [...ENTRIES].reverse().map(({ DoiTuong }) => DoiTuong),
      MoHinh: [...ENTRIES].reverse().map(({ MoHinh }) => MoHinh),
      TC1: [0.5],
    });
    const workbook = openWorkbook(sorted);
    apply(workbook, { edits: [{ kind: "deleteName", name: columnName(1, "GhiChu") }] });
    const { files: decided } = collect(book, { a: read(saveWorkbook(workbook)) });
    expect(decided.map(said)).toEqual(["taken 1"]);
    expect(column(book, 0, "TC1")[COUNT - 1]).toBe(0.5);
  });
});

describe("A file that is left out says why", () => {
  const { book, files } = handedOut();
  const panelWorkbookAgain = () => handedOut().book;
  const whole = read(fillBallot(files.get("TV01")!, POINTS));
  if (!whole.ok) throw new Error(whole.problem);
  const { ballot } = whole;
  const stamped = (change: Partial<BallotStamp>, also: Partial<ReadBallot> = {}): BallotReading => ({
    ok: true,
    ballot: { ...ballot, ...also, stamp: { ...ballot.stamp, ...change } },
  });
  const without = (name: string) => {
    const workbook = openWorkbook(files.get("TV01")!);
    apply(workbook, { edits: [{ kind: "deleteName", name }] });
    return read(saveWorkbook(workbook));
  };
  const register = () => {
    const workbook = panelWorkbook(ENTRIES, somebody(2)).workbook;
    return readBallot({
      ...capture(workbook),
      names: capture(workbook).names.filter(({ name }) => !name.includes("_CuaTV")),
    });
  };
  const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữự]/iu;
  const CASES: readonly (readonly [SkipReason["code"], () => BallotReading, string])[] = [
    ["unreadable", () => read(new Uint8Array([80, 75, 3, 4])), "mật khẩu hoặc hỏng"],
    ["unreadable", () => read(new TextEncoder().encode("điểm")), "không phải là tệp .xlsx"],
    ["no-ballot", register, "không phải phiếu"],
    ["several-ballots", () => readBallot(capture(book.workbook)), "nhiều người"],
    ["no-stamp", () => without(cellName(1, "GiaoPhieu")), "Hãy giao lại tệp"],
    ["broken-ballot", () => without(columnName(1, "TC2")), "mất cột"],
    ["other-panel", () => stamped({ panel: "TO-02" }), "khác tổ: phiếu của tổ “TO-02”"],
    ["other-term", () => stamped({ year: "2025" }), "“2025”"],
    ["other-term", () => stamped({ year: "", term: "" }), "năm"],
    ["other-rubric", () => stamped({ rubric: "M0000000000000000" }), "khác bộ tiêu chí"],
    ["other-rubric", () => stamped({}, { rubric: "M0000000000000000" }), "khác bộ tiêu chí"],
    ["unknown-judge", () => stamped({ member: "TV08" }), "“TV08”"],
    ["two-judges", () => stamped({}, { member: "TV02" }), "“TV02”"],
    ["empty", () => read(files.get("TV01")!), "phiếu trống"],
    [
      "empty",
      () =>
        stamped(
          {},
          { copies: ["Bản sao"], rows: ballot.rows.map((row) => ({ ...row, cells: row.cells.map(() => null) })) },
        ),
      "nếu đã chấm ở sheet “Bản sao”",
    ],
    [
      "no-entry-fits",
      () => stamped({}, { rows: ballot.rows.map((row) => ({ ...row, code: "?" })) }),
      "không có dòng nào",
    ],
  ];

  it.each(CASES)("%s", (code, reading, says) => {
    book.set("Nam", code === "other-term" ? 2026 : null);
    const [decided] = collect({ ...book, workbook: book.finish() }, { a: reading() }).files;
    book.set("Nam", null);
    book.finish();
    expect(said(decided!)).toBe(code);
    expect(`${viBallots.state(decided!)}: ${viBallots.reason(decided!)}`).toContain(says);
    expect(enBallots.reason(decided!)).not.toBe("");
    // Words in English, whatever names and codes they hold
    expect(enBallots.reason(decided!).replace(/“[^”]*”/g, "")).not.toMatch(VIETNAMESE);
    expect(enBallots.state(decided!)).toBe("Left out");
  });

  it("names sheets with a copy of the ballot, in which the judge may have scored, and those that were read", () => {
    const reading = stamped({}, { copies: ["Bản sao"] });
    const [decided] = collect(panelWorkbookAgain(), { a: reading }).files;
    expect(decided!.notes).toContainEqual({ note: "copy-left", row: null, code: "", found: "Bản sao" });
    expect(viBallots.note(decided!.notes.find(({ note }) => note === "copy-left")!)).toContain("“Bản sao”");
    expect(ballot.copies).toEqual([]);
  });

  it("is no reading at all where a thread or a page sends something else", () => {
    expect(
      parseBallotReading({ ok: true, ballot: { ...ballot, rows: [{ ...ballot.rows[0], cells: [] }] } }),
    ).toBeNull();
    expect(parseBallotReading({ ok: false, problem: "unreadable" })).toBeNull();
    expect(parseBallotReading(null)).toBeNull();
  });
});

describe("Collecting is refused", () => {
  const { book, files } = handedOut();
  const file = { file: "a", reading: read(fillBallot(files.get("TV01")!, POINTS)) };
  const INPUT: CollectBallotsInput = { files: [file], accepted: [], by: "", date: "24/11/2026" };
  const names = (without: string) => {
    const snapshot = capture(book.workbook);
    return { ...snapshot, names: snapshot.names.filter(({ name }) => !name.endsWith(without)) };
  };
  const REFUSED: readonly (readonly [Partial<CollectBallotsInput>, string, CollectRefusal])[] = [
    [{ date: "?" }, "-", { code: "not-a-day", date: "?" }],
    [{ accepted: [{ member: "TV01", file: "b" }] }, "-", { code: "accept-unusable", member: "TV01", file: "b" }],
    [{ accepted: [{ member: "TV02", file: "a" }] }, "-", { code: "accept-unusable", member: "TV02", file: "a" }],
    [{}, "_HinhThuc_", { code: "ballot-cells-gone", sheet: "Phiếu TV01" }],
    [{}, "_MaTV", { code: "no-panel" }],
  ];

  it.each(REFUSED)("with what to do next: %#", (change, without, refusal) => {
    const snapshot = names(refusal.code === "ballot-cells-gone" ? "_LanNop" : without);
    expect(collectBallots(snapshot, { ...INPUT, ...change })).toEqual({ ok: false, refusal });
    expectSentence(viJudging.refusal(refusal));
    expectSentence(enJudging.refusal(refusal));
  });

  it("nowhere by the guard of what pages plan", () => {
    const snapshot = capture(book.workbook);
    const done = collectBallots(snapshot, INPUT);
    expect(done.ok && foreignEdit(done.plan, snapshot)).toBeNull();
  });
});

describe("Undoing a collection", () => {
  /** Everything that judges and counts hold. */
  const state = (book: Book) =>
    capture(book.workbook)
      .names.filter(({ name }) => /_(TC\d|GhiChu|MinhChung|LanNop|VanTayNop)$/.test(name))
      .map(({ name, block }) => [name, block?.columns, block?.formats]);
  const everybody = (value: number) => ({
    TC1: new Array<number>(COUNT).fill(value),
    TC2: ENTRIES.map((_, index) => index / 10),
  });

  it("puts back what stood in long columns and in single cells, and dates that were taken", () => {
    const { book, files } = handedOut();
    const before = state(book);
    collect(book, {
      a: read(fillBallot(files.get("TV01")!, everybody(1))),
      b: read(fillBallot(files.get("TV02")!, { TC1: [{ date: 46143 }], TC2: [1] })),
    });
    expect(column(book, 1, "TC1")[0]).toEqual({ date: 46143 });
    const middle = state(book);
    const again = handOutFiles(book.workbook);
    const taken = state(book);
    collect(book, { a: read(fillBallot(again.get("TV01")!, { ...everybody(2), GhiChu: ["=1+1"] })) });
    expect(column(book, 0, "GhiChu")[0]).toBe("=1+1");
    const snapshot = capture(book.workbook, { forUndo: true });
    const { performed, plan } = carryOut(book.workbook, { kind: "undo" });
    expect(performed.kind === "undo" && performed.undone.kind).toBe("undone");
    expect(foreignEdit(plan, snapshot)).toBeNull();
    expect(state(book)).toEqual(taken);
    expect(middle).toEqual(taken);
    expect(before).not.toEqual(taken);
  });

  it("puts a formula back that stood in a ballot, and that a person chose to replace", () => {
    const { book, files } = handedOut();
    const { area } = capture(book.workbook).names.find(
      ({ name }) => name === columnName(book.ballots[0]!, "TC1"),
    )!.block!;
    const content = { formula: "=1+1", value: 2 };
    const cells = [{ row: area.row, column: area.column, content }];
    apply(book.workbook, { edits: [{ kind: "setCells", sheet: area.sheet, cells }] });
    const chosen = [{ member: "TV01", file: "a" }];
    collect(book, { a: read(fillBallot(files.get("TV01")!, everybody(1))) }, chosen);
    expect(column(book, 0, "TC1")[0]).toBe(1);
    const snapshot = capture(book.workbook, { forUndo: true });
    const { performed, plan } = carryOut(book.workbook, { kind: "undo" });
    expect(performed.kind === "undo" && performed.undone.kind).toBe("undone");
    expect(foreignEdit(plan, snapshot)).toBeNull();
    const block = capture(book.workbook).names.find(({ name }) => name === columnName(book.ballots[0]!, "TC1"))!.block!;
    expect(block.formulas[0]?.[0]).toBe("=1+1");
  });

  it("puts empty cells back after the first time", () => {
    const { book, files } = handedOut();
    const before = state(book);
    collect(book, { a: read(fillBallot(files.get("TV01")!, everybody(1))) });
    carryOut(book.workbook, { kind: "undo" });
    expect(state(book)).toEqual(before);
  });

  it("is refused once a point was changed or rows were sorted, and names the column", () => {
    const { book, files } = handedOut();
    collect(book, { a: read(fillBallot(files.get("TV01")!, everybody(1))) });
    book.fill(book.ballots[0]!, "MoHinh", ["Mô hình 1", "Mô hình 0"]);
    const { performed } = carryOut(book.finish(), { kind: "undo" });
    if (performed.kind !== "undo") throw new Error(performed.kind);
    expect(performed.undone).toMatchObject({ kind: "changed-since" });
    const { undone } = performed;
    expect(undone.kind === "changed-since" && undone.changes.map(({ kind }) => kind)).toContain("cells");
    expect(column(book, 0, "TC1")[0]).toBe(1);
  });

  it("is refused for a note that reaches beyond what judges fill in", () => {
    const { book } = handedOut();
    const area = capture(book.workbook).names.find(({ name }) => name === columnName(book.result, "ThaoLuan"))!.block!
      .area;
    book.fill(book.result, "ThaoLuan", ["họp"]);
    book.finish();
    const run = { sheet: area.sheet, row: area.row, column: area.column, rows: 1, before: null, after: "họp" };
    const note = JSON.stringify({
      version: 1,
      action: "collect-ballots",
      runs: [run],
      sheets: [],
      names: [],
      anchors: [],
    });
    apply(book.workbook, { edits: [{ kind: "remember", slot: "undo", note }] });
    const { performed } = carryOut(book.workbook, { kind: "undo" });
    expect(performed.kind === "undo" && performed.undone.kind).toBe("note-refused");
  });
});
