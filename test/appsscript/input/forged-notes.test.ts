import { describe, expect, it } from "vitest";
import { perform } from "../../../src/actions/perform";
import { openXlsx } from "../../../workbench/grid/xlsx/open-xlsx";
import { forgedCases } from "../../forged/forged-cases";
import { inProcess } from "../in-process";
import { openAddon } from "../open-addon";

describe("A forged note changes nothing", () => {
  it.each(forgedCases())("of a spreadsheet in Google Sheets: $what", ({ bytes, text }) => {
    const addon = openAddon();
    openXlsx(addon.grid, bytes);
    const sheets = inProcess(addon);
    addon.services.PropertiesService.getDocumentProperties().setProperties(
      Object.fromEntries(
        (text.slice(0, 400_000).match(/[^]{1,3000}/g) ?? []).map((chunk, index) => [
          `ThamDinh.undo.${String(index)}`,
          chunk,
        ]),
      ),
    );
    const before = addon.grid.snapshotState();
    const { performed, plan } = perform({ kind: "undo" }, sheets.capture({ forUndo: true }));
    expect(performed).toMatchObject({
      kind: "undo",
      undone: { kind: expect.stringMatching(/^(?:note-refused|changed-since)$/) as string },
    });
    expect(plan.edits).toEqual([]);
    expect(addon.grid.snapshotState()).toEqual(before);
  });
});
