import { unzipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { openWorkbook, saveWorkbook } from "../../../../files/xlsx/package/workbook";
import type { Workbook } from "../../../../files/xlsx/package/workbook";
import { capture } from "../../../../files/xlsx/read/capture";
import { apply } from "../../../../files/xlsx/write/apply";
import { blankWorkbook } from "../../../../files/xlsx/write/blank-workbook";
import type { DirectCommand } from "../../../../src/actions/command";
import { openCard } from "../../../../src/actions/card/open-card";
import type { EntryName } from "../../../../src/scoring/card/entry-name";
import type { CardChange } from "../../../../src/scoring/card/card-entry";
import type { RemarkRole, Role } from "../../../../src/scoring/role";
import type { Cell } from "../../../../src/text/cell";
import { columnName } from "../../../../src/workbook/model/binding-name";
import { foreignEdit } from "../../../../src/workbook/undo/guard/plan-guard";
import { perform } from "../../../../src/actions/perform";
import { carryOut } from "../../../panel-workbook";
import { cellsOf } from "../../../foreign/book-cells";

const ENTRY: EntryName = { subject: "Đảng ủy xã An Bình", title: "Một cửa" };

/** A table of collectives of the product with one entry, which has its first score. */
function book(): Workbook {
  const workbook = blankWorkbook();
  carryOut(workbook, { kind: "insert-template", rubrics: ["tap-the"], rows: 4 });
  type(workbook, "DoiTuong", ENTRY.subject);
  type(workbook, "MoHinh", ENTRY.title);
  return openWorkbook(saveWorkbook(workbook));
}

function type(workbook: Workbook, role: Role, content: Cell, row = 0): void {
  const { area } = column(workbook, role)!;
  apply(workbook, {
    edits: [{ kind: "setCells", sheet: area.sheet, cells: [{ row: area.row + row, column: area.column, content }] }],
  });
}

function column(workbook: Workbook, role: Role) {
  return capture(workbook).names.find(({ name }) => name === columnName(1, role))?.block ?? null;
}

/** Width, outline and hiding of each column: how the file groups columns does not matter. */
function columnLooks(sheet: string): readonly string[] {
  return [...sheet.matchAll(/<col min="(\d+)" max="(\d+)" ([^>]*)\/>/g)].flatMap(([, first, last, look]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, () => look!),
  );
}

/** Everything that people see of a workbook: cells with their looks, widths of columns, and names. */
function seen(workbook: Workbook) {
  const parts = unzipSync(saveWorkbook(workbook));
  const widths = Object.entries(parts).flatMap(([name, bytes]) =>
    name.startsWith("xl/worksheets/sheet") ? columnLooks(new TextDecoder().decode(bytes)) : [],
  );
  return { cells: cellsOf(saveWorkbook(workbook)), widths, names: capture(workbook).names.map(({ name }) => name) };
}

const remark = (role: RemarkRole, before: Cell, after: string | null): CardChange => ({ role, before, after });
const scored = (...scores: readonly CardChange[]): DirectCommand => ({
  kind: "score-entry",
  table: 1,
  row: 0,
  entry: ENTRY,
  scores,
});

describe("The first remark on a criterion", () => {
  it("makes the columns of remarks at the right, writes it with the scores, and one undo takes all of it back", () => {
    const workbook = book();
    const before = seen(workbook);
    const command = scored(
      { role: "TC1", before: null, after: 1.5 },
      remark("NX2", null, "Số liệu chưa rõ\nnguồn, xem lại"),
    );
    const guarded = perform(command, capture(workbook));
    expect(foreignEdit(guarded.plan, capture(workbook))).toBeNull();
    expect(carryOut(workbook, command).performed).toEqual({ kind: "entry-scored", refusal: null });
    const marks = column(workbook, "NX2")!;
    expect(marks.columns[0]![0]).toBe("Số liệu chưa rõ\nnguồn, xem lại");
    expect(["NX1", "NX2", "NX3", "NX4"].map((role) => column(workbook, role as Role)!.area.column)).toEqual(
      [0, 1, 2, 3].map((index) => marks.area.column - 1 + index),
    );
    expect(seen(workbook).cells.get(`${marks.area.sheet}!${marks.area.column},3`)?.value).toBe("Nhận xét TC2");
    expect(column(workbook, "TC1")!.columns[0]![0]).toBe(1.5);
    const reopened = openWorkbook(saveWorkbook(workbook));
    expect(carryOut(reopened, { kind: "undo" }).performed).toMatchObject({
      undone: { kind: "undone", action: "score-entry" },
    });
    expect(seen(reopened)).toEqual(before);
  });

  it("is not undone once somebody has typed into another cell of these columns", () => {
    const workbook = book();
    carryOut(workbook, scored(remark("NX1", null, "Tốt")));
    type(workbook, "NX3", "gõ tay", 1);
    expect(carryOut(workbook, { kind: "undo" }).performed).toMatchObject({ undone: { kind: "changed-since" } });
    expect(column(workbook, "NX3")!.columns[0]![1]).toBe("gõ tay");
  });

  it("that reads as a formula or a number stays text", () => {
    const workbook = book();
    carryOut(workbook, scored(remark("NX1", null, "=1+1"), remark("NX2", null, "1,5")));
    const again = openWorkbook(saveWorkbook(workbook));
    expect(["NX1", "NX2"].map((role) => column(again, role as Role)!.columns[0]![0])).toEqual(["=1+1", "1,5"]);
    expect(column(again, "NX1")!.formulas[0]).toBeNull();
  });
});

describe("A later remark", () => {
  const remarked = () => {
    const workbook = book();
    carryOut(workbook, scored(remark("NX1", null, "Lần đầu")));
    return workbook;
  };

  it("is one cell, which one undo gives back; an emptied one leaves the columns", () => {
    const workbook = remarked();
    const { plan } = carryOut(workbook, scored(remark("NX1", "Lần đầu", "Lần sau")));
    expect(plan.edits.map(({ kind }) => kind)).toEqual(["setCells", "remember"]);
    carryOut(workbook, { kind: "undo" });
    expect(column(workbook, "NX1")!.columns[0]![0]).toBe("Lần đầu");
    carryOut(workbook, scored(remark("NX1", "Lần đầu", null)));
    expect(column(workbook, "NX1")!.columns[0]![0]).toBeNull();
  });

  test.each<readonly [string, string, CardChange]>([
    ["somebody has typed another one", "cell-changed", remark("NX1", "Khác", "Mới")],
    ["the rubric has no such criterion", "cell-changed", remark("NX9", null, "Mới")],
    ["it is a number", "not-a-score", { role: "NX1", before: "Lần đầu", after: 1 }],
    ["a score is a text", "not-a-score", { role: "TC1", before: null, after: "1" }],
  ])("is not written where %s", (_, refusal, change) => {
    const workbook = remarked();
    const { performed, plan } = perform(scored(change), capture(workbook));
    expect([performed, plan.edits]).toEqual([{ kind: "entry-scored", refusal }, []]);
  });

  it("stays where rows are taken in below the table, where columns are repaired, and in a Unicode copy", () => {
    const workbook = remarked();
    const subject = column(workbook, "DoiTuong")!.area;
    const { area } = column(workbook, "NX1")!;
    apply(workbook, {
      edits: [
        {
          kind: "setCells",
          sheet: subject.sheet,
          cells: [
            { row: subject.row + subject.rows, column: subject.column, content: "Hội Nông dân" },
            { row: subject.row + subject.rows, column: area.column, content: "Dưới bảng" },
          ],
        },
        { kind: "deleteName", name: columnName(1, "TinhTrang") },
      ],
    });
    carryOut(workbook, { kind: "repair", code: "rows-below" });
    carryOut(workbook, { kind: "repair", code: "binding-missing" });
    expect(column(workbook, "NX1")!.columns[0]!.filter((cell) => cell !== null)).toEqual(["Lần đầu", "Dưới bảng"]);
    expect(openCard(capture(workbook)).tables[0]!.columns.has("NX1")).toBe(true);
  });
});
