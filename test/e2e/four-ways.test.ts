import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleWorkbook } from "../../files/example-workbook";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook } from "../../files/xlsx/package/workbook";
import { projectFolder } from "../../build/project-folder.mjs";
import { panelWordsVi as words } from "../../src/panel/words/panel-words-vi";
import type { Cell } from "../../src/text/cell";
import { rectToAddress } from "../../src/workbook/model/area";
import { sameValue } from "../../src/workbook/check/check-computed";
import { libreOffice, recalculate } from "../libreoffice";
import { chromiumPath } from "../src/panel/pane-browser";
import { button } from "../src/panel/stories";
import { startWorkbenchBrowser } from "./open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "./open-workbench";

/** Cells of the example that carry a name of ours: rubrics, entries, results. */
const LEAST_COMPARED = 700;

// Where everything must run, a missing program is a failure
describe.skipIf((chromiumPath === null || libreOffice === null) && process.env["CI"] !== "true")(
  "The example workbook",
  () => {
    let browser: WorkbenchBrowser;
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
    });
    afterAll(() => browser.close());

    it("has the same results in the Excel pane, the Sheets sidebar, the command line and LibreOffice", async () => {
      const example = exampleWorkbook();
      const byProgram = classifiedByProgram(example);
      const at = await browser.open();
      const byExcel = await classifiedInPane(at);
      await at.page.getByRole("button", { name: "Google Sheets" }).click();
      await at.page.getByRole("button", { name: "Thẩm định", exact: true }).click();
      await at.page.getByRole("menuitem").first().click();
      const bySheets = await classifiedInPane(at);
      const recalculated = await recalculate(
        new Map([
          ["program", byProgram],
          ["excel", byExcel],
          ["sheets", bySheets],
        ]),
      );

      const expected = namedCells(recalculated.get("program")!);
      expect(expected.size).toBeGreaterThan(LEAST_COMPARED);
      // The command line keeps the values of results only: whoever opens the file calculates the numbers of rows and
      // the like
      const kept = new Map([...namedCells(byProgram)].filter(([, cell]) => cell !== null && cell !== ""));
      expect(differences(kept, expected)).toEqual([]);
      const others = {
        excel: byExcel,
        sheets: bySheets,
        excelInLibreOffice: recalculated.get("excel")!,
        sheetsInLibreOffice: recalculated.get("sheets")!,
      };
      for (const [who, bytes] of Object.entries(others))
        expect({ who, differences: differences(expected, namedCells(bytes)) }).toEqual({ who, differences: [] });
    });
  },
);

function classifiedByProgram(example: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "tham-dinh-"));
  try {
    const [before, after] = [join(folder, "vi-du.xlsx"), join(folder, "ket-qua.xlsx")];
    writeFileSync(before, example);
    try {
      execFileSync(process.execPath, [join(projectFolder, "dist/thamdinh.mjs"), "classify", before, "-o", after], {
        stdio: "pipe",
      });
    } catch (error) {
      // 1 says that there are findings, as there are in the example
      if ((error as { readonly status?: number }).status !== 1) throw error;
    }
    return readFileSync(after);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens the example anew, has it classified by the pane or sidebar that is open, and saves it. */
async function classifiedInPane(at: OpenWorkbench): Promise<Uint8Array> {
  await at.pane.getByRole("tab", { name: words.steps.classify.tab }).click();
  await button(at.pane.locator("#td-panel-classify"), words.steps.classify.action).first().click();
  await at.pane.locator("#td-panel-classify .td-figures").waitFor();
  await at.settled();
  const [download] = await Promise.all([
    at.page.waitForEvent("download"),
    at.page.getByRole("button", { name: "Lưu .xlsx" }).click(),
  ]);
  return readFileSync(await download.path());
}

/** The values that a file keeps of each cell under a name of ours. */
function namedCells(bytes: Uint8Array): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { block } of capture(openWorkbook(bytes)).names) {
    block?.columns.forEach((column, c) =>
      column.forEach((cell, r) => {
        const at = { row: block.area.row + r, column: block.area.column + c, rows: 1, columns: 1 };
        cells.set(`${block.area.sheet}!${rectToAddress(at)}`, cell);
      }),
    );
  }
  return cells;
}

function differences(expected: ReadonlyMap<string, Cell>, found: ReadonlyMap<string, Cell>): readonly string[] {
  return [...expected].flatMap(([place, cell]) =>
    sameValue(cell, found.get(place) ?? null)
      ? []
      : [`${place}: ${JSON.stringify(cell)}, ${JSON.stringify(found.get(place))}`],
  );
}
