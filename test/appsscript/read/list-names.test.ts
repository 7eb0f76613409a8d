import { beforeAll, describe, expect, it } from "vitest";
import { areaToReference } from "../../../src/workbook/model/area";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { somebody } from "../../panel-workbook";
import { inProcess } from "../in-process";
import { openAddon } from "../open-addon";
import type { OpenAddon } from "../open-addon";

const KEY = "ThamDinh.names";
const DIRECTORY = "ThamDinh_Ten";
const TABLE = "ThamDinh_1_MoHinh";

/** The names with their places, as a script reads them, and whether it asked the service for any of them. */
function namesOf(addon: OpenAddon) {
  addon.host.reset();
  const { names, copies, sheets } = inProcess(addon).capture();
  const asked = [...addon.host.calls.keys()].some((call) => call.startsWith("NamedRange."));
  return { places: { names: listed(names), copies: copies ?? [] }, asked, sheets: sheets.map(({ name }) => name) };
}

function listed(names: Snapshot["names"]): readonly string[] {
  return names.map(({ name, block, ...others }) => JSON.stringify([name, block?.area ?? null, others])).sort();
}

/** The same without the directory, which asks for every name. */
function namesAsked(addon: OpenAddon) {
  const { document } = addon.properties;
  const kept = document.get(KEY);
  document.delete(KEY);
  const { places, asked } = namesOf(addon);
  expect(asked).toBe(true);
  if (kept !== undefined) document.set(KEY, kept);
  return places;
}

describe("The names of a spreadsheet with a panel", () => {
  let addon: OpenAddon;
  const sheetOf = (name: string) => addon.grid.findSheet(addon.area(name).sheet)!;

  beforeAll(async () => {
    addon = openAddon({ callTime: 0 });
    await addon.run({ kind: "insert-template", rubrics: ["tap-the"], rows: 2 });
    for (const role of ["DoiTuong", "MoHinh"]) {
      const { row, column } = addon.area(`ThamDinh_1_${role}`);
      addon.grid.setContent(sheetOf(TABLE).id, row, column, role);
    }
    await addon.run({ kind: "new-panel", members: somebody(2), title: "", sheet: null, rubric: null });
  });

  // One after another, in the same spreadsheet: what people do stays done
  it.each<{ readonly deed: string; readonly act: () => void; readonly asks: boolean }>([
    { deed: "nothing was done", act: () => undefined, asks: false },
    {
      deed: "rows were inserted above a table and within it",
      act: () => {
        const { sheet, row } = addon.area(TABLE);
        addon.grid.change({ kind: "insertRows", sheet, at: 1, count: 2 });
        addon.grid.change({ kind: "insertRows", sheet, at: row + 3, count: 1 });
      },
      asks: false,
    },
    {
      deed: "a sheet was renamed",
      act: () =>
        addon.grid.change({
          kind: "renameSheet",
          sheet: addon.area("ThamDinh_4_MaMH").sheet,
          name: "Phiếu của chị Hoa",
        }),
      asks: false,
    },
    {
      deed: "somebody gave cells a name of their own",
      act: () =>
        addon.grid.setName({ name: "Cua_toi", formula: "='Phiếu của chị Hoa'!$A$1", visible: true, comment: "" }),
      asks: true,
    },
    {
      deed: "a name was moved to a sheet that has the same cells",
      act: () => {
        const own = addon.area("ThamDinh_4_TC1");
        addon.grid.setName({
          name: "ThamDinh_4_TC1",
          formula: `=${areaToReference({ ...own, sheet: addon.area("ThamDinh_5_TC1").sheet })}`,
          visible: true,
          comment: "",
        });
      },
      asks: true,
    },
    {
      deed: "a name was deleted",
      act: () => addon.grid.deleteName("ThamDinh_5_GhiChu"),
      asks: true,
    },
    {
      deed: "the cells of a name were deleted",
      act: () => addon.grid.change({ kind: "deleteSheet", sheet: addon.area("ThamDinh_5_TC1").sheet }),
      asks: true,
    },
    {
      deed: "somebody typed over a line of the hidden sheet",
      act: () => addon.grid.setContent(addon.grid.findSheet(DIRECTORY)!.id, 3, 3, "9:9:9:9"),
      asks: true,
    },
    {
      deed: "somebody typed another name into the hidden sheet",
      act: () => addon.grid.setContent(addon.grid.findSheet(DIRECTORY)!.id, 4, 1, "ThamDinh_1_TC1"),
      asks: true,
    },
    {
      deed: "the hidden sheet was deleted",
      act: () => addon.grid.change({ kind: "deleteSheet", sheet: DIRECTORY }),
      asks: true,
    },
  ])("are those that the service tells of after $deed", ({ act, asks }) => {
    act();
    const { places, asked, sheets } = namesOf(addon);
    expect(places).toEqual(namesAsked(addon));
    expect(asked).toBe(asks);
    expect(sheets).not.toContain(DIRECTORY);
  });

  it("are listed in a hidden sheet again with the next action, and the sheet goes with the panel", async () => {
    const own = openAddon({ callTime: 0 });
    await own.run({ kind: "insert-template", rubrics: ["tap-the"], rows: 1 });
    const { sheet, row, column } = own.area(TABLE);
    own.grid.setContent(own.grid.findSheet(sheet)!.id, row, column, "Mô hình");
    expect(own.grid.findSheet(DIRECTORY)).toBeNull();
    await own.run({ kind: "new-panel", members: somebody(2), title: "", sheet: null, rubric: null });
    expect(own.grid.findSheet(DIRECTORY)?.visibility).toBe("hidden");
    own.grid.change({ kind: "deleteSheet", sheet: DIRECTORY });
    expect(namesOf(own).asked).toBe(true);
    await own.run({ kind: "hand-out", members: null, by: "", date: "24/11/2026" });
    expect(namesOf(own).asked).toBe(false);
    await own.run({ kind: "undo" });
    expect(namesOf(own).places).toEqual(namesAsked(own));
  });
});
