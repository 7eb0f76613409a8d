import { beforeEach, describe, expect, it, test } from "vitest";
import { apply, capture, selection } from "../../../addin/host";
import { perform } from "../../../src/actions/perform";
import { UNREAD_FORMULA } from "../../../src/workbook/model/snapshot";
import type { Block, Snapshot } from "../../../src/workbook/model/snapshot";
import { failure, openAddin } from "../open-addin";
import type { OpenAddin } from "../open-addin";
import { ALL_RUBRICS, templatePlan } from "../plans";

let addin: OpenAddin;

beforeEach(async () => {
  addin = openAddin();
  await apply(templatePlan(await capture(), ["tap-the"], 5));
});

async function block(name: string, snapshot?: Snapshot): Promise<Block> {
  const named = (snapshot ?? (await capture())).names.find((own) => own.name === name);
  if (!named?.block) throw new Error(`no block ${name}`);
  return named.block;
}

describe("what the core gets to see", () => {
  it("sheets with their used range, protection and visibility, the active sheet, the selection and the decimal sign", async () => {
    const { grid } = addin;
    const extra = grid.addSheet("Ẩn");
    grid.setSheet(extra, { visibility: "veryHidden", protection: { options: {}, password: null } });
    const snapshot = await capture();
    expect(snapshot).toMatchObject({
      host: "excel",
      calculated: true,
      activeSheet: "Chấm điểm tập thể",
      locale: { decimalSeparator: "," },
    });
    expect(snapshot.selection).toMatchObject({ sheet: "Chấm điểm tập thể", rows: 1, columns: 1 });
    expect(
      snapshot.sheets.map(({ name, visible, protected: isProtected, used }) => [
        name,
        visible,
        isProtected,
        used === null,
      ]),
    ).toEqual([
      ["Sheet1", true, false, true],
      ["Bộ tiêu chí", true, false, false],
      ["Chấm điểm tập thể", true, false, false],
      ["Ẩn", false, true, true],
    ]);
  });

  it("every defined name of ours and no other; one that points at nothing has no block", async () => {
    addin.grid.setName({ name: "ThamDinh_7_TC1", formula: "=#REF!", visible: true, comment: "" });
    addin.grid.setName({ name: "CuaToi", formula: "='Sheet1'!$A$1", visible: true, comment: "" });
    const { names } = await capture();
    expect(names.map(({ name }) => name)).toContain("ThamDinh_1_TC1");
    expect(names.map(({ name }) => name)).not.toContain("CuaToi");
    expect(names.find(({ name }) => name === "ThamDinh_7_TC1")).toEqual({ name: "ThamDinh_7_TC1", block: null });
  });

  it("numbers, texts, dates with their formats, errors and empty cells as they stand", async () => {
    const { sheet, row, column } = addin.area("ThamDinh_1_TC1");
    const id = addin.grid.findSheet(sheet)!.id;
    addin.grid.setStyle(id, { row, column, rows: 5, columns: 1 }, (style) => ({ ...style, numberFormat: "General" }));
    addin.grid.paste(id, row, column, [["1,5"], ["1.5"], ["50%"], ["2 điểm"]]);
    const {
      columns: [cells],
      formats,
    } = await block("ThamDinh_1_TC1");
    expect(cells).toEqual([1.5, { date: 46143 }, 0.5, "2 điểm", null]);
    expect(formats).toEqual([["General", "d-mmm", "0%", "General", "General"]]);
    addin.grid.setContent(id, row + 4, column, { error: "#N/A" });
    expect((await block("ThamDinh_1_TC1")).columns[0]?.[4]).toEqual({ error: "#N/A" });
  });

  it("formulas of computed columns; a formula that gives nothing keeps its empty text, an empty cell does not", async () => {
    const { sheet, row, column } = addin.area("ThamDinh_1_Tong");
    const id = addin.grid.findSheet(sheet)!.id;
    addin.grid.setContent(id, row, column, null);
    addin.grid.setContent(id, row + 1, column, 9);
    const {
      columns: [cells],
      formulas: [formulas],
    } = await block("ThamDinh_1_Tong");
    expect(cells?.slice(0, 3)).toEqual([null, 9, ""]);
    expect(formulas?.slice(0, 2)).toEqual([null, null]);
    expect(formulas?.[2]).toMatch(/^=IF\(/);
  });

  it("of a long computed column only where formulas are", async () => {
    await apply(templatePlan(await capture(), ["tap-the"], 301));
    const { sheet, row, column } = addin.area("ThamDinh_2_Tong");
    const id = addin.grid.findSheet(sheet)!.id;
    addin.grid.setContent(id, row + 1, column, 9);
    addin.grid.setContent(id, row + 2, column, null);
    const {
      columns: [cells],
      formulas: [formulas],
    } = await block("ThamDinh_2_Tong");
    expect(formulas?.slice(0, 4)).toEqual([UNREAD_FORMULA, null, null, UNREAD_FORMULA]);
    expect(cells?.slice(0, 4)).toEqual(["", 9, null, ""]);
  });

  test.each([
    ["none", [], 2],
    ["some, for one more request", [2, 4], 3],
    ["all", [1, 2, 3, 4, 5], 2],
  ])("rows of a table that are hidden: %s", async (_, hidden, syncs) => {
    const { sheet, row } = addin.area("ThamDinh_1_DoiTuong");
    const { id } = addin.grid.findSheet(sheet)!;
    for (const entry of hidden) addin.grid.setRows(id, row + entry - 1, row + entry - 1, { hidden: true });
    addin.host.reset();
    expect((await capture()).hiddenRows).toEqual(
      hidden.length === 0 ? [] : [{ table: 1, rows: hidden.map((entry) => row + entry - 1) }],
    );
    expect(addin.host.traffic.syncs).toBe(syncs);
  });

  it("a text that looks like a formula is a text", async () => {
    const { sheet, row, column } = addin.area("ThamDinh_1_Tong");
    addin.grid.setContent(addin.grid.findSheet(sheet)!.id, row, column, "=A1", true);
    const {
      columns: [cells],
      formulas: [formulas],
    } = await block("ThamDinh_1_Tong");
    expect([cells?.[0], formulas?.[0]]).toEqual(["=A1", null]);
  });

  it("the font of each cell of a text column, by which old encodings are known", async () => {
    addin.type("ThamDinh_1_DoiTuong", ["A", "B"]);
    const { sheet, row, column } = addin.area("ThamDinh_1_DoiTuong");
    addin.grid.setStyle(addin.grid.findSheet(sheet)!.id, { row, column, rows: 1, columns: 1 }, (style) => ({
      ...style,
      font: { ...style.font, name: ".VnTime" },
    }));
    expect((await block("ThamDinh_1_DoiTuong")).fonts?.[0]?.slice(0, 2)).toEqual([".VnTime", "Times New Roman"]);
    expect((await block("ThamDinh_1_MoHinh")).fonts).toEqual([""]);
  });

  it("what people may do to tables is followed: inserted rows, a renamed sheet", async () => {
    const { sheet, row } = addin.area("ThamDinh_1_TC1");
    addin.grid.change({ kind: "insertRows", sheet, at: row + 1, count: 2 });
    addin.grid.change({ kind: "renameSheet", sheet, name: "Tên 'mới'" });
    expect((await block("ThamDinh_1_TC1")).area).toMatchObject({ sheet: "Tên 'mới'", rows: 7 });
  });
});

describe("selections", () => {
  it("values once a calculation that is under way is done", async () => {
    addin.host.calculation.syncsLeft = 4;
    addin.host.reset();
    expect((await capture()).calculated).toBe(true);
    expect(addin.host.calculation.syncsLeft).toBe(0);
    expect(addin.host.traffic.syncs).toBe(5);
  });

  it.each([
    ["is due in manual mode", () => Object.assign(addin.host.calculation, { mode: "Manual", isDue: true })],
    ["does not end", () => Object.assign(addin.host.calculation, { syncsLeft: 1_000_000 })],
  ])("values that may not be up to date where a calculation %s", async (_, begin) => {
    begin();
    expect((await capture()).calculated).toBe(false);
  });

  it("two rectangles at once are no place", async () => {
    const { grid } = addin;
    grid.activate(grid.activeSheet(), [
      { row: 1, column: 1, rows: 1, columns: 1 },
      { row: 9, column: 9, rows: 1, columns: 1 },
    ]);
    expect(await selection()).toBeNull();
    expect((await capture()).activeSheet).toBe("Chấm điểm tập thể");
  });

  it("a selected chart does not keep the workbook from being read", async () => {
    addin.grid.setSheet(addin.grid.activeSheet(), { selection: [] });
    const snapshot = await capture();
    expect(snapshot.selection).toBeNull();
    expect(snapshot.names.length).toBeGreaterThan(10);
  });
});

describe("disturbances", () => {
  it("while a cell is edited, the user is told to end that first", async () => {
    addin.host.beginCellEdit();
    expect(await failure(capture())).toEqual({ code: "cell-editing" });
  });

  test.each(["1.9", "1.10"])(
    "an Excel that knows ExcelApi %s only works as well, and its decimal sign is found",
    async (apiSet) => {
      const old = openAddin({ apiSet });
      await apply(templatePlan(await capture(), [...ALL_RUBRICS], 5));
      old.type("ThamDinh_1_DoiTuong", ["Đảng ủy A"]);
      for (const criterion of [1, 2, 3, 4]) old.type(`ThamDinh_1_TC${String(criterion)}`, ["1"]);
      const snapshot = await capture();
      expect(snapshot.locale.decimalSeparator).toBe(",");
      for (let round = 0; round < 2; round++)
        await apply(perform({ kind: "summarize", date: "23/11/2026", profile: "party" }, await capture()).plan);
      expect(old.grid.findSheet("Tổng hợp")).not.toBeNull();
      expect([...old.host.traffic.callsByName.keys()]).not.toContain("Application.decimalSeparator");
    },
  );
});
