import { describe, expect, it } from "vitest";
import { attach } from "../../../../src/actions/attach/attach";
import type { AttachInput } from "../../../../src/actions/attach/attach-input";
import { listFaultyRubrics, makeRubric } from "../../../../src/actions/custom-rubric";
import type { Cell } from "../../../../src/text/cell";
import { MAX_TABLE_ROWS } from "../../../../src/workbook/model/table-size";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import { applyPlan, emptySnapshot } from "../../../snapshot-of";
import { regionOf } from "../../recognition/region-of";

const INPUT: AttachInput = { at: null, rubric: null, roles: [], results: "formulas", adopt: [] };
const NUMBERED: readonly (readonly Cell[])[] = [
  ["STT", "Tên tập thể", "Tên mô hình", "TC1", "TC2", "TC3", "TC4", "TC5", "TC6"],
  [1, "Phòng A", "Mô hình 1", 2, 3, 2, 1, 5, 5],
  [2, "Phòng B", "Mô hình 2", 2, 3, 2, 1, 5, 5],
];
const BARE: readonly (readonly Cell[])[] = [
  ["STT", "Tên đơn vị", "Kinh tế", "Văn hóa"],
  [1, "Xã A", 8, 9],
  [2, "Xã B", 8, 9],
];

function workbook(rows: readonly (readonly Cell[])[]): Snapshot {
  return {
    ...emptySnapshot({ sheets: [{ name: "S", visible: true, protected: false, used: null }], activeSheet: "S" }),
    region: regionOf(rows),
  };
}

function codes(snapshot: Snapshot, input: Partial<AttachInput> = {}): readonly string[] {
  return attach(snapshot, { ...INPUT, ...input }).refusals.map(({ code }) => code);
}

describe("A table that is attached", () => {
  it("has at most as many rows as any table may have, and is told how many it has", () => {
    const [heads, entry] = NUMBERED;
    const rows = MAX_TABLE_ROWS + 1;
    const { refusals } = attach(workbook([heads!, ...Array.from({ length: rows }, () => entry!)]), INPUT);
    expect(refusals).toContainEqual({ code: "too-many-rows", rows, most: MAX_TABLE_ROWS });
  });

  it("is not scored by a guessed rubric that leaves scores out, and says which they are", () => {
    const { refusals, proposal } = attach(workbook(NUMBERED), INPUT);
    expect(refusals[0]).toEqual({
      code: "scores-unused",
      rubric: "tap-the",
      columns: [
        { column: 8, heading: "TC5" },
        { column: 9, heading: "TC6" },
      ],
    });
    expect(proposal?.rubricConfidence).toBeLessThan(1);
    expect(
      codes(workbook(NUMBERED), {
        roles: [
          { column: 8, role: null },
          { column: 9, role: null },
        ],
      }),
    ).toEqual([]);
  });

  it("is scored by a rubric that was chosen, and the scores that it leaves out are named", () => {
    const { refusals, proposal } = attach(workbook(NUMBERED), { ...INPUT, rubric: "tap-the" });
    expect(refusals).toEqual([]);
    expect(proposal?.notes).toContainEqual({
      code: "scores-unused",
      rubric: "tap-the",
      columns: [
        { column: 8, heading: "TC5" },
        { column: 9, heading: "TC6" },
      ],
    });
  });

  it("waits for a rubric whose cells are not filled in, and names them", () => {
    const before = workbook(BARE);
    const made = makeRubric(before, { source: { kind: "headers", at: null }, name: "K", id: "k" });
    if (!made.ok) throw new Error("no rubric was made");
    expect(made.unfilled.length).toBeGreaterThan(0);
    const after = { ...applyPlan(before, made.plan), region: before.region! };
    const [refusal] = attach(after, { ...INPUT, rubric: "k" }).refusals;
    expect(refusal).toMatchObject({
      code: "faulty-rubric",
      id: "k",
      unfilled: made.unfilled.map(({ row, column }) => ({ sheet: made.sheet, row, column })),
      faulty: [],
    });
    expect(listFaultyRubrics(after)).toMatchObject([{ id: "k", sheet: made.sheet }]);
  });

  it("is never a sheet that the product made", () => {
    const before = workbook([
      ["STT", "Tên đơn vị", "Kinh tế (tối đa 10)"],
      [1, "Xã A", 8],
    ]);
    const made = makeRubric(before, { source: { kind: "headers", at: null }, name: "K", id: "k" });
    if (!made.ok) throw new Error("no rubric was made");
    const own = regionOf(BARE);
    const region = {
      ...own,
      at: { ...own.at, sheet: made.sheet },
      block: { ...own.block, area: { ...own.block.area, sheet: made.sheet } },
    };
    const after = { ...applyPlan(before, made.plan), region };
    expect(codes(after)).toEqual(["own-sheet"]);
    expect(makeRubric(after, { source: { kind: "headers", at: null }, name: "Q" })).toEqual({
      ok: false,
      refusal: { code: "own-sheet", sheet: made.sheet },
    });
  });

  it("keeps the table in sight after a rubric was read off it", () => {
    const before = workbook([
      ["STT", "Tên đơn vị", "Kinh tế (tối đa 10)"],
      [1, "Xã A", 8],
    ]);
    const made = makeRubric(before, { source: { kind: "headers", at: null }, name: "K" });
    expect(made.ok && made.plan.edits.at(-1)).toMatchObject({ kind: "activate", area: { sheet: "S" } });
  });
});

describe("A rubric that is read off a table", () => {
  it("believes what a person says of columns", () => {
    const made = makeRubric(
      workbook([
        ["Mã", "Tên", "Vòng 1", "Vòng 2", "Lượt"],
        ["a", "Xã A", 8, 9, 3],
        ["b", "Xã B", 8, 9, 4],
      ]),
      {
        source: {
          kind: "headers",
          at: null,
          header: { row: 1, rows: 1 },
          roles: [
            { column: 4, role: "TC1" },
            { column: 3, role: "TC2" },
            { column: 5, role: null },
          ],
        },
        name: "K",
      },
    );
    if (!made.ok) throw new Error("no rubric was made");
    const texts = JSON.stringify(made.plan);
    expect(texts.indexOf("Vòng 2")).toBeLessThan(texts.indexOf("Vòng 1"));
    expect(texts).not.toContain("Lượt");
  });

  it("goes to 10,000 points", () => {
    const large = makeRubric(
      workbook([
        ["STT", "Tên đơn vị", "Kinh tế (6.000 điểm)", "Văn hóa (4000đ)"],
        [1, "Xã A", 5000, 3000.25],
      ]),
      { source: { kind: "headers", at: null }, name: "K" },
    );
    expect(large.ok).toBe(true);
    const larger = makeRubric(
      workbook([
        ["STT", "Tên đơn vị", "Kinh tế (20.000 điểm)"],
        [1, "Xã A", 5000],
      ]),
      { source: { kind: "headers", at: null }, name: "K" },
    );
    const faults = !larger.ok && larger.refusal.code === "rubric-faults" ? larger.refusal.faults : [];
    expect(faults.map(({ code, expected }) => [code, expected])).toContainEqual(["points-above-limit", 1_000_000]);
  });
});
