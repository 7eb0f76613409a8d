import { beforeEach, describe, expect, it, test } from "vitest";
import { apply, capture, show } from "../../addin/host";
import { perform } from "../../src/actions/perform";
import type { Command, Performed } from "../../src/actions/perform";
import { failure, openAddin } from "./open-addin";
import type { OpenAddin } from "./open-addin";

const SUMMARIZE: Command = { kind: "summarize", date: "23/11/2026", profile: "party" };
const ENTRY = { DoiTuong: "Đảng ủy xã A", MoHinh: "Một cửa", TC1: "2", TC2: "3,5", TC3: "2", TC4: "1" };

let addin: OpenAddin;

async function run(command: Command): Promise<Performed> {
  const { performed, plan } = perform(command, await capture({ forUndo: command.kind === "undo" }));
  await apply(plan);
  return performed;
}

beforeEach(async () => {
  addin = openAddin();
  await run({ kind: "insert-template", rubrics: ["tap-the"], rows: 4 });
  for (const [role, text] of Object.entries(ENTRY)) addin.type(`ThamDinh_1_${role}`, [text]);
});

describe("A sheet that its user has hidden in Excel", () => {
  test.each(["hidden", "veryHidden"] as const)(
    "a %s summary is made anew in its place, stays so, and the sheet that was open stays open",
    async (visibility) => {
      await run(SUMMARIZE);
      const { grid } = addin;
      const { id } = grid.findSheet("Tổng hợp")!;
      const open = grid.findSheet("Chấm điểm tập thể")!.id;
      grid.activate(open);
      grid.setSheet(id, { visibility });
      addin.type("ThamDinh_1_TC1", ["1"]);
      expect(await run(SUMMARIZE)).toMatchObject({ kind: "outcome" });
      expect([
        grid.sheet(id).visibility,
        grid.activeSheet(),
        grid.sheets().filter(({ name }) => name.startsWith("Tổng hợp")).length,
      ]).toEqual([visibility, open, 1]);
    },
  );

  it("is not shown on its user's behalf: going to a cell in it names it", async () => {
    const area = addin.area("ThamDinh_Rubric_tap_the");
    addin.grid.setSheet(addin.grid.findSheet(area.sheet)!.id, { visibility: "hidden" });
    expect(await failure(show({ ...area, rows: 1, columns: 1 }))).toEqual({ code: "sheet-hidden", sheet: area.sheet });
    expect(addin.grid.findSheet(area.sheet)!.visibility).toBe("hidden");
  });
});

it("Undoing in Excel opens the sheet again that was open before the action, unless its user has gone elsewhere since", async () => {
  const { grid } = addin;
  const other = grid.sheets()[0]!.id;
  grid.activate(other);
  await run(SUMMARIZE);
  expect(grid.activeSheet()).not.toBe(other);
  await run({ kind: "undo" });
  expect(grid.activeSheet()).toBe(other);
});
