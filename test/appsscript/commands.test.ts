import { beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../../src/actions/command";
import { offeredFixes } from "../../src/workbook/check/offered-fixes";
import { contentsOf, inProcess } from "./in-process";
import { openAddon } from "./open-addon";
import type { OpenAddon } from "./open-addon";

const SHEET = "Chấm điểm tập thể";
let addon: OpenAddon;

const run = (command: Command) => addon.run(command);

function put(role: string, row: number, value: string | number | null): void {
  const area = addon.area(`ThamDinh_1_${role}`);
  addon.grid.setContent(addon.grid.findSheet(SHEET)!.id, area.row + row, area.column, value);
}

function content(role: string, row: number) {
  const area = addon.area(`ThamDinh_1_${role}`);
  return addon.grid.findSheet(SHEET)!.content(area.row + row, area.column);
}

beforeEach(async () => {
  addon = openAddon();
  await run({ kind: "insert-template", rubrics: ["tap-the"], rows: 6 });
  for (const [role, value] of Object.entries({
    DoiTuong: "Đảng ủy A",
    MoHinh: "Một cửa",
    TC1: 1.5,
    TC2: 15,
    TC3: 1,
    TC4: 1,
  }))
    put(role, 0, value);
});

describe("The sidebar", () => {
  it("previews what classifying would change, and changes nothing", async () => {
    put("Tong", 0, null);
    const before = contentsOf(addon);
    const previewed = await run({ kind: "preview", command: { kind: "classify", repair: false } });
    expect(previewed).toMatchObject({ kind: "previewed" });
    expect(previewed.kind === "previewed" && previewed.changes.length).toBeGreaterThan(0);
    expect(contentsOf(addon)).toEqual(before);
  });

  it("undoes what it wrote, once, and not what somebody has changed since", async () => {
    put("Tong", 0, null);
    const before = contentsOf(addon);
    await run({ kind: "classify", repair: false });
    expect(content("Tong", 0)).toHaveProperty("formula");
    expect(await run({ kind: "undo" })).toMatchObject({ undone: { kind: "undone", action: "classify" } });
    expect(contentsOf(addon)).toEqual(before);
    expect(await run({ kind: "undo" })).toMatchObject({ undone: { kind: "nothing-to-undo" } });
    await run({ kind: "classify", repair: false });
    put("Tong", 0, 7);
    expect(await run({ kind: "undo" })).toMatchObject({ undone: { kind: "changed-since" } });
    expect(content("Tong", 0)).toBe(7);
  });

  it("undoes inserting, with the sheets that it had added", async () => {
    const fresh = openAddon();
    addon = fresh;
    const before = contentsOf(fresh);
    await run({ kind: "insert-template", rubrics: ["tap-the", "ca-nhan"], rows: 6 });
    expect(await run({ kind: "undo" })).toMatchObject({ undone: { kind: "undone" } });
    expect(contentsOf(fresh)).toEqual(before);
  });

  it("fixes what findings say was meant, and only that", async () => {
    const checked = await run({ kind: "check" });
    if (checked.kind !== "outcome") throw new Error("no outcome");
    const [offered] = offeredFixes(checked.outcome.findings);
    expect(offered).toMatchObject({ sheet: SHEET, before: 15, after: 1.5 });
    const { code, ...cell } = offered!;
    expect(await run({ kind: "fix", code, cells: [cell] })).toMatchObject({ kind: "fixed", fixed: 1, refused: [] });
    expect(content("TC2", 0)).toBe(1.5);
    expect(await run({ kind: "undo" })).toMatchObject({ undone: { kind: "undone", action: "fix" } });
    expect(content("TC2", 0)).toBe(15);
  });

  it("takes entries into the table that somebody typed below it, with looks and rules", async () => {
    const { sheet, row, column, rows } = addon.area("ThamDinh_1_DoiTuong");
    const { id } = addon.grid.findSheet(sheet)!;
    for (const [role, value] of Object.entries({
      DoiTuong: "Đảng ủy B",
      MoHinh: "Chợ số",
      TC1: 1,
      TC2: 2,
      TC3: 1,
      TC4: 1,
    }))
      addon.grid.setContent(id, row + rows, addon.area(`ThamDinh_1_${role}`).column, value);
    const checked = await run({ kind: "check" });
    expect(checked.kind === "outcome" && checked.outcome.findings.map(({ code }) => code)).toContain("rows-below");
    await run({ kind: "repair", code: "rows-below" });
    expect(addon.area("ThamDinh_1_DoiTuong").rows).toBe(rows + 1);
    const grown = addon.grid.findSheet(sheet)!;
    expect(grown.style(row + rows, column)).toEqual(grown.style(row, column));
    expect(grown.content(row + rows, addon.area("ThamDinh_1_Tong").column)).toHaveProperty("formula");
    expect(grown.value(row + rows, addon.area("ThamDinh_1_Tong").column)).toBe(5);
    expect(addon.grid.type(id, row + rows, addon.area("ThamDinh_1_TC1").column, "9").accepted).toBe(false);
  });

  it("hides a column of the calculation again that somebody deleted and that it brings back", async () => {
    const hidden = () => {
      const { sheet, column } = addon.area("ThamDinh_1_Hang");
      return addon.grid.findSheet(sheet)!.isColumnHidden(column);
    };
    expect(hidden()).toBe(true);
    addon.grid.change({ kind: "deleteColumns", sheet: SHEET, at: addon.area("ThamDinh_1_Hang").column, count: 1 });
    await run({ kind: "repair", code: "binding-broken" });
    expect(hidden()).toBe(true);
  });

  it("makes a rubric of one's own, and a table that is scored by it", async () => {
    expect(
      await run({ kind: "make-rubric", source: { kind: "copy", id: "tap-the" }, name: "Thi đua khối" }),
    ).toMatchObject({ kind: "rubric-made", id: "thi-dua-khoi" });
    expect(await run({ kind: "list-rubrics" })).toMatchObject({
      rubrics: [{ id: "tap-the" }, { id: "thi-dua-khoi", name: "Thi đua khối" }],
    });
    expect(await run({ kind: "insert-template", rubrics: ["thi-dua-khoi"], rows: 5 })).toEqual({
      kind: "inserted",
    });
    expect(addon.area("ThamDinh_2_KetQua").rows).toBe(5);
  });

  it("keeps its notes in the document, in pieces that a property holds", async () => {
    const { document } = addon.properties;
    expect([...document.keys()].every((key) => key.startsWith("ThamDinh."))).toBe(true);
    expect(document.size).toBeGreaterThan(0);
    expect([...document.values()].every((value) => new TextEncoder().encode(value).length <= 9 * 1024)).toBe(true);
    const note = "Đảng ủy xã ".repeat(9000);
    inProcess(addon).apply({ edits: [{ kind: "remember", slot: "rubrics", note }] });
    expect(inProcess(addon).capture().classified).toBe(note);
    // One that the store cannot hold is not kept, nor the one before, which is no longer true
    inProcess(addon).apply({ edits: [{ kind: "remember", slot: "undo", note: "ộ".repeat(200_000) }] });
    expect(await run({ kind: "undo" })).toMatchObject({ undone: { kind: "nothing-to-undo" } });
    expect(inProcess(addon).capture().classified).toBe(note);
  });
});
