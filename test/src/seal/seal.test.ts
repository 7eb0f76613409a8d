import { describe, expect, it } from "vitest";
import { apply } from "../../../files/xlsx/write/apply";
import { capture } from "../../../files/xlsx/read/capture";
import { verify } from "../../../src/actions/seal/verify";
import { enSeal } from "../../../src/language/en/seal";
import { viSeal } from "../../../src/language/vi/seal";
import type { PanelCell } from "../../../src/scoring/panel-role";
import type { Role } from "../../../src/scoring/role";
import type { Cell } from "../../../src/text/cell";
import { appraise } from "../../../src/workbook/check/appraise";
import { readBindings } from "../../../src/workbook/bindings/bindings";
import { cellName, columnName } from "../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { patchSnapshot } from "../../../src/workbook/model/patch-snapshot";
import { foreignEdit } from "../../../src/workbook/undo/guard/plan-guard";
import { sealedWork } from "../../../src/seal/seal-lines";
import { seal } from "../../../src/actions/seal/seal";
import { carryOut } from "../../panel-workbook";
import { SEAL, filledPanel, sealedPanel } from "./sealed-workbook";

const NUMBERS = { decimalSeparator: "," } as const;
const sealed = capture(sealedPanel());
const tables = readBindings(sealed).tables;
const ballot = tables.find(({ part }) => part.kind === "ballot")!.id;
const result = tables.find(({ part }) => part.kind === "result")!.id;
const members = readBindings(sealed).panelTables[0]!.id;
const recusals = readBindings(sealed).panelTables[1]!.id;

/** The workbook with one cell changed: a column's cell by its row from 0, or a single cell. */
function changed(name: string, row: number, content: Cell): Snapshot {
  const { area } = sealed.names.find((own) => own.name === name)!.block!;
  return patchSnapshot(sealed, area.sheet, [{ row: area.row + row, column: area.column, content }]);
}

const differencesOf = (snapshot: Snapshot, code = "") =>
  verify(snapshot, { code })!.differences.map((difference) => viSeal.difference(difference, NUMBERS));

const column = (table: number, role: Role) => columnName(table, role);
const single = (table: number, cell: PanelCell) => cellName(table, cell);

describe("A seal", () => {
  it("agrees with the workbook that it was made of, saved and opened again", () => {
    const verification = verify(sealed, { code: "" })!;
    expect(verification.differences).toEqual([]);
    expect(verification.code).toMatch(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/);
    expect(viSeal.verification(verification, NUMBERS)[0]).toBe("KHỚP: sổ tính đúng như khi chốt.");
    expect(viSeal.verification(verification, NUMBERS).at(-1)).toBe(viSeal.limit);
    expect(enSeal.verification(verification, NUMBERS).at(-1)).toBe(enSeal.limit);
  });

  it("is of the workbook's year, or of its panel's where the workbook has none", () => {
    expect(sealedWork(appraise(sealed))).toEqual({ year: "2026", period: "", panel: "TO-01" });
  });

  it.each([
    [column(ballot, "TC1"), 0, 1.75, "Sửa: TV01 · MH-001 · TC1: 1,50 → 1,75 (ô 'Phiếu TV01'!"],
    [column(ballot, "TC1"), 1, "2", "Sửa: TV01 · MH-002 · TC1: 2,00 → “2” gõ đè"],
    [column(ballot, "TC2"), 2, null, "Sửa: TV01 · MH-003 · TC2: 3,00 → (trống) (ô"],
    [column(ballot, "MaMH"), 1, "MH-009", "Thêm: TV01 · MH-009 (ô 'Phiếu TV01'!"],
    [
      column(result, "DoiTuong"),
      0,
      "Đảng ủy xã Z",
      "Sửa: kết quả MH-001 · đối tượng: “Đảng ủy xã A” → “Đảng ủy xã Z” (ô",
    ],
    [column(result, "Tong"), 0, 9, "tổng điểm: 7,05 → 9 gõ đè lên công thức (ô 'Bảng tổng hợp điểm'!"],
    [column(result, "XepLoai"), 0, "Xuất sắc", "xếp loại mô hình: “Khá” → “Xuất sắc” gõ đè"],
    [column(result, "QDChuTich"), 0, 8, "điểm chủ trì quyết định: (trống) → 8 (ô"],
    [
      column(members, "VaiTro"),
      1,
      "Thành viên",
      "Sửa: thành viên TV02 · vai trò: “Thư ký” → “Thành viên” (ô 'Tổ thẩm định'!",
    ],
    [column(members, "CoMat"), 2, "Không", "thành viên TV03 · có mặt: “Có” → “Không”"],
    [
      column(recusals, "LyDo"),
      0,
      "Khác",
      "không tham gia chấm TV03 · MH-001 · lý do: “Cùng đơn vị” → “Khác” (ô 'Không tham gia chấm'!",
    ],
    [column(recusals, "MaTV"), 0, null, "Mất: không tham gia chấm TV03 · MH-001 (đã chốt ở ô 'Niêm phong'!"],
    [single(members, "NguongA"), 0, 2, "Sửa: quy định của tổ ngưỡng thống nhất: 1 → 2 (ô 'Tổ thẩm định'!"],
    [single(members, "Ky"), 0, "II", "năm, kỳ hoặc mã tổ không còn như khi chốt lần 1"],
    [single(members, "MaTo"), 0, "TO-02", "năm, kỳ hoặc mã tổ không còn như khi chốt lần 1"],
  ] as const)("names what changed in %s, row %i", (name, row, content, sentence) => {
    expect(differencesOf(changed(name, row, content)).join("\n")).toContain(sentence);
  });

  it("names a changed rubric line with its cell", () => {
    const block = sealed.names.find(({ name }) => name === "ThamDinh_Rubric_tap_the")!.block!;
    const row = block.columns[0]!.indexOf("Mức xếp loại");
    const cell = { row: block.area.row + row, column: block.area.column + 3, content: 9.5 };
    const [first] = differencesOf(patchSnapshot(sealed, block.area.sheet, [cell]));
    expect(first).toMatch(/^Đổi bộ tiêu chí: tap-the · Mức xếp loại · .* giá trị: 9 → 9,5 \(ô 'Bộ tiêu chí'!D\d+\)$/);
  });

  it.each([
    [column(ballot, "MinhChung"), "Báo cáo khác"],
    [column(ballot, "GhiChu"), "Ghi thêm"],
    [column(result, "GhiChu"), "Ghi thêm"],
    [column(members, "HoTen"), "Một người khác"],
    [column(members, "ChucVu"), "Chủ tịch"],
    [column(result, "MoHinh"), "Cải  cách hành chính 0 "],
    [single(members, "GiaiDoan"), "Đã họp"],
    [single(members, "LanMo"), 3],
  ])("does not name what it does not hold: %s", (name, content) => {
    expect(differencesOf(changed(name, 0, content))).toEqual([]);
  });

  it("names lines of its own sheet that somebody has changed, and a mark that no longer follows", () => {
    const own = readBindings(sealed).records.find(({ kind }) => kind === "seal")!;
    const edited = differencesOf(changed(columnName(own.id, "NoiDung"), 5, "phieu|TV01 · MH-001|TC1=175"));
    expect(edited).toContainEqual(expect.stringContaining("Sửa trong sheet niêm phong"));
    expect(edited).toContain("Sheet “Niêm phong”: các dòng không còn cho ra mã chốt lần 1.");
    expect(differencesOf(changed(cellName(own.id, "MaChot"), 0, "0000-0000"))).toContain(
      "Sheet “Niêm phong”: các dòng không còn cho ra mã chốt lần 1.",
    );
    expect(differencesOf(changed(cellName(own.id, "NguoiChot"), 0, "Người khác")).join()).toContain("người chốt");
    expect(differencesOf(changed(cellName(own.id, "LanChot"), 0, 4)).join()).toContain("không nối tiếp");
  });

  it("is compared with the code on paper: a file that was changed and sealed again has another one", () => {
    const before = verify(sealed, { code: "" })!;
    expect(verify(sealed, { code: before.code.toUpperCase() })!.matches).toBe(true);
    expect(differencesOf(sealed, before.code.slice(0, 9))).toHaveLength(1);
    const forged = filledPanel();
    forged.fill(forged.ballots[0]!, "TC1", [2]);
    const workbook = forged.finish();
    carryOut(workbook, { kind: "seal", ...SEAL });
    expect(verify(capture(workbook), { code: "" })!.matches).toBe(true);
    expect(differencesOf(capture(workbook), before.code)).toEqual([
      `Mã đưa vào (${before.code}) không phải mã chốt của sổ này.`,
    ]);
  });
});

describe("Opening a seal again", () => {
  it("needs a reason, keeps the seal, and the next seal continues it", () => {
    const workbook = sealedPanel();
    const kind = (command: Parameters<typeof carryOut>[1]) => carryOut(workbook, command).performed;
    expect(kind({ kind: "seal", ...SEAL })).toMatchObject({ refusal: { code: "already-sealed" } });
    expect(kind({ kind: "reopen", ...SEAL, reason: " " })).toMatchObject({ refusal: { code: "no-reason" } });
    expect(kind({ kind: "reopen", ...SEAL, by: "" })).toMatchObject({ refusal: { code: "no-name" } });
    expect(kind({ kind: "reopen", ...SEAL, reason: "chấm lại MH-001" })).toMatchObject({ kind: "reopened", number: 1 });
    expect(kind({ kind: "reopen", ...SEAL })).toMatchObject({ refusal: { code: "not-sealed" } });
    const opened = verify(capture(workbook), { code: "" })!;
    expect(opened).toMatchObject({ matches: true, reopened: { by: SEAL.by, reason: "chấm lại MH-001" } });
    expect(kind({ kind: "seal", ...SEAL })).toMatchObject({ kind: "sealed", number: 2, sheet: "Niêm phong lần 2" });
    const again = verify(capture(workbook), { code: "" })!;
    expect(again).toMatchObject({ matches: true, number: 2, seals: 2 });
    expect(again.mark).not.toBe(opened.mark);
    const { records, panelTables } = readBindings(capture(workbook));
    const log = records.find((own) => own.kind === "log")!;
    expect(log.columns.get("Viec")!.columns[0]!.slice(0, 4)).toEqual(["Chốt kết quả", "Mở lại", "Chốt kết quả", null]);
    const stage = (cell: PanelCell) => panelTables[0]!.cells.get(cell)?.columns[0]?.[0];
    expect([stage("GiaiDoan"), stage("LanMo")]).toEqual(["Đã chốt", 1]);
    expect(kind({ kind: "undo" })).toMatchObject({ undone: { kind: "cannot-undo", reason: "sealed" } });
  });
});

describe("Sealing", () => {
  it("is refused while something is open, and says what; with a reason it says so for good", () => {
    const book = filledPanel();
    book.fill(book.ballots[1]!, "TC1", [null]);
    const snapshot = capture(book.finish());
    const refused = seal(snapshot, { ...SEAL, reason: "" });
    if (refused.ok) throw new Error("sealed");
    const lines = viSeal.refusal(refused.refusal, NUMBERS);
    expect(lines.join("\n")).toContain("TV02 còn 1 mô hình chưa chấm đủ điểm");
    expect(enSeal.refusal(refused.refusal, NUMBERS).length).toBe(lines.length);
    const made = seal(snapshot, SEAL);
    if (!made.ok) throw new Error("refused");
    expect(made.matters.map(({ code }) => code)).toContain("ballot-missing");
    expect(foreignEdit(made.plan, snapshot)).toBeNull();
  });

  it.each([
    [{ code: "nothing-to-seal" }, { ...SEAL }],
    [{ code: "no-name" }, { ...SEAL, by: " " }],
  ] as const)("is refused: %j", (refusal, input) => {
    const empty = refusal.code === "nothing-to-seal";
    const snapshot = capture(empty ? apply(filledPanel(1).workbook, { edits: [] }) : filledPanel(1).finish());
    const found = seal(empty ? { ...snapshot, names: [] } : snapshot, input);
    expect(found).toEqual({ ok: false, refusal });
    expect(viSeal.refusal(refusal, NUMBERS)).toHaveLength(1);
    expect(enSeal.refusal(refusal, NUMBERS)).toHaveLength(1);
  });
});
