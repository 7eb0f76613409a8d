import { describe, expect, it } from "vitest";
import { CLEAN, UNUSABLE } from "../../files/exit-codes";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook } from "../../files/xlsx/package/workbook";
import { saveXlsx } from "../../workbench/grid/xlsx/save-xlsx";
import { foreignWorkbook } from "../foreign/foreign-sheet";
import type { ForeignSheet } from "../foreign/foreign-sheet";
import { listWithoutScores } from "../foreign/books/list-without-scores";
import { plainList } from "../foreign/books/plain-list";
import { COPY, TABLE_MOVES, fillTable } from "../host-cases/people-move-tables";
import { openedFile } from "../host-cases/performed-in-file";
import { workplace as anyWorkplace } from "./workplace";

/** A folder with one file, to whose table commands are given. */
function workplace(bytes: Uint8Array) {
  const place = anyWorkplace({ "a.xlsx": bytes });
  const names = (path: string) => capture(openWorkbook(place.stored.get(path)!)).names.map(({ name }) => name);
  return { ...place, run: (...args: readonly string[]) => place.run("attach", "a.xlsx", ...args), names };
}

const PLACE = ["--sheet", plainList.sheet, "--cell", plainList.cell] as const;

describe("thamdinh attach", () => {
  it("prints what it takes each column for and what it adds, and writes the file", async () => {
    const place = workplace(plainList.bytes());
    expect(await place.run(...PLACE, "-o", "b.xlsx")).toBe(CLEAN);
    const text = place.printed.join("\n");
    for (const part of [
      "Tập thể 2026!A5:L12: 7 mô hình, bộ tiêu chí tap-the",
      "Tên đơn vị",
      "DoiTuong (Đối tượng)",
      "theo số trong tiêu đề",
      "Thêm cột: M “Tổng điểm (tính)”",
      "7 cột ẩn để tính",
      "Thêm sheet: Bộ tiêu chí.",
      "J8: Cột sẵn có ghi “8”, còn kết quả tính được là “7,5”",
      "Đã gắn bảng và ghi vào b.xlsx.",
    ])
      expect(text).toContain(part);
    expect(place.names("b.xlsx")).toEqual(
      expect.arrayContaining([
        "ThamDinh_1_DoiTuong",
        "ThamDinh_1_TC4",
        "ThamDinh_1_Tong",
        "ThamDinh_1_Rubric",
        "ThamDinh_Rubric_tap_the",
      ]),
    );
  });

  it("with --dry-run writes nothing, and needs no -o", async () => {
    const place = workplace(plainList.bytes());
    expect(await place.run(...PLACE, "--dry-run")).toBe(CLEAN);
    expect([...place.stored.keys()]).toEqual(["a.xlsx"]);
    await place.run(...PLACE, "--dry-run", "--json");
    const { proposal, refusals } = JSON.parse(place.printed.at(-1)!) as {
      proposal: { rubric: string; columns: unknown[] };
      refusals: unknown[];
    };
    expect([proposal.rubric, proposal.columns.length, refusals]).toEqual(["tap-the", 12, []]);
  });

  it("takes corrections from --map, and refuses what they leave open", async () => {
    const place = workplace(plainList.bytes());
    expect(await place.run(...PLACE, "--map", "E=-,L=MinhChung", "-o", "b.xlsx")).toBe(UNUSABLE);
    expect(place.complaints).toEqual([expect.stringMatching(/^Chưa gắn được: Chưa rõ cột nào là: Tiêu chí 1\..*$/)]);
    expect(place.stored.has("b.xlsx")).toBe(false);
    expect(await place.run(...PLACE, "--map", "l = MinhChung", "-o", "b.xlsx")).toBe(CLEAN);
    expect(place.names("b.xlsx")).toContain("ThamDinh_1_MinhChung");
    expect(place.names("b.xlsx")).not.toContain("ThamDinh_1_GhiChu");
  });

  it("adds columns for points to a list that has none, where --rubric asks for scores", async () => {
    const place = workplace(listWithoutScores.bytes());
    expect(await place.run("--sheet", "DS", "--cell", "B5", "--rubric", "tap-the", "-o", "b.xlsx")).toBe(CLEAN);
    expect(place.printed.join("\n")).toContain(
      "Bảng chưa có cột Tiêu chí 1, Tiêu chí 2, Tiêu chí 3, Tiêu chí 4, Điểm thưởng 1",
    );
    expect(place.names("b.xlsx")).toEqual(expect.arrayContaining(["ThamDinh_1_TC1", "ThamDinh_1_DT1"]));
  });

  it("takes columns of results over with --adopt, and leaves what is typed in them", async () => {
    const place = workplace(plainList.bytes());
    await place.run(...PLACE, "--adopt", "-o", "b.xlsx");
    const { names } = capture(openWorkbook(place.stored.get("b.xlsx")!));
    const total = names.find(({ name }) => name === "ThamDinh_1_Tong")!.block!;
    expect([total.area.column, total.columns[0]!.slice(0, 3), total.formulas[0]!.slice(0, 3)]).toEqual([
      10,
      [9, 7.25, 8],
      ["=SUM(E6:I6)", "=SUM(E7:I7)", null],
    ]);
  });

  it("a table is attached once", async () => {
    const place = workplace(plainList.bytes());
    expect(await place.run(...PLACE, "--overwrite")).toBe(CLEAN);
    expect(await place.run(...PLACE, "-o", "b.xlsx")).toBe(UNUSABLE);
    expect(place.complaints).toEqual([
      "Bảng này đã được gắn rồi (bảng số 1). Hãy chuyển sang bước Kiểm tra hoặc Xếp loại.",
    ]);
  });

  it.each(TABLE_MOVES.filter(({ found }) => found === "table-unbound"))(
    "$name is left to Repair, and never attached a second time",
    async ({ act }) => {
      const made = anyWorkplace({});
      await made.run("template", "--rubric", "tap-the", "--rows", "4", "-o", "a.xlsx");
      const grid = openedFile(made.stored.get("a.xlsx")!);
      fillTable(grid);
      act(grid);
      const place = workplace(saveXlsx(grid));
      expect(await place.run("--sheet", COPY, "--cell", "B10", "-o", "b.xlsx")).toBe(UNUSABLE);
      expect(place.complaints).toEqual([
        expect.stringMatching(/^Bảng này là bản sao của một bảng đã gắn\. Hãy bấm Khôi phục .*“Bản sao”\.$/),
      ]);
    },
  );

  it.each([
    {
      args: ["--sheet", "Khác", "--cell", "B7", "-o", "b.xlsx"],
      says: "Tệp không có sheet “Khác”. Các sheet đang có: Tập thể 2026.",
    },
    { args: ["-o", "b.xlsx"], says: "Chưa chọn ô." },
    { args: ["--cell", "bảy", "-o", "b.xlsx"], says: "--cell cần một ô, ví dụ B7" },
    { args: ["--cell", "B7", "--map", "E=Diem", "-o", "b.xlsx"], says: "--map cần dạng CỘT=VAI TRÒ" },
    { args: ["--cell", "B7", "--rubric", "khac", "-o", "b.xlsx"], says: "Không có bộ tiêu chí “khac”" },
    { args: ["--cell", "B7"], says: "Chưa có tệp để ghi kết quả." },
  ])("says what is wrong with $args", async ({ args, says }) => {
    const place = workplace(plainList.bytes());
    expect(await place.run(...args)).toBe(UNUSABLE);
    expect(place.complaints.join("\n")).toContain(says);
  });

  const HEADS = ["STT", "Đơn vị", "Tên mô hình", "TC1", "TC2", "TC3", "TC4", "Điểm thưởng"];
  const sheet = (also: Partial<ForeignSheet>): ForeignSheet => ({
    looks: { 1: "head", 2: "body" },
    rows: { 1: HEADS, 2: [1, "A", "Mô hình 1", 1, 2, 1, 1, 0], 3: [2, "B", "Mô hình 2", 1, 2, 1, 1, 0] },
    ...also,
  });

  it.each<{ readonly is: string; readonly own: ForeignSheet; readonly says: string }>([
    { is: "a protected sheet", own: sheet({ isProtected: true }), says: "Sheet “S” đang được bảo vệ" },
    { is: "a table without entries", own: sheet({ rows: { 1: HEADS } }), says: "Bảng chưa có dòng mô hình nào" },
    { is: "a unit's name merged over its entries", own: sheet({ merges: ["B2:B3"] }), says: "Các ô B2:B3 đang gộp" },
    {
      is: "a sheet without a table",
      own: sheet({ rows: { 1: ["ghi chép"], 2: [5] } }),
      says: "Không tìm thấy dòng tiêu đề",
    },
    { is: "an empty sheet", own: sheet({ rows: {} }), says: "Chưa thấy bảng nào ở đây" },
    {
      is: "a table at the edge of the sheet",
      own: sheet({
        rows: { 1: [...HEADS, ...new Array<null>(16_370).fill(null), "cuối"], 2: [1, "A", "Mô hình 1", 1, 2, 1, 1, 0] },
      }),
      says: "không còn chỗ cho cột kết quả",
    },
  ])("refuses $is and says why", async ({ own, says }) => {
    const place = workplace(foreignWorkbook({ S: own }));
    expect(await place.run("--cell", "B2", "--rubric", "tap-the", "-o", "b.xlsx")).toBe(UNUSABLE);
    expect([...place.printed, ...place.complaints].join("\n")).toContain(says);
    expect(place.stored.has("b.xlsx")).toBe(false);
  });
});
