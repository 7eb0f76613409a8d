import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelWordsVi as words } from "../../src/panel/words/panel-words-vi";
import { chromiumPath } from "../src/panel/pane-browser";
import { button } from "../src/panel/stories";
import { hosts } from "./host-ways";
import { startWorkbenchBrowser } from "./open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "./open-workbench";

// Where everything must run, a missing program is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")(
  "The pane, in Excel and in Google Sheets",
  () => {
    let browser: WorkbenchBrowser;
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
    });
    afterAll(() => browser.close());

    it("checks and classifies in a worker, and where the browser has none in the page, with the same figures", async () => {
      const at = await browser.open();
      const workers: string[] = [];
      const inPage: string[] = [];
      at.page.on("worker", (worker) => {
        if (OF_PANE.test(worker.url())) workers.push(worker.url());
      });
      at.page.on("request", (request) => {
        if (request.url().includes("/perform-here-")) inPage.push(request.url());
      });
      /** What each host's pane shows on one page, whose start takes longer than all of it, and what it has asked for. */
      const inEachHost = async () => {
        const seen = new Map<string, readonly (string | null)[]>();
        const asked = new Map<string, { readonly workers: boolean; readonly inPage: number }>();
        for (const [host, { openPane }] of Object.entries(hosts)) {
          const before = { workers: workers.length, inPage: inPage.length };
          await openPane(at);
          seen.set(host, await figures(at));
          asked.set(host, { workers: workers.length > before.workers, inPage: inPage.length - before.inPage });
        }
        return { seen, asked };
      };

      const byWorker = await inEachHost();
      expect([...byWorker.asked.values()]).toEqual([...byWorker.asked].map(() => ({ workers: true, inPage: 0 })));

      await at.page.addInitScript("if (window !== top) delete window.Worker");
      await at.page.reload();
      await at.page.locator("html[data-ready=true]").waitFor();
      const here = await inEachHost();
      expect(here.seen).toEqual(byWorker.seen);
      // The sidebar has it in itself
      expect([...here.asked]).toEqual(
        [...here.asked.keys()].map((host) => [host, { workers: false, inPage: host === "Excel" ? 1 : 0 }]),
      );
      expect(at.complaints).toEqual([]);
    });
  },
);

/** Addresses of the pane's workers: whatever the workbench starts for itself has its own. */
const OF_PANE = /perform-worker\.js|^blob:/;

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
