import { describe, expect, it, test } from "vitest";
import { readCriteria } from "../../../../src/recognition/criteria/read-criteria";
import type { Cell } from "../../../../src/text/cell";
import type { Rect } from "../../../../src/workbook/model/area";
import type { Region } from "../../../../src/workbook/model/snapshot";
import { capture } from "../../../../files/xlsx/read/capture";
import { openWorkbook } from "../../../../files/xlsx/package/workbook";
import { criteriaByName } from "../../../foreign/books/criteria-by-name";
import { placeOf } from "../../../foreign/attach-book";
import { foreignBooks } from "../../../foreign/foreign-books";

function regionOf(rows: readonly (readonly Cell[])[], merges: readonly Rect[] = []): Region {
  const columns = Math.max(...rows.map((row) => row.length));
  return {
    at: { sheet: "S", row: 2, column: 2, rows: 1, columns: 1 },
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    isFiltered: false,
    tables: [],
    block: {
      area: { sheet: "S", row: 1, column: 1, rows: rows.length, columns },
      columns: Array.from({ length: columns }, (_, column) => rows.map((row) => row[column] ?? null)),
      formats: new Array<string>(columns).fill("General"),
      formulas: new Array<null>(columns).fill(null),
    },
  };
}

type Told = readonly (readonly [kind: string, name: string, maximum: number | null])[];

function told(rows: readonly (readonly Cell[])[], merges: readonly Rect[] = []): Told | string {
  const found = readCriteria(regionOf(rows, merges));
  return found.ok
    ? found.read.lines.map(({ kind, name, maximum }) => [kind, name, maximum === null ? null : maximum / 100])
    : found.reason;
}

describe("Criteria in the headings of a table", () => {
  test.each<readonly [heading: string, told: Told[number]]>([
    ["TC1", ["criterion", "TC1", null]],
    ["TC1: Triển khai (2 điểm)", ["criterion", "Triển khai", 2]],
    ["Tính mới (tối đa 20)", ["criterion", "Tính mới", 20]],
    ["Tính mới\n(20đ)", ["criterion", "Tính mới", 20]],
    ["Hiệu quả /20", ["criterion", "Hiệu quả", 20]],
    ["Hiệu quả – 20đ", ["criterion", "Hiệu quả", 20]],
    ["Lan tỏa [0-2,5]", ["criterion", "Lan tỏa", 2.5]],
    ["Tiêu chí 3. Nhân rộng (10 điểm)", ["criterion", "Nhân rộng", 10]],
    ["Kết quả thực hiện (4 điểm)", ["criterion", "Kết quả thực hiện", 4]],
    ["Điểm thưởng (0,5 điểm)", ["bonus", "Điểm thưởng", 0.5]],
    ["Điểm trừ (tối đa 5)", ["deduction", "Điểm trừ", 5]],
  ])("%j", (heading, line) => {
    expect(
      told([
        ["STT", "Tên đơn vị", "Tên mô hình", "TC9", heading, "Tổng điểm", "Xếp loại", "Ghi chú"],
        [1, "Hội Nông dân", "Vườn mẫu", 1, 2, 3, "Tốt", null],
      ]),
    ).toContainEqual(line);
  });

  it("are not the other columns, whatever numbers they hold", () => {
    expect(
      told([
        [
          "STT",
          "Họ và tên",
          "Năm sinh",
          "Số điện thoại",
          "Ý tưởng (tối đa 40)",
          "Trình bày (tối đa 60)",
          "Tổng điểm (100 điểm)",
          "Xếp hạng",
          "Kinh phí",
          "Ghi chú",
        ],
        [1, "Nguyễn Văn An", 1980, 912345678, 30, 50, 80, 1, 1_500_000, "x"],
        [2, "Trần Thị Bích", 1985, 912345679, 20, 45, 65, 2, 900_000, null],
      ]),
    ).toEqual([
      ["criterion", "Ý tưởng", 40],
      ["criterion", "Trình bày", 60],
    ]);
  });

  it("without a maximum are those that hold scores, or stand under a heading that says so", () => {
    const rows = [
      ["STT", "Đơn vị", "Ý tưởng", "Trình bày", "Ghi chú"],
      [1, "Hội Nông dân", 8, 7.5, null],
      [2, "Hội Phụ nữ", 9, 6, null],
    ];
    expect(told(rows)).toEqual([
      ["criterion", "Ý tưởng", null],
      ["criterion", "Trình bày", null],
    ]);
    const empty = [
      ["STT", "Đơn vị", "Điểm chấm", null, "Ghi chú"],
      [null, null, "Ý tưởng", "Trình bày", null],
      [1, "Hội Nông dân", null, null, null],
    ];
    const merges = [
      { row: 1, column: 3, rows: 1, columns: 2 },
      ...[1, 2, 5].map((column) => ({ row: 1, column, rows: 2, columns: 1 })),
    ];
    expect(told(empty, merges)).toEqual([
      ["criterion", "Ý tưởng", null],
      ["criterion", "Trình bày", null],
    ]);
  });

  it("are those of the panel where a unit scores itself as well", () => {
    const heads = [
      ["STT", "Đơn vị", "Tính mới (20)", null, "Hiệu quả (30 điểm)", null],
      [null, null, "Tự chấm", "Thẩm định", "Tự chấm", "Thẩm định"],
      [1, "Hội Nông dân", 10, 9, 20, 18],
    ];
    const merges = [
      { row: 1, column: 3, rows: 1, columns: 2 },
      { row: 1, column: 5, rows: 1, columns: 2 },
      ...[1, 2].map((column) => ({ row: 1, column, rows: 2, columns: 1 })),
    ];
    expect(told(heads, merges)).toEqual([
      ["criterion", "Tính mới", null],
      ["criterion", "Hiệu quả", 30],
    ]);
  });

  it("are missing from a list without scores, and from a sheet without a table", () => {
    expect(
      told([
        ["STT", "Đơn vị", "Tên mô hình", "Ghi chú"],
        [1, "Hội Nông dân", "Vườn mẫu", null],
      ]),
    ).toBe("no-criteria");
    expect(told([["Kính gửi các đồng chí"], ["Đề nghị báo cáo"]])).toBe("no-heading");
  });

  it.each(foreignBooks.filter(({ rubric }) => rubric === "tap-the").map((book) => [book.layout, book] as const))(
    "are found where people's own tables have them: %s",
    (_, book) => {
      const { region } = capture(openWorkbook(book.bytes()), { region: placeOf(book) });
      const found = readCriteria(region!);
      const expected = Object.values(book.roles).filter((role) => role !== null && /^TC/.test(role)).length;
      // One of these bonuses goes by its own name, which is a criterion's as far as anybody can see
      if (book === criteriaByName)
        return expect(found.ok ? found.read.lines.map(({ kind }) => kind) : []).toEqual(
          new Array<string>(expected + 1).fill("criterion"),
        );
      return expect(found.ok ? found.read.lines.filter(({ kind }) => kind === "criterion").length : 0).toBe(expected);
    },
  );
});

describe("A column called “Kết quả”", () => {
  const names = ["STT", "Tên đơn vị", "Tên mô hình"];
  test.each<readonly [name: string, headings: readonly string[], criteria: readonly string[]]>([
    [
      "among criteria that state their points is one of them",
      ["Lãnh đạo (200 điểm)", "Kết quả (500 điểm)", "Tính mới (1.000 điểm)"],
      ["Lãnh đạo", "Kết quả", "Tính mới"],
    ],
    [
      "after them, before the total, is one of them",
      ["Lãnh đạo (30đ)", "Kết quả (70đ)", "Tổng điểm (100đ)"],
      ["Lãnh đạo", "Kết quả"],
    ],
    [
      "with fewer points than they have is one of them",
      ["Lãnh đạo (30đ)", "Tính mới (40đ)", "Kết quả (30đ)"],
      ["Lãnh đạo", "Tính mới", "Kết quả"],
    ],
    [
      "with the points of all of them is their total",
      ["Lãnh đạo (30đ)", "Tính mới (70đ)", "Kết quả (100đ)"],
      ["Lãnh đạo", "Tính mới"],
    ],
    [
      "without points is a result",
      ["Lãnh đạo (30đ)", "Tính mới (70đ)", "Tổng điểm", "Kết quả"],
      ["Lãnh đạo", "Tính mới"],
    ],
  ])("%s", (_, headings, criteria) => {
    const rows = [
      [...names, ...headings],
      [1, "Hội Nông dân", "Vườn mẫu", ...headings.map(() => 20)],
      [2, "Đoàn Thanh niên", "Tuyến đường hoa", ...headings.map(() => 25)],
    ];
    const lines = told(rows);
    expect(typeof lines === "string" ? lines : lines.map(([, name]) => name)).toEqual(criteria);
  });
});

it("Maximum points may stand above the headings, in a row that says so", () => {
  const rows = [
    ["BẢNG CHẤM ĐIỂM THI ĐUA"],
    [null, null, "Tối đa", 30, 40, 20, 10, 100],
    ["TT", "Đơn vị", "Mô hình", "Lãnh đạo", "Kết quả", "Tính mới", "Sơ kết", "Tổng"],
    [1, "Xã A", "Vườn mẫu", 25, 35, 18, 8, 86],
    [2, "Xã B", "Đường hoa", 28.5, 39, 20, 10, 97.5],
  ];
  expect(told(rows)).toEqual([
    ["criterion", "Lãnh đạo", 30],
    ["criterion", "Kết quả", 40],
    ["criterion", "Tính mới", 20],
    ["criterion", "Sơ kết", 10],
  ]);
});
