import process from "node:process";
import { describe, expect, it } from "vitest";
import { apply, capture } from "../../../../addin/host";
import { openAddin } from "../../../addin/open-addin";
import { run } from "../../../fuzz/panel-story";
import { ASTRAY, DELETIONS, everyDeletion, findings, losePart, makePanel } from "../../../host-cases/panel-parts";
import { somebody } from "../../../panel-workbook";
import { blockOf } from "../../../snapshot-of";

const open = () => ({ grid: openAddin().grid, capture, apply });

/** Every row and column with a name, instead of one of each kind: THAMDINH_DELETIONS=all. */
const CASES = process.env["THAMDINH_DELETIONS"] === "all" ? await everyDeletion(open()) : DELETIONS;

describe("A workbook in which a row or a column of a panel was deleted", () => {
  it.each(CASES)(
    "names what is gone, makes it again, and takes that back (%s of %s)",
    { timeout: 60_000 },
    async (...deletion) => losePart(open(), deletion),
  );

  it("has no results of a panel while a judge's ballot is gone: the third marker's is not taken for it", async () => {
    const host = open();
    await makePanel(host);
    const { sheet } = blockOf(await capture(), "ThamDinh_5_TC1").area;
    host.grid.change({ kind: "deleteSheet", sheet });
    expect((await findings(host)).map(({ code }) => code)).toEqual(
      expect.arrayContaining(["table-gone", "panel-broken"]),
    );
    await run(host, { kind: "repair", code: "table-gone" });
    const left = (await findings(host)).map(({ code }) => code);
    expect(left).toContain("panel-broken");
    expect(left.filter((code) => ASTRAY.has(code))).toEqual([]);
  });

  it("may set up a new panel once all sheets of the former one are gone", async () => {
    const host = open();
    await makePanel(host);
    for (const table of [2, 3, 4, 5, 6, 7]) {
      const { names } = await capture();
      const own = names.find(({ name, block }) => block && name.startsWith(`ThamDinh_${table}_`))!;
      host.grid.change({ kind: "deleteSheet", sheet: own.block!.area.sheet });
    }
    await run(host, { kind: "repair", code: "table-gone" });
    await run(host, { kind: "new-panel", members: somebody(2, true), title: "", sheet: null, rubric: null });
    const codes = (await findings(host)).map(({ code }) => code);
    expect(codes).not.toContain("panel-broken");
    expect(codes.filter((code) => code.startsWith("binding"))).toEqual([]);
  });
});
