import { describe, expect, it } from "vitest";
import { capture } from "../../../../files/xlsx/read/capture";
import { STEP_LABELS } from "../../../../src/judging/step";
import type { PanelCell } from "../../../../src/scoring/panel-role";
import type { Role } from "../../../../src/scoring/role";
import type { Cell } from "../../../../src/text/cell";
import { appraise, computedColumns } from "../../../../src/workbook/check/appraise";
import { cellName, columnName } from "../../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import { panelComputedRoles } from "../../../../src/workbook/bindings/combining-roles";
import { againstCore, shownAt } from "../../../calculated-workbook";
import type { EntryCells } from "../../../input-table";
import { panelWorkbook, somebody } from "../../../panel-workbook";
import type { PanelWorkbook } from "../../../panel-workbook";
import { setCells } from "../../../snapshot-of";
import { collectiveEntry } from "../../../sound-entries";

/** One entry: the judges' points of its second criterion, of the third marker last, and what stands beside them. */
interface Row {
  readonly points: readonly (Cell | undefined)[];
  readonly also?: EntryCells;
  readonly beside?: EntryCells;
  /** Judges out of it, from 0. */
  readonly recused?: readonly number[];
}

const LISTED = ["DoiTuong", "Loai", "BaoCao", "MoHinh", "DangKy"] as const satisfies readonly Role[];
const CRITERIA = ["TC1", "TC2", "TC3", "TC4"] as const;
const BESIDE = ["ThaoLuan", "QDChuTich", "LyDoQD"] as const satisfies readonly Role[];
const DECIDED = { QDChuTich: 7.255, LyDoQD: "Theo biên bản" };
const CHAIR = { ...DECIDED, QDChuTich: 7.25 };

function bookOf(judges: number, rows: readonly Row[], withThird = false): readonly [PanelWorkbook, Snapshot] {
  const book = panelWorkbook(
    rows.map(({ also }, index): EntryCells => {
      const entry = collectiveEntry({ DoiTuong: `Đơn vị ${String(index >> 1)}`, ...also });
      return Object.fromEntries(LISTED.map((role) => [role, entry[role] ?? null]));
    }),
    somebody(judges, withThird),
  );
  book.ballots.forEach((ballot, judge) => {
    const column = (role: Role, valueOf: (points: Cell) => Cell) =>
      book.fill(
        ballot,
        role,
        rows.map(({ points }) => valueOf(points[judge] ?? null)),
      );
    column("TC2", (points) => points);
    column("TC1", (points) => (points === null ? null : judge === 0 ? 2 : 1));
    column("TC3", (points) => (points === null ? null : 1));
    column("TC4", (points) => (points === null ? null : 0.01));
  });
  for (const role of BESIDE)
    book.fill(
      book.result,
      role,
      rows.map(({ beside }) => beside?.[role] ?? null),
    );
  const out = rows.flatMap(({ recused = [] }, row) =>
    recused.map(
      (judge) => [`TV${String(judge + 1).padStart(2, "0")}`, `MH-${String(row + 1).padStart(3, "0")}`] as const,
    ),
  );
  book.fill(
    book.recusals,
    "MaTV",
    out.map(([member]) => member),
  );
  book.fill(
    book.recusals,
    "MaMH",
    out.map(([, entry]) => entry),
  );
  book.fill(
    book.members,
    "CoMat",
    Array.from({ length: judges }, () => "Có"),
  );
  return [book, capture(book.finish())];
}

/** The workbook with these settings changed. */
function withSettings(
  snapshot: Snapshot,
  { members }: PanelWorkbook,
  settings: Readonly<Partial<Record<PanelCell, Cell>>>,
) {
  return Object.entries(settings).reduce(
    (changed, [name, cell]) => setCells(changed, cellName(members, name as PanelCell), [cell]),
    snapshot,
  );
}

/** Everything that the panel's formulas show is what the core says. */
function expectSame(snapshot: Snapshot, { members }: PanelWorkbook): void {
  const appraisal = appraise(snapshot);
  expect(againstCore(snapshot, appraisal)).toEqual([]);
  const result = appraisal.tables.find((table) => table.panel)!;
  const { panel, ballots } = result.panel!.parts;
  const compared = new Set(computedColumns(result, true).map(({ role }) => role));
  expect(panelComputedRoles(ballots.length, CRITERIA).filter((role) => !compared.has(role))).toEqual([]);
  const shown = shownAt(snapshot);
  expect(
    (["SoTV", "SoCoMat", "SoDuocCham", "DuDieuKien"] as const).map((name) => shown(cellName(members, name))),
  ).toEqual([
    panel.size,
    panel.present,
    panel.judges,
    panel.settings === null ? "Sai" : panel.isQuorate ? "Có" : "Không",
  ]);
}

const METHODS = ["TB", "Trung vị", "Bỏ cao thấp", "Loại lệch", "loại lệch"] as const;

describe("The formulas of a panel give what the core gives", () => {
  it("once entries have no code or no name, or stand in other rows of a ballot", () => {
    const [book, snapshot] = bookOf(2, [
      { points: [3, 3] },
      { points: [2, 3] },
      { points: [4, 4] },
      { points: [1, 1] },
    ]);
    const codes =
      (table: number, ...cells: readonly Cell[]) =>
      (before: Snapshot) =>
        setCells(before, columnName(table, "MaMH"), cells);
    expectSame(codes(book.result, "MH-003", null, "MH-001", "mh-002")(snapshot), book);
    expectSame(codes(book.ballots[0]!, "MH-003", "MH-009", null, "mh-002")(snapshot), book);
    expectSame(codes(book.result, null, null, null, null)(snapshot), book);
    const without = (...roles: readonly Role[]) =>
      roles.reduce((changed, role) => setCells(changed, columnName(book.result, role), [null, null]), snapshot);
    const stepWithout = (...roles: readonly Role[]) => {
      expectSame(without(...roles), book);
      return shownAt(without(...roles))(columnName(book.result, "Buoc"));
    };
    expect([stepWithout("DoiTuong"), stepWithout("MoHinh"), stepWithout("DoiTuong", "MoHinh")]).toEqual([
      STEP_LABELS.discuss,
      STEP_LABELS.discuss,
      "",
    ]);
  });

  it("whatever the chair notes", () => {
    const notes: readonly EntryCells[] = [
      CHAIR,
      DECIDED,
      { QDChuTich: 0, LyDoQD: "Theo biên bản" },
      { QDChuTich: 10, LyDoQD: "Theo biên bản" },
      { QDChuTich: 11, LyDoQD: "Theo biên bản" },
      { QDChuTich: -1, LyDoQD: "Theo biên bản" },
      { QDChuTich: 0.1 + 0.2, LyDoQD: "Theo biên bản" },
      { QDChuTich: 7 },
      { QDChuTich: 7, LyDoQD: " " },
      { QDChuTich: "bảy", LyDoQD: "Theo biên bản" },
      { QDChuTich: true, LyDoQD: "Theo biên bản" },
      { LyDoQD: "Theo biên bản" },
    ];
    const [book, snapshot] = bookOf(
      3,
      notes.map((beside) => ({ points: [0, 2, 4], beside: { ThaoLuan: "Biên bản", ...beside } })),
    );
    expectSame(snapshot, book);
  });

  it("at every step between two judges, a third marker and the chair", () => {
    const rows: readonly Row[] = [
      { points: [3, 3] },
      { points: [3, 4, 1] },
      { points: [2, 3.99] },
      { points: [2, 4] },
      { points: [2, 4], beside: { ThaoLuan: "Biên bản số 1" } },
      { points: [1.5, 4], beside: { ThaoLuan: "Biên bản số 1" } },
      { points: [1.49, 4], beside: { ThaoLuan: "Biên bản số 1" } },
      { points: [0, 4] },
      { points: [0, 4, 4] },
      { points: [0, 4, 1] },
      { points: [0, 3.5, 2] },
      { points: [0, 3.5, 4], beside: CHAIR },
      { points: [0, 4, 3], beside: CHAIR },
      { points: [0, 3, 3.5], beside: CHAIR },
      { points: [1, 4, 1.5], beside: CHAIR },
      { points: [0, 0.5, 4], beside: CHAIR },
      { points: [3, null] },
      { points: [null, null] },
      { points: ["x", 3] },
      { points: [3, 3], also: { Loai: "Doanh nghiệp tư nhân" } },
      { points: [3, 3], also: { BaoCao: "Không" } },
      { points: [3, 3], recused: [0] },
      { points: [3, 3], recused: [0, 1] },
    ];
    const [book, snapshot] = bookOf(2, rows, true);
    expectSame(snapshot, book);
    for (const settings of [{ NguongC: 4.01 }, { PhieuToiThieu: 1 }])
      expectSame(withSettings(snapshot, book, settings), book);
  });

  it("for every method, with few and with many ballots", () => {
    const rows: readonly Row[] = [
      { points: [1, 2, 3, 3.5, 4] },
      { points: [1, 4, 4, 4, 4], beside: { ThaoLuan: "Biên bản", ...CHAIR } },
      { points: [0, 4, 4, 0, 2], beside: { ThaoLuan: "Biên bản" } },
      { points: [3, 3.01, 3.02, 3.02, 3.5], beside: { ThaoLuan: "Biên bản" } },
      { points: [3, 3.01, 3.02, 3.03, 3.04], recused: [4] },
      { points: [3, 3.01, 3.02, 3.03, 3.04], recused: [0, 2] },
      { points: [3, 3, 3, 3, 3], recused: [0, 1, 2, 3, 4] },
    ];
    const [book, snapshot] = bookOf(5, rows);
    for (const CachHopNhat of METHODS)
      expectSame(withSettings(snapshot, book, { CachHopNhat, NguongLoai: 0.5, NguongA: 9, NguongB: 9 }), book);
    expectSame(withSettings(snapshot, book, { CachHopNhat: "Bỏ cao thấp" }), book);
    expectSame(withSettings(snapshot, book, { CachHopNhat: "Loại lệch", NguongLoai: 0, NguongA: 0, NguongB: 9 }), book);
    expectSame(withSettings(snapshot, book, { QuorumTheoPhieu: "Có", QuorumTu: 3, QuorumMau: 5 }), book);
    expectSame(withSettings(snapshot, book, { QuorumTheoPhieu: "Có", QuorumTu: 1, QuorumMau: 1 }), book);
  });

  it("whatever stands in the settings, and with too few members", () => {
    const [book, snapshot] = bookOf(3, [{ points: [2, 3, 4] }]);
    const odd: readonly Cell[] = [null, "một", -1, 0, 1.005, 0.5, 1.5, true, { error: "#N/A" }];
    for (const cell of odd) {
      expectSame(withSettings(snapshot, book, { NguongA: cell }), book);
      expectSame(withSettings(snapshot, book, { PhieuToiThieu: cell }), book);
    }
    for (const name of ["NguongB", "NguongC", "NguongLoai", "QuorumTu", "QuorumMau"] as const)
      expectSame(withSettings(snapshot, book, { [name]: "một" }), book);
    for (const settings of [
      { CachHopNhat: "khác" },
      { CachHopNhat: null },
      { NguongA: 1, NguongB: 0.99 },
      { NguongA: 1.5, NguongB: 1.5 },
      { QuorumTu: 3, QuorumMau: 2 },
      { QuorumTu: 2, QuorumMau: 2 },
      { QuorumTu: 1, QuorumMau: 1 },
    ])
      expectSame(withSettings(snapshot, book, settings), book);
    const column = (role: Role) => columnName(book.members, role);
    for (const [role, cells] of [
      ["CoMat", ["Có", "Không", "Có"]],
      ["CoMat", ["Có", null, "không"]],
      ["CoMat", [null, null, null]],
      ["DuocCham", ["Có", "Không", "Có"]],
      ["DuocCham", [null, null, null]],
      ["VaiTro", ["Chủ trì", "Người chấm thứ ba", "Thành viên"]],
      ["MaTV", ["TV01", null, "TV03"]],
      ["MaTV", [null, null, null]],
    ] as const)
      expectSame(setCells(snapshot, column(role), cells), book);
  });
});

describe("Beside each member of a panel", () => {
  it("stand the entries given, handed in and recused, and the severity once there are five entries to tell it by", () => {
    const points = [
      [3, 2],
      [3, 2.5],
      [3, 2.5],
      [3, 2.5],
      [3, 2.5],
      [null, 3],
    ];
    const [book, snapshot] = bookOf(
      2,
      points.map((own, row) => ({ points: own, recused: row === 5 ? [0] : [] })),
      true,
    );
    const shown = shownAt(snapshot);
    const beside = (row: number) =>
      (["SoGiao", "SoNop", "SoKhongCham", "DoKhat", "SoCap"] as const).map((role) =>
        shown(columnName(book.members, role), row),
      );
    expect(beside(0)).toEqual([6, 5, 1, 1.6, 5]);
    expect(beside(1)).toEqual([6, 6, 0, -1.6, 5]);
    expect(beside(2)).toEqual([6, 0, 0, "", 0]);
    expect(beside(3)).toEqual(["", "", "", "", ""]);
    const fewer = shownAt(setCells(snapshot, columnName(book.ballots[1]!, "TC2"), [null]));
    expect([fewer(columnName(book.members, "DoKhat")), fewer(columnName(book.members, "SoCap"))]).toEqual([
      "Chưa đủ dữ liệu",
      4,
    ]);
  });
});
