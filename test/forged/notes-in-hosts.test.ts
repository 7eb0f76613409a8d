import { describe, expect, it } from "vitest";
import { apply as applyInExcel, capture as captureExcel } from "../../addin/host";
import { UNUSABLE, FOUND_ERRORS } from "../../files/exit-codes";
import { perform } from "../../src/actions/perform";
import type { Plan } from "../../src/workbook/model/plan";
import { openXlsx } from "../../workbench/grid/xlsx/open-xlsx";
import { openAddin } from "../addin/open-addin";
import { workplace } from "../files/workplace";
import { forgedCases } from "./forged-cases";
import { edited } from "./noted-books";

const cases = forgedCases();
const keeping = (note: string): Plan => ({ edits: [{ kind: "remember", slot: "undo", note }] });

describe("A forged note changes nothing", () => {
  it.each(cases)("of a file: $what", async ({ bytes, text }) => {
    const place = workplace({ "a.xlsx": edited(bytes, ...keeping(text).edits) });
    const code = await place.run("undo", "a.xlsx", "-o", "b.xlsx");
    expect([UNUSABLE, FOUND_ERRORS]).toContain(code);
    expect([...place.stored.keys()]).toEqual(["a.xlsx"]);
    const told = [...place.printed, ...place.complaints];
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^[^\n]{20,1200}$/);
  });

  it.each(cases)("of a workbook in Excel: $what", async ({ bytes, text }) => {
    const { grid } = openAddin();
    openXlsx(grid, bytes);
    await applyInExcel(keeping(text));
    const before = grid.snapshotState();
    const { performed, plan } = perform({ kind: "undo" }, await captureExcel({ forUndo: true }));
    expect(performed).toMatchObject({
      kind: "undo",
      undone: { kind: expect.stringMatching(/^(?:note-refused|changed-since)$/) as string },
    });
    await applyInExcel(plan);
    expect(grid.snapshotState()).toEqual(before);
  });
});
