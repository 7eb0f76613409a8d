import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelWordsVi as words } from "../../src/panel/words/panel-words-vi";
import { chromiumPath } from "../src/panel/pane-browser";
import { button } from "../src/panel/stories";
import { FIRST_ENTRY } from "./first-entry";
import { hosts } from "./host-ways";
import { startWorkbenchBrowser } from "./open-workbench";
import type { WorkbenchBrowser } from "./open-workbench";

const TABLE = "Chấm điểm tập thể";
const FIRST = 5;
const SUBJECT = 3;
const BAND = 11;
const NINTH = FIRST + 8;

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true").each(Object.keys(hosts))(
  "A new table on a screen of 1366 × 768, beside the pane in %s",
  (host) => {
    let browser: WorkbenchBrowser;
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
    });
    afterAll(() => browser.close());

    it("shows nine entries from their code to their band, without scrolling", async () => {
      const at = await browser.open({ width: 1366, height: 768 }, "blank");
      await hosts[host]!.openPane(at);
      await button(at.pane, words.steps.insert.action).first().click();
      await at.pane.getByText(words.inserted).first().waitFor();
      await at.settled();
      await at.click(FIRST, SUBJECT);
      await at.typeRow(FIRST_ENTRY);
      expect(await at.shown(TABLE, FIRST, [BAND])).toEqual(["Tốt"]);
      const folder = process.env["THAMDINH_PICTURES"];
      if (folder !== undefined) await at.page.screenshot({ path: `${folder}/lean-${host.replaceAll(" ", "-")}.png` });
      for (const [row, column] of [
        [FIRST, 1],
        [FIRST, BAND],
        [NINTH, 1],
        [NINTH, BAND],
      ] as const)
        expect(await at.inSight(row, column), `row ${String(row)}, column ${String(column)}`).toBe(true);
      await at.page.close();
    });
  },
);
