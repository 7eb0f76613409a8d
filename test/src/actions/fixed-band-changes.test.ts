import { describe, expect, it } from "vitest";
import { check } from "../../../src/actions/check";
import { classify } from "../../../src/actions/classify";
import { perform } from "../../../src/actions/perform";
import { RUBRIC_COLUMNS } from "../../../src/rubric/rubric-columns";
import { computedRoles } from "../../../src/scoring/role";
import { columnName, rubricName } from "../../../src/workbook/binding-name";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { applyPlan, blockOf, changeBlock, setCell, setCells } from "../../snapshot-of";
import { collective, collectiveEntry } from "../../sound-entries";
import { tableSnapshot } from "../../table-snapshot";
import { rubricRow } from "../workbook/finding-cases";

/** Three subjects with 9, 8 and 6 points, whose results are fixed values. */
function fixedTable(): Snapshot {
  const table = tableSnapshot([{ rubric: collective, entries: [
    collectiveEntry(), collectiveEntry({ DoiTuong: "Chi cục Thuế", TC2: 3 }), collectiveEntry({ DoiTuong: "Hội Nông dân", TC2: 1 }),
  ] }]);
  const empty = computedRoles(collective).reduce((snapshot, role) =>
    changeBlock(snapshot, columnName(1, role), (block) => ({ ...block, columns: [block.columns[0]!.map(() => null)], formulas: [null] })), table);
  const { area } = blockOf(table, columnName(1, "Tong"));
  const marks = { area: { ...area, column: 60 }, columns: [new Array<null>(area.rows).fill(null)], formats: ["General"], formulas: [null] };
  const marked: Snapshot = { ...empty, classified: null, names: [...empty.names, { name: columnName(1, "VanTay"), block: marks }] };
  return applyPlan(marked, classify(marked).plan);
}

const fixed = fixedTable();
const changes = (snapshot: Snapshot) => check(snapshot).findings.flatMap(({ code, where, found, expected }) =>
  (code === "band-changed" ? [[where.role, where.area?.row, found, expected?.kind === "value" ? expected.value : null]] : []));

describe("Results that are fixed values", () => {
  const scored = setCells(fixed, columnName(1, "TC2"), [1]);

  it("are told where the scores of today put them into another band", () => {
    expect(changes(fixed)).toEqual([]);
    expect(changes(scored)).toEqual([["XepLoai", 10, "Xuất sắc", "Trung bình"], ["XepLoaiDT", 10, "Xuất sắc", "Trung bình"]]);
    expect(changes(setCells(fixed, columnName(1, "TC2"), [3.25], 1))).toEqual([]);
  });

  it("are told once where the rubric changed", () => {
    const changed = setCell(fixed, rubricName(collective.id), rubricRow(fixed, "band", "XS"), RUBRIC_COLUMNS.value, 9.5);
    expect(changes(changed)).toEqual([["XepLoai", 10, "Xuất sắc", "Tốt"], ["XepLoaiDT", 10, "Xuất sắc", "Tốt"]]);
  });

  it("are not told where somebody typed the band, which stays", () => {
    expect(changes(setCells(scored, columnName(1, "XepLoai"), ["Tốt"])).map(([role]) => role)).toEqual(["XepLoaiDT"]);
  });

  it("are not written over until the changes are accepted, and shown in the preview before", () => {
    expect(classify(scored).plan.edits).toEqual([]);
    const { performed } = perform({ kind: "preview", command: { kind: "classify", repair: false, acceptRubric: true } }, scored);
    expect(performed.kind === "previewed" && performed.changes.slice(0, 2)).toMatchObject([
      { kind: "band", of: "entry", row: 10, before: "Xuất sắc", after: "Trung bình" }, { kind: "band", of: "subject", row: 10 },
    ]);
    const accepted = applyPlan(scored, classify(scored, { acceptRubric: true }).plan);
    expect(changes(accepted)).toEqual([]);
    expect(blockOf(accepted, columnName(1, "XepLoai")).columns[0]![0]).toBe("Trung bình");
  });

  it("follow their scores at once where nothing moves into another band, and in a file, which is never written over", () => {
    expect(classify(setCells(fixed, columnName(1, "TC2"), [3.25], 1)).plan.edits).not.toEqual([]);
    const file = Object.fromEntries(Object.entries(scored).filter(([key]) => key !== "classified")) as unknown as Snapshot;
    expect(changes(file)).toEqual([]);
    expect(classify(file).plan.edits).not.toEqual([]);
  });
});
