import { describe, expect, it } from "vitest";
import { capture } from "../../../../files/xlsx/read/capture";
import { apply } from "../../../../files/xlsx/write/apply";
import { readBindings } from "../../../../src/workbook/bindings/bindings";
import { check } from "../../../../src/actions/check";
import { viPanelFindingTitles } from "../../../../src/language/vi/panel-findings";
import { en } from "../../../../src/language/en/words";
import { vi } from "../../../../src/language/vi/words";
import type { Role } from "../../../../src/scoring/role";
import type { Cell } from "../../../../src/text/cell";
import { columnName } from "../../../../src/workbook/model/binding-name";
import { PANEL_SEVERITY } from "../../../../src/workbook/model/finding";
import type { Finding, PanelFindingCode } from "../../../../src/workbook/model/finding";
import type { PanelWorkbook } from "../../../panel-workbook";
import { readBallotBytes } from "../../../../files/ballots/ballot-bytes";
import { fillBallot, handOutFiles } from "../../../ballot-files";
import { carryOut, panelWorkbook, somebody } from "../../../panel-workbook";
import { expectSentence } from "../../language/expect-sentence";

const ENTRIES = ["An Bình", "Hòa Lạc", "Tân Tiến"].map((name, index) => ({
  DoiTuong: `Đảng ủy xã ${name}`,
  Loai: "Tổ chức đảng",
  MoHinh: `Mô hình ${index + 1}`,
  NoiDung: 2,
  LinhVuc: "Kinh tế",
  Cap: "Cấp cơ sở",
  DangKy: "Có",
  BaoCao: "Có",
  MinhChung: "Báo cáo 12",
}));

/** Points of TC2 by judge and entry; the other criteria are 1, 1 and 0,5. `null` for a ballot without scores. */
type Points = readonly (readonly (number | null)[])[];
const AGREED: Points = [
  [3, 3, 3],
  [3.5, 3, 3],
];

function findingsOf(points: Points, change: (book: PanelWorkbook) => void = () => undefined, thirds = false) {
  const book = panelWorkbook(ENTRIES, somebody(2, thirds));
  points.forEach((ballot, judge) => {
    const column = (role: Role, value: (own: number) => number) =>
      book.fill(
        book.ballots[judge]!,
        role,
        ballot.map((own): Cell => (own === null ? null : value(own))),
      );
    column("TC1", () => 1);
    column("TC2", (own) => own);
    column("TC3", () => 1);
    column("TC4", () => 0.5);
  });
  book.fill(book.members, "CoMat", ["Có", "Có"]);
  book.set("DaXacNhan", "Có");
  book.finish();
  change(book);
  const { findings } = check(capture(book.finish()));
  return findings.filter(({ code }) => code in PANEL_SEVERITY);
}

interface Case {
  readonly code: PanelFindingCode;
  readonly points?: Points;
  readonly change?: (book: PanelWorkbook) => void;
  readonly thirds?: boolean;
  readonly found: Cell;
}

const FAR: Points = [
  [1, 3, 3],
  [4, 3, 3],
];

const CASES: readonly Case[] = [
  { code: "panel-setting", change: (book) => book.set("NguongA", "một"), found: "một" },
  { code: "panel-unconfirmed", change: (book) => book.set("DaXacNhan", "Không"), found: null },
  {
    code: "panel-bonus-once",
    change: ({ workbook }) => {
      const { sheet, row, column } = readBindings(capture(workbook))
        .rubrics.get("tap-the")!
        .rubricAt!.settingArea("bonusesOnce");
      apply(workbook, { edits: [{ kind: "setCells", sheet, cells: [{ row, column, content: "Có" }] }] });
    },
    found: "Có",
  },
  { code: "no-quorum", change: (book) => book.fill(book.members, "CoMat", [null]), found: 1 },
  { code: "ballot-missing", points: [[3, null, null], AGREED[1]!], found: "TV01" },
  {
    code: "judge-without-ballot",
    change: (book) => addMember(book, { CoMat: "Có" }),
    found: "TV09",
  },
  {
    code: "judge-without-ballot",
    change: (book) => addMember(book, { VaiTro: "Người chấm thứ ba" }),
    found: "TV09",
  },
  {
    code: "few-ballots",
    change: (book) => recuse(book, "TV01", "MH-002"),
    points: [[3, null, 3], AGREED[1]!],
    found: 1,
  },
  { code: "gap-discuss", points: [[2.2, 3, 3], AGREED[1]!], found: 1.3 },
  { code: "gap-third", points: FAR, found: 3 },
  {
    code: "gap-chair",
    points: [...FAR, [2.5, 3, 3]],
    thirds: true,
    change: (book) => book.set("NguongC", 1),
    found: 3,
  },
  {
    code: "chair-without-reason",
    change: (book) => book.fill(book.result, "QDChuTich", [8]),
    found: null,
  },
  { code: "chair-unreadable", change: (book) => book.fill(book.result, "QDChuTich", ["tám"]), found: "tám" },
  {
    code: "chair-outside",
    points: [...FAR, [2.5, 3, 3]],
    thirds: true,
    change: (book) => {
      book.set("NguongC", 1);
      book.fill(book.result, "QDChuTich", [9]);
      book.fill(book.result, "LyDoQD", ["Theo biên bản"]);
    },
    found: 9,
  },
  {
    code: "member-without-code",
    change: (book) => book.fill(book.members, "HoTen", [undefined, undefined, "Lê Văn Cường"]),
    found: "Lê Văn Cường",
  },
  {
    code: "member-choice",
    change: (book) => book.fill(book.members, "VaiTro", [undefined, "Uỷ viên"]),
    found: "Uỷ viên",
  },
  {
    code: "ballot-row-lost",
    change: (book) => {
      recuse(book, "TV01", "MH-002");
      book.fill(book.ballots[0]!, "MaMH", [undefined, "MH-002 "]);
      book.set("PhieuToiThieu", 1);
    },
    found: "MH-002 ",
  },
  { code: "recusal-unmatched", change: (book) => recuse(book, "TV01 ", "MH-002"), found: "TV01 " },
  {
    code: "recused-but-scored",
    change: (book) => {
      recuse(book, "TV01", "MH-002");
      book.set("PhieuToiThieu", 1);
    },
    found: "TV01",
  },
  {
    code: "recusal-suggested",
    change: (book) => book.fill(book.members, "DonVi", ["Đảng ủy xã Hòa Lạc"]),
    found: "TV01",
  },
  {
    code: "entry-not-in-panel",
    change: (book) => book.fill(1, "MoHinh", ["Mô hình mới"]),
    found: "Đảng ủy xã An Bình",
  },
  {
    code: "ballot-stale",
    change: (book) => {
      handOutFiles(book.workbook);
      book.fill(book.ballots[1]!, "MaMH", ["mh-001", "MH-002", "MH-03"]);
      book.fill(book.result, "MaMH", [undefined, undefined, "MH-03"]);
      book.fill(book.ballots[0]!, "MaMH", [undefined, undefined, "MH-03"]);
      book.finish();
      handOutFiles(book.workbook, ["TV01"]);
    },
    found: "TV02",
  },
  {
    code: "ballot-edited",
    change: (book) => {
      const ballot = fillBallot(handOutFiles(book.workbook).get("TV02")!, { GhiChu: ["xem lại"] });
      const files = [{ file: "a", reading: readBallotBytes(ballot) }];
      carryOut(book.workbook, { kind: "collect-ballots", files, accepted: [], by: "", date: "24/11/2026" });
      book.fill(book.ballots[1]!, "TC1", [1.25]);
    },
    found: "TV02",
  },
  {
    code: "criterion-gap",
    change: (book) => {
      book.fill(book.ballots[0]!, "TC1", [2]);
      book.fill(book.ballots[0]!, "TC2", [2]);
      book.fill(book.ballots[1]!, "TC1", [1]);
      book.fill(book.ballots[1]!, "TC2", [3]);
    },
    found: 1,
  },
];

/** Two judges, a whole point apart on as many entries as mean anything. */
function apart(count: number) {
  const list = Array.from({ length: count }, (_, index) => ({ ...ENTRIES[0]!, MoHinh: `Mô hình ${index}` }));
  const book = panelWorkbook(list, somebody(2));
  const all = (value: number) => list.map(() => value);
  book.ballots.forEach((ballot, judge) => {
    book.fill(ballot, "TC1", all(1));
    book.fill(ballot, "TC2", all(2 + judge));
    book.fill(ballot, "TC3", all(1));
    book.fill(ballot, "TC4", all(0.5));
  });
  return check(capture(book.finish())).findings.filter(({ code }) => code === "severity");
}

function recuse(book: PanelWorkbook, member: string, entry: string): void {
  book.fill(book.recusals, "MaTV", [member]);
  book.fill(book.recusals, "MaMH", [entry]);
}

/** Types a third member who may score. */
function addMember(book: PanelWorkbook, says: Readonly<Partial<Record<Role, string>>>): void {
  const cells = Object.entries({ MaTV: "TV09", DuocCham: "Có", ...says });
  for (const [role, cell] of cells) book.fill(book.members, role as Role, [undefined, undefined, cell]);
}

/** Writes another judge's code into a ballot. */
function ofJudge({ workbook, ballots }: PanelWorkbook, judge: number, content: string | null): void {
  const { part } = readBindings(capture(workbook)).tables.find(({ id }) => id === ballots[judge])!;
  if (part.kind !== "ballot" || !part.memberCell) throw new Error("no ballot");
  const { sheet, row, column } = part.memberCell;
  apply(workbook, { edits: [{ kind: "setCells", sheet, cells: [{ row, column, content }] }] });
}

describe("A check of a panel", () => {
  it("finds nothing where all ballots agree and enough members were present", () => {
    expect(findingsOf(AGREED)).toEqual([]);
  });

  it.each(CASES)("finds $code, and says it in both languages", ({ code, points = AGREED, change, thirds, found }) => {
    const findings = findingsOf(points, change, thirds);
    expect(findings.map((own) => [own.code, own.severity, own.found])).toEqual([[code, PANEL_SEVERITY[code], found]]);
    expectWords(findings[0]!);
  });

  it("says that a table without its members has no results, and leaves it out", () => {
    const book = panelWorkbook(ENTRIES, somebody(2));
    const snapshot = capture(book.workbook);
    const gone = snapshot.names.filter(({ name }) => name !== columnName(book.members, "MaTV"));
    const { findings, summary } = check({ ...snapshot, names: gone });
    expect(findings.filter(({ code }) => code in PANEL_SEVERITY).map(({ code }) => code)).toEqual(["panel-broken"]);
    expect(summary.entries).toBe(0);
    expectWords(findings.find(({ code }) => code === "panel-broken")!);
  });

  it("says who scores higher or lower than the others, once there are five entries", () => {
    expect(apart(4)).toEqual([]);
    const found = apart(5);
    expect(found.map((own) => [own.found, own.expected])).toEqual([
      ["TV01", { kind: "beside-others", points: -1, rows: 5 }],
      ["TV02", { kind: "beside-others", points: 1, rows: 5 }],
    ]);
    found.forEach(expectWords);
    expect(vi.finding(found[0]!, { decimalSeparator: "," })).toContain(
      "thấp hơn người khác trung bình 1 điểm, trên 5 mô hình",
    );
  });

  it("says that a scored ballot counts nowhere once its judge is no member, until the right to score is taken away", () => {
    const without = (change: (book: PanelWorkbook) => void, points = AGREED) =>
      findingsOf(points, (book) => {
        book.set("PhieuToiThieu", 1);
        change(book);
      });
    const leave = (book: PanelWorkbook) => {
      book.fill(book.members, "MaTV", [undefined, null]);
      book.fill(book.members, "HoTen", [undefined, null]);
    };
    const gone = without(leave);
    expect(gone).toMatchObject([
      { code: "ballot-without-member", severity: "warning", found: "TV02", expected: { kind: "rows", rows: 3 } },
    ]);
    expect(gone[0]!.where.area?.sheet).toBe("Phiếu TV02");
    expectWords(gone[0]!);
    // Somebody who is not to score any more stays a member
    expect(without((book) => book.fill(book.members, "DuocCham", [undefined, "Không"]))).toEqual([]);
    // Nothing is lost of an empty ballot
    const empty = without(leave, [AGREED[0]!]);
    expect(empty).toEqual([]);
  });

  it("says that a ballot without a judge's code counts nowhere", () => {
    const found = findingsOf(AGREED, (book) => ofJudge(book, 1, null));
    const own = found.find(({ code }) => code === "ballot-without-member");
    expect(own).toMatchObject({ found: null, expected: { rows: 3 } });
    expectWords(own!);
  });

  it("says that a judge with two ballots counts twice, and so does a code of two members", () => {
    const ballots = findingsOf(AGREED, (book) => ofJudge(book, 1, "tv01"));
    expect(ballots.map(({ code, found }) => [code, found])).toEqual([
      ["ballot-twice", "tv01"],
      ["judge-without-ballot", "TV02"],
    ]);
    expectWords(ballots[0]!);
    const members = findingsOf(AGREED, (book) => {
      book.fill(book.members, "MaTV", [undefined, undefined, "TV01"]);
      book.fill(book.members, "CoMat", [undefined, undefined, "Có"]);
    }).filter(({ code }) => code === "member-twice");
    expect(members).toMatchObject([{ found: "TV01", severity: "error" }]);
    expectWords(members[0]!);
  });

  it.each([
    ["DuocCham", null, "is empty, so it is read as Không"],
    ["DuocCham", "Có ", "says “Có ”, which is not in its list"],
    ["CoMat", "co", "read as Không"],
    ["VaiTro", "Người chấm thứ 3", "read as Thành viên"],
  ] as const)("says what a cell %s with %j is taken for", (role, content, says) => {
    const found = findingsOf(AGREED, (book) => book.fill(book.members, role, [undefined, content]));
    const own = found.filter(({ code }) => code === "member-choice");
    expect(own).toHaveLength(1);
    expect(en.finding(own[0]!, { decimalSeparator: "." })).toContain(says);
    expectWords(own[0]!);
  });

  it("counts scored rows that formulas do not find: a code twice, and none", () => {
    const lost = findingsOf(AGREED, (book) => book.fill(book.ballots[0]!, "MaMH", [undefined, "mh-001", null]));
    expect(lost.filter(({ code }) => code === "ballot-row-lost")).toMatchObject([
      { found: "mh-001", expected: { kind: "rows", rows: 2 }, where: { area: { sheet: "Phiếu TV01" } } },
    ]);
  });

  it.each([
    ["TV09", "MH-001", "judge's code “TV09”"],
    ["TV01", "MH-0O1", "entry's code “MH-0O1”"],
    ["TV01", null, "entry's code is empty"],
    [null, "MH-001", "judge's code is empty"],
  ] as const)("says that a recusal of %j from %j has no effect", (member, entry, says) => {
    const found = findingsOf(AGREED, (book) => {
      book.fill(book.recusals, "MaTV", [member]);
      book.fill(book.recusals, "MaMH", [entry]);
    });
    expect(found.map(({ code }) => code)).toEqual(["recusal-unmatched"]);
    expect(en.finding(found[0]!, { decimalSeparator: "." })).toContain(says);
    expectWords(found[0]!);
  });

  it("has a case for every finding", () => {
    const others = ["panel-broken", "severity", "ballot-without-member", "ballot-twice", "member-twice"];
    const tried = [...CASES.map(({ code }) => code), ...others];
    expect(Object.keys(viPanelFindingTitles).filter((code) => !tried.includes(code))).toEqual([]);
  });
});

function expectWords(finding: Finding): void {
  expectSentence(vi.finding(finding, { decimalSeparator: "," }));
  expectSentence(en.finding(finding, { decimalSeparator: "." }));
}
