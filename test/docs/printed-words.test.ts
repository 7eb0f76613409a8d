import { expect, it } from "vitest";
import { classify } from "../../src/actions/classify";
import { insertTemplate } from "../../src/actions/insert-template";
import { summarize } from "../../src/actions/summarize";
import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import { columnName } from "../../src/workbook/model/binding-name";
import type { Edit } from "../../src/workbook/model/plan";
import { apply } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { toPdf, withPagePictures, wordsOfPdf } from "../libreoffice";
import type { PrintedWord } from "../libreoffice";

const ENTRIES = 60;
const DATE = "23/11/2026";
const LONG_UNIT = "Ban Chỉ đạo phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” xã Hưng Nguyên Nam";
const LONG_TITLE = "Mô hình “Chính quyền thân thiện, vì Nhân dân phục vụ” gắn với cải cách thủ tục hành chính và chuyển đổi số";

/** Many entries with long names, ties, empty scores and wrong ones. */
const COLUMNS: readonly (readonly [Role, (index: number) => Cell])[] = [
  ["DoiTuong", (index) => (index % 5 === 0 ? `${LONG_UNIT} ${index % 25}` : `Đảng ủy ${index % 25}`)], ["Loai", (index) => ["Tổ chức đảng", "Đơn vị sự nghiệp"][index % 2]!],
  ["MoHinh", (index) => (index % 4 === 0 ? `${LONG_TITLE} ${index}` : `Tuyến hoa ${index}`)], ["NoiDung", () => 2], ["LinhVuc", () => "Kinh tế"],
  ["Cap", () => "Cấp cơ sở"], ["DangKy", () => "Có"], ["BaoCao", () => "Có"], ["DeNghiKT", () => "Có"], ["MinhChung", () => "Báo cáo"],
  ["TC1", (index) => (index % 7 === 3 ? null : 1 + (index % 4) * 0.25)], ["TC2", (index) => 2 + (index % 3) * 0.5], ["TC3", (index) => (index % 11 === 3 ? 19 : 1.5)], ["TC4", () => 0.5],
];

function longWorkbook(): Uint8Array {
  const blank = blankWorkbook();
  const inserted = insertTemplate(capture(blank), { rubrics: ["tap-the"], rows: ENTRIES });
  if (!inserted.ok) throw new Error("no template");
  const workbook = openWorkbook(saveWorkbook(apply(blank, inserted.plan)));
  const { names } = capture(workbook);
  const typed = (role: Role, cells: readonly Cell[]): Edit => {
    const area = names.find(({ name }) => name === columnName(1, role))?.block?.area;
    if (!area) throw new Error(`no column ${role}`);
    return { kind: "writeColumn", area: { ...area, rows: cells.length }, cells };
  };
  const edits = COLUMNS.map(([role, cell]) => typed(role, Array.from({ length: ENTRIES }, (_, index) => cell(index))));
  return saveWorkbook(apply(workbook, { edits }));
}

function summarized(): Uint8Array {
  const typed = openWorkbook(longWorkbook());
  const classified = openWorkbook(saveWorkbook(apply(typed, classify(capture(typed)).plan)));
  return saveWorkbook(apply(classified, summarize(capture(classified), { date: DATE, profile: "state" }).plan));
}

/**
 * Points by which boxes of words may meet: those of neighbouring lines do, since a box has room for marks above and
 * below letters.
 */
const SLACK = 2;
const SHARE_OF_HEIGHT = 0.3;

function overprinted(words: readonly PrintedWord[]): readonly string[] {
  return words.flatMap((word, index) => words.slice(index + 1)
    .filter((other) => other.page === word.page && isOver(word, other))
    .map((other) => `page ${word.page}: ${word.text} and ${other.text}`));
}

function isOver(word: PrintedWord, other: PrintedWord): boolean {
  const across = Math.min(word.right, other.right) - Math.max(word.left, other.left);
  const down = Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top);
  return across > SLACK && down > SHARE_OF_HEIGHT * (word.bottom - word.top);
}

withPagePictures("Printed words", () => {
  it("of rubrics and summaries never stand on one another, and name no tool", async () => {
    const words = await wordsOfPdf(await toPdf(summarized(), "long"));
    const pageOf = (text: string) => words.find((word) => word.text === text)?.page ?? 0;
    // Rows of tables get higher as people type; here a program wrote into them
    const own = words.filter(({ page }) => page < pageOf("STT") || page >= pageOf(DATE));
    expect(own.length).toBeGreaterThan(800);
    expect(overprinted(own)).toEqual([]);
    // Letters with marks may count as words of their own
    expect(words.map(({ text }) => text).join("")).not.toMatch(/côngcụ|phầnmềm/);
  });
});
