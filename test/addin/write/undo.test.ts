import { beforeEach, describe, expect, it } from "vitest";
import { apply, capture } from "../../../addin/host";
import { perform } from "../../../src/actions/perform";
import { runAction } from "../../../src/actions/run-action";
import type { Command, Performed } from "../../../src/actions/perform";
import { openAddin, reopenAddin } from "../open-addin";
import type { OpenAddin } from "../open-addin";

let addin: OpenAddin;

const run = (command: Command): Promise<Performed> =>
  runAction({ capture, apply }, (snapshot) => perform(command, snapshot), { forUndo: command.kind === "undo" });
const UNDO: Command = { kind: "undo" };
const INSERT: Command = { kind: "insert-template", rubrics: ["tap-the"], rows: 5, year: 2026 };

/** Everything that a person could tell apart, but for where the cursor is. */
function state(): unknown {
  const whole = addin.grid.snapshotState() as { readonly sheets: readonly object[] };
  return JSON.parse(
    JSON.stringify(whole, (key, value: unknown) => (key === "selection" || key === "active" ? undefined : value)),
  ) as unknown;
}

function put(name: string, row: number, content: string | number | null | { readonly formula: string }): void {
  const area = addin.area(name);
  addin.grid.setContent(addin.grid.findSheet(area.sheet)!.id, area.row + row, area.column, content);
}

function contentOf(name: string, row: number) {
  const area = addin.area(name);
  return addin.grid.findSheet(area.sheet)!.content(area.row + row, area.column);
}

function format(name: string, row: number, numberFormat: string): void {
  const area = addin.area(name);
  addin.grid.setStyle(
    addin.grid.findSheet(area.sheet)!.id,
    { row: area.row + row, column: area.column, rows: 1, columns: 1 },
    (style) => ({ ...style, numberFormat }),
  );
}

/** Charts that were made again have other ids and names. */
function withoutChartIds(workbook: unknown): unknown {
  return JSON.parse(JSON.stringify(workbook), (key, value: unknown) =>
    key === "charts" ? (value as readonly object[]).map((chart) => ({ ...chart, id: null, name: null })) : value,
  );
}

beforeEach(() => {
  addin = openAddin();
  addin.grid.setContent(addin.grid.activeSheet(), 1, 1, "việc khác của cơ quan");
});

describe("Undoing in Excel", () => {
  it("takes an inserted template away with its sheets and names, as if it had never been", async () => {
    const before = state();
    await run(INSERT);
    expect(await run(UNDO)).toEqual({ kind: "undo", undone: { kind: "undone", action: "insert-template" } });
    expect(state()).toEqual(before);
    expect(addin.grid.names()).toEqual([]);
  });

  it("leaves a template alone in which somebody has typed, and names the sheet", async () => {
    await run(INSERT);
    put("ThamDinh_1_GhiChu", 4, "x");
    const before = state();
    expect(await run(UNDO)).toMatchObject({
      undone: {
        kind: "changed-since",
        action: "insert-template",
        changes: [{ kind: "sheet", sheet: "Chấm điểm tập thể" }],
      },
    });
    expect(state()).toEqual(before);
  });

  it("leaves a template alone beside which somebody has typed", async () => {
    await run(INSERT);
    addin.grid.setContent(addin.grid.findSheet("Chấm điểm tập thể")!.id, 60, 2, "ghi riêng");
    expect(await run(UNDO)).toMatchObject({ undone: { kind: "changed-since" } });
  });

  describe("in a filled table", () => {
    beforeEach(async () => {
      await run(INSERT);
      put("ThamDinh_1_DoiTuong", 0, "Đảng ủy xã A");
      put("ThamDinh_1_DoiTuong", 1, "Đảng ủy xã B");
      put("ThamDinh_1_MoHinh", 0, "Mô hình 1");
      put("ThamDinh_1_MoHinh", 1, "Mô hình 2");
      put("ThamDinh_1_TC1", 0, 46143);
      format("ThamDinh_1_TC1", 0, "d/m/yyyy");
      put("ThamDinh_1_TC1", 1, "1,5 điểm");
      put("ThamDinh_1_TC2", 0, 15);
      put("ThamDinh_1_TC2", 1, 15);
    });

    it("gives corrected cells their old contents and formats back", async () => {
      for (const code of ["score-date", "score-text"] as const) {
        const before = state();
        await run({ kind: "fix", code });
        expect(state()).not.toEqual(before);
        expect(await run(UNDO)).toMatchObject({ undone: { kind: "undone", action: "fix" } });
        expect(state()).toEqual(before);
      }
    });

    it("puts overwritten, changed and missing formulas back as they were", async () => {
      put("ThamDinh_1_Tong", 0, 9.5);
      put("ThamDinh_1_Tong", 1, { formula: "=1+1" });
      put("ThamDinh_1_XepLoai", 2, null);
      const before = state();
      await run({ kind: "classify", repair: true });
      expect(contentOf("ThamDinh_1_Tong", 0)).toHaveProperty("formula");
      expect(await run(UNDO)).toMatchObject({ undone: { kind: "undone", action: "classify" } });
      expect(state()).toEqual(before);
    });

    it("takes a new summary away", async () => {
      const before = state();
      await run({ kind: "summarize", date: "23/11/2026", profile: "party" });
      await run(UNDO);
      expect(state()).toEqual(before);
    });

    describe("of a summary that was made anew", () => {
      beforeEach(async () => {
        await run({ kind: "summarize", date: "23/11/2026", profile: "party" });
      });
      const anew = () => run({ kind: "summarize", date: "24/11/2026", profile: "state" });
      const summary = () => addin.grid.findSheet("Tổng hợp")!;

      it("brings the one before back, with its contents, looks, charts and names, after which it can be made anew again", async () => {
        const before = state();
        for (const role of ["DoiTuong", "MoHinh", "TC1"]) put(`ThamDinh_1_${role}`, 1, null);
        const between = state();
        await anew();
        expect(state()).not.toEqual(between);
        expect(await run(UNDO)).toMatchObject({ undone: { kind: "undone", action: "summarize" } });
        expect(withoutChartIds(state())).toEqual(withoutChartIds(between));
        expect(before).not.toEqual(between);
        await anew();
        expect(addin.grid.sheets().filter(({ name }) => name.startsWith("Tổng hợp"))).toHaveLength(1);
      });

      it("refuses where somebody has written into the new one, and leaves that", async () => {
        await anew();
        addin.grid.setContent(summary().id, 3, 2, "đã duyệt");
        const before = state();
        expect(await run(UNDO)).toMatchObject({
          undone: { kind: "changed-since", changes: [{ kind: "sheet", sheet: "Tổng hợp" }] },
        });
        expect(state()).toEqual(before);
      });

      it("is not possible where the old one does not say how it was laid out, which is said before", async () => {
        const { sheet, row, column } = addin.area("ThamDinh_TongHop_Dau");
        addin.grid.setContent(addin.grid.findSheet(sheet)!.id, row + 1, column, null);
        const preview = await run({
          kind: "preview",
          command: { kind: "summarize", date: "24/11/2026", profile: "state" },
        });
        expect(preview).toMatchObject({ changes: [{ kind: "rewrite-sheet", isUndoable: false }] });
        await anew();
        expect(await run(UNDO)).toMatchObject({ undone: { kind: "cannot-undo", reason: "summary-refreshed" } });
      });
    });

    it("refuses where a corrected cell has been changed since, names it, and touches nothing", async () => {
      await run({ kind: "fix", code: "score-above-maximum" });
      put("ThamDinh_1_TC2", 1, 2);
      const before = state();
      const area = addin.area("ThamDinh_1_TC2");
      expect(await run(UNDO)).toEqual({
        kind: "undo",
        undone: {
          kind: "changed-since",
          action: "fix",
          changes: [{ kind: "cell", sheet: area.sheet, row: area.row + 1, column: area.column }],
        },
      });
      expect(state()).toEqual(before);
    });

    it("refuses where rows have been inserted above, since another entry stands there now", async () => {
      await run({ kind: "fix", code: "score-above-maximum" });
      const { sheet, row } = addin.area("ThamDinh_1_TC2");
      addin.grid.change({ kind: "insertRows", sheet, at: row, count: 1 });
      expect(await run(UNDO)).toMatchObject({ undone: { kind: "changed-since" } });
    });

    it("refuses where the rows have been sorted, though the same number stands there", async () => {
      await run({ kind: "fix", code: "score-above-maximum" });
      put("ThamDinh_1_DoiTuong", 0, "Đảng ủy xã B");
      put("ThamDinh_1_DoiTuong", 1, "Đảng ủy xã A");
      put("ThamDinh_1_MoHinh", 0, "Mô hình 2");
      put("ThamDinh_1_MoHinh", 1, "Mô hình 1");
      expect(await run(UNDO)).toMatchObject({
        undone: { kind: "changed-since", changes: [{ kind: "cell" }, { kind: "cell" }] },
      });
    });

    it("works after the pane was closed and the workbook opened again", async () => {
      const before = state();
      await run({ kind: "fix", code: "score-date" });
      addin = reopenAddin(addin, {});
      expect(await run(UNDO)).toMatchObject({ undone: { kind: "undone" } });
      expect(state()).toEqual(before);
    });

    it("undoes the last action only, and once", async () => {
      await run({ kind: "fix", code: "score-date" });
      await run({ kind: "fix", code: "score-text" });
      await run({ kind: "check" });
      await run(UNDO);
      expect(contentOf("ThamDinh_1_TC1", 0)).toBe(1.5);
      expect(contentOf("ThamDinh_1_TC1", 1)).toBe("1,5 điểm");
      expect(await run(UNDO)).toEqual({ kind: "undo", undone: { kind: "nothing-to-undo" } });
    });

    it("copies of old encodings go as they came", async () => {
      const { sheet, row, column } = addin.area("ThamDinh_1_MoHinh");
      addin.grid.setStyle(addin.grid.findSheet(sheet)!.id, { row, column, rows: 1, columns: 1 }, (style) => ({
        ...style,
        font: { ...style.font, name: ".VnTime" },
      }));
      put("ThamDinh_1_MoHinh", 0, "Chi bé bèn tèt");
      const before = state();
      expect(await run({ kind: "convert-legacy" })).toMatchObject({ kind: "converted", cells: 1 });
      expect(addin.grid.findSheet("Chấm điểm tập thể Unicode")!.content(row, column)).toBe("Chi bộ bốn tốt");
      await run(UNDO);
      expect(state()).toEqual(before);
    });
  });

  it("has nothing to undo in a workbook that it never changed", async () => {
    expect(await run(UNDO)).toEqual({ kind: "undo", undone: { kind: "nothing-to-undo" } });
  });
});
