import { describe, expect, it } from "vitest";
import { apply, capture as captureExcel } from "../../../../addin/host";
import { exampleWorkbook } from "../../../../files/example-workbook";
import { readNote } from "../../../../files/xlsx/notes/notes";
import { openWorkbook } from "../../../../files/xlsx/package/workbook";
import { perform } from "../../../../src/actions/perform";
import type { Command } from "../../../../src/actions/perform";
import { captureNeeds } from "../../../../src/actions/capture-needs";
import { runAction } from "../../../../src/actions/run-action";
import { createMemoryGrid } from "../../../../workbench/grid/memory-grid";
import { openXlsx } from "../../../../workbench/grid/xlsx/open-xlsx";
import { saveXlsx } from "../../../../workbench/grid/xlsx/save-xlsx";
import { openAddin } from "../../../addin/open-addin";
import { workplace } from "../../../files/workplace";
import { partText, unzipParts } from "../../../files/xlsx/package-parts";
import { strangersWorkbook } from "../../../files/xlsx/strangers-workbook";
import { recalculate, withLibreOffice } from "../../../libreoffice";

const run = (command: Command) =>
  runAction({ capture: captureExcel, apply }, (snapshot) => perform(command, snapshot), captureNeeds(command));

/** The example, fixed by the add-in in the simulated Excel and saved. */
async function fixedInExcel(): Promise<Uint8Array> {
  const { grid } = openAddin();
  openXlsx(grid, exampleWorkbook());
  await run({ kind: "fix", code: "score-above-maximum" });
  return saveXlsx(grid);
}

describe("What a workbook holds besides its sheets", () => {
  it("is there again after saving and opening: the add-in undoes what it did before", async () => {
    const saved = await fixedInExcel();
    const again = openAddin();
    openXlsx(again.grid, saved);
    expect(await run({ kind: "undo" })).toEqual({ kind: "undo", undone: { kind: "undone", action: "fix" } });
  });

  it("lets the command line undo what the add-in did, and the add-in see that it was undone", async () => {
    const place = workplace({ "a.xlsx": await fixedInExcel() });
    expect(await place.run("undo", "a.xlsx", "-o", "b.xlsx")).toBe(0);
    expect(place.printed.at(-1)).toContain("Đã hoàn tác “Sửa”.");
    const { grid } = openAddin();
    openXlsx(grid, place.stored.get("b.xlsx")!);
    expect(await run({ kind: "undo" })).toEqual({ kind: "undo", undone: { kind: "nothing-to-undo" } });
  });

  it("is kept as it came where others put it: the command line undoes its own action after it", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("fix", "a.xlsx", "-o", "b.xlsx");
    const grid = createMemoryGrid();
    openXlsx(grid, place.stored.get("b.xlsx")!);
    place.stored.set("c.xlsx", saveXlsx(grid));
    expect(readNote(openWorkbook(place.stored.get("c.xlsx")!), "undo")).toEqual(
      readNote(openWorkbook(place.stored.get("b.xlsx")!), "undo"),
    );
    expect(await place.run("undo", "c.xlsx", "-o", "d.xlsx")).toBe(0);
  });

  it("goes with its workbook: another one that is opened has none of it", async () => {
    const grid = createMemoryGrid();
    openXlsx(grid, await fixedInExcel());
    openXlsx(grid, strangersWorkbook());
    const saved = saveXlsx(grid);
    expect(Object.keys(unzipParts(saved)).filter((name) => /webext|customXml/.test(name))).toEqual([]);
    expect(partText(saved, "_rels/.rels")).not.toContain("webextension");
  });
});

withLibreOffice("LibreOffice", () => {
  it("opens what was saved with settings and custom XML", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("classify", "a.xlsx", "-o", "b.xlsx");
    const { grid } = openAddin();
    openXlsx(grid, place.stored.get("b.xlsx")!);
    await run({ kind: "fix", code: "score-above-maximum" });
    expect((await recalculate(new Map([["a", saveXlsx(grid)]]))).size).toBe(1);
  });
});
