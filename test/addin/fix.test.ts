import { beforeEach, describe, expect, it } from "vitest";
import { apply, capture } from "../../addin/host";
import { perform } from "../../src/actions/perform";
import { runAction } from "../../src/actions/run-action";
import type { Command, Performed } from "../../src/actions/perform";
import type { Content } from "../../src/workbook/model/sheet-spec";
import { openAddin } from "./open-addin";
import type { OpenAddin } from "./open-addin";

let addin: OpenAddin;

beforeEach(async () => {
  addin = openAddin();
  await run({ kind: "insert-template", rubrics: ["tap-the"], rows: 5 });
});

const run = (command: Command): Promise<Performed> =>
  runAction({ capture, apply }, (snapshot) => perform(command, snapshot), { forUndo: command.kind === "undo" });

function cellOf(name: string, row = 0) {
  const area = addin.area(name);
  const sheet = addin.grid.findSheet(area.sheet)!;
  return { sheet, row: area.row + row, column: area.column };
}

/** Pastes into a cell, which passes by every validation. */
function paste(
  name: string,
  content: Exclude<Content, object> | { readonly formula: string },
  format: string,
  row = 0,
): void {
  const { sheet, row: at, column } = cellOf(name, row);
  addin.grid.setStyle(sheet.id, { row: at, column, rows: 1, columns: 1 }, (style) => ({
    ...style,
    numberFormat: format,
  }));
  addin.grid.setContent(sheet.id, at, column, content);
}

function shown(name: string, row = 0) {
  const { sheet, row: at, column } = cellOf(name, row);
  return { content: sheet.content(at, column), format: sheet.style(at, column).numberFormat };
}

describe("Repair in Excel", () => {
  beforeEach(() => {
    paste("ThamDinh_1_DoiTuong", "Đảng ủy xã", "General");
    paste("ThamDinh_1_MoHinh", "Chi bộ bốn tốt", "General");
  });

  it("writes a score over the date that Excel made of it, as a number that shows as one", async () => {
    paste("ThamDinh_1_TC1", 46143, "d/m/yyyy");
    expect(await run({ kind: "fix", code: "score-date" })).toMatchObject({ kind: "fixed", fixed: 1, refused: [] });
    expect(shown("ThamDinh_1_TC1")).toEqual({ content: 1.5, format: "0.00" });
    expect(shown("ThamDinh_1_TC1", 1)).toEqual({ content: null, format: "0.00" });
  });

  it("writes a number where the format of text would make text of it", async () => {
    paste("ThamDinh_1_TC2", "1,5 điểm", "@");
    await run({ kind: "fix", code: "score-text" });
    expect(shown("ThamDinh_1_TC2")).toEqual({ content: 1.5, format: "0.00" });
  });

  it("writes in one sync, and touches no other cell of the column", async () => {
    paste("ThamDinh_1_TC1", 15, "0.00");
    paste("ThamDinh_1_TC1", 46143, "d/m", 3);
    addin.host.reset();
    await run({ kind: "fix", code: "score-above-maximum" });
    expect(addin.host.traffic.syncs).toBe(5);
    expect(shown("ThamDinh_1_TC1")).toEqual({ content: 1.5, format: "0.00" });
    expect(shown("ThamDinh_1_TC1", 3)).toEqual({ content: 46143, format: "d/m" });
  });

  it("offers nothing for a formula in a score, and never writes over it", async () => {
    paste("ThamDinh_1_TC1", { formula: '="1,5"' }, "General");
    expect(await run({ kind: "fix", code: "score-number-as-text" })).toMatchObject({ fixed: 0 });
    expect(shown("ThamDinh_1_TC1").content).toEqual({ formula: '="1,5"' });
  });

  it("finds a formula in a score of a long table, too", async () => {
    addin = openAddin();
    await run({ kind: "insert-template", rubrics: ["tap-the"], rows: 400 });
    paste("ThamDinh_1_DoiTuong", "Đảng ủy xã", "General");
    paste("ThamDinh_1_TC1", { formula: "=10+5" }, "General");
    paste("ThamDinh_1_TC3", 15, "General");
    expect(await run({ kind: "fix", code: "score-above-maximum" })).toMatchObject({ fixed: 1 });
    expect(shown("ThamDinh_1_TC1").content).toEqual({ formula: "=10+5" });
  });
});
