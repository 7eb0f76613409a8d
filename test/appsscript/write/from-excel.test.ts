import { beforeAll, expect, it } from "vitest";
import { check } from "../../../src/actions/check";
import { exampleWorkbook } from "../../../files/example-workbook";
import { capture as captureFile } from "../../../files/xlsx/read/capture";
import { openWorkbook } from "../../../files/xlsx/package/workbook";
import { createMemoryGrid } from "../../../workbench/grid/memory-grid";
import { openXlsx } from "../../../workbench/grid/xlsx/open-xlsx";
import { cellsByName } from "../../host-cases/typed-cells";
import { recalculate, withLibreOffice } from "../../libreoffice";
import { inProcess } from "../in-process";
import { namedCells } from "../named-cells";
import { openGrid } from "../open-addon";
import type { OpenAddon } from "../open-addon";

withLibreOffice("A workbook for Excel that another program has saved, opened as a spreadsheet", () => {
  let typed: Uint8Array;
  let addon: OpenAddon;

  beforeAll(async () => {
    typed = exampleWorkbook();
    const saved = (await recalculate(new Map([["example", typed]]))).get("example")!;
    const grid = createMemoryGrid();
    openXlsx(grid, saved);
    addon = openGrid(grid);
  });

  it("still has every binding", () => {
    const names = (own: readonly { readonly name: string; readonly block: unknown }[]) =>
      own
        .filter(({ block }) => block !== null)
        .map(({ name }) => name)
        .sort();
    expect(names(inProcess(addon).capture().names)).toEqual(names(captureFile(openWorkbook(typed)).names));
  });

  it("gives the same results and findings as the file, but for the rules that mark results here", async () => {
    const performed = await addon.run({ kind: "check" });
    if (performed.kind !== "outcome") throw new Error("no outcome");
    const { results, findings } = performed.outcome;
    const before = check(captureFile(openWorkbook(typed)));
    expect(results()).toEqual(before.results());
    expect(results().flatMap(({ subjects }) => subjects).length).toBeGreaterThan(3);
    const brief = (own: typeof before.findings) =>
      own.map(({ code, where }) => [code, where.area?.sheet, where.area?.row, where.area?.column]);
    const isOfRules = ({ code }: (typeof findings)[number]) => code === "validation-missing";
    expect(brief(findings.filter((own) => !isOfRules(own)))).toEqual(brief(before.findings));
    expect(findings.filter(isOfRules)).not.toEqual([]);
  });

  it("is classified without a cell being written, and calculates the same", async () => {
    const before = cellsByName(namedCells(addon.grid));
    expect(await addon.run({ kind: "classify", repair: false })).toMatchObject({ kind: "outcome" });
    expect(cellsByName(namedCells(addon.grid))).toEqual(before);
  });
});
