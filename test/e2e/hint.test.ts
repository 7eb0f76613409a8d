import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath } from "../src/panel/pane-browser";
import { hosts } from "./host-ways";
import { PATIENCE, startWorkbenchBrowser } from "./open-workbench";
import type { WorkbenchBrowser } from "./open-workbench";

/** A score of the example workbook that became a date. */
const WRONG = { row: 15, column: 11 } as const;

/** What lies on top where the hint of a wrong score reaches over the pane; null as long as there is none. */
const ON_TOP_OF_PANE = `(() => {
  const hint = [...document.querySelectorAll(".univer-text-sm")].find((element) => element.innerText.includes("Điểm TC1"))?.getBoundingClientRect();
  const pane = document.querySelector("aside").getBoundingClientRect();
  if (!hint || hint.right <= pane.left) return null;
  const top = document.elementFromPoint((Math.max(hint.left, pane.left) + hint.right) / 2, (hint.top + hint.bottom) / 2);
  return top?.closest("aside") ? "pane" : top?.outerHTML;
})()`;

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")(
  "The hint that the sheet shows beside a wrong score",
  () => {
    let browser: WorkbenchBrowser;
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
    });
    afterAll(() => browser.close());

    it("keeps nobody from the pane where it reaches over it", async () => {
      const at = await browser.open();
      await hosts["Google Sheets"]!.openPane(at);
      await at.page.evaluate("workbench.grid.activate(workbench.grid.findSheet('Chấm điểm tập thể').id)");
      // The sheet tells what is wrong once it has looked at its rules
      const onTop = async () => {
        await at.hover(WRONG.row, WRONG.column);
        return at.page.evaluate<string | null>(ON_TOP_OF_PANE);
      };
      await expect.poll(onTop, { ...PATIENCE, interval: 500 }).toBe("pane");
    });
  },
);
