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

/** A spreadsheet with a panel of two judges and one entry. */
async function withPanel(): Promise<OpenAddon> {
  const addon = openAddon({ callTime: 0 });
  await addon.run({ kind: "insert-template", rubrics: ["tap-the"], rows: 2 });
  for (const role of ["DoiTuong", "MoHinh"]) {
    const { sheet, row, column } = addon.area(`ThamDinh_1_${role}`);
    addon.grid.setContent(addon.grid.findSheet(sheet)!.id, row, column, role);
  }
  await addon.run({ kind: "new-panel", members: somebody(2), title: "", sheet: null, rubric: null });
  return addon;
}

const HAND_OUT = { kind: "hand-out", members: null, by: "", date: "24/11/2026" } as const;

describe("The names of a spreadsheet with a panel", () => {
  let addon: OpenAddon;

  beforeAll(async () => {
    addon = await withPanel();
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
    await own.run(HAND_OUT);
    expect(namesOf(own).asked).toBe(false);
    await own.run({ kind: "undo" });
    expect(namesOf(own).places).toEqual(namesAsked(own));
  });
});

describe("The hidden sheet with the names is a hint and no more", () => {
  let addon: OpenAddon;
  const own = () => addon.grid.findSheet(DIRECTORY)!;
  const swap = (one: string, other: string) => {
    const [first, second] = [addon.area(one), addon.area(other)];
    for (const [name, area] of [
      [one, second],
      [other, first],
    ] as const)
      addon.grid.setName({ name, formula: `=${areaToReference(area)}`, visible: true, comment: "" });
  };

  beforeAll(async () => {
    addon = await withPanel();
  });

  it.each<{ readonly deed: string; readonly act: () => void; readonly asks: boolean; readonly back?: () => void }>([
    // No count of names changes
    {
      deed: "two names changed places between sheets",
      act: () => swap("ThamDinh_4_TC1", "ThamDinh_5_TC1"),
      asks: true,
      back: () => swap("ThamDinh_4_TC1", "ThamDinh_5_TC1"),
    },
    {
      deed: "two names changed places in a sheet",
      act: () => swap("ThamDinh_4_TC1", "ThamDinh_4_TC2"),
      asks: false,
      back: () => swap("ThamDinh_4_TC1", "ThamDinh_4_TC2"),
    },
    {
      deed: "two sheets took each other's names",
      act: () => {
        const [one, other] = [addon.area("ThamDinh_4_MaMH").sheet, addon.area("ThamDinh_5_MaMH").sheet];
        addon.grid.change({ kind: "renameSheet", sheet: one, name: "tạm" });
        addon.grid.change({ kind: "renameSheet", sheet: other, name: one });
        addon.grid.change({ kind: "renameSheet", sheet: "tạm", name: other });
      },
      asks: false,
    },
    { deed: "it was shown", act: () => addon.grid.setSheet(own().id, { visibility: "visible" }), asks: false },
    {
      deed: "a line's sheet was changed by hand",
      act: () => addon.grid.setContent(own().id, 2, 2, addon.grid.sheets()[0]!.id),
      asks: true,
    },
    {
      deed: "formulas were pasted over as values",
      act: () => {
        for (let row = 1; row < 20; row++) addon.grid.setContent(own().id, row, 3, "5:5:2:1:");
      },
      asks: true,
    },
    {
      deed: "a formula that shows other cells stands in a line",
      act: () => addon.grid.setContent(own().id, 2, 3, { formula: '="9:9:2:1:"' }),
      asks: true,
    },
    {
      deed: "its lines were sorted",
      act: () => {
        const first = [1, 2, 3].map((column) => own().content(1, column));
        [1, 2, 3].forEach((column, index) => {
          addon.grid.setContent(own().id, 1, column, own().content(5, column));
          addon.grid.setContent(own().id, 5, column, first[index]!);
        });
      },
      asks: true,
    },
    {
      deed: "rows were put in above",
      act: () => addon.grid.change({ kind: "insertRows", sheet: DIRECTORY, at: 1, count: 2 }),
      asks: true,
    },
    {
      deed: "rows were deleted at its end",
      act: () => addon.grid.change({ kind: "deleteRows", sheet: DIRECTORY, at: 5, count: 200 }),
      asks: true,
    },
    {
      deed: "it was renamed and another sheet has its name",
      act: () => {
        addon.grid.change({ kind: "renameSheet", sheet: DIRECTORY, name: "Tên" });
        addon.grid.addSheet(DIRECTORY);
        addon.grid.setContent(own().id, 1, 1, "ThamDinh_4_TC1");
      },
      asks: false,
    },
  ])("after $deed", async ({ act, asks, back }) => {
    act();
    const { places, asked } = namesOf(addon);
    expect(places).toEqual(namesAsked(addon));
    expect(asked).toBe(asks);
    back?.();
    await addon.run(HAND_OUT);
    expect(namesOf(addon).asked).toBe(false);
  });

  it("in a copy of the spreadsheet is used again where it holds nothing else, and left alone where it does", async () => {
    const copy = await withPanel();
    const names = () => copy.grid.sheets().map(({ name }) => name);
    const before = names();
    const checked = async () => JSON.stringify(await copy.run({ kind: "check" }));
    const expected = await checked();
    // A copy has the sheets and none of the document's properties
    copy.properties.document.clear();
    expect(namesOf(copy).asked).toBe(true);
    expect(await checked()).toBe(expected);
    await copy.run(HAND_OUT);
    expect(namesOf(copy).asked).toBe(false);
    expect(names().filter((name) => !before.includes(name))).toEqual(["Sổ theo dõi"]);
    copy.properties.document.clear();
    copy.grid.setContent(copy.grid.findSheet(DIRECTORY)!.id, 1, 4, "của tôi");
    await copy.run(HAND_OUT);
    expect(copy.grid.findSheet(DIRECTORY)!.content(1, 4)).toBe("của tôi");
    expect(namesOf(copy).places).toEqual(namesAsked(copy));
  });
});
