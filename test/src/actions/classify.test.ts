import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/actions/check";
import { classify } from "../../../src/actions/classify";
import { computedRoles } from "../../../src/scoring/role";
import type { Role } from "../../../src/scoring/role";
import { columnName } from "../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { entriesArbitrary } from "../../entries-arbitrary";
import { insertRows } from "../../restructure-snapshot";
import { rubricArbitrary } from "../../rubric-arbitrary";
import { applyPlan, blockOf, calculate, setCells, writeCell } from "../../snapshot-of";
import { collective, collectiveEntry } from "../../sound-entries";
import { fillTable, tableSnapshot } from "../../table-snapshot";
import type { EntryCells } from "../../input-table";

const TABLE = "Chấm điểm tập thể";
const sound = tableSnapshot([
  { rubric: collective, entries: [collectiveEntry(), collectiveEntry({ DoiTuong: "Chi cục Thuế" })] },
]);

function column(snapshot: Snapshot, role: Role) {
  return blockOf(snapshot, columnName(1, role)).columns[0];
}

function withoutFormulas(snapshot: Snapshot): Snapshot {
  return computedRoles(collective).reduce(
    (cleared, role) => setCells(cleared, columnName(1, role), [null, null, null]),
    snapshot,
  );
}

describe("Classify", () => {
  it("changes nothing where every formula is in place", () => {
    expect(classify(sound).plan.edits).toEqual([]);
  });

  it("writes every missing formula, one fill a column, with what it comes to", () => {
    const { edits } = classify(withoutFormulas(sound)).plan;
    expect(edits.map((edit) => edit.kind)).toEqual(computedRoles(collective).map(() => "fillColumn"));
    const written = applyPlan(withoutFormulas(sound), { edits });
    expect(column(written, "Tong")).toEqual([9, 9, ""]);
    expect(column(written, "XepLoaiDT")).toEqual(["Xuất sắc", "Xuất sắc", ""]);
    expect(written.names).toEqual(sound.names);
  });

  it("changes nothing when it runs again", () => {
    const written = applyPlan(withoutFormulas(sound), classify(withoutFormulas(sound)).plan);
    expect(classify(written).plan.edits).toEqual([]);
    expect(check(written).findings).toEqual(check(sound).findings);
  });

  it("writes formulas into an inserted row, and into no other", () => {
    const inserted = insertRows(sound, TABLE, 6);
    const { edits } = classify(inserted).plan;
    expect(edits).toHaveLength(computedRoles(collective).length);
    expect(edits.every((edit) => edit.kind === "fillColumn" && edit.fill.row === 6 && edit.fill.rows === 1)).toBe(true);
  });

  it("leaves a typed-over formula alone, and puts it back when told to", () => {
    const typed = setCells(sound, columnName(1, "Tong"), [9.5]);
    expect(classify(typed).plan.edits).toEqual([]);
    expect(classify(typed).findings.map(({ code }) => code)).toContain("formula-overwritten");
    expect(applyPlan(typed, classify(typed, { repair: true }).plan)).toEqual(sound);
  });

  it("leaves a changed formula alone, and puts it back when told to", () => {
    const { area } = blockOf(sound, columnName(1, "Tong"));
    const changed = writeCell(sound, { ...area, row: area.row + 1 }, { formula: "=10", value: 10 });
    expect(classify(changed).plan.edits).toEqual([]);
    expect(applyPlan(changed, classify(changed, { repair: true }).plan)).toEqual(sound);
  });

  it("waits for a live host to calculate, and brings a file's values up itself", () => {
    const behind = setCells(sound, columnName(1, "TC1"), [1]);
    expect(classify(behind).plan.edits).toEqual([]);
    const written = applyPlan(behind, classify({ ...behind, calculated: false }).plan);
    expect(column(written, "Tong")).toEqual([8, 9, ""]);
    expect(written).toEqual(calculate(behind));
  });

  it("writes nothing outside the computed columns", () => {
    const { edits } = classify(withoutFormulas(sound), { repair: true }).plan;
    const computed = computedRoles(collective).map((role) => blockOf(sound, columnName(1, role)).area);
    expect(
      edits.filter(
        (edit) =>
          edit.kind !== "fillColumn" ||
          edit.sheet !== TABLE ||
          !computed.some(
            (area) =>
              area.column === edit.fill.column &&
              edit.fill.row >= area.row &&
              edit.fill.row + edit.fill.rows <= area.row + area.rows,
          ),
      ),
    ).toEqual([]);
  });

  it("writes nothing into a table that cannot be scored", () => {
    const broken = {
      ...withoutFormulas(sound),
      names: withoutFormulas(sound).names.map((named) =>
        named.name === "ThamDinh_1_TC1" ? { ...named, block: null } : named,
      ),
    };
    expect(classify(broken, { repair: true }).plan.edits).toEqual([]);
  });

  it("twice changes nothing the second time, whatever the table", () => {
    const tables = rubricArbitrary.chain((rubric) =>
      entriesArbitrary(rubric, { rows: 5 }).map((columns) => ({ rubric, columns })),
    );
    fc.assert(
      fc.property(tables, ({ rubric, columns }) => {
        const entries = Array.from(
          { length: 5 },
          (_, row) => Object.fromEntries([...columns].map(([role, { cells }]) => [role, cells[row]])) as EntryCells,
        );
        const file: Snapshot = {
          ...fillTable(tableSnapshot([{ rubric, entries: [{}, {}, {}, {}, {}] }]), 1, entries),
          calculated: false,
        };
        const once = applyPlan(file, classify(file).plan);
        expect(classify(once).plan.edits).toEqual([]);
        expect(check({ ...once, calculated: true }).findings).toEqual(check(once).findings);
      }),
      { numRuns: 30 },
    );
  });
});
