import { describe, expect, it } from "vitest";
import { capture } from "../../../../files/xlsx/read/capture";
import { captureNeeds } from "../../../../src/actions/capture-needs";
import { joinPanel } from "../../../../src/actions/panel/join-panel";
import type { JoinPanelRefusal } from "../../../../src/actions/panel/join-panel";
import type { ListedMember } from "../../../../src/judging/member-line";
import { perform } from "../../../../src/actions/perform";
import { enJudging } from "../../../../src/language/en/judging";
import { viJudging } from "../../../../src/language/vi/judging";
import type { Cell } from "../../../../src/text/cell";
import { columnName } from "../../../../src/workbook/model/binding-name";
import { readBindings } from "../../../../src/workbook/bindings/bindings";
import { appraise } from "../../../../src/workbook/check/appraise";
import { foreignEdit } from "../../../../src/workbook/undo/guard/plan-guard";
import type { Role } from "../../../../src/scoring/role";
import { carryOut, panelWorkbook, somebody } from "../../../panel-workbook";
import type { PanelWorkbook } from "../../../panel-workbook";
import { expectSentence } from "../../language/expect-sentence";

const ENTRIES = [
  { DoiTuong: "Xã A", MoHinh: "Một" },
  { DoiTuong: "Xã A", MoHinh: "Hai" },
  { DoiTuong: "Xã B", MoHinh: "Ba" },
];
const NEW_JUDGE: ListedMember = { name: "Người mới", position: "Ủy viên", unit: "Văn phòng", role: "member" };
const NEW_THIRD: ListedMember = { ...NEW_JUDGE, name: "Người thứ ba", role: "third-marker" };
const command = (...members: readonly ListedMember[]) =>
  ({ kind: "join-panel", members, by: "Thư ký", date: "28/11/2026" }) as const;

/** Points of one judge, by entry: three criteria each. */
const POINTS: readonly (readonly (readonly [number, number, number])[])[] = [
  [
    [1.5, 2.5, 4],
    [1, 2, 3],
    [2, 3, 4.5],
  ],
  [
    [1.5, 2, 4],
    [1.5, 2, 3.5],
    [2, 2.5, 4.5],
  ],
  [
    [1, 2.5, 4],
    [1, 2.5, 3],
    [1.5, 3, 4],
  ],
  [
    [2, 3, 5],
    [1, 2, 2.5],
    [2, 3, 5],
  ],
  [
    [0.5, 2, 3],
    [2, 2.5, 3],
    [1, 3, 4],
  ],
];

function ballotsOf({ workbook }: PanelWorkbook) {
  return readBindings(capture(workbook)).tables.filter(({ part }) => part.kind === "ballot");
}

function score(book: PanelWorkbook, ballot: number, judge: number): void {
  (["TC1", "TC2", "TC3"] as const).forEach((role, index) =>
    book.fill(
      ballot,
      role,
      POINTS[judge]!.map((points) => points[index]!),
    ),
  );
  book.finish();
}

function everybodyIsThere(book: PanelWorkbook, members: number): void {
  book.fill(book.members, "CoMat", new Array<Cell>(members).fill("Có"));
  book.finish();
}

/** The combining table's values as the core works them out, by role. */
function combined({ workbook }: PanelWorkbook) {
  const table = appraise(capture(workbook)).tables.find(({ panel }) => panel !== undefined)!;
  return Object.fromEntries([...table.values].map(([role, valueAt]) => [role, ENTRIES.map((_, row) => valueAt(row))]));
}

describe("Letting a judge join a panel", () => {
  it("makes a ballot with the entries for a member who was typed into the sheet", () => {
    const book = panelWorkbook(ENTRIES, somebody(3));
    book.fill(book.members, "MaTV", [undefined, undefined, undefined, "TV08"]);
    book.fill(book.members, "HoTen", [undefined, undefined, undefined, "Người mới"]);
    book.fill(book.members, "DuocCham", [undefined, undefined, undefined, "Có"]);
    book.finish();
    const { performed } = carryOut(book.workbook, command());
    expect(performed).toEqual({
      kind: "panel-joined",
      joined: [{ code: "TV08", name: "Người mới", sheet: "Phiếu TV08", isThirdMarker: false }],
      entries: 3,
    });
    const joined = ballotsOf(book).at(-1)!;
    const cells = (role: Role) => joined.columns.get(role)!.cells;
    expect([cells("MaMH"), cells("DoiTuong"), cells("TC1")]).toEqual([
      ["MH-001", "MH-002", "MH-003"],
      ["Xã A", "Xã A", "Xã B"],
      [null, null, null],
    ]);
    const { findings } = appraise(capture(book.workbook));
    expect(findings.map(({ code }) => code)).not.toContain("judge-without-ballot");
  });

  it("lists people who are in no row yet, with codes that nobody had", () => {
    const book = panelWorkbook(ENTRIES, somebody(3));
    const { performed } = carryOut(book.workbook, command(NEW_JUDGE, NEW_THIRD));
    expect(performed).toMatchObject({ joined: [{ code: "TV04" }, { code: "TV05", isThirdMarker: true }] });
    const { members } = appraise(capture(book.workbook)).tables.find(({ panel }) => panel)!.panel!.parts.panel;
    expect(members.map(({ code, mayScore, isThirdMarker }) => [code, mayScore, isThirdMarker])).toEqual([
      ["TV01", true, false],
      ["TV02", true, false],
      ["TV03", true, false],
      ["TV04", true, false],
      ["TV05", true, true],
    ]);
  });

  it.each([
    { title: "one judge joins", before: somebody(3), joining: [[NEW_JUDGE]], order: [0, 1, 2, 3] },
    {
      title: "two judges join together",
      before: somebody(2),
      joining: [[NEW_JUDGE, NEW_JUDGE]],
      order: [0, 1, 2, 3],
    },
    {
      title: "two join one after the other",
      before: somebody(2),
      joining: [[NEW_JUDGE], [NEW_JUDGE]],
      order: [0, 1, 2, 3],
    },
    {
      title: "one joins a panel with a third marker",
      before: somebody(2, true),
      joining: [[NEW_JUDGE]],
      order: [0, 1, 4, 2],
    },
    {
      title: "two join a panel with a third marker, one after the other",
      before: somebody(2, true),
      joining: [[NEW_JUDGE], [NEW_JUDGE]],
      order: [0, 1, 4, 2, 3],
    },
    { title: "a third marker is appointed", before: somebody(2), joining: [[NEW_THIRD]], order: [0, 1, 4] },
    {
      title: "a judge joins after the third marker who was appointed",
      before: somebody(2),
      joining: [[NEW_THIRD], [NEW_JUDGE]],
      order: [0, 1, 4, 2],
    },
  ])("gives the results of a panel that had everybody from the start, where $title", ({ before, joining, order }) => {
    const book = panelWorkbook(ENTRIES, before);
    // Scored before the others join
    ballotsOf(book).forEach(({ id }, index) => score(book, id, order[index]!));
    joining.forEach((members) => carryOut(book.workbook, command(...members)));
    ballotsOf(book)
      .slice(before.length)
      .forEach(({ id }, index) => score(book, id, order[before.length + index]!));
    everybodyIsThere(book, order.length);

    const judges = order.filter((judge) => judge !== 4);
    const whole = panelWorkbook(ENTRIES, somebody(judges.length, order.includes(4)));
    ballotsOf(whole).forEach(({ id }, index) => score(whole, id, [...judges, 4][index]!));
    everybodyIsThere(whole, order.length);
    expect(combined(book)).toEqual(combined(whole));
  });

  it("leaves what was typed over a formula, in the combining table and beside the members, in whatever column", () => {
    const computed = ["Tong", "SoPhieu", "TrungVi", "LTC1", "Dau", "SoGiao", "SoCap"] as const;
    for (const role of computed)
      for (const row of [0, 1]) {
        const book = panelWorkbook(ENTRIES, somebody(2, true));
        const table = role === "SoGiao" || role === "SoCap" ? book.members : book.result;
        const typed = new Array<string | undefined>(row).fill(undefined);
        book.fill(table, role, [...typed, "1,5 điểm"]);
        book.finish();
        carryOut(book.workbook, command(NEW_JUDGE));
        const { names } = capture(book.workbook);
        const block = names.find(({ name }) => name === columnName(table, role))!.block!;
        expect([role, block.columns[0]![row], block.formulas[0]![row]]).toEqual([role, "1,5 điểm", null]);
        expect(block.formulas[0]!.filter((formula) => formula === null)).toHaveLength(1);
      }
  });

  it("is taken back by one undo, cell by cell", () => {
    const book = panelWorkbook(ENTRIES, somebody(2, true));
    ballotsOf(book).forEach(({ id }, index) => score(book, id, index));
    const before = capture(book.workbook);
    carryOut(book.workbook, command(NEW_JUDGE));
    const undone = carryOut(book.workbook, { kind: "undo" });
    expect(undone.performed).toEqual({ kind: "undo", undone: { kind: "undone", action: "join-panel" } });
    const after = capture(book.workbook);
    // The log keeps its lines
    const isOfPanel = ({ name }: { readonly name: string }) => before.names.some((own) => own.name === name);
    expect(
      after.names.filter(isOfPanel).map(({ name, block }) => [name, block?.area, block?.columns, block?.formulas]),
    ).toEqual(before.names.map(({ name, block }) => [name, block?.area, block?.columns, block?.formulas]));
    expect(after.names.filter((own) => !isOfPanel(own)).every(({ block }) => block?.area.sheet === "Sổ theo dõi")).toBe(
      true,
    );
  });

  it("is not taken back once the new ballot has points", () => {
    const book = panelWorkbook(ENTRIES, somebody(3));
    carryOut(book.workbook, command(NEW_JUDGE));
    score(book, ballotsOf(book).at(-1)!.id, 0);
    const undone = carryOut(book.workbook, { kind: "undo" });
    expect(undone.performed).toMatchObject({ undone: { kind: "changed-since", changes: [{ sheet: "Phiếu TV04" }] } });
  });

  it("is a plan that hosts take from a page, and so is its undo", () => {
    const book = panelWorkbook(ENTRIES, somebody(2, true));
    const snapshot = capture(book.workbook, captureNeeds(command()));
    expect(foreignEdit(perform(command(NEW_JUDGE), snapshot).plan, snapshot)).toBeNull();
    carryOut(book.workbook, command(NEW_JUDGE));
    const joined = capture(book.workbook, captureNeeds({ kind: "undo" }));
    expect(foreignEdit(perform({ kind: "undo" }, joined).plan, joined)).toBeNull();
  });

  it("keeps a note for undo that does not grow with the entries", () => {
    const noteOf = (entries: number) => {
      const list = Array.from({ length: entries }, (_, index) => ({ DoiTuong: "Xã A", MoHinh: `Mô hình ${index}` }));
      const { plan } = carryOut(panelWorkbook(list, somebody(3)).workbook, command(NEW_JUDGE));
      const note = plan.edits.find((edit) => edit.kind === "remember");
      return note?.kind === "remember" ? note.note.length : 0;
    };
    const [few, many] = [noteOf(10), noteOf(99)];
    expect(few).toBeGreaterThan(1000);
    expect(many).toBeLessThan(few * 1.02);
  });

  it.each<[string, readonly ListedMember[], JoinPanelRefusal]>([
    ["nobody is named, and everybody has a ballot", [], { code: "nobody-to-join", sheet: "Tổ thẩm định" }],
    ["there is a third marker already", [NEW_THIRD], { code: "third-markers", count: 2 }],
    [
      "the sheet has too few free rows",
      new Array<ListedMember>(6).fill(NEW_JUDGE),
      { code: "members-full", sheet: "Tổ thẩm định", rows: 1 },
    ],
  ])("says why nothing is done where %s", (_, members, refusal) => {
    const book = panelWorkbook(ENTRIES, somebody(2, true));
    const { performed, plan } = carryOut(book.workbook, command(...members));
    expect([performed, plan.edits]).toEqual([{ kind: "panel-refused", refusal }, []]);
    expectSentence(viJudging.refusal(refusal));
    expectSentence(enJudging.refusal(refusal));
  });

  it("refuses a twenty-sixth judge, a day that does not exist, a code with signs of its own, and a workbook without a panel", () => {
    const refusalOf = (book: PanelWorkbook["workbook"], date = "28/11/2026") => {
      const done = joinPanel(capture(book), { ...command(NEW_JUDGE), date });
      return done.ok ? null : done.refusal;
    };
    const full = panelWorkbook(ENTRIES.slice(0, 1), somebody(25));
    expect(refusalOf(full.workbook)).toEqual({ code: "too-many-judges", judges: 26, most: 25 });
    const book = panelWorkbook(ENTRIES, somebody(2));
    expect(refusalOf(book.workbook, "31/02/2026")).toEqual({ code: "not-a-day", date: "31/02/2026" });
    book.fill(book.members, "MaTV", [undefined, undefined, "TV|3"]);
    book.fill(book.members, "DuocCham", [undefined, undefined, "Có"]);
    book.finish();
    const refused = { code: "member-codes", codes: ["TV|3"] } as const;
    expect(refusalOf(book.workbook)).toEqual(refused);
    expectSentence(viJudging.refusal(refused));
    expectSentence(enJudging.refusal(refused));
  });
});
