import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { check } from "../../../src/actions/check";
import { exportRubric, listRubrics, makeRubric } from "../../../src/actions/custom-rubric";
import { insertTemplate } from "../../../src/actions/insert-template";
import { vi } from "../../../src/language/vi/words";
import { en } from "../../../src/language/en/words";
import { packs } from "../../../src/rubric/packs/packs";
import { readRubricJson, rubricToJson } from "../../../src/rubric/rubric-json";
import type { Cell } from "../../../src/text/cell";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { rubricArbitrary } from "../../rubric-arbitrary";
import { applyPlan, emptySnapshot } from "../../snapshot-of";

function withRubric(input: Parameters<typeof makeRubric>[1], snapshot: Snapshot = emptySnapshot()): Snapshot {
  const made = makeRubric(snapshot, input);
  if (!made.ok) throw new Error(made.refusal.code);
  return applyPlan(snapshot, made.plan);
}

function refusal(input: Parameters<typeof makeRubric>[1], snapshot: Snapshot = emptySnapshot()) {
  const made = makeRubric(snapshot, input);
  return made.ok ? null : made.refusal;
}

/** The file of a pack with one field changed. */
function fileWith(change: (rubric: Record<string, unknown>) => void): string {
  const file = JSON.parse(rubricToJson(packs[0]!)) as { rubric: Record<string, unknown> };
  change(file.rubric);
  return JSON.stringify(file);
}

const sentence = (text: string) => {
  const refused = refusal({ source: { kind: "json", text } });
  return refused ? vi.rubricRefusal(refused).join("\n") : "";
};

describe("A rubric of one's own", () => {
  test.each(["collective", "individual"] as const)(
    "begins blank for a %s with one criterion, and can be scored at once",
    (subjectKind) => {
      const workbook = withRubric({ source: { kind: "blank", subjectKind }, name: "Thi đua khối xã" });
      expect(listRubrics(workbook)).toEqual([{ id: "thi-dua-khoi-xa", name: "Thi đua khối xã" }]);
      const inserted = insertTemplate(workbook, { rubrics: ["thi-dua-khoi-xa"], rows: 3 });
      expect(
        inserted.ok &&
          check(applyPlan(workbook, inserted.plan)).findings.filter(
            ({ code, severity }) => severity !== "info" && code !== "table-empty",
          ),
      ).toEqual([]);
    },
  );

  test.each(packs.map(({ id }) => id))(
    "begins as a copy of %s under a name of its own, with bands to confirm anew",
    (id) => {
      const workbook = withRubric({ source: { kind: "copy", id }, name: "Bộ riêng" });
      expect(listRubrics(workbook)).toEqual([{ id: "bo-rieng", name: "Bộ riêng" }]);
      expect(check(workbook).findings.filter(({ code }) => code === "rubric-fault")).toEqual([]);
    },
  );

  test.each([
    ["no name", { source: { kind: "copy", id: "tap-the" } }, { code: "name-missing" }],
    ["a pack's id", { source: { kind: "copy", id: "tap-the" }, name: "Tập thể" }, { code: "id-taken", id: "tap-the" }],
    [
      "a source that is not there",
      { source: { kind: "copy", id: "khac" }, name: "X" },
      { code: "unknown-rubric", id: "khac" },
    ],
    [
      "an id that a name cannot hold",
      { source: { kind: "copy", id: "tap-the" }, name: "X", id: "Có Dấu" },
      { code: "rubric-faults" },
    ],
  ] as const)("is refused with %s", (_, input, expected) => {
    expect(refusal(input)).toMatchObject(expected);
  });

  it("is refused under a name that the workbook has, in any spelling", () => {
    const workbook = withRubric({ source: { kind: "copy", id: "tap-the" }, name: "Khối xã" });
    expect(refusal({ source: { kind: "copy", id: "tap-the" }, name: "KHỐI  XÃ", id: "khac" }, workbook)).toEqual({
      code: "name-taken",
      name: "KHỐI XÃ",
    });
  });
});

describe("A rubric in a file", () => {
  it("holds points as people write them", () => {
    const { rubric } = JSON.parse(rubricToJson(packs[0]!)) as {
      rubric: { maximum: number; criteria: { step: number }[]; bands: { threshold: number }[] };
    };
    expect([rubric.maximum, rubric.criteria[0]!.step, rubric.bands[0]!.threshold]).toEqual([10, 0.01, 9]);
  });

  it("comes back as it was, whatever it is", () => {
    fc.assert(
      fc.property(rubricArbitrary, (rubric) => {
        expect(readRubricJson(rubricToJson(rubric))).toEqual({ ok: true, rubric });
      }),
      { numRuns: 50 },
    );
  });

  it("goes from one workbook into another", () => {
    const from = withRubric({ source: { kind: "copy", id: "ca-nhan" }, name: "Bộ riêng" });
    const exported = exportRubric(from, "bo-rieng");
    expect(exported).toMatchObject({ ok: true, fileName: "bo-tieu-chi-bo-rieng.json" });
    expect(
      listRubrics(withRubric({ source: { kind: "json", text: exported.ok ? `\uFEFF${exported.json}` : "" } })),
    ).toEqual([{ id: "bo-rieng", name: "Bộ riêng" }]);
  });

  test.each([
    ["no JSON", "{"],
    ["other JSON", "[]"],
    ["another tool's file", '{"kind":"x","version":1,"rubric":{}}'],
    ["a later version", '{"kind":"thamdinh-rubric","version":2}'],
  ])("is refused as no rubric: %s", (_, text) => {
    expect(refusal({ source: { kind: "json", text } })).toEqual({ code: "not-a-rubric-file" });
  });

  test.each<readonly [string, (rubric: Record<string, unknown>) => void, RegExp]>([
    [
      "a field of another kind",
      (rubric) => {
        rubric["maximum"] = "mười";
      },
      /^Trường maximum: giá trị “mười” chưa đúng/,
    ],
    [
      "three decimals",
      (rubric) => {
        (rubric["criteria"] as { maximum: number }[])[1]!.maximum = 3.125;
      },
      /Trường criteria\[1\]\.maximum: giá trị/,
    ],
    [
      "a missing field",
      (rubric) => {
        delete rubric["bands"];
      },
      /^Trường bands: chưa có giá trị/,
    ],
    [
      "bands out of order",
      (rubric) => {
        (rubric["bands"] as { threshold: number }[])[1]!.threshold = 9.5;
      },
      /Trường bands\[1\]\.threshold: Ngưỡng phải nhỏ hơn ngưỡng của mức ngay trên \(9\)/,
    ],
    [
      "too many points",
      (rubric) => {
        (rubric["criteria"] as { maximum: number }[])[0]!.maximum = 9;
      },
      /Các tiêu chí cộng lại được/,
    ],
    [
      "an unknown field",
      (rubric) => {
        rubric["diem"] = 1;
      },
      /Trường diem/,
    ],
  ])("is refused with the place of %s", (_, change, says) => {
    expect(sentence(fileWith(change))).toMatch(says);
  });

  it("is told in both languages, a few faults at a time", () => {
    const refused = refusal({ source: { kind: "json", text: '{"kind":"thamdinh-rubric","version":1,"rubric":{}}' } })!;
    expect(vi.rubricRefusal(refused)).toHaveLength(6);
    expect(en.rubricRefusal(refused)[0]).toMatch(/^Field /);
  });
});

describe("A rubric from the headings of a table", () => {
  const table = (...heads: readonly string[]): Snapshot => {
    const rows: readonly (readonly Cell[])[] = [
      ["STT", "Đơn vị", ...heads, "Tổng điểm", "Ghi chú"],
      [1, "Hội Nông dân", ...heads.map(() => 2), 4, null],
    ];
    const columns = rows[0]!.map((_, column) => rows.map((row) => row[column] ?? null));
    const area = { sheet: "Trang tính1", row: 3, column: 1, rows: 2, columns: columns.length };
    return emptySnapshot({
      region: {
        at: { ...area, rows: 1, columns: 1 },
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        isFiltered: false,
        tables: [],
        block: { area, columns, formats: columns.map(() => "General"), formulas: columns.map(() => null) },
      },
    });
  };
  const input = { source: { kind: "headers", at: null }, name: "Hội thi sáng tạo" } as const;

  it("has their names and maxima, bands as parts of their sum, and can be scored at once", () => {
    const snapshot = table("Tính mới (tối đa 40)", "Hiệu quả (60 điểm)", "Điểm thưởng (5đ)");
    const workbook = withRubric(input, snapshot);
    const exported = exportRubric(workbook, "hoi-thi-sang-tao");
    const { rubric } = JSON.parse(exported.ok ? exported.json : "{}") as {
      rubric: {
        maximum: number;
        criteria: { name: string; maximum: number }[];
        bonuses: { maximum: number }[];
        bands: { threshold: number }[];
      };
    };
    expect([
      rubric.maximum,
      rubric.criteria.map(({ name, maximum }) => [name, maximum]),
      rubric.bonuses.map(({ maximum }) => maximum),
      rubric.bands.map(({ threshold }) => threshold),
    ]).toEqual([
      100,
      [
        ["Tính mới", 40],
        ["Hiệu quả", 60],
      ],
      [5],
      [90, 80, 70, 50, 0],
    ]);
    const inserted = insertTemplate(workbook, { rubrics: ["hoi-thi-sang-tao"], rows: 3 });
    expect(
      inserted.ok &&
        check(applyPlan(workbook, inserted.plan)).findings.filter(
          ({ code, severity }) => severity !== "info" && code !== "table-empty",
        ),
    ).toEqual([]);
  });

  it("leaves points empty that no heading tells, shows the first of them, and a check names each", () => {
    const snapshot = table("Tính mới (40)", "Hiệu quả (60 điểm)");
    const made = makeRubric(snapshot, input);
    expect(made.ok && made.unfilled).toHaveLength(6);
    expect(made.ok && made.plan.edits.at(-1)).toEqual({ kind: "activate", area: made.ok && made.unfilled[0] });
    const workbook = applyPlan(snapshot, made.ok ? made.plan : { edits: [] });
    const faults = check(workbook).findings.filter(({ code }) => code === "rubric-fault");
    expect(faults.map(({ where }) => where.area)).toEqual(expect.arrayContaining(made.ok ? [...made.unfilled] : []));
    expect(faults.length).toBeLessThanOrEqual(made.ok ? made.unfilled.length : 0);
    expect(listRubrics(workbook)).toEqual([]);
  });

  it("goes by the total that its heading states", () => {
    const snapshot = table("Tính mới (40)", "Hiệu quả (60 điểm)");
    const { region } = snapshot;
    const heads = region!.block.columns.map((column) =>
      column[0] === "Tổng điểm" ? ["Tổng điểm (tối đa 100)", column[1]!] : column,
    );
    const made = makeRubric(
      { ...snapshot, region: { ...region!, block: { ...region!.block, columns: heads } } },
      input,
    );
    expect(made.ok && made.unfilled).toHaveLength(1);
  });

  test.each([
    ["no criteria among the headings", table(), "no-criteria"],
    ["no table", emptySnapshot(), "no-headings"],
    [
      "more criteria than a row can count",
      table(...Array.from({ length: 29 }, (_, index) => `TC${index + 1} (1 điểm)`)),
      "too-many-criteria",
    ],
  ] as const)("is refused with %s, and says why", (_, snapshot, code) => {
    const refused = refusal(input, snapshot)!;
    expect(refused.code).toBe(code);
    for (const words of [vi, en]) expect(words.rubricRefusal(refused)[0]).toMatch(/\.$/);
  });
});
