import { describe, expect, it } from "vitest";
import { callOver } from "../../appsscript/sidebar/call";
import type { Call } from "../../appsscript/sidebar/call";
import * as core from "../../appsscript/sidebar/core-parts";
import type { ScriptRunner } from "../../appsscript/sidebar/google-script";
import { runWithCards } from "../../appsscript/sidebar/score-in-spreadsheet";
import type { Command } from "../../src/actions/perform";
import type { CardChange } from "../../src/scoring/card/card-entry";
import { openAddon, performHere } from "./open-addon";
import type { OpenAddon } from "./open-addon";

async function spreadsheet(): Promise<OpenAddon> {
  const addon = openAddon({ callTime: 0 }, { calculation: "manual" });
  await addon.run({ kind: "insert-template", rubrics: ["tap-the"], rows: 4 });
  const { sheet, row, column } = addon.area("ThamDinh_1_DoiTuong");
  addon.grid.setContent(addon.grid.findSheet(sheet)!.id, row, column, "Xã A");
  return addon;
}

function remark(role: "NX1" | "NX2", before: string | null, after: string | null): Command {
  const scores: readonly CardChange[] = [{ role, before, after }];
  return { kind: "score-entry", table: 1, row: 0, entry: { subject: "Xã A", title: null }, scores };
}

describe("Remarks in Google Sheets", () => {
  it("make their columns once, later ones take one call, and one undo takes the first one back", async () => {
    const addon = await spreadsheet();
    const names = () => addon.grid.names().map(({ name }) => name);
    const before = names();
    const calls: string[] = [];
    const line = callOver(addon.google("sidebar").script.run as ScriptRunner);
    const counted: Call = (name, ...input) => {
      calls.push(name);
      return line(name, ...input);
    };
    const run = runWithCards(counted, core, performHere);
    const options = { onProgress: () => undefined };
    const cell = (role: string) => {
      const { sheet, row, column } = addon.area(`ThamDinh_1_${role}`);
      return addon.grid.cell(addon.grid.findSheet(sheet)!.id, row, column);
    };
    await run({ kind: "open-card" }, options);
    expect(await run(remark("NX2", null, "=Số liệu rõ"), options)).toEqual({ kind: "entry-scored", refusal: null });
    expect(cell("NX2")).toBe("=Số liệu rõ");
    const { sheet, row, column, rows } = addon.area("ThamDinh_1_NX1");
    await addon.run({ kind: "undo" });
    // The sheet keeps the columns that it grew by, as after attaching; they are empty
    expect(names()).toEqual(before);
    const { id } = addon.grid.findSheet(sheet)!;
    for (let at = 1; at < row + rows; at++)
      expect([0, 1, 2, 3].map((more) => addon.grid.cell(id, at, column + more))).toEqual([null, null, null, null]);

    await run(remark("NX2", null, "Số liệu rõ"), options);
    await run({ kind: "open-card" }, options);
    calls.length = 0;
    expect(await run(remark("NX1", null, "Nên nhân rộng"), options)).toEqual({ kind: "entry-scored", refusal: null });
    expect([calls, cell("NX1"), cell("NX2")]).toEqual([["scoreRow"], "Nên nhân rộng", "Số liệu rõ"]);
  });
});
