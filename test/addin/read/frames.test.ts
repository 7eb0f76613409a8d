import { beforeEach, describe, expect, it } from "vitest";
import { runInWorkbook } from "../../../addin/pane/pane-workbook";
import { apply, capture } from "../../../addin/host";
import { captureNeeds } from "../../../src/actions/capture-needs";
import { perform } from "../../../src/actions/perform";
import type { Command, DirectCommand } from "../../../src/actions/perform";
import { rectToAddress } from "../../../src/workbook/model/area";
import { OfficeError } from "../../../workbench/office/office-error";
import { openBook } from "../../foreign/book-in-excel";
import { excelTable } from "../../foreign/books/excel-table";
import type { OpenAddin } from "../open-addin";

const ATTACH: DirectCommand = {
  kind: "attach",
  dryRun: false,
  input: { at: null, rubric: "tap-the", roles: [], results: "formulas", adopt: [] },
};
const run = (command: Command) =>
  runInWorkbook(command, { onProgress: () => undefined, signal: new AbortController().signal });

let addin: OpenAddin;
const sheetId = () => addin.grid.findSheet(excelTable.sheet)!.id;
const tableAddress = () => rectToAddress(addin.host.tables[0]!.rect);
const printArea = () =>
  addin.grid.sheet(sheetId()).page.printArea ? rectToAddress(addin.grid.sheet(sheetId()).page.printArea!) : null;
/** The table's columns and those that people see beside it. */
const results = () => addin.area("ThamDinh_1_XepLoaiDT").column;

function setPrintArea(columns: number): void {
  const { page } = addin.grid.sheet(sheetId());
  const { rect } = addin.host.tables[0]!;
  addin.grid.setSheet(sheetId(), {
    page: { ...page, printArea: { row: 1, column: 1, rows: rect.row + rect.rows + 2, columns } },
  });
}

beforeEach(() => {
  addin = openBook(excelTable);
});

describe("A table of Excel's own that is attached", () => {
  it("grows over the new columns that people see, and shrinks again when that is undone", async () => {
    const before = addin.host.tables[0]!.rect;
    await run(ATTACH);
    const after = addin.host.tables[0]!.rect;
    expect([after.row, after.rows, after.column, after.column + after.columns - 1 >= results()]).toEqual([
      before.row,
      before.rows,
      before.column,
      true,
    ]);
    expect(addin.grid.sheet(sheetId()).isColumnHidden(after.column + after.columns - 1)).toBe(false);
    expect(await run({ kind: "undo" })).toMatchObject({ undone: { kind: "undone" } });
    expect(tableAddress()).toBe(rectToAddress(before));
  });

  it("takes in entries right below it together with them", async () => {
    await run(ATTACH);
    const { row, rows } = addin.area("ThamDinh_1_DoiTuong");
    const table = addin.host.tables[0]!;
    addin.host.tables = [{ ...table, showTotals: false, rect: { ...table.rect, rows: row + rows - table.rect.row } }];
    for (let column = table.rect.column; column < table.rect.column + table.rect.columns; column++)
      addin.grid.setContent(sheetId(), row + rows, column, null);
    addin.grid.setContent(sheetId(), row + rows, addin.area("ThamDinh_1_DoiTuong").column, "Hội Cựu chiến binh");
    addin.grid.setContent(sheetId(), row + rows, addin.area("ThamDinh_1_TC1").column, 1);
    const before = tableAddress();
    expect(await run({ kind: "preview", command: { kind: "repair", code: "rows-below" } })).toMatchObject({
      changes: expect.arrayContaining([
        { kind: "stretch", table: table.name, area: expect.anything() as unknown },
      ]) as unknown,
    });
    await run({ kind: "repair", code: "rows-below" });
    const { rect } = addin.host.tables[0]!;
    expect(rect.row + rect.rows).toBe(row + rows + 1);
    await run({ kind: "undo" });
    expect(tableAddress()).toBe(before);
  });

  it("is left alone by an Excel before 1.13, which cannot resize it", async () => {
    addin = openBook(excelTable, { apiSet: "1.12" });
    const before = tableAddress();
    await run(ATTACH);
    expect(tableAddress()).toBe(before);
  });

  it("is as before where any call fails", async () => {
    const plan = async () => perform(ATTACH, await capture(captureNeeds(ATTACH))).plan;
    setPrintArea(addin.host.tables[0]!.rect.columns);
    const probe = await plan();
    expect(probe.edits.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["resizeTable", "setPrintArea"]));
    addin.host.reset();
    await apply(probe);
    const { calls } = addin.host.traffic;
    for (let call = Math.floor(calls / 2); call <= calls; call += 5) {
      addin = openBook(excelTable);
      setPrintArea(addin.host.tables[0]!.rect.columns);
      const before = [tableAddress(), printArea(), addin.grid.snapshotState()];
      addin.host.failAt(call, new OfficeError("GeneralException", "injected"));
      const failed = await apply(await plan()).then(
        () => false,
        () => true,
      );
      if (failed) expect([call, tableAddress(), printArea(), addin.grid.snapshotState()]).toEqual([call, ...before]);
    }
  });
});

describe("A print area", () => {
  it("that reached to the table's right edge reaches over the new columns, and back again when that is undone", async () => {
    const { rect } = addin.host.tables[0]!;
    setPrintArea(rect.column + rect.columns - 1);
    const before = printArea();
    await run(ATTACH);
    const area = addin.grid.sheet(sheetId()).page.printArea!;
    expect(area.column + area.columns - 1).toBeGreaterThanOrEqual(results());
    await run({ kind: "undo" });
    expect(printArea()).toBe(before);
  });

  it("that somebody drew over part of the table stays, and none is made where there was none", async () => {
    setPrintArea(2);
    const before = printArea();
    await run(ATTACH);
    expect(printArea()).toBe(before);
    addin = openBook(excelTable);
    await run(ATTACH);
    expect(printArea()).toBeNull();
  });
});
