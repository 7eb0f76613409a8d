import { openWorkbook, saveWorkbook } from "../files/xlsx/package/workbook";
import { capture } from "../files/xlsx/read/capture";
import { blankWorkbook } from "../files/xlsx/write/blank-workbook";
import { readBindings } from "../src/workbook/bindings/bindings";
import { fillBallot, handOutFiles } from "./ballot-files";
import { carryOut, somebody } from "./panel-workbook";

// A panel of seven judges over four entries, and the files that come back to it: one path for every way to walk it

export const MODELS = ["Một cửa lưu động", "Sổ tay số", "Camera an ninh", "Tổ công nghệ số"] as const;
export const UNITS = ["Đảng ủy xã A", "Đảng ủy xã B", "Đảng ủy xã A", "Công an xã C"] as const;
export const JUDGES = ["TV01", "TV02", "TV03", "TV04", "TV05", "TV06", "TV07"] as const;
/** The judge who is of the subject of the first and third entry. */
export const NEAR = 2;

/** Name, position and unit of each judge. */
export const MEMBERS = JUDGES.map(
  (_, index) => `Người chấm ${index + 1}; ; ${index === NEAR ? UNITS[0] : "Văn phòng"}`,
);

/** Points of the second criterion, by judge and entry: agreed, a gap of 1,0, a gap of 2,5, agreed. */
export const SECOND: Readonly<Record<(typeof JUDGES)[number], readonly number[]>> = {
  TV01: [3, 3, 1, 2],
  TV02: [3, 3, 3.5, 2],
  TV03: [3.5, 3, 3.5, 2],
  TV04: [3, 3, 3.5, 2],
  TV05: [3, 4, 3.5, 2],
  TV06: [3, 3, 3.5, 2],
  TV07: [3.25, 3, 3.5, 2],
};

/** Results of the entries once TV03 is out of two, one was discussed, and the chair has decided 7 for one. */
export const RESULTS = [7.04, 7.14, 7, 6];
export const CHAIR_POINTS = 7;

export const pointsOf = (judge: (typeof JUDGES)[number]) => ({
  TC1: [2, 2, 2, 2],
  TC2: SECOND[judge],
  TC3: [1.5, 1.5, 1.5, 1.5],
  TC4: [0.5, 0.5, 0.5, 0.5],
});

/** A register with the four entries. */
export function register(): Uint8Array {
  const workbook = blankWorkbook();
  carryOut(workbook, { kind: "insert-template", rubrics: ["danh-muc"], rows: 6 });
  return fillBallot(saveWorkbook(workbook), {
    DoiTuong: UNITS,
    MoHinh: MODELS,
    Loai: UNITS.map(() => "Tổ chức đảng"),
  });
}

/**
 * Returns the files that come back, by name, from those that judges have filled in. TV05 has handed in before and got
 * the ballot once more, but sends a changed copy of the first; TV04 has typed over a formula; TV06 sends two that differ.
 */
export function returnedFiles(filled: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const own = (judge: (typeof JUDGES)[number]) => filled.get(judge)!;
  return new Map([
    ...JUDGES.map((judge) => [`${judge}.xlsx`, own(judge)] as const),
    ["TV04.xlsx", fillBallot(own("TV04"), { Tong: [10] })],
    ["TV05.xlsx", fillBallot(own("TV05"), { TC2: [2.5] })],
    ["TV06 ban 2.xlsx", fillBallot(own("TV06"), { TC2: [1] })],
    ["khac.xlsx", ballotOfOtherRubric()],
    ["hong.xlsx", own("TV01").slice(0, 500)],
  ]);
}

/** What each of them is said to be before anything comes in: state, judge, file, reason, rows. */
export const PREVIEW: readonly (readonly [
  state: string,
  judge: string | null,
  file: string,
  reason: string,
  row?: string,
])[] = [
  ["Nhận", "TV01", "TV01.xlsx", "16 ô"],
  ["Nhận", "TV02", "TV02.xlsx", "16 ô"],
  ["Nhận", "TV03", "TV03.xlsx", "16 ô"],
  ["Nhận", "TV04", "TV04.xlsx", "16 ô", "dòng 5, MH-001: ô công thức Tong bị ghi đè"],
  ["Nhận", "TV07", "TV07.xlsx", "16 ô"],
  ["Phải chọn", "TV05", "TV05.xlsx", "cũ hơn bản đã nhận"],
  ["Phải chọn", "TV06", "TV06.xlsx", "hai tệp khác nhau của một người"],
  ["Phải chọn", "TV06", "TV06 ban 2.xlsx", "hai tệp khác nhau của một người"],
  ["Bỏ qua", "TV02", "khac.xlsx", "khác bộ tiêu chí"],
  ["Bỏ qua", null, "hong.xlsx", "tệp có mật khẩu hoặc hỏng"],
];
export const COUNTS = { all: "10", taken: "5", same: "0", skipped: "2", open: "3" };

/** A ballot of a panel with the same code, for individuals. */
function ballotOfOtherRubric(): Uint8Array {
  const workbook = blankWorkbook();
  carryOut(workbook, { kind: "insert-template", rubrics: ["ca-nhan"], rows: 4 });
  const listed = openWorkbook(fillBallot(saveWorkbook(workbook), { DoiTuong: UNITS, MoHinh: MODELS }));
  carryOut(listed, { kind: "new-panel", members: somebody(2), title: "", sheet: null, rubric: null });
  return fillBallot(handOutFiles(listed).get("TV02")!, { TC1: [1] });
}

/** Results of the panel in a file, in the order of its entries. */
export function resultsOf(bytes: Uint8Array) {
  return readBindings(capture(openWorkbook(bytes)))
    .tables.find(({ part }) => part.kind === "result")!
    .columns.get("Tong")!
    .cells.slice(0, MODELS.length);
}

/** The second criterion of a judge in the panel's workbook. */
export function secondOf(bytes: Uint8Array, judge: number) {
  const { tables } = readBindings(capture(openWorkbook(bytes)));
  return tables.filter(({ part }) => part.kind === "ballot")[judge]!.columns.get("TC2")!.cells;
}
