import { beforeEach, describe, expect, it, vi } from "vitest";
import { apply, capture } from "../../addin/host";
import { captureNeeds } from "../../src/actions/capture-needs";
import { perform } from "../../src/actions/perform";
import type { Command, Performed } from "../../src/actions/perform";
import { runAction } from "../../src/actions/run-action";
import { rectToAddress } from "../../src/workbook/model/area";
import type { Rect } from "../../src/workbook/model/area";
import { plainList } from "../foreign/books/plain-list";
import { placeOf } from "../foreign/attach-book";
import { openBook } from "../foreign/book-in-excel";
import { OfficeError } from "../../workbench/office/office-error";
import { SimulatedRange } from "../../workbench/office/range/range";
import { openAddin } from "./open-addin";
import type { OpenAddin } from "./open-addin";

let addin: OpenAddin;
const run = (command: Command): Promise<Performed> =>
  runAction({ capture, apply }, (snapshot) => perform(command, snapshot), captureNeeds(command));
const REPAIR = { kind: "repair", code: "validation-missing" } as const;

/** Cells that a check says have lost their rule. */
async function lacking(): Promise<readonly string[]> {
  const performed = await run({ kind: "check" });
  return performed.kind !== "outcome"
    ? []
    : performed.outcome.findings.flatMap(({ code, where: { area } }) =>
        code === "validation-missing" && area ? [rectToAddress(area)] : [],
      );
}

/** Rows (from 0) of a column, and of so many beside it. */
function rectOf(role: string, from: number, rows: number, columns = 1): Rect & { readonly sheet: string } {
  const { sheet, row, column } = addin.area(`ThamDinh_1_${role}`);
  return { sheet: addin.grid.findSheet(sheet)!.id, row: row + from, column, rows, columns };
}

/** Somebody copies cells without rules, or with those of another place, over cells of the table. */
function paste(
  { sheet, ...rect }: ReturnType<typeof rectOf>,
  rule: Parameters<typeof addin.grid.setValidation>[2] = null,
): void {
  addin.grid.setValidation(sheet, rect, rule);
}

const OTHER = {
  kind: "custom",
  formula: "=TRUE",
  ignoreBlanks: true,
  inCellDropDown: true,
  prompt: null,
  error: { title: "", message: "", showAlert: true, style: "stop" },
} as const;

describe.each([6, 400])("In a table of %s rows, a check", (rows) => {
  beforeEach(async () => {
    addin = openAddin({}, { calculation: "manual" });
    await run({ kind: "insert-template", rubrics: ["tap-the"], rows });
  });

  it("finds nothing where all rules stand", async () => {
    expect(await lacking()).toEqual([]);
  });

  it("finds the very cells that were pasted over, and the repair sets their rules and no others", async () => {
    const pasted = rectOf("TC1", 2, 3, 2);
    paste(pasted);
    paste(rectOf("Loai", 0, 2));
    expect(await lacking()).toEqual([rectToAddress(rectOf("Loai", 0, 2)), rectToAddress(pasted)]);
    addin.host.reset();
    await run(REPAIR);
    expect(addin.host.traffic.callsByName.get("DataValidation.clear")).toBe(3);
    expect(await lacking()).toEqual([]);
    expect(addin.grid.type(pasted.sheet, pasted.row, pasted.column, "9")).toMatchObject({
      accepted: false,
      reason: "validation",
    });
  });

  it("finds those that came with what was pasted", async () => {
    paste(rectOf("TC2", 1, 2), OTHER);
    paste(rectOf("TC2", 4, 1), OTHER);
    expect(await lacking()).toEqual([rectToAddress(rectOf("TC2", 4, 1)), rectToAddress(rectOf("TC2", 1, 2))].sort());
  });

  it("finds them from the first row on", async () => {
    paste(rectOf("TC2", 0, 2), OTHER);
    paste(rectOf("TC3", 0, rows));
    expect(await lacking()).toEqual([rectToAddress(rectOf("TC2", 0, 2)), rectToAddress(rectOf("TC3", 0, rows))]);
  });

  it("leaves a rule alone that somebody gave a whole column", async () => {
    paste(rectOf("TC2", 0, rows), OTHER);
    expect(await lacking()).toEqual([]);
  });

  it("reads in 2 syncs where columns are even, and in 4 at most where they are not", async () => {
    addin.host.reset();
    await capture({ forRules: true });
    expect(addin.host.traffic.syncs).toBe(2);
    paste(rectOf("TC1", 2, 3));
    addin.host.reset();
    await capture({ forRules: true });
    expect(addin.host.traffic.syncs).toBe(3);
    paste(rectOf("TC2", 1, 2), OTHER);
    addin.host.reset();
    await capture({ forRules: true });
    expect(addin.host.traffic.syncs).toBe(4);
  });
});

describe("Rules that were set again", () => {
  beforeEach(async () => {
    addin = openAddin();
    await run({ kind: "insert-template", rubrics: ["tap-the"], rows: 6 });
  });

  it("go again when that is undone", async () => {
    paste(rectOf("TC1", 2, 3));
    const before = await lacking();
    await run(REPAIR);
    expect(await run({ kind: "undo" })).toMatchObject({ undone: { kind: "undone", action: "repair" } });
    expect(await lacking()).toEqual(before);
  });

  it("cannot be undone where they took the place of others, which is said before", async () => {
    paste(rectOf("TC2", 1, 2), OTHER);
    expect(await run({ kind: "preview", command: REPAIR })).toMatchObject({
      changes: [{ kind: "set-rules", cells: 2, replaces: true }],
    });
    await run(REPAIR);
    expect(await run({ kind: "undo" })).toMatchObject({ undone: { kind: "cannot-undo", reason: "rules-replaced" } });
  });

  it("are not judged in a protected sheet, where Excel does not look for cells", async () => {
    paste(rectOf("TC1", 2, 3));
    addin.grid.setSheet(rectOf("TC1", 0, 1).sheet, { protection: { options: {}, password: null } });
    expect(await lacking()).toEqual([]);
  });

  it("are told as far as columns are even where Excel refuses to look for cells", async () => {
    paste(rectOf("TC1", 2, 3));
    paste(rectOf("TC3", 0, 6));
    const refusing = vi.spyOn(SimulatedRange.prototype, "getSpecialCellsOrNullObject").mockImplementation(() => {
      throw new OfficeError("InvalidArgument", "Excel does not look for such cells.");
    });
    expect(await lacking()).toEqual([rectToAddress(rectOf("TC3", 0, 6))]);
    refusing.mockRestore();
  });
});

it("A table of somebody's own gets none, neither by a check nor as it grows", async () => {
  addin = openBook(plainList);
  await run({
    kind: "attach",
    input: { at: placeOf(plainList), rubric: null, roles: [], results: "formulas", adopt: [] },
    dryRun: false,
  });
  expect(await lacking()).toEqual([]);
});
