import { describe, expect, it } from "vitest";
import { apply } from "../../../../files/xlsx/write/apply";
import { capture } from "../../../../files/xlsx/read/capture";
import type { Workbook } from "../../../../files/xlsx/package/workbook";
import { withUndoNote } from "../../../../src/actions/with-undo-note";
import { undo } from "../../../../src/actions/undo";
import { readBindings } from "../../../../src/workbook/bindings/bindings";
import { appendLog } from "../../../../src/workbook/log/append-log";
import type { LogLine } from "../../../../src/workbook/log/log-line";
import { LOG_ROWS } from "../../../../src/workbook/log/log-sheet";
import { foreignEdit } from "../../../../src/workbook/undo/guard/plan-guard";
import { noteCells } from "../../../../src/workbook/undo/undo-runs";
import { panelWorkbook, somebody } from "../../../panel-workbook";

const LINE: LogLine = { act: "collect", date: "23/11/2026", by: "Trần Thị Bình" };

function append(workbook: Workbook, lines: readonly LogLine[]) {
  const snapshot = capture(workbook);
  const plan = {
    edits: appendLog(readBindings(snapshot), lines, { sheets: snapshot.sheets.map(({ name }) => name) }),
  };
  expect(foreignEdit(plan, snapshot)).toBeNull();
  apply(workbook, plan);
}

function logOf(workbook: Workbook) {
  const log = readBindings(capture(workbook)).records.find(({ kind }) => kind === "log")!;
  return { log, column: (role: "STT" | "Viec" | "Ngay" | "LyDo") => log.columns.get(role)!.columns[0]! };
}

describe("The log", () => {
  it("gets its sheet with the first line, and every further line below the last", () => {
    const { workbook } = panelWorkbook([{ DoiTuong: "Xã A", MoHinh: "Một" }], somebody(2));
    append(workbook, [{ ...LINE, entry: "MH-001", member: "TV01", markBefore: "M1", markAfter: "M2" }]);
    append(workbook, [
      { ...LINE, act: "seal", date: "cuối tháng" },
      { ...LINE, act: "reopen", reason: "=1+1" },
    ]);
    const { log, column } = logOf(workbook);
    expect(log.sheet).toBe("Sổ theo dõi");
    expect(column("STT").slice(0, 4)).toEqual([1, 2, 3, null]);
    expect(column("Viec").slice(0, 3)).toEqual(["Thu phiếu", "Chốt kết quả", "Mở lại"]);
    expect(column("Ngay").slice(0, 3)).toEqual([{ date: 46349 }, "cuối tháng", { date: 46349 }]);
    expect(column("LyDo")[2]).toBe("=1+1");
    expect(readBindings(capture(workbook)).findings.filter(({ code }) => code !== "body-missing")).toEqual([]);
  });

  it("grows when it is full, and keeps lines whose cells somebody has emptied apart from new ones", () => {
    const { workbook } = panelWorkbook([{ DoiTuong: "Xã A", MoHinh: "Một" }], somebody(2));
    append(
      workbook,
      Array.from({ length: LOG_ROWS }, () => LINE),
    );
    append(workbook, [LINE, LINE]);
    const { log, column } = logOf(workbook);
    expect(log.rows).toBe(LOG_ROWS + 2 + LOG_ROWS);
    expect(column("STT").slice(LOG_ROWS - 1, LOG_ROWS + 3)).toEqual([LOG_ROWS, LOG_ROWS + 1, LOG_ROWS + 2, null]);
  });

  it("stays when the action that wrote into it is undone", () => {
    const { workbook, ballots } = panelWorkbook([{ DoiTuong: "Xã A", MoHinh: "Một" }], somebody(2));
    append(workbook, [LINE]);
    const snapshot = capture(workbook);
    const bindings = readBindings(snapshot);
    const { sheet, row, column } = bindings.tables.find(({ id }) => id === ballots[0])!.columns.get("TC1")!.area;
    const plan = {
      edits: [
        { kind: "setCells", sheet, cells: [{ row, column, content: 1 }] } as const,
        ...appendLog(bindings, [LINE], { sheets: snapshot.sheets.map(({ name }) => name) }),
      ],
    };
    apply(workbook, withUndoNote("score-entry", { plan }, snapshot, noteCells).plan);
    const { undone, plan: back } = undo(capture(workbook, { forUndo: true }));
    expect(undone.kind).toBe("undone");
    apply(workbook, back);
    expect(logOf(workbook).column("STT").slice(0, 3)).toEqual([1, 2, null]);
    expect(readBindings(capture(workbook)).tables[0]?.columns.get("TC1")?.cells[0]).toBeNull();
  });
});
