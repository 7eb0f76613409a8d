import { beforeAll, describe, expect, it } from "vitest";
import { columnName, rubricName } from "../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { somebody } from "../../panel-workbook";
import { inProcess } from "../in-process";
import { openAddon } from "../open-addon";
import type { OpenAddon } from "../open-addon";

/** Calls that ask what a rule is. */
const ASKS = /^(?:DataValidation\.|Range\.getGridId)/;

describe("Rules on typing in the ballots of a panel", () => {
  let addon: OpenAddon;

  function rules(forRules: true | "sampled"): { readonly read: Snapshot["rules"]; readonly asked: number } {
    addon.host.reset();
    const { rules: read } = inProcess(addon).capture({ forRules });
    const asked = [...addon.host.calls].reduce((sum, [call, count]) => sum + (ASKS.test(call) ? count : 0), 0);
    return { read, asked };
  }

  /** A cell of the third ballot. */
  const cell = (role: "TC1" | "Loai" | "Tong") => {
    const { sheet, row, column } = addon.area(columnName(6, role));
    return { id: addon.grid.findSheet(sheet)!.id, rect: { row, column, rows: 1, columns: 1 } };
  };

  beforeAll(async () => {
    addon = openAddon({ callTime: 0 });
    await addon.run({ kind: "insert-template", rubrics: ["tap-the"], rows: 2 });
    for (const role of ["DoiTuong", "MoHinh"] as const) {
      const { sheet, row, column } = addon.area(columnName(1, role));
      const { id } = addon.grid.findSheet(sheet)!;
      for (const index of [0, 1]) addon.grid.setContent(id, row + index, column, `${role} ${index}`);
    }
    await addon.run({ kind: "new-panel", members: somebody(4), title: "", sheet: null, rubric: null });
  });

  // One after another, in the same spreadsheet
  it.each<{ readonly deed: string; readonly act: () => void; readonly share: number }>([
    { deed: "nothing was done", act: () => undefined, share: 0.65 },
    {
      deed: "somebody pasted over a score of one ballot",
      act: () => {
        const { id, rect } = cell("TC1");
        addon.grid.setValidation(id, { ...rect, rows: 2 }, null);
      },
      share: 0.65,
    },
    {
      deed: "a ballot's results have another rule",
      act: () => {
        const { id, rect } = cell("Tong");
        const { sheet } = addon.area(columnName(6, "Tong"));
        for (let column = 1; column < 40; column++) {
          const { rule } = addon.grid.findSheet(sheet)!.validation(rect.row, column) ?? {};
          if (rule?.kind === "custom")
            addon.grid.setValidation(id, { ...rect, column, rows: 2 }, { ...rule, formula: "=FALSE" });
        }
      },
      share: 0.8,
    },
    {
      deed: "a ballot's columns moved",
      act: () => {
        const { sheet, column } = addon.area(columnName(5, "GhiChu"));
        addon.grid.change({ kind: "insertColumns", sheet, at: column, count: 1 });
      },
      share: 0.95,
    },
    {
      deed: "the rubric's sheet is gone",
      act: () => addon.grid.change({ kind: "deleteSheet", sheet: addon.area(rubricName("tap-the")).sheet }),
      share: 1,
    },
  ])("are those that reading each of them gives after $deed", ({ act, share }) => {
    act();
    const each = rules(true);
    const sampled = rules("sampled");
    expect(sampled.read).toEqual(each.read);
    expect(sampled.asked).toBeLessThanOrEqual(each.asked * share);
  });
});
