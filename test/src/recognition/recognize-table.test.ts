import { describe, expect, it } from "vitest";
import { packs } from "../../../src/rubric/packs/packs";
import { recognizeTable } from "../../../src/recognition/recognize-table";
import type { Cell } from "../../../src/text/cell";
import type { Rect } from "../../../src/workbook/model/area";
import type { Region } from "../../../src/workbook/model/snapshot";

/** A sheet from its top left cell on, with the cursor in a row of it. */
function regionOf(rows: readonly (readonly Cell[])[], at: number, merges: readonly Rect[] = []): Region {
  const columns = Math.max(...rows.map((row) => row.length));
  return {
    at: { sheet: "S", row: at, column: 2, rows: 1, columns: 1 },
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

function recognize(rows: readonly (readonly Cell[])[], at = 2, merges: readonly Rect[] = []) {
  const found = recognizeTable(regionOf(rows, at, merges), { rubrics: packs, rubric: null, roles: new Map() });
  if (!found.ok) return found.reason;
  const { table } = found;
  return {
    header: [table.header.first, table.header.last],
    kinds: table.rows.map(({ kind }) => kind),
    roles: table.columns.map(({ guess }) => guess.role),
  };
}

const HEADS = ["STT", "Đơn vị", "Tên mô hình", "TC1", "TC2", "TC3", "TC4"] as const;
const entry = (number: number | null, name: string | null, ...rest: readonly Cell[]): readonly Cell[] => [
  number,
  name,
  "Mô hình",
  1,
  2,
  1,
  1,
  ...rest,
];

describe("rows of a table", () => {
  it("“Công an” is a subject, “Cộng” adds up", () => {
    expect(
      recognize([HEADS, entry(1, "Công an xã"), entry(2, "Cộng đồng dân cư số 3"), [null, "Cộng", null, 2, 4, 2, 2]]),
    ).toMatchObject({ kinds: ["entry", "entry"] });
  });

  it.each(["Tổng cộng", "TỔNG CỘNG", "Cộng:", "Tổng số", "Trung bình", "Tong cong"])(
    "the table ends before %s",
    (total) => {
      expect(recognize([HEADS, entry(1, "A"), entry(2, "B"), [null, total, null, 2, 4, 2, 2]])).toMatchObject({
        kinds: ["entry", "entry"],
      });
    },
  );

  it("headings of groups and subtotals among the entries are no entries", () => {
    expect(
      recognize([
        HEADS,
        ["I", "Khối xã"],
        entry(1, "A"),
        [null, "Cộng khối xã", null, 1, 2, 1, 1],
        ["II", "Khối sở"],
        entry(1, "B"),
        [null, "Tổng cộng", null, 2, 4, 2, 2],
      ]),
    ).toMatchObject({ kinds: ["heading", "entry", "total", "heading", "entry"] });
  });

  it("blank rows between entries belong to the table, signatures below it do not", () => {
    expect(
      recognize([
        HEADS,
        entry(1, "A"),
        [],
        [],
        entry(2, "B"),
        [],
        [null, "Người lập biểu", null, null, null, "TM. TỔ THẨM ĐỊNH"],
        [],
        [null, "Nguyễn Văn A"],
      ]),
    ).toMatchObject({ kinds: ["entry", "blank", "blank", "entry"] });
  });

  it("an entry without its number is an entry all the same", () => {
    expect(recognize([HEADS, entry(1, "A"), entry(null, "B"), entry(3, "C")])).toMatchObject({
      kinds: ["entry", "entry", "entry"],
    });
  });

  it("a second table below is another table", () => {
    const rows = [
      HEADS,
      entry(1, "A"),
      [],
      ["STT", "Họ và tên", "Tên mô hình", "TC1", "TC2", "TC3"],
      [1, "Lê Văn B", "Mô hình", 2, 4, 1],
    ];
    expect(recognize(rows, 2)).toMatchObject({ header: [1, 1], kinds: ["entry"] });
    expect(recognize(rows, 5)).toMatchObject({ header: [4, 4], kinds: ["entry"] });
  });
});

describe("rows of headings", () => {
  it("lines above the table are no headings", () => {
    expect(recognize([["BẢNG CHẤM ĐIỂM TẬP THỂ"], ["Đơn vị: xã Nghi Lộc"], [], HEADS, entry(1, "A")], 5)).toMatchObject(
      { header: [4, 4] },
    );
  });

  it("two rows, their merged cells known or not", () => {
    const rows: readonly (readonly Cell[])[] = [
      ["STT", "Đơn vị", "Tên mô hình", "Điểm chấm", null, null, null, "Tổng"],
      [null, null, null, "TC1", "TC2", "TC3", "TC4"],
      [1, "A", "Mô hình", 1, 2, 1, 1, 5],
    ];
    const merges = [
      ...[1, 2, 3, 8].map((column) => ({ row: 1, column, rows: 2, columns: 1 })),
      { row: 1, column: 4, rows: 1, columns: 4 },
    ];
    const expected = { header: [1, 2], roles: ["STT", "DoiTuong", "MoHinh", "TC1", "TC2", "TC3", "TC4", "Tong"] };
    expect(recognize(rows, 3, merges)).toMatchObject(expected);
    expect(recognize(rows, 3)).toMatchObject(expected);
  });

  it("numbers of columns and maximum points below the headings belong to them", () => {
    expect(recognize([HEADS, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"], entry(1, "A")], 3)).toMatchObject({
      header: [1, 2],
      kinds: ["entry"],
    });
    expect(recognize([HEADS, ["Điểm tối đa", null, null, 2, 4, 2, 1], entry(1, "A")], 3)).toMatchObject({
      header: [1, 2],
      kinds: ["entry"],
    });
    expect(recognize([HEADS, [null, null, null, 2, 4, 2, 1], entry(1, "A")], 3)).toMatchObject({
      header: [1, 2],
      kinds: ["entry"],
    });
  });

  it("where nothing can be a heading there is no table", () => {
    expect(
      recognize(
        [
          [3, 4],
          [1, 2],
        ],
        1,
      ),
    ).toBe("no-heading");
    expect(recognize([["Kính gửi các đồng chí"], ["Đề nghị báo cáo"]], 1)).toBe("no-heading");
  });
});

describe("headings in two rows", () => {
  const wide = (column: number, columns: number): Rect => ({ row: 1, column, rows: 1, columns });
  const upper = ["STT", "Đơn vị", "Mô hình", "Điểm tự chấm", null, null, null, "Điểm thẩm định", null, null, null];
  const lower = [null, null, null, "TC1", "TC2", "TC3", "TC4", "TC1", "TC2", "TC3", "TC4"];
  const rows = [upper, lower, entry(1, "Xã An Bình", 2, 4, 2, 1), entry(2, "Xã Tân Phú", 2, 3, 2, 1)];

  it("belong together where only those over several columns are merged: the panel's scores count", () => {
    expect(recognize(rows, 3, [wide(4, 4), wide(8, 4)])).toEqual({
      header: [1, 2],
      kinds: ["entry", "entry"],
      roles: ["STT", "DoiTuong", "MoHinh", null, null, null, null, "TC1", "TC2", "TC3", "TC4"],
    });
  });

  it("do not take in a title over the wide headings", () => {
    const titled = [["BẢNG CHẤM ĐIỂM", null, null, "Năm 2026"], ...rows];
    const merges = [wide(4, 4), wide(8, 4)].map((rect) => ({ ...rect, row: 2 }));
    expect(recognize(titled, 4, [{ row: 1, column: 4, rows: 1, columns: 8 }, ...merges])).toMatchObject({
      header: [2, 3],
    });
  });
});

describe("a column of scores of which one became a date", () => {
  it.each([
    ["Phương pháp (2đ)", "Kết quả (5đ)", "Tính mới (2đ)"],
    ["TC1", "TC2", "TC3"],
  ])("is still its criterion: %s, %s, %s", (first, second, third) => {
    const scores = (one: Cell) => [1, "Nguyễn Văn An", "Họp không giấy", one, 4, 2];
    expect(
      recognize([["TT", "Họ và tên", "Tên mô hình", first, second, third], scores(46_143), scores(1.5), scores(2)], 3),
    ).toMatchObject({ roles: ["STT", "DoiTuong", "MoHinh", "TC1", "TC2", "TC3"] });
  });
});
