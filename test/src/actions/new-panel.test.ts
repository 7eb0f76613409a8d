import { describe, expect, it } from "vitest";
import { blankWorkbook } from "../../../files/xlsx/write/blank-workbook";
import { capture } from "../../../files/xlsx/read/capture";
import type { NewPanelInput, NewPanelRefusal } from "../../../src/actions/panel/new-panel";
import { newPanel } from "../../../src/actions/panel/new-panel";
import { en } from "../../../src/language/en/words";
import { enJudging } from "../../../src/language/en/judging";
import { viJudging } from "../../../src/language/vi/judging";
import { foreignEdit } from "../../../src/workbook/undo/guard/plan-guard";
import { readBindings } from "../../../src/workbook/bindings/bindings";
import { columnName } from "../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { carryOut, panelWorkbook, somebody } from "../../panel-workbook";
import { snapshotWithCells } from "./panel-lists";
import { expectSentence } from "../language/expect-sentence";

const INPUT: NewPanelInput = { members: somebody(3), title: "", sheet: null, rubric: null };

function cellsOf(snapshot: Snapshot, name: string) {
  return snapshot.names.find((own) => own.name === name)?.block?.columns[0];
}

describe("Setting up a panel", () => {
  const lists = snapshotWithCells({
    rubrics: ["tap-the"],
    cells: { DoiTuong: ["Xã A", "Xã B", null], MoHinh: ["Một", "Hai", null], Loai: ["Tổ chức đảng", null, null] },
  });

  it("makes members, recusals, a ballot a judge and the combining table, and gives entries codes", () => {
    const made = newPanel(lists, INPUT);
    if (!made.ok) throw new Error(made.refusal.code);
    expect(made.sheets).toEqual([
      "Tổ thẩm định",
      "Không tham gia chấm",
      "Phiếu TV01",
      "Phiếu TV02",
      "Phiếu TV03",
      "Bảng tổng hợp điểm",
    ]);
    expect([made.judges, made.entries]).toEqual([3, 2]);
    expect(foreignEdit(made.plan, lists)).toBeNull();
  });

  it("copies entries with their codes, and leaves their table as it is", () => {
    const book = panelWorkbook(
      [
        { DoiTuong: "Xã A", MoHinh: "Một", Cap: "Cấp cơ sở" },
        { DoiTuong: "Xã B", MoHinh: "Hai" },
      ],
      somebody(2),
    );
    const snapshot = capture(book.workbook);
    for (const table of [...book.ballots, book.result]) {
      expect(cellsOf(snapshot, columnName(table, "MaMH"))).toEqual(["MH-001", "MH-002"]);
      expect(cellsOf(snapshot, columnName(table, "Cap"))).toEqual(["Cấp cơ sở", null]);
    }
    expect(readBindings(snapshot).findings).toEqual(
      readBindings(snapshot).findings.filter(({ code }) => code === "body-missing"),
    );
  });

  it("takes from a register only the subjects that the rubric appraises", () => {
    const register = snapshotWithCells({
      rubrics: ["danh-muc", "ca-nhan"],
      cells: {
        DoiTuong: ["Xã A", "Nguyễn Văn An", "Chưa rõ"],
        MoHinh: ["Một", "Hai", "Ba"],
        Loai: ["Tổ chức đảng", "Cá nhân ở doanh nghiệp tư nhân", null],
      },
    });
    const made = newPanel(register, { ...INPUT, sheet: "Danh mục đăng ký" });
    expect(made.ok && made.entries).toBe(2);
  });

  const taken = capture(panelWorkbook([{ DoiTuong: "Xã A", MoHinh: "Một" }], somebody(2)).workbook);
  const REFUSED: readonly (readonly [Snapshot, Partial<NewPanelInput>, NewPanelRefusal])[] = [
    [lists, { members: somebody(1) }, { code: "too-few-judges", judges: 1 }],
    [lists, { members: somebody(26) }, { code: "too-many-judges", judges: 26, most: 25 }],
    [lists, { members: [...somebody(2, true), ...somebody(0, true)] }, { code: "third-markers", count: 2 }],
    [taken, {}, { code: "panel-exists", sheet: "Tổ thẩm định" }],
    [lists, { sheet: "Bộ tiêu chí" }, { code: "no-list", sheet: "Bộ tiêu chí" }],
    [capture(blankWorkbook()), {}, { code: "no-list", sheet: null }],
    [snapshotWithCells({ rubrics: ["tap-the"], cells: {} }), {}, { code: "no-entries", sheet: "Chấm điểm tập thể" }],
    [
      snapshotWithCells({ rubrics: ["tap-the"], cells: { DoiTuong: ["Xã A"], MoHinh: ["Một"], TC1: [1] } }),
      {},
      { code: "already-scored", sheet: "Chấm điểm tập thể", rows: 1 },
    ],
    [
      snapshotWithCells({ rubrics: ["danh-muc"], cells: { DoiTuong: ["Xã A"], MoHinh: ["Một"] } }),
      { rubric: "khong-co" },
      { code: "unknown-rubric", id: "khong-co" },
    ],
  ];

  it.each(REFUSED)("is refused with what to do next: %#", (snapshot, change, refusal) => {
    expect(newPanel(snapshot, { ...INPUT, ...change })).toEqual({ ok: false, refusal });
    expectSentence(viJudging.refusal(refusal));
    expectSentence(enJudging.refusal(refusal));
  });

  it("says which codes stand twice", () => {
    const refusal: NewPanelRefusal = { code: "entry-codes", sheet: "Danh mục", codes: ["MH-001"] };
    expectSentence(viJudging.refusal(refusal));
    expectSentence(enJudging.refusal(refusal));
  });
});

describe("Undoing a new panel", () => {
  it("takes its sheets and names away, and nothing else", () => {
    const { workbook } = panelWorkbook([{ DoiTuong: "Xã A", MoHinh: "Một" }], somebody(2, true));
    const undone = carryOut(workbook, { kind: "undo" });
    expect(undone.performed.kind === "undo" && undone.performed.undone.kind).toBe("undone");
    expect(capture(workbook).sheets.map(({ name }) => name)).toEqual(["Bộ tiêu chí", "Chấm điểm tập thể"]);
    expect(readBindings(capture(workbook)).panelTables).toEqual([]);
    expectSentence(en.undone(undone.performed.kind === "undo" ? undone.performed.undone : { kind: "nothing-to-undo" }));
  });

  it("is refused once somebody has scored", () => {
    const book = panelWorkbook([{ DoiTuong: "Xã A", MoHinh: "Một" }], somebody(2));
    book.fill(book.ballots[0]!, "TC1", [1]);
    const { performed } = carryOut(book.finish(), { kind: "undo" });
    expect(performed.kind === "undo" && performed.undone.kind).toBe("changed-since");
  });
});
