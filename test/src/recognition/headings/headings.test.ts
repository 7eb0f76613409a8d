import { describe, expect, it, test } from "vitest";
import { readHeader } from "../../../../src/recognition/headings/header-text";
import { plainWords, wordsOf } from "../../../../src/recognition/headings/heading-words";
import { lineName } from "../../../../src/recognition/criteria/line-name";
import { readCriteria } from "../../../../src/recognition/criteria/read-criteria";
import { recognizeTable } from "../../../../src/recognition/recognize-table";
import { packs } from "../../../../src/rubric/packs/packs";
import type { Cell } from "../../../../src/text/cell";
import { regionOf } from "../region-of";

/** One score column among usual ones. */
function kindOf(heading: string, others: readonly string[] = ["STT", "Tên đơn vị", "Tổng điểm"]): string {
  const found = readCriteria(
    regionOf([
      [others[0]!, others[1]!, "TC9", heading, others[2]!],
      [1, "Hội Nông dân", 1, 2, 3],
      [2, "Hội Phụ nữ", 2, 1, 3],
    ]),
  );
  return found.ok ? (found.read.lines.find(({ name }) => name !== "TC9")?.kind ?? "none") : found.reason;
}

describe("Words with other marks are other words", () => {
  test.each([
    ["Công tác Đảng (tối đa 40 điểm)", "criterion"],
    ["Công tác Đảng", "criterion"],
    ["Cộng (40 điểm)", "none"],
    ["Phát triển kinh tế (30 điểm)", "criterion"],
    ["Phát triển", "criterion"],
    ["Phạt (5 điểm)", "deduction"],
    ["Thường xuyên báo cáo (20 điểm)", "criterion"],
    ["Thường xuyên", "criterion"],
    ["Thưởng (20 điểm)", "bonus"],
    ["Trú trọng giáo dục (10 điểm)", "criterion"],
    ["Trừ điểm (10 điểm)", "deduction"],
    ["Điểm công tác xây dựng Đảng (30 điểm)", "criterion"],
    ["Điểm cộng (30 điểm)", "bonus"],
    ["Tống đạt văn bản (5 điểm)", "criterion"],
    ["Tổng (5 điểm)", "none"],
    ["Cấp giấy phép (5 điểm)", "criterion"],
    ["Mục tiêu (5 điểm)", "criterion"],
    ["Đăng ký thi đua (5 điểm)", "criterion"],
    ["Minh chứng (5 điểm)", "criterion"],
    ["Ghi chép (5 điểm)", "criterion"],
  ])("%s is a %s", (heading, kind) => {
    expect(kindOf(heading)).toBe(kind);
  });

  it("unless no heading of the table has a mark", () => {
    const plain = ["STT", "Ten don vi", "Tong diem"];
    expect(kindOf("Diem thuong", plain)).toBe("bonus");
    expect(kindOf("Tru diem", plain)).toBe("deduction");
    expect(kindOf("Cong tac Dang (toi da 40 diem)", plain)).toBe("criterion");
    expect(kindOf("Tong cong", plain)).toBe("none");
  });

  it("but the place of a tone, case, spaces and the form of accents are all the same", () => {
    for (const [one, other] of [
      ["hoà bình", "hòa bình"],
      ["UỶ BAN", "Ủy ban"],
      ["Đăng ký", "Đăng kí"],
      ["Công  tác", "Công tác".normalize("NFD")],
      ["thuỷ lợi", "thủy lợi"],
    ] as const) {
      expect(wordsOf(one, "accented")).toBe(wordsOf(other, "accented"));
    }
    expect(wordsOf("Công", "accented")).not.toBe(wordsOf("Cộng", "accented"));
    expect(wordsOf("tay", "accented")).not.toBe(wordsOf("tai", "accented"));
    expect(plainWords("Đ.TC1")).toBe("d tc 1");
  });
});

test.each<readonly [string, number | null]>([
  ["Kinh tế (1.000 điểm)", 1000],
  ["Kinh tế (1000đ)", 1000],
  ["Kinh tế (1 000 điểm)", 1000],
  ["Văn hóa (500 điểm)", 500],
  ["Tính mới (tối đa 2,5)", 2.5],
  ["Tính mới: 20 điểm", 20],
  ["Tính mới (0-20)", 20],
  ["Điểm (tối đa 10)", 10],
  ["Impact (max 30)", 30],
  ["Impact (1,000 points)", 1000],
  ["Impact / 25", 25],
  ["Quy mô 10.000 điểm", 10_000],
  ["TC1 điểm", null],
  ["Lần 2 điểm", null],
  ["Tiêu chí 3", null],
  ["Năm 2026", null],
  ["Tỷ lệ (20%)", null],
  ["Có 3 đ/c", null],
  ["Điểm tối đa: 1.500", 1500],
])("%s states %s points", (heading, points) => {
  expect(readHeader(heading, "accented").maximum).toBe(points === null ? null : points * 100);
});

test.each([
  [["Tính mới (tối đa 20)"], "Tính mới"],
  [["1. Tính mới /20"], "Tính mới"],
  [["TC1: Triển khai (2 điểm)"], "Triển khai"],
  [["Điểm (tối đa 10)"], "Điểm"],
  [["II. Văn hóa – 30đ"], "Văn hóa"],
  [["Tính mới (20)", "Thẩm định"], "Tính mới"],
  [["Tiêu chí", "3"], "Tiêu chí 3"],
  [["C2: Impact (max 30)"], "Impact"],
  [["Lần 1 (tối đa 10)"], "Lần 1"],
  [["Kinh tế (1.000 điểm)"], "Kinh tế"],
])("%j is called %s", (parts, name) => {
  expect(lineName(parts).name).toBe(name);
});

describe("A row of headings", () => {
  const strange: readonly (readonly Cell[])[] = [
    ["Mã", "Hạng mục quan sát", "Vòng loại"],
    ["x1", "Cây cầu", 7],
    ["x2", "Con đê", 8],
  ];
  const header = (
    rows: readonly (readonly Cell[])[],
    at: Parameters<typeof regionOf>[1],
    stated: { row: number; rows: number } | null = null,
  ) => {
    const found = recognizeTable(regionOf(rows, at), {
      rubrics: packs,
      rubric: null,
      roles: new Map([[2, "DoiTuong"]]),
      header: stated,
    });
    return found.ok ? [found.table.header.first, found.table.header.last] : found.reason;
  };

  it("is believed where it is chosen, whatever its words", () => {
    expect(header(strange, { row: 1 })).toEqual([1, 1]);
    expect(header([["Danh sách"], [], ...strange], { row: 3, column: 1 })).toEqual([3, 3]);
  });

  it("is believed where a person says which it is, in one row or several", () => {
    const rows: readonly (readonly Cell[])[] = [
      ["nhóm a", null, "nhóm b"],
      ["Tên gọi", "Nơi ở", "Lượt"],
      ["x", "y", 1],
      ["z", "t", 2],
    ];
    expect(header(rows, { row: 4 }, { row: 1, rows: 2 })).toEqual([1, 2]);
    expect(header(rows, { row: 1, rows: 2, column: 1, columns: 3 })).toEqual([1, 2]);
    expect(header(rows, { row: 4 }, { row: 9, rows: 1 })).toBe("bad-header");
  });

  it("is no entry that is chosen right under usual headings, nor the first of a group", () => {
    const rows: readonly (readonly Cell[])[] = [
      ["STT", "Đơn vị", "TC1"],
      ["I", "Khối xã", null],
      [1, "Xã A", 2],
      [null, "Xã B", "vắng"],
      [3, "Xã C", 1],
    ];
    for (const row of [2, 3, 4, 5]) expect(header(rows, { row })).toEqual([1, 1]);
  });
});

describe("Unlucky headings", () => {
  it("of thousands of brackets and figures are read like any other", () => {
    const odd = `${"(".repeat(3000)}${"1".repeat(3000)}`;
    const found = readCriteria(
      regionOf([
        ["STT", "Đơn vị", "TC1", odd, odd.repeat(5)],
        [1, "A", 1, 2, 3],
      ]),
    );
    expect(found.ok && found.read.lines[0]).toMatchObject({ kind: "criterion", name: "TC1" });
  });

  it("under a merge over the whole sheet, and beside thousands of hidden columns, are read too", () => {
    const region = regionOf(
      [
        ["STT", "Đơn vị", "TC1", "TC2"],
        [1, "A", 1, 2],
        [2, "B", 2, 1],
      ],
      {},
      {
        merges: [
          { row: 5, column: 1, rows: 1_048_571, columns: 16_384 },
          { row: 1, column: 5, rows: 1, columns: 16_380 },
        ],
        hiddenColumns: Array.from({ length: 16_000 }, (_, index) => index + 10),
        hiddenRows: Array.from({ length: 300_000 }, (_, index) => index + 10),
      },
    );
    expect(readCriteria(region)).toMatchObject({ ok: true, read: { lines: [{ name: "TC1" }, { name: "TC2" }] } });
    const whole = { ...region, merges: [{ row: 1, column: 1, rows: 1_048_576, columns: 16_384 }] };
    expect(() => readCriteria(whole)).not.toThrow();
  });
});
