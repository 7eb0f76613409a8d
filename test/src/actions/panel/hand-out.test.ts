import { describe, expect, it } from "vitest";
import { capture } from "../../../../files/xlsx/read/capture";
import { blankWorkbook } from "../../../../files/xlsx/write/blank-workbook";
import { readStamp } from "../../../../src/actions/panel/ballot-stamp";
import { handOut } from "../../../../src/actions/panel/hand-out";
import type { HandOutInput, HandOutRefusal } from "../../../../src/actions/panel/hand-out";
import { panelOverview } from "../../../../src/actions/panel/panel-overview";
import { enJudging } from "../../../../src/language/en/judging";
import { viJudging } from "../../../../src/language/vi/judging";
import { cellText } from "../../../../src/scoring/cell-text";
import { readBindings } from "../../../../src/workbook/bindings/bindings";
import { panelCell } from "../../../../src/workbook/bindings/bound-panel";
import { specToBlock } from "../../../../src/workbook/model/spec-to-block";
import { foreignEdit } from "../../../../src/workbook/undo/guard/plan-guard";
import { carryOut, panelWorkbook, somebody } from "../../../panel-workbook";
import { expectSentence } from "../../language/expect-sentence";

const ENTRIES = [
  { DoiTuong: "Xã A", MoHinh: "Một" },
  { DoiTuong: "Xã B", MoHinh: "Hai" },
];
const INPUT: HandOutInput = { members: null, by: "Thư ký", date: "23/11/2026" };
const command = { kind: "hand-out", ...INPUT } as const;

function handedOut(book: ReturnType<typeof panelWorkbook>, input: HandOutInput = INPUT) {
  const { performed } = carryOut(book.workbook, { ...command, ...input });
  if (performed.kind !== "handed-out") throw new Error(performed.kind);
  return performed;
}

/** Every text and number of a file's ballot sheet. */
function contentsOf(file: ReturnType<typeof handedOut>["files"][number]) {
  const sheets = file.plan.edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.spec] : []));
  return specToBlock(sheets[1]!).columns.flat();
}

function stampsOf(book: ReturnType<typeof panelWorkbook>) {
  return readBindings(capture(book.workbook)).tables.flatMap(({ part }) =>
    part.kind === "ballot" ? [readStamp(cellText(panelCell(part.cells, "GiaoPhieu")))] : [],
  );
}

describe("Handing ballots out as files", () => {
  it("gives each judge a file, and counts it in the panel's workbook", () => {
    const book = panelWorkbook(ENTRIES, somebody(2, true));
    const { files, without } = handedOut(book);
    expect(files.map(({ member, fileName, entries }) => [member, fileName, entries])).toEqual([
      ["TV01", "phieu-TV01-lan-1.xlsx", 2],
      ["TV02", "phieu-TV02-lan-1.xlsx", 2],
      ["TV03", "phieu-TV03-lan-1.xlsx", 2],
    ]);
    expect(without).toEqual([]);
    expect(panelOverview(capture(book.workbook))!.members.map((member) => member.handedOut)).toEqual([1, 1, 1]);
    expect(stampsOf(book).map((stamp) => [stamp?.panel, stamp?.member, stamp?.handOut, stamp?.known])).toEqual([
      ["TO-01", "TV01", 1, 0],
      ["TO-01", "TV02", 1, 0],
      ["TO-01", "TV03", 1, 0],
    ]);
    expect(readBindings(capture(book.workbook)).records.map(({ kind }) => kind)).toEqual(["log"]);
  });

  it("puts the judge's own points into the file, and nobody else's", () => {
    const book = panelWorkbook(ENTRIES, somebody(2));
    book.fill(book.ballots[0]!, "TC1", [1.25]);
    book.fill(book.ballots[1]!, "TC1", [1.75]);
    book.finish();
    const { files } = handedOut(book);
    expect(contentsOf(files[0]!)).toContain(1.25);
    expect(contentsOf(files[0]!)).not.toContain(1.75);
    expect(contentsOf(files[1]!)).toContain(1.75);
  });

  it("leaves out entries that the judge is out of, and a judge who is out of all", () => {
    const book = panelWorkbook(ENTRIES, somebody(2));
    book.fill(book.recusals, "MaTV", ["TV01", "TV02", "TV02"]);
    book.fill(book.recusals, "MaMH", ["MH-001", "MH-001", "MH-002"]);
    book.finish();
    const { files, without } = handedOut(book);
    expect([files.map(({ member, entries }) => [member, entries]), without]).toEqual([[["TV01", 1]], ["TV02"]]);
    expect(contentsOf(files[0]!)).not.toContain("MH-001");
  });

  it("counts again for the judges who are named, and plans what a page may plan", () => {
    const book = panelWorkbook(ENTRIES, somebody(2));
    handedOut(book);
    const snapshot = capture(book.workbook);
    const again = handOut(snapshot, { ...INPUT, members: ["tv02"] });
    expect(again.ok && foreignEdit(again.plan, snapshot)).toBeNull();
    const { files } = handedOut(book, { ...INPUT, members: ["tv02"] });
    expect(files.map(({ fileName }) => fileName)).toEqual(["phieu-TV02-lan-2.xlsx"]);
    expect(stampsOf(book).map((stamp) => stamp?.handOut)).toEqual([1, 2]);
    const { performed } = carryOut(book.workbook, { kind: "undo" });
    expect(performed.kind === "undo" && performed.undone.kind).toBe("undone");
    expect(stampsOf(book).map((stamp) => stamp?.handOut)).toEqual([1, 1]);
  });

  const small = panelWorkbook(ENTRIES, somebody(2));
  const REFUSED: readonly (readonly [Partial<HandOutInput>, HandOutRefusal])[] = [
    [{ members: ["TV07"] }, { code: "unknown-member", member: "TV07", members: ["TV01", "TV02", "TV09"] }],
    [{ members: ["TV09"] }, { code: "member-without-ballot", member: "TV09" }],
    [{ date: "mai" }, { code: "not-a-day", date: "mai" }],
  ];
  small.fill(small.members, "MaTV", ["TV01", "TV02", "TV09"]);
  small.finish();

  it.each(REFUSED)("is refused with what to do next: %#", (change, refusal) => {
    expect(handOut(capture(small.workbook), { ...INPUT, ...change })).toEqual({ ok: false, refusal });
    expectSentence(viJudging.refusal(refusal));
    expectSentence(enJudging.refusal(refusal));
  });

  it.each([
    ["MaTo", null, ""],
    ["MaTo", "A|B", "A|B"],
    ["Nam", 26, "26"],
    ["Ky", "1|2", "1|2"],
  ] as const)("is refused while %s is %j", (cell, content, found) => {
    const book = panelWorkbook(ENTRIES, somebody(2));
    book.set(cell, content);
    const refusal: HandOutRefusal = { code: "panel-code-unusable", cell, found };
    expect(handOut(capture(book.finish()), INPUT)).toEqual({ ok: false, refusal });
    expectSentence(viJudging.refusal(refusal));
    expectSentence(enJudging.refusal(refusal));
  });

  it("is refused without a panel, and where a ballot has lost its count", () => {
    expect(handOut(capture(blankWorkbook()), INPUT)).toEqual({ ok: false, refusal: { code: "no-panel" } });
    const book = panelWorkbook(ENTRIES, somebody(2));
    const snapshot = capture(book.workbook);
    const names = snapshot.names.filter(({ name }) => !name.endsWith("_LanGiao"));
    const refusal: HandOutRefusal = { code: "ballot-cells-gone", sheet: "Phiếu TV01" };
    expect(handOut({ ...snapshot, names }, INPUT)).toEqual({ ok: false, refusal });
    expectSentence(viJudging.refusal(refusal));
    expectSentence(enJudging.refusal(refusal));
  });
});
