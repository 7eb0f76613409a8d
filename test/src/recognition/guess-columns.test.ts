import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collective } from "../../../src/rubric/packs/collective";
import { individual } from "../../../src/rubric/packs/individual";
import type { Rubric } from "../../../src/rubric/rubric";
import type { ColumnEvidence } from "../../../src/recognition/column-evidence";
import { guessColumns } from "../../../src/recognition/guess-columns";
import { readHeader } from "../../../src/recognition/headings/header-text";
import { guessedColumn } from "../../../src/recognition/match-role";

const NOTHING: ColumnEvidence = {
  filled: 0,
  numbers: 0,
  largest: 0,
  whole: 0,
  formulas: 0,
  counting: 0,
  texts: 0,
  length: 0,
  distinct: 0,
  personNames: 0,
  dates: 0,
  values: [],
  checkMarks: 0,
};

function roleOf(rubric: Rubric, heading: string, evidence: Partial<ColumnEvidence> = {}): string | null {
  return guessColumns(rubric, [guessedColumn([heading], null, { ...NOTHING, ...evidence })])[0]?.role ?? null;
}

describe("what a heading says", () => {
  it.each([
    ["TC1", "TC1"],
    ["tc 2", "TC2"],
    ["Tiêu chí 1", "TC1"],
    ["TIÊU CHÍ 4", "TC4"],
    ["T.chí 3", "TC3"],
    ["Điểm TC 1", "TC1"],
    ["Đ.TC1", "TC1"],
    ["Tiêu chí II", "TC2"],
    ["TC1 (2 điểm)", "TC1"],
    ["Tieu chi so 3", "TC3"],
    ["Ban hành văn bản", "TC1"],
    ["Kết quả thực hiện", "TC2"],
    ["Sơ kết, tổng kết", "TC4"],
    ["Tổng kết", "TC4"],
    ["Tính mới, sáng tạo, hiệu quả", "TC3"],
    ["Điểm thưởng", "DT1"],
    ["ĐT1", "DT1"],
    ["Thưởng", "DT1"],
    ["Đơn vị", "DoiTuong"],
    ["Tên đơn vị", "DoiTuong"],
    ["Tập thể", "DoiTuong"],
    ["Tên cơ quan, đơn vị", "DoiTuong"],
    ["Tên mô hình", "MoHinh"],
    ["Tên mô hình, cách làm sáng tạo", "MoHinh"],
    ["Sáng kiến", "MoHinh"],
    ["Lĩnh vực", "LinhVuc"],
    ["Cấp", "Cap"],
    ["Đăng ký", "DangKy"],
    ["Báo cáo", "BaoCao"],
    ["Tổng", "Tong"],
    ["Tổng điểm", "Tong"],
    ["Cộng", "Tong"],
    ["Xếp loại", "XepLoai"],
    ["XL", "XepLoai"],
    ["Ghi chú", "GhiChu"],
    ["Minh chứng", "MinhChung"],
    ["STT", "STT"],
    ["TT", "STT"],
    ["Mã mô hình", "MaMH"],
    ["Mã", "MaMH"],
    ["Mã đơn vị", null],
    ["Mã số", null],
    ["Chức vụ", null],
    ["Số điện thoại", null],
    ["Điểm tự chấm", null],
    ["Xếp hạng", null],
    ["TC5", null],
  ])("for collectives, %s is %s", (heading, role) => {
    expect(roleOf(collective, heading)).toBe(role);
  });

  it.each([
    ["Họ và tên", "DoiTuong"],
    ["Họ tên cán bộ", "DoiTuong"],
    ["Đơn vị công tác", "DonVi"],
    ["Chức vụ, đơn vị công tác", "DonVi"],
    ["Chức vụ", "ChucVu"],
    ["Ngày, tháng, năm sinh", "NgaySinh"],
    ["Năm sinh", "NgaySinh"],
    ["TC4", null],
    ["T.chí 2", "TC2"],
  ])("for individuals, %s is %s", (heading, role) => {
    expect(roleOf(individual, heading)).toBe(role);
  });

  const SCORES = { filled: 5, numbers: 1, whole: 0.5 } as const;

  it.each([
    ["Phương pháp (2đ)", 2, "TC1"],
    ["PHƯƠNG PHÁP (tối đa 2)", 2, "TC1"],
    ["Phương pháp, cách làm (2 điểm)", 2, "TC1"],
    ["Phương pháp thực hiện (2đ)", 2, "TC1"],
    ["Tổ chức thực hiện (2đ)", 2, "TC1"],
    ["Biện pháp thực hiện", 2, "TC1"],
    ["Cách làm (2đ)", 2, "TC1"],
    ["PP triển khai /2", 2, "TC1"],
    ["KQ (5đ)", 5, "TC2"],
    ["Sản phẩm cụ thể (5đ)", 5, "TC2"],
    ["Hiệu quả cụ thể (5 điểm)", 5, "TC2"],
    ["Tính mới, sáng tạo (2đ)", 2, "TC3"],
    ["Tính sáng tạo", 2, "TC3"],
    ["Sáng tạo và lan tỏa (2đ)", 2, "TC3"],
    ["Phương pháp (10đ)", 10, null],
    ["Phương pháp giảng dạy", 2, null],
    ["Biện pháp thi công", 2, null],
    ["Chỉ đạo (2đ)", 2, null],
  ])("for individuals, %s over scores up to %d is %s", (heading, largest, role) => {
    expect(roleOf(individual, heading, { ...SCORES, largest })).toBe(role);
  });

  it.each([
    ["Chỉ đạo", 2, "TC1"],
    ["Công tác lãnh đạo, chỉ đạo (2đ)", 2, "TC1"],
    ["Ban hành VB (2đ)", 2, "TC1"],
    ["Chỉ đạo (1đ)", 1, "TC4"],
    ["Phuong phap (2d)", 2, "TC1"],
    ["Sơ, tổng kết", 1, "TC4"],
  ])("for collectives, %s over scores up to %d is %s", (heading, largest, role) => {
    expect(roleOf(collective, heading, { ...SCORES, largest })).toBe(role);
  });

  it.each([
    ["Biện pháp", null],
    ["Phương pháp", null],
    ["Sản phẩm", "MoHinh"],
    ["Cách làm", "MoHinh"],
    ["Kết quả", null],
    ["Sáng tạo", null],
  ])("%s over long texts is no criterion", (heading, role) => {
    expect(roleOf(individual, heading, { filled: 5, texts: 1, length: 40, distinct: 1 })).toBe(
      role ?? roleOf(individual, "Mô tả", { filled: 5, texts: 1, length: 40, distinct: 1 }),
    );
  });

  it("“Sản phẩm” of an empty table is the title, and a short name with points a criterion", () => {
    expect([roleOf(individual, "Sản phẩm"), roleOf(individual, "Sản phẩm (5đ)")]).toEqual(["MoHinh", "TC2"]);
  });

  it("“Nội dung” is the content where figures 1 to 3 stand under it, and the title where long texts do", () => {
    expect(roleOf(collective, "Nội dung", { filled: 5, numbers: 1, largest: 3, whole: 1 })).toBe("NoiDung");
    expect(roleOf(collective, "Nội dung", { filled: 5, texts: 1, length: 40, distinct: 1 })).toBe("MoHinh");
  });

  it("“Loại” is the band where bands stand under it, and the category where categories do", () => {
    expect(roleOf(collective, "Loại", { filled: 3, texts: 1, length: 5, values: ["tot", "kha"] })).toBe("XepLoai");
    expect(
      roleOf(collective, "Loại", { filled: 3, texts: 1, length: 14, values: ["to chuc dang", "don vi su nghiep"] }),
    ).toBe("Loai");
  });

  it("“Mã” is the code of entries only where short texts that differ stand under it", () => {
    expect(roleOf(collective, "Mã", { filled: 9, texts: 1, length: 6, distinct: 1 })).toBe("MaMH");
    expect(roleOf(collective, "Mã", { filled: 9, texts: 1, length: 6, distinct: 0.4 })).toBeNull();
    expect(roleOf(collective, "Mã", { filled: 9, numbers: 1, largest: 9 })).toBeNull();
    expect(roleOf(collective, "Mã", { filled: 9, texts: 1, length: 30, distinct: 1 })).not.toBe("MaMH");
  });

  it("one slip among the scores does not hide their column, texts do", () => {
    expect(roleOf(collective, "TC1", { filled: 9, numbers: 1, largest: 15 })).toBe("TC1");
    expect(roleOf(collective, "Kết quả", { filled: 9, texts: 1, length: 5, values: ["tot"] })).not.toBe("TC2");
  });
});

describe("the columns of a whole table", () => {
  const headings = [
    "STT",
    "Tên đơn vị",
    "Tên mô hình",
    "Lĩnh vực",
    "Đăng ký",
    "TC1",
    "TC2",
    "TC3",
    "TC4",
    "Điểm thưởng",
    "Minh chứng",
    "Tổng điểm",
    "Xếp loại",
    "Ghi chú",
    "Số điện thoại",
  ];
  const rolesOf = (order: readonly string[]) =>
    new Map(
      guessColumns(
        collective,
        order.map((heading) => guessedColumn([heading], null, NOTHING)),
      ).map(({ role }, index) => [order[index]!, role]),
    );
  const expected = rolesOf(headings);

  it("have their roles in whatever order they stand", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(headings, { minLength: headings.length }), (order) => {
        for (const [heading, role] of rolesOf(order)) expect([heading, role]).toEqual([heading, expected.get(heading)]);
      }),
    );
  });

  it("keep their roles when others are missing", () => {
    fc.assert(
      fc.property(fc.subarray(headings, { minLength: 1 }), (some) => {
        for (const [heading, role] of rolesOf(some)) expect([heading, role]).toEqual([heading, expected.get(heading)]);
      }),
    );
  });

  it("never share a role", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...headings), { maxLength: 25 }), (some) => {
        const roles = guessColumns(
          collective,
          some.map((heading) => guessedColumn([heading], null, NOTHING)),
        ).flatMap(({ role }) => (role === null ? [] : [role]));
        expect(new Set(roles).size).toBe(roles.length);
      }),
    );
  });
});

describe("a stated maximum", () => {
  it.each([
    ["TC1 (2 điểm)", 200],
    ["TC1 (2đ)", 200],
    ["Tiêu chí 1 – tối đa 2,5", 250],
    ["TC2 (0-4)", 400],
    ["Thưởng (0.5 điểm)", 50],
    ["TC1", null],
    ["Tiêu chí 3", null],
    ["Năm 2026", null],
  ])("of %s is %s hundredths", (heading, maximum) => {
    expect(readHeader(heading, "accented").maximum).toBe(maximum);
  });
});
