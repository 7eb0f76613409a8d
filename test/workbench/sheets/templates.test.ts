import { beforeAll, expect, it } from "vitest";
import { insertTemplate } from "../../../src/actions/insert-template";
import { packs } from "../../../src/rubric/packs/packs";
import type { Cell } from "../../../src/text/cell";
import { isCellDate, isCellError } from "../../../src/text/cell";
import { apply } from "../../../files/xlsx/write/apply";
import { capture } from "../../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../../files/xlsx/package/workbook";
import { exampleWorkbook } from "../../../files/example-workbook";
import { createMemoryGrid } from "../../../workbench/grid/memory-grid";
import { isFormulaContent } from "../../../workbench/grid/memory-sheet";
import type { Grid } from "../../../workbench/grid/grid";
import { openXlsx } from "../../../workbench/grid/xlsx/open-xlsx";
import { readFormula, showFormula } from "../../../workbench/sheets/runtime/sheets-formula";
import { createSimulatedSheets } from "../../../workbench/sheets/simulated-sheets";
import { recalculate, withLibreOffice } from "../../libreoffice";

/** The example with a table of every pack. */
function everyTemplate(): Uint8Array {
  const workbook = openWorkbook(exampleWorkbook());
  const left = packs.filter(({ id }) => !["tap-the", "ca-nhan", "ca-nhan-khong-dang-ky"].includes(id));
  const inserted = insertTemplate(capture(workbook), {
    rubrics: [...left.map(({ id }) => id), "danh-muc"],
    rows: 20,
  });
  if (!inserted.ok) throw new Error("a template was refused");
  return saveWorkbook(apply(workbook, inserted.plan));
}

function formulasIn(grid: Grid): readonly string[] {
  return grid.sheets().flatMap((sheet) => {
    const used = sheet.used(true);
    if (!used) return [];
    return Array.from({ length: used.rows * used.columns }, (_, index) =>
      sheet.content(used.row + Math.floor(index / used.columns), used.column + (index % used.columns)),
    ).flatMap((content) => (isFormulaContent(content) ? [content.formula] : []));
  });
}

/** As a script would see it. */
function asScript(cell: Cell): unknown {
  if (cell === null) return "";
  if (isCellError(cell)) return cell.error;
  return isCellDate(cell) ? "a date" : cell;
}

it("every formula of our templates can be written in either reading and comes back the same", () => {
  const grid = createMemoryGrid();
  openXlsx(grid, everyTemplate());
  const formulas = formulasIn(grid);
  expect(formulas.length).toBeGreaterThan(200);
  for (const separator of [",", ";"] as const) {
    const reading = { separator, shown: { separator } };
    // Quotes that a sheet's name does not need are the only difference
    for (const formula of formulas)
      expect(readFormula(showFormula(formula, reading), reading)).toBe(
        showFormula(formula, { separator: ",", shown: { separator: "," } }),
      );
  }
});

withLibreOffice("A workbook written for Excel, saved by LibreOffice and opened as a spreadsheet", () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = (await recalculate(new Map([["all", everyTemplate()]]))).get("all")!;
  });

  it("has the same results under all of its names", () => {
    const grid = createMemoryGrid();
    openXlsx(grid, bytes);
    const book = createSimulatedSheets(grid).services.SpreadsheetApp.getActive();
    const { names } = capture(openWorkbook(bytes));
    expect(names.length).toBeGreaterThan(60);
    expect(
      book
        .getNamedRanges()
        .map((name) => name.getName())
        .filter((name) => name.startsWith("ThamDinh_"))
        .sort(),
    ).toEqual(names.map(({ name }) => name).sort());
    let compared = 0;
    for (const { name, block } of names) {
      const values = book.getRangeByName(name)?.getValues() ?? [];
      block?.columns.forEach((cells, column) =>
        cells.forEach((cell, row) => {
          const value: unknown = values[row]?.[column];
          expect(value instanceof Date ? "a date" : value, `${name} ${String(row)}`).toEqual(asScript(cell));
          compared++;
        }),
      );
    }
    expect(compared).toBeGreaterThan(1000);
  });
});
