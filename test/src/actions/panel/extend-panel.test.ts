import { describe, expect, it } from "vitest";
import { capture } from "../../../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../../../files/xlsx/package/workbook";
import { apply } from "../../../../files/xlsx/write/apply";
import { blankWorkbook } from "../../../../files/xlsx/write/blank-workbook";
import { captureNeeds } from "../../../../src/actions/capture-needs";
import { listedEntries } from "../../../../src/actions/panel/listed-entries";
import { perform } from "../../../../src/actions/perform";
import { check } from "../../../../src/actions/check";
import type { Category } from "../../../../src/rubric/rubric";
import type { Role } from "../../../../src/scoring/role";
import type { Cell } from "../../../../src/text/cell";
import { readBindings } from "../../../../src/workbook/bindings/bindings";
import type { BoundTable } from "../../../../src/workbook/bindings/bindings";
import { appraise } from "../../../../src/workbook/check/appraise";
import { columnName } from "../../../../src/workbook/model/binding-name";
import type { Workbook } from "../../../../files/xlsx/package/workbook";
import { foreignEdit } from "../../../../src/workbook/undo/guard/plan-guard";
import { carryOut, somebody } from "../../../panel-workbook";

const REPAIR = { kind: "repair", code: "entry-not-in-panel" } as const;

/** A panel of two judges for the first two entries of a list with room for more. */
function panelOf(rubric: "tap-the" | "danh-muc"): Workbook {
  const workbook = blankWorkbook();
  carryOut(workbook, { kind: "insert-template", rubrics: [rubric], rows: 6 });
  write(workbook, 1, {
    DoiTuong: ["Xã A", "Xã B"],
    MoHinh: ["Một", "Hai"],
    Loai: ["Tổ chức đảng", "Tổ chức đảng"],
  });
  carryOut(workbook, { kind: "new-panel", members: somebody(2), title: "", sheet: null, rubric: null });
  return workbook;
}

function write(workbook: Workbook, table: number, columns: Readonly<Record<string, readonly Cell[]>>, from = 0): void {
  const areas = new Map(capture(workbook).names.map(({ name, block }) => [name, block?.area]));
  const edits = Object.entries(columns).map(([role, cells]) => {
    const area = areas.get(columnName(table, role as Role))!;
    return { kind: "writeColumn" as const, area: { ...area, row: area.row + from, rows: cells.length }, cells };
  });
  apply(workbook, { edits });
}

const tablesOf = (workbook: Workbook, isWanted: (table: BoundTable) => boolean) =>
  readBindings(capture(workbook)).tables.filter(isWanted);
const ofPanel = (workbook: Workbook) => tablesOf(workbook, ({ part }) => part.kind !== "single");
/** What stands under each name: formulas without their values, which undo works out. */
const contentsOf = (workbook: Workbook) =>
  capture(workbook).names.map(({ name, block }) => [
    name,
    block?.area,
    block?.formulas.map((formulas, column) => formulas ?? block.columns[column]),
  ]);
const codesIn = (workbook: Workbook) => check(capture(workbook)).findings.map(({ code }) => code);

describe("Entries that were listed after a panel was set up", () => {
  it.each(["tap-the", "danh-muc"] as const)("are reported once, and taken into all of its sheets (%s)", (rubric) => {
    const workbook = panelOf(rubric);
    write(
      workbook,
      1,
      { DoiTuong: ["Xã C", "Xã A"], MoHinh: ["Ba", "Bốn"], Loai: ["Tổ chức đảng", "Tổ chức đảng"] },
      2,
    );
    const found = codesIn(workbook).filter((code) => code === "entry-not-in-panel" || code === "register-not-scored");
    expect(found).toEqual(["entry-not-in-panel", "entry-not-in-panel"]);
    carryOut(workbook, REPAIR);
    const tables = ofPanel(workbook);
    expect(tables).toHaveLength(3);
    for (const { columns } of tables)
      expect(["MaMH", "DoiTuong", "MoHinh"].map((role) => columns.get(role as Role)!.cells)).toEqual([
        ["MH-001", "MH-002", "MH-003", "MH-004"],
        ["Xã A", "Xã B", "Xã C", "Xã A"],
        ["Một", "Hai", "Ba", "Bốn"],
      ]);
    const { findings, tables: scored } = appraise(capture(openWorkbook(saveWorkbook(workbook))));
    expect(scored.find(({ panel }) => panel)!.panel!.rows.map(({ ballotRows }) => ballotRows)).toEqual(
      [1, 2, 3, 4].map((row) => [row, row]),
    );
    for (const code of ["entry-not-in-panel", "formula-missing", "formula-changed", "binding-uneven"])
      expect(findings.map((own) => own.code)).not.toContain(code);
    expect(findings.find((own) => own.code === "ballot-missing")?.expected).toEqual({ kind: "rows", rows: 4 });
  });

  it("keep a code of their own that nobody has", () => {
    const workbook = panelOf("tap-the");
    write(workbook, 1, { MaMH: ["A-7", "MH-001"], DoiTuong: ["Xã C", "Xã D"], MoHinh: ["Ba", "Bốn"] }, 2);
    carryOut(workbook, REPAIR);
    expect(ofPanel(workbook)[0]!.columns.get("MaMH")!.cells.slice(0, 3)).toEqual(["MH-001", "MH-002", "A-7"]);
  });

  it.each([
    ["are a person's", ({ kind }: Category) => kind === "individual"],
    ["are not appraised", ({ eligible }: Category) => !eligible],
  ])("are no entries of a panel of collectives where the register says that they %s", (_, isSuch) => {
    const workbook = panelOf("danh-muc");
    const { rubric } = tablesOf(workbook, ({ rubric: own }) => own.method === "register")[0]!;
    const { name } = rubric.categories.find(isSuch)!;
    write(workbook, 1, { DoiTuong: ["Nguyễn Văn An"], MoHinh: ["Ba"], Loai: [name] }, 2);
    expect(codesIn(workbook)).not.toContain("entry-not-in-panel");
    const entries = listedEntries(tablesOf(workbook, ({ id }) => id === 1)[0]!, ofPanel(workbook)[0]!.rubric);
    expect(entries.get("DoiTuong")).toEqual(["Xã A", "Xã B"]);
  });

  it("are taken out again by one undo, unless somebody has scored them", () => {
    const workbook = panelOf("tap-the");
    write(workbook, 1, { DoiTuong: ["Xã C"], MoHinh: ["Ba"] }, 2);
    const before = contentsOf(workbook);
    carryOut(workbook, REPAIR);
    const scored = openWorkbook(saveWorkbook(workbook));
    expect(carryOut(workbook, { kind: "undo" }).performed).toEqual({
      kind: "undo",
      undone: { kind: "undone", action: "repair" },
    });
    expect(contentsOf(workbook)).toEqual(before);
    const [ballot] = ofPanel(scored);
    write(scored, ballot!.id, { TC2: [1.5] }, 2);
    const { columns, firstRow, sheet } = ballot!;
    expect(carryOut(scored, { kind: "undo" }).performed).toMatchObject({
      undone: {
        kind: "changed-since",
        changes: [{ kind: "cell", sheet, row: firstRow + 2, column: columns.get("TC2")!.area.column }],
      },
    });
  });

  it("stay out as long as a ballot has something else below its rows", () => {
    const workbook = panelOf("tap-the");
    write(workbook, 1, { DoiTuong: ["Xã C"], MoHinh: ["Ba"] }, 2);
    const { sheet, firstRow, rows } = ofPanel(workbook)[1]!;
    apply(workbook, {
      edits: [{ kind: "setCells", sheet, cells: [{ row: firstRow + rows, column: 3, content: "Người chấm ký" }] }],
    });
    const { plan } = carryOut(workbook, REPAIR);
    expect(plan.edits).toEqual([]);
    expect(codesIn(workbook)).toContain("entry-not-in-panel");
  });

  it("come by a plan that hosts take from a page, and so does its undo", () => {
    const workbook = panelOf("tap-the");
    write(workbook, 1, { DoiTuong: ["Xã C"], MoHinh: ["Ba"] }, 2);
    const snapshot = capture(workbook, captureNeeds(REPAIR));
    expect(foreignEdit(perform(REPAIR, snapshot).plan, snapshot)).toBeNull();
    carryOut(workbook, REPAIR);
    const extended = capture(workbook, captureNeeds({ kind: "undo" }));
    expect(foreignEdit(perform({ kind: "undo" }, extended).plan, extended)).toBeNull();
  });
});
