import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "../../axe";
import { lookAt } from "./in-sight";
import { chromiumPath, startPaneBrowser } from "./pane-browser";
import type { PaneBrowser } from "./pane-browser";
import { stories } from "./stories";

/** As wide as Excel makes a pane at least. */
const NARROWEST = 320;
/** What the ribbon, the formula bar and the tabs of a screen of 1366 × 768 leave to a pane. */
const LOWEST = 560;
/**
 * Room for bars and margins: no bar then covers a control, which axe would report although it can be scrolled clear.
 */
const ROOM = 400;

/** Where nothing has been done yet, or a person has read on below the answer. */
const WITHOUT_ANSWER = [
  "start",
  "summary-form",
  "judging",
  "judging-new",
  "papers",
  "judging-collecting",
  "unsupported-version",
  "not-a-spreadsheet",
];
const READ_ON = ["fixable-names", "results", "browsed", "compared", "attaching-choice"];
/** A list of choices that is open has a scroll bar beside that of the page. */
const WITH_OPEN_LIST = ["attaching-choice"];

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")("In Chromium, every state of the pane", () => {
  let browser: PaneBrowser;
  beforeAll(async () => {
    browser = await startPaneBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.keys(stories))(
    "is open to everybody, fits a small pane, has its answer in sight and needs no foreign code: %s",
    async (name) => {
      const { page, complaints } = await browser.open(NARROWEST, LOWEST);
      await stories[name]?.(page, { language: "vi", theme: "light" });
      const sight = await lookAt(page);
      expect(sight).toMatchObject({
        barWidth: expect.closeTo(15, -1) as number,
        tooWide: 0,
        scrollsNeedlessly: false,
        ...(READ_ON.includes(name) ? {} : { hidden: [] }),
      });
      expect(sight.messages.length).toBeLessThanOrEqual(1);
      if (WITHOUT_ANSWER.includes(name)) expect(sight.answer).toBeNull();
      else expect(sight.answer).not.toBeNull();
      if (!WITH_OPEN_LIST.includes(name)) expect(sight.scrolling.length, sight.scrolling.join()).toBeLessThanOrEqual(1);

      await page.evaluate("trial.pane.setLanguage('en')");
      await page.locator("[lang=en]").first().waitFor();
      expect(await lookAt(page)).toMatchObject({ tooWide: 0, ...(READ_ON.includes(name) ? {} : { hidden: [] }) });
      await page.evaluate("trial.pane.setLanguage('vi')");
      await page.locator("#pane[lang=vi]").waitFor();

      await page.setViewportSize({
        width: NARROWEST,
        height: ROOM + (await page.evaluate<number>("document.documentElement.scrollHeight")),
      });
      expect(await violationsOf(page)).toEqual([]);
      await page.evaluate("trial.pane.setTheme('dark')");
      expect(await violationsOf(page, [], "colours")).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});
