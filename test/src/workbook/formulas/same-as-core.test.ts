import { describe, expect, it, test } from "vitest";
import type { DerivedBonus, Rubric, ScoredLine } from "../../../../src/rubric/rubric";
import type { Role } from "../../../../src/scoring/role";
import { hundredths } from "../../../../src/text/hundredths";
import { computedValues } from "../../../../src/workbook/formulas/computed-values";
import { aboveMinimum } from "../../../../src/workbook/formulas/former-formulas";
import { formerSortedValues } from "../../../../src/workbook/formulas/former-sorted-values";
import { formerValues } from "../../../../src/workbook/formulas/former-values";
import { formerSortedFormulas, formerTableFormulas, tableFormulas } from "../../../../src/workbook/formulas/formulas";
import { againstCore } from "../../../calculated";
import type { Columns, TypedTable } from "../../../calculated";
import type { EntryCells } from "../../../input-table";
import {
  basisEntry,
  collective,
  collectiveEntry,
  ofEarlierVersion,
  unregistered,
  withCriterion,
} from "../../../sound-entries";

const PRESENT: Columns = { formulas: tableFormulas, values: computedValues };
const FORMER: Columns = { formulas: formerTableFormulas, values: formerValues };
/** Of the versions that sorted entries, and whose rows each read all entries of their subject. */
const FORMER_SORTED: Columns = {
  formulas: formerSortedFormulas,
  values: (table, result) => new Map([...computedValues(table, result), ...formerSortedValues(table, result)]),
};
const [A, B, C] = ["Đảng ủy xã A", "Đảng ủy xã B", "Đảng ủy xã C"] as const;

/** Entries of one subject with these points in the second criterion; the others give 5. */
const entriesOf = (subject: string, ...points: readonly number[]): readonly EntryCells[] =>
  points.map((TC2) => collectiveEntry({ DoiTuong: subject, TC2 }));

/** The collectives' rubric with other lines beside its criteria. */
function withLines(also: Partial<Rubric>): Rubric {
  return { ...collective, maximum: hundredths(1500), ...also };
}

const bonus = (place: number, maximum: number, step = maximum): ScoredLine => ({
  ...collective.bonuses[0]!,
  code: `DT${place}`,
  name: `Điểm thưởng ${String(place)}`,
  maximum: hundredths(maximum),
  step: hundredths(step),
});
const deduction = (place: number, maximum: number): ScoredLine => ({
  ...bonus(1, maximum, 50),
  code: `DTru${place}`,
  name: `Điểm trừ ${String(place)}`,
});
const derived = (place: number, also: Partial<DerivedBonus>): DerivedBonus => ({
  ...collective.derivedBonuses[0]!,
  code: `TT${String(place)}`,
  name: `Tự tính ${String(place)}`,
  ...also,
});

/** Entries that show every state, and names in every spelling. */
const MIXED: readonly EntryCells[] = [
  ...entriesOf(A, 4, 3.5),
  ...entriesOf(B, 0, 0.5),
  {},
  { DoiTuong: C },
  { MoHinh: "Chỉ có tên mô hình" },
  { TC1: 1 },
  collectiveEntry({ DoiTuong: ` ${A.toUpperCase()}\u00a0`, TC3: null }),
  collectiveEntry({ DoiTuong: "Đảng ủy\n xã   B" }),
  collectiveEntry({ DoiTuong: "Đảng*" }),
  collectiveEntry({ DoiTuong: "Đảng?" }),
  collectiveEntry({ DoiTuong: "Đảng~" }),
  collectiveEntry({ DoiTuong: `${"x".repeat(249)}a` }),
  collectiveEntry({ DoiTuong: `${"x".repeat(249)}b` }),
  collectiveEntry({ DoiTuong: `${"x".repeat(250)}a` }),
  collectiveEntry({ DoiTuong: `${"x".repeat(250)}b` }),
  collectiveEntry({ DoiTuong: 2025 }),
  collectiveEntry({ DoiTuong: null }),
  collectiveEntry({ DoiTuong: { error: "#REF!" } }),
  collectiveEntry({ DoiTuong: C, TC4: 0 }),
];

/** What may stand in the cell of a score from 0 to 0.5 in steps of 0.5, and in that of one in hundredths. */
const SCORES: readonly EntryCells[] = [
  ...[0, 0.5, 0.25, 1, -0.5, 0.504, 0.496, -0.001].map((DT1) => collectiveEntry({ DT1 })),
  ...[2, 2.01, 2.004, 1.005, 0.1 + 0.2, -0.01, "TB", "1,5", " ", "\u00a0\n", true, false, null].map((TC1) =>
    collectiveEntry({ TC1 }),
  ),
  collectiveEntry({ TC3: { error: "#N/A" } }),
  collectiveEntry({ TC3: { date: 2 } }),
];

/** What the entries of a score table show: a name, its rubric and its entries. */
const SCORED: readonly (readonly [string, Rubric, readonly EntryCells[]])[] = [
  ["where a subject stands in rows apart", collective, [...entriesOf(A, 4), ...entriesOf(B, 1), ...entriesOf(A, 2)]],
  [
    "where another entry of the subject is still open",
    collective,
    [...entriesOf(A, 4), collectiveEntry({ DoiTuong: A, TC1: null })],
  ],
  [
    "for excluded categories, however they are spelt",
    collective,
    [
      " Doanh nghiệp  tư nhân",
      "doanh nghiệp tư nhân",
      "Chi bộ thôn, tổ dân phố",
      "Không rõ",
      null,
      { error: "#N/A" as const },
    ].map((Loai) => collectiveEntry({ Loai })),
  ],
  ...([true, false, undefined] as const).map(
    (withholdsUnreported) =>
      [
        `for entries that were not reported, where the rubric withholds their results: ${String(withholdsUnreported)}`,
        withholdsUnreported === undefined ? ofEarlierVersion(collective) : { ...collective, withholdsUnreported },
        ["Có", "Không", " không ", null, "x", { error: "#N/A" as const }].map((BaoCao) => collectiveEntry({ BaoCao })),
      ] as const,
  ),
  [
    "with a minimum: an entry below it competes last, whatever its total",
    withCriterion("TC2", { minimum: hundredths(200) }),
    [
      ...entriesOf(A, 1.99, 2),
      ...entriesOf(B, 0, 1),
      ...entriesOf(C, 1.994, 1.996),
      collectiveEntry({ DoiTuong: A, TC1: 0, TC2: 2, TC3: 0, TC4: 0 }),
      collectiveEntry({ DoiTuong: "D", TC1: 0, TC2: 2, TC3: 0, TC4: 0 }),
      collectiveEntry({ DoiTuong: "D", TC2: 1.99 }),
    ],
  ],
  [
    "with a derived bonus of entries that were registered",
    collective,
    [
      ...entriesOf(A, 4, 4),
      ...[B, B, C, C, C].map((DoiTuong, row) => collectiveEntry({ DoiTuong, DangKy: row % 2 === 0 ? "Có" : "Không" })),
      ...entriesOf("D", 2, 1.99),
      ...entriesOf("E", 2, 2),
      collectiveEntry({ DoiTuong: "F", DangKy: { error: "#N/A" } }),
      collectiveEntry({ DoiTuong: "F", DangKy: " có " }),
      collectiveEntry({ DoiTuong: "F", DangKy: "CÓ" }),
    ],
  ],
  [
    "with a derived bonus of all entries",
    withLines({ derivedBonuses: [derived(1, { registeredOnly: false })] }),
    [...entriesOf(A, 4, 4), ...[B, B].map((DoiTuong) => collectiveEntry({ DoiTuong, DangKy: "Không" }))],
  ],
  [
    "with several derived bonuses, the first one of all entries",
    withLines({ derivedBonuses: [derived(1, { registeredOnly: false }), derived(2, { fromBand: "T" })] }),
    [...entriesOf(A, 4, 4), ...[B, B].map((DoiTuong) => collectiveEntry({ DoiTuong, DangKy: "Không" }))],
  ],
  [
    "with several derived bonuses",
    withLines({
      derivedBonuses: [
        derived(1, {}),
        derived(2, { registeredOnly: false, entriesNeeded: 3, fromBand: "T", points: hundredths(70) }),
        derived(3, { entriesNeeded: 1, fromBand: "XS", points: hundredths(30) }),
      ],
    }),
    [
      ...entriesOf(A, 4, 3, 3),
      ...entriesOf(B, 2, 2),
      ...[C, C, C].map((DoiTuong) => collectiveEntry({ DoiTuong, DangKy: "Không" })),
      collectiveEntry({ DoiTuong: "D", DangKy: "Không" }),
      ...entriesOf("E", 1),
    ],
  ],
  [
    "without derived bonuses",
    withLines({ derivedBonuses: [] }),
    [...entriesOf(A, 4, 3), ...entriesOf(B, 1), { DoiTuong: C }],
  ],
  [
    "with deductions, which take no total below 0",
    withLines({ deductions: [deduction(1, 100), deduction(2, 900)] }),
    [
      collectiveEntry({ DTru1: 0.5 }),
      collectiveEntry({ DoiTuong: B, TC2: 0, DTru1: 1, DTru2: 9 }),
      collectiveEntry({ DoiTuong: C, DTru1: 1.5 }),
      collectiveEntry({ DoiTuong: C, DTru2: -0.5 }),
      collectiveEntry({ DoiTuong: C, DTru2: "x" }),
    ],
  ],
  [
    "with a maximum that caps totals and results",
    { ...collective, maximum: hundredths(920), bonuses: [bonus(1, 50)] },
    [collectiveEntry({ DT1: 0.5 }), ...entriesOf(B, 4, 4)],
  ],
  ...([true, false] as const).map(
    (bonusesOnce) =>
      [
        `with judged bonuses, where they count once for a subject: ${String(bonusesOnce)}`,
        withLines({ bonusesOnce, bonuses: [bonus(1, 50), bonus(2, 30)] }),
        [
          collectiveEntry({ DoiTuong: A, DT1: 0.5 }),
          collectiveEntry({ DoiTuong: A, DT1: 0.5, DT2: 0.3, TC2: 1 }),
          collectiveEntry({ DoiTuong: B, DT1: 0.5, TC1: null }),
          collectiveEntry({ DoiTuong: B, DT2: 0.3 }),
          collectiveEntry({ DoiTuong: C, DT1: 0.5, TC2: 1.5 }),
          collectiveEntry({ DoiTuong: C, TC2: 1.5 }),
          collectiveEntry({ DoiTuong: null, DT1: 0.5 }),
        ],
      ] as const,
  ),
  [
    "with more judged bonuses than may count once",
    withLines({ bonusesOnce: false, bonuses: [1, 2, 3, 4].map((place) => bonus(place, 50)) }),
    [collectiveEntry({ DT1: 0.5, DT4: 0.5 }), collectiveEntry({ DT1: 0.5 })],
  ],
  ["for entries in every state and names in every spelling", collective, MIXED],
  ["whatever stands in the cells of scores", collective, SCORES],
  ["at every threshold, just below and just above it", collective, thresholds()],
  ["with a rubric of earlier versions", ofEarlierVersion(collective), MIXED],
];

describe("The formulas of a score table give what the core gives", () => {
  test.each(SCORED)("%s", (_, rubric, entries) => {
    expectSame({ rubric, entries });
  });

  test.each<readonly Role[]>([["Loai"], ["DangKy"], ["BaoCao"], ["MoHinh"], ["DangKy", "Loai", "BaoCao"]])(
    "in a table without the columns %s",
    (...roles) => {
      const entries = [
        ...entriesOf(A, 4, 4),
        collectiveEntry({ DoiTuong: B, Loai: "Doanh nghiệp tư nhân", BaoCao: "Không" }),
      ];
      for (const derivedBonuses of [collective.derivedBonuses, [derived(1, { registeredOnly: false })]])
        expectSame({ rubric: { ...collective, derivedBonuses }, entries, without: roles });
    },
  );

  it("where a heading row is known by its subject alone, in a table without names of entries", () => {
    const entries = [
      collectiveEntry({ DoiTuong: "Khối xã", BoQua: "Khối xã" }),
      collectiveEntry({ DoiTuong: A, BoQua: "Khối xã" }),
    ];
    expectSame({ rubric: collective, entries, without: ["MoHinh"] });
  });

  it("where a heading row among the entries is none itself", () => {
    expectSame({
      rubric: collective,
      entries: [
        collectiveEntry({ DoiTuong: "Khối xã", MoHinh: " I ", BoQua: "Khối xã I" }),
        collectiveEntry({ DoiTuong: "Khối  xã", BoQua: "KHỐI XÃCHUYỂN ĐỔI SỐ Ở THÔN" }),
        collectiveEntry({ DoiTuong: A, BoQua: "Khối xã" }),
        collectiveEntry({ DoiTuong: A, BoQua: { error: "#N/A" } }),
        collectiveEntry({ DoiTuong: B, MoHinh: { error: "#N/A" }, BoQua: "Khối xã" }),
        { DoiTuong: null, MoHinh: null, BoQua: null },
      ],
    });
  });
});

describe("A row without formulas, as after inserting one,", () => {
  const entries = [
    ...entriesOf(A, 4),
    ...entriesOf(B, 3),
    {},
    ...entriesOf(A, 2),
    ...entriesOf(B, 1),
    ...entriesOf(C, 2),
  ];
  const wrong = () => againstCore([{ rubric: collective, entries }], PRESENT, [2]);

  it("takes no result from anybody", () => {
    expect(wrong()).toEqual([]);
  });
});

describe("The formulas of individuals without scores give what the core gives", () => {
  const collectives = {
    rubric: withLines({}),
    entries: [...entriesOf(A, 4), ...entriesOf(B, 2), ...entriesOf(A, 1), collectiveEntry({ DoiTuong: C, TC1: null })],
  };
  const second = {
    rubric: {
      ...collective,
      id: "tap-the-hai",
      name: "Tập thể hai",
      bands: collective.bands.map((band) => ({ ...band, name: `${band.name} khác` })),
    },
    entries: [...entriesOf(A, 0), ...entriesOf("Đơn vị bạn", 3), ...entriesOf(C, 3)],
  };
  const people: readonly EntryCells[] = [
    ...["a", " A ", "b", "c", "z", null, 1, { error: "#N/A" as const }].map((CanCu) =>
      basisEntry({ CanCu, TapThe: A }),
    ),
    ...[A, ` ${A.toUpperCase()}\n`, B, C, "Đơn vị bạn", "Không có", null, { error: "#N/A" as const }].flatMap(
      (TapThe) =>
        [null, "Tốt", "Không rõ"].map((MucGhi) => basisEntry({ DoiTuong: "Trần B", CanCu: "b", TapThe, MucGhi })),
    ),
    ...[null, "12-QĐ/TU", " ", 345, { error: "#N/A" as const }].map((QuyetDinh) => basisEntry({ QuyetDinh })),
    ...[null, "hôm qua", 46143, -3, 0, true, { error: "#N/A" as const }].map((NgayQD) => basisEntry({ NgayQD })),
    basisEntry({ QuyetDinh: null, NgayQD: null }),
    ...[null, " khá ", "Khá\u00a0", "Giỏi", { error: "#N/A" as const }].map((MucGhi) => basisEntry({ MucGhi })),
    {},
    ...(["DoiTuong", "MoHinh", "CanCu", "TapThe", "QuyetDinh", "NgayQD", "MucGhi"] as const).map((role) => ({
      [role]: "x",
    })),
    basisEntry({ Loai: "Đảng viên ở thôn, tổ dân phố" }),
    basisEntry({ BaoCao: "Không" }),
    basisEntry({ DoiTuong: null }),
  ];
  it("on each of the three bases", () => {
    const bases = ["a", "b", "c"].map((CanCu) =>
      basisEntry({ CanCu, TapThe: A, MucGhi: CanCu === "b" ? null : "Khá" }),
    );
    expectSame(collectives, { rubric: unregistered, entries: bases });
  });

  test.each<readonly [string, Rubric]>([
    ["where a result waits for no decision", { ...unregistered, needsDecision: false }],
    ["where a result waits for its decision", { ...unregistered, needsDecision: true }],
    ["with a rubric of earlier versions", ofEarlierVersion(unregistered)],
    [
      "with two bases that follow collectives",
      {
        ...unregistered,
        bases: unregistered.bases.map((basis) => (basis.code === "c" ? { ...basis, from: "collective" } : basis)),
      },
    ],
    [
      "without a basis that follows collectives",
      { ...unregistered, bases: unregistered.bases.filter(({ from }) => from === "recorded") },
    ],
  ])("%s", (_, rubric) => {
    expectSame(collectives, second, { rubric, entries: people });
  });

  it("without any table of collectives", () => {
    expectSame({ rubric: unregistered, entries: people });
  });

  test.each<readonly Role[]>([["TapThe"], ["QuyetDinh"], ["NgayQD"], ["QuyetDinh", "NgayQD"], ["Loai", "BaoCao"]])(
    "in a table without the columns %s",
    (...roles) => {
      expectSame(collectives, { rubric: unregistered, entries: people, without: roles });
    },
  );
});

describe("The formulas that score tables of earlier versions have give what the core gives", () => {
  // None of them knows bonuses that count once for a subject
  test.each(SCORED.filter(([, { bonusesOnce }]) => bonusesOnce !== true))("%s", (_, rubric, entries) => {
    expect(againstCore([{ rubric, entries }], FORMER)).toEqual([]);
  });

  test.each(SCORED)("before digests of subjects: %s", (_, rubric, entries) => {
    expect(againstCore([{ rubric, entries }], FORMER_SORTED)).toEqual([]);
  });

  it("on a scale of more than 9,000 points, whose entries above every minimum are marked by more", () => {
    const large = withCriterion("TC2", { maximum: hundredths(9_500_00), minimum: hundredths(100) });
    const entries = [...entriesOf(A, 9_400, 0.5), ...entriesOf(B, 9_000.01), ...entriesOf(C, 0)];
    const rubric = { ...large, maximum: hundredths(9_505_00) };
    expect(againstCore([{ rubric, entries }], FORMER)).toEqual([]);
  });

  test.each([
    [10_00, 10_000],
    [9_000_00, 10_000],
    [9_000_01, 100_000],
    [10_000_00, 100_000],
  ])("on a scale of %d hundredths, with %d for an entry above every minimum", (maximum, above) => {
    expect(aboveMinimum({ maximum: hundredths(maximum) })).toBe(above);
  });

  it("in a table without registrations", () => {
    expect(againstCore([{ rubric: collective, entries: entriesOf(A, 4, 4), without: ["DangKy"] }], FORMER)).toEqual([]);
  });
});

/** One entry at each threshold, and a hundredth below and above it. */
function thresholds(): readonly EntryCells[] {
  return collective.bands.flatMap(({ threshold }, band) =>
    [-1, 0, 1].flatMap((more) => {
      const points = threshold + more;
      if (points < 0 || points > 900) return [];
      const TC2 = Math.min(400, points);
      const TC1 = Math.min(200, points - TC2);
      const TC3 = Math.min(200, points - TC2 - TC1);
      const TC4 = points - TC2 - TC1 - TC3;
      return [
        collectiveEntry({
          DoiTuong: `Đơn vị ${String(band)}.${String(more)}`,
          TC1: TC1 / 100,
          TC2: TC2 / 100,
          TC3: TC3 / 100,
          TC4: TC4 / 100,
        }),
      ];
    }),
  );
}

function expectSame(...tables: readonly TypedTable[]): void {
  expect(againstCore(tables, PRESENT)).toEqual([]);
}
