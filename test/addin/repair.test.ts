import { beforeEach, describe, expect, it } from "vitest";
import { apply, capture } from "../../addin/host";
import { check } from "../../src/actions/check";
import { perform } from "../../src/actions/perform";
import { runAction } from "../../src/actions/run-action";
import type { Command, Performed } from "../../src/actions/perform";
import type { FindingCode } from "../../src/workbook/model/finding";
import { openAddin } from "./open-addin";
import type { OpenAddin } from "./open-addin";

let addin: OpenAddin;

const run = (command: Command): Promise<Performed> =>
  runAction({ capture, apply }, (snapshot) => perform(command, snapshot), { forUndo: command.kind === "undo" });
const TABLE = "Chấm điểm tập thể";

async function codes(): Promise<readonly FindingCode[]> {
  return [
    ...new Set(
      check(await capture())
        .findings.filter(({ severity }) => severity !== "info")
        .map(({ code }) => code),
    ),
  ];
}

function sheetId(name = TABLE): string {
  return addin.grid.findSheet(name)!.id;
}

function put(row: number, column: number, content: string | number | null): void {
  addin.grid.setContent(sheetId(), row, column, content);
}

function valueOf(name: string, row: number) {
  const area = addin.area(name);
  return addin.grid.sheet(sheetId(area.sheet)).value(area.row + row, area.column);
}

function fillRow(row: number, subject: string, scores: readonly (number | null)[]): void {
  const columns = [
    "DoiTuong",
    "MoHinh",
    "Loai",
    "NoiDung",
    "LinhVuc",
    "Cap",
    "DangKy",
    "BaoCao",
    "DeNghiKT",
    "MinhChung",
  ].map((role) => addin.area(`ThamDinh_1_${role}`).column);
  const values = [subject, `Mô hình ${row}`, "Tổ chức đảng", 1, "Kinh tế", "Cấp cơ sở", "Có", "Có", "Không", "Báo cáo"];
  columns.forEach((column, index) => put(row, column, values[index]!));
  scores.forEach((score, index) => put(row, addin.area(`ThamDinh_1_TC${index + 1}`).column, score));
}

beforeEach(async () => {
  addin = openAddin();
  await run({ kind: "insert-template", rubrics: ["tap-the"], rows: 3 });
  const { row } = addin.area("ThamDinh_1_DoiTuong");
  fillRow(row, "Đảng ủy xã A", [2, 4, 2, 1]);
  fillRow(row + 1, "Đảng ủy xã B", [1, 3, 1, 1]);
  fillRow(row + 2, "Đảng ủy xã C", [1, 2, 1, 1]);
});

describe("A table grows with its data", () => {
  let next: number;
  beforeEach(() => {
    const area = addin.area("ThamDinh_1_DoiTuong");
    next = area.row + area.rows;
    fillRow(next, "Đảng ủy xã A", [2, 3, 2, 1]);
  });

  it("finds entries typed right below it, but not the signatures", async () => {
    const found = check(await capture()).findings.filter(({ code }) => code === "rows-below");
    expect(found).toMatchObject([{ where: { area: { row: next, rows: 1 } }, expected: { kind: "rows", rows: 1 } }]);
  });

  it("takes them in with formulas, looks and rules, and results that count them", async () => {
    await run({ kind: "repair", code: "rows-below" });
    expect(await codes()).toEqual([]);
    expect(addin.area("ThamDinh_1_Tong").rows).toBe(4);
    expect([
      valueOf("ThamDinh_1_Tong", 3),
      valueOf("ThamDinh_1_KetQua", 3),
      valueOf("ThamDinh_1_ThuongThem", 0),
    ]).toEqual([8, 9.5, 0.5]);
    const { column } = addin.area("ThamDinh_1_TC1");
    expect(addin.grid.sheet(sheetId()).style(next, column)).toMatchObject({ numberFormat: "0.00", fill: "#FFFBE6" });
    expect(addin.grid.type(sheetId(), next, column, "9")).toMatchObject({ accepted: false, reason: "validation" });
    expect(addin.grid.type(sheetId(), next, addin.area("ThamDinh_1_Loai").column, "không có")).toMatchObject({
      accepted: false,
    });
  });

  it("tells it in one line before it does", async () => {
    const previewed = await run({ kind: "preview", command: { kind: "repair", code: "rows-below" } });
    const kinds = previewed.kind === "previewed" ? previewed.changes.map(({ kind }) => kind) : [];
    expect(kinds.filter((kind) => kind === "grow-table")).toHaveLength(1);
    expect(kinds).not.toContain("set-name");
    expect(await codes()).toEqual(["rows-below"]);
  });

  it("lets go of them again when it is undone", async () => {
    await run({ kind: "repair", code: "rows-below" });
    expect(await run({ kind: "undo" })).toMatchObject({ undone: { kind: "undone" } });
    expect(addin.area("ThamDinh_1_Tong").rows).toBe(3);
    expect(addin.grid.sheet(sheetId()).content(next, addin.area("ThamDinh_1_Tong").column)).toBeNull();
    expect(await codes()).toEqual(["rows-below"]);
  });

  it("stops before a row whose results would have to go over something, and says that it stands apart", async () => {
    put(next, addin.area("ThamDinh_1_XepLoai").column, "đã họp");
    expect(await codes()).toEqual(["rows-apart"]);
  });

  it("takes totals below a list for no entry", async () => {
    put(next, addin.area("ThamDinh_1_DoiTuong").column, "Tổng cộng");
    expect(await codes()).toEqual([]);
  });
});

describe("Damage to a table is repaired", () => {
  const deleteColumn = (role: string) =>
    addin.grid.change({ kind: "deleteColumns", sheet: TABLE, at: addin.area(`ThamDinh_1_${role}`).column, count: 1 });

  it("where a result column was deleted: it comes back at the right of everything, and all results with it", async () => {
    const results = () =>
      ["KetQua", "XepLoaiDT"].map((role) => [0, 1, 2].map((row) => valueOf(`ThamDinh_1_${role}`, row)));
    const before = results();
    const used = addin.grid.sheet(sheetId()).used(true)!;
    deleteColumn("Tong");
    expect(await codes()).toContain("binding-broken");
    await run({ kind: "repair", code: "binding-broken" });
    expect(await codes()).toEqual([]);
    expect(results()).toEqual(before);
    expect(addin.area("ThamDinh_1_Tong").column).toBeGreaterThanOrEqual(used.column + used.columns - 1);
    expect(
      addin.grid.sheet(sheetId()).content(addin.area("ThamDinh_1_Tong").row - 1, addin.area("ThamDinh_1_Tong").column),
    ).toBe("Tổng điểm");
  });

  it("where a score column was deleted: an empty one takes its place, and its scores are asked for", async () => {
    deleteColumn("TC2");
    await run({ kind: "repair", code: "binding-broken" });
    expect(await codes()).toEqual(["score-missing"]);
    const { row, column } = addin.area("ThamDinh_1_TC2");
    [4, 3, 2].forEach((score, index) => put(row + index, column, score));
    expect(await codes()).toEqual([]);
    expect(valueOf("ThamDinh_1_Tong", 0)).toBe(9);
  });

  it("where a hidden column was deleted that results need: it comes back hidden, in the looks of its like", async () => {
    const hidden = (role: string) =>
      addin.grid.sheet(sheetId()).isColumnHidden(addin.area(`ThamDinh_1_${role}`).column);
    expect(hidden("Hang")).toBe(true);
    deleteColumn("Hang");
    const previewed = await run({ kind: "preview", command: { kind: "repair", code: "binding-broken" } });
    expect(
      previewed.kind === "previewed" && previewed.changes.find(({ kind }) => kind === "add-columns"),
    ).toMatchObject({ area: { columns: 1 }, headings: [] });
    await run({ kind: "repair", code: "binding-broken" });
    expect(await codes()).toEqual([]);
    expect(hidden("Hang")).toBe(true);
    const { row, column } = addin.area("ThamDinh_1_Hang");
    expect(addin.grid.sheet(sheetId()).style(row, column)).toEqual(
      addin.grid.sheet(sheetId()).style(row, addin.area("ThamDinh_1_Khoa").column),
    );
    expect(addin.grid.type(sheetId(), row, column, "1")).toMatchObject({ accepted: false });
    expect(await run({ kind: "undo" })).toMatchObject({ undone: { kind: "undone" } });
    expect(addin.grid.sheet(sheetId()).isColumnHidden(column)).toBe(false);
    expect(await codes()).toEqual(["binding-missing"]);
  });

  it("where a column was deleted that nothing needs: its name goes", async () => {
    deleteColumn("GhiChu");
    await run({ kind: "repair", code: "binding-broken" });
    expect(await codes()).toEqual([]);
    expect(addin.grid.names().map(({ name }) => name)).not.toContain("ThamDinh_1_GhiChu");
  });

  it("where the rubric's sheet was deleted: it comes back as its pack has it", async () => {
    addin.grid.change({ kind: "deleteSheet", sheet: "Bộ tiêu chí" });
    expect(await codes()).toContain("binding-broken");
    await run({ kind: "repair", code: "binding-broken" });
    expect(await codes()).toEqual([]);
    expect(valueOf("ThamDinh_1_KetQua", 0)).toBe(9);
  });

  it("where a name no longer covers the rows of its table", async () => {
    const { sheet, row, column } = addin.area("ThamDinh_1_MinhChung");
    addin.grid.setName({
      name: "ThamDinh_1_MinhChung",
      formula: `='${sheet}'!$${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column - 1]!}$${row}:$${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column - 1]!}$${row + 1}`,
      visible: true,
      comment: "",
    });
    expect(await codes()).toContain("binding-uneven");
    await run({ kind: "repair", code: "binding-uneven" });
    expect(await codes()).toEqual([]);
  });

  it("where formulas were typed over, only on demand and never other cells", async () => {
    const { row, column } = addin.area("ThamDinh_1_Tong");
    put(row, column, 10);
    await run({ kind: "repair", code: "formula-changed" });
    expect(addin.grid.sheet(sheetId()).content(row, column)).toBe(10);
    await run({ kind: "repair", code: "formula-overwritten" });
    expect(valueOf("ThamDinh_1_Tong", 0)).toBe(9);
  });
});
