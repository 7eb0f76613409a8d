import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelWordsVi as words } from "../../src/panel/words/panel-words-vi";
import { chromiumPath } from "../src/panel/pane-browser";
import { button } from "../src/panel/stories";
import { hosts } from "./host-ways";
import { startWorkbenchBrowser } from "./open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "./open-workbench";

// Where everything must run, a missing program is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true").each(Object.entries(hosts))(
  "The pane in %s",
  (host, { openPane }) => {
    let browser: WorkbenchBrowser;
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
    });
    afterAll(() => browser.close());

    it("checks and classifies in a worker, and where the browser has none in the page, with the same figures", async () => {
      const at = await browser.open();
      const inPage: string[] = [];
      at.page.on("request", (request) => {
        if (request.url().includes("/perform-here-")) inPage.push(request.url());
      });
      await openPane(at);
      const byWorker = await figures(at);
      expect(startedWorkers(at)).toBeGreaterThan(0);
      expect(inPage).toEqual([]);

      await at.page.addInitScript("if (window !== top) delete window.Worker");
      await at.page.reload();
      await at.page.locator("html[data-ready=true]").waitFor();
      await openPane(at);
      expect(await figures(at)).toEqual(byWorker);
      expect(inPage).toHaveLength(host === "Excel" ? 1 : 0);
      expect(at.complaints).toEqual([]);
    });
  },
);

/** Workers of the pane: whatever the workbench starts for itself has its own address. */
function startedWorkers({ page }: OpenWorkbench): number {
  return page.workers().filter((worker) => /perform-worker\.js|^blob:/.test(worker.url())).length;
}

/** What the pane tells of the open workbook after a check, and after a classification. */
async function figures(at: OpenWorkbench): Promise<readonly (string | null)[]> {
  const texts: (string | null)[] = [];
  for (const step of ["check", "classify"] as const) {
    await at.pane.getByRole("tab", { name: words.steps[step].tab }).click();
    const panel = at.pane.locator(`#td-panel-${step}`);
    await button(panel, words.steps[step].action).first().click();
    await panel.locator(".td-figures").waitFor();
    await at.settled();
    texts.push(await panel.locator(".td-figures").textContent());
  }
  return texts;
}
