import { describe, expect, it, test } from "vitest";
import { readCriteria } from "../../../../src/recognition/criteria/read-criteria";
import { recognizeTable } from "../../../../src/recognition/recognize-table";
import { packs } from "../../../../src/rubric/packs/packs";
import type { Cell } from "../../../../src/text/cell";
import { createRandom } from "../../../own-layouts/random";
import { DOMAINS, UNITS } from "../../../own-layouts/phrases";
import { regionOf } from "../region-of";

type Rows = readonly (readonly Cell[])[];

function read(rows: Rows, at = { row: 1, column: 2 }) {
  const found = readCriteria(regionOf(rows, at));
  return found.ok
    ? {
        isByRows: found.read.isByRows,
        total: found.read.total,
        lines: found.read.lines.map(({ kind, name, maximum }) => [kind, name, maximum]),
      }
    : found.reason;
}

/**
 * A form as a unit gets it: groups of numbered criteria with their points, and scores of several units, or of one,
 * beside them.
 */
function form(seed: number): { readonly rows: Rows; readonly lines: readonly (readonly [string, string, number])[] } {
  const random = createRandom(seed);
  const domain = random.pick(DOMAINS.filter(({ language }) => language === "vi"));
  const names = [...random.some(domain.criteria, random.whole(3, 10))];
  const groups = random.pick(["none", "roman", "upper", "dotted"] as const);
  const isScoredByUnits = random.chance(0.6);
  const scored = isScoredByUnits ? random.some(UNITS, random.whole(2, 5)) : ["Điểm tự chấm", "Điểm thẩm định"];
  const heads = [
    random.pick(["STT", "TT"]),
    random.pick(["Nội dung", "Tiêu chí", "Nội dung tiêu chí", "Tiêu chí đánh giá", "Nội dung chấm điểm"]),
    random.pick(["Điểm tối đa", "Điểm chuẩn", "Thang điểm", "Điểm quy định"]),
    ...scored,
    "Ghi chú",
  ];
  const rows: Cell[][] = [];
  if (random.chance(0.7)) rows.push(["PHIẾU CHẤM ĐIỂM NĂM 2026"], []);
  rows.push(heads);
  const lines: (readonly [string, string, number])[] = [];
  const scores = (maximum: number) =>
    scored.map((_, index) => (random.chance(0.1) ? null : Math.max(0, maximum - index)));
  let group = 0;
  for (let at = 0; at < names.length; group++) {
    const size = groups === "none" ? names.length : Math.min(names.length - at, random.whole(1, 4));
    const own = names.slice(at, at + size).map((name) => ["criterion", name, random.whole(1, 8) * 500] as const);
    const sum = own.reduce((points, [, , maximum]) => points + maximum, 0);
    if (groups !== "none")
      rows.push([
        {
          roman: ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][group]!,
          upper: "ABCDEFGH"[group] ?? "H",
          dotted: String(group + 1),
        }[groups],
        `Nhóm nội dung ${"abcdefghij"[group]!}`,
        sum / 100,
        ...scores(sum / 100),
      ]);
    own.forEach(([, name, maximum], index) =>
      rows.push([
        groups === "dotted" ? `${group + 1}.${index + 1}` : index + 1,
        name,
        random.chance(0.2) ? `${maximum / 100} điểm` : maximum / 100,
        ...scores(maximum / 100),
      ]),
    );
    lines.push(...own);
    at += size;
    if (groups === "upper" && group >= 7) break;
  }
  if (random.chance(0.3)) {
    rows.push([
      groups === "roman" ? "XI" : groups === "none" ? lines.length + 1 : groups === "upper" ? "H" : String(group + 1),
      "Điểm thưởng",
      5,
      ...scores(5),
    ]);
    lines.push(["bonus", "Điểm thưởng", 500]);
  }
  const isTotalled = random.chance(0.7);
  if (isTotalled)
    rows.push([
      null,
      "Tổng cộng",
      lines.reduce((points, [kind, , maximum]) => points + (kind === "criterion" ? maximum : 0), 0) / 100,
    ]);
  if (random.chance(0.4)) rows.push([], [null, "NGƯỜI CHẤM", null, "TM. HỘI ĐỒNG"]);
  return { rows, lines };
}

describe("A form with criteria in its rows", () => {
  it("gives a rubric of the criteria, not of their groups and sums: 300 forms", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { rows, lines } = form(seed);
      const found = read(rows, { row: rows.length > 3 ? 3 : 1, column: 2 });
      expect([seed, found]).toEqual([
        seed,
        expect.objectContaining({
          isByRows: true,
          lines: [...lines.filter(([kind]) => kind === "criterion"), ...lines.filter(([kind]) => kind !== "criterion")],
        }),
      ]);
    }
  });

  it("is not attached, since its rows are no entries", () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { rows } = form(seed);
      const found = recognizeTable(regionOf(rows, { row: 3 }), { rubrics: packs, rubric: null, roles: new Map() });
      expect([seed, found.ok ? "found" : found.reason]).toEqual([seed, "criteria-in-rows"]);
    }
  });

  it("counts steps on a scale, and notes under a criterion, as part of it", () => {
    expect(
      read([
        ["TT", "Tiêu chí đánh giá", "Thang điểm chấm", "Điểm chấm"],
        [1, "Tính mới", 30, 25],
        ["1.1", "Hoàn toàn mới", "27-30", null],
        ["1.2", "Có cải tiến", "16-26", null],
        [2, "Khả năng áp dụng", 70, 60],
        [null, "- Trong đơn vị", null, null],
      ]),
    ).toMatchObject({
      lines: [
        ["criterion", "Tính mới", 3000],
        ["criterion", "Khả năng áp dụng", 7000],
      ],
    });
  });

  it("takes points off where rows say so", () => {
    expect(
      read([
        ["TT", "Nội dung", "Điểm tối đa", "Xã A"],
        [1, "Kinh tế", 100, 90],
        ["II", "Điểm trừ", null, null],
        [1, "Báo cáo chậm", -5, 0],
        [2, "Đơn thư vượt cấp", "-10", 0],
      ]),
    ).toMatchObject({
      lines: [
        ["criterion", "Kinh tế", 10_000],
        ["deduction", "Báo cáo chậm", 500],
        ["deduction", "Đơn thư vượt cấp", 1000],
      ],
    });
  });
});

test.each<[string, Rows]>([
  [
    "units down",
    [
      ["STT", "Tên đơn vị", "Nội dung", "TC1 (10 điểm)", "TC2 (10 điểm)"],
      [1, "Xã A", "Chợ số", 5, 6],
      [2, "Xã B", "Loa số", 5, 6],
    ],
  ],
  [
    "persons down",
    [
      ["STT", "Họ và tên", "Tiêu chí 1", "Tiêu chí 2"],
      [1, "Nguyễn Văn An", 5, 6],
      [2, "Trần Thị Bình", 5, 6],
    ],
  ],
  [
    "a row of maxima",
    [
      ["STT", "Đơn vị", "Kinh tế", "Văn hóa"],
      [null, "Điểm tối đa", 10, 20],
      [1, "Xã A", 5, 6],
      [2, "Xã B", 5, 6],
    ],
  ],
])("A table with %s is none", (_, rows) => {
  expect(read(rows)).toMatchObject({ isByRows: false });
});
