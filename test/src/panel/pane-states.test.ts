import process from "node:process";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "../../axe";
import { chromiumPath, startPaneBrowser } from "./pane-browser";
import type { PaneBrowser } from "./pane-browser";
import { stories } from "./stories";

const NARROWEST = 320;

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")("In Chromium, every state of the pane", () => {
  let browser: PaneBrowser;
  beforeAll(async () => {
    browser = await startPaneBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.keys(stories))("is open to everybody, fits 320 pixels and needs no foreign code: %s", async (name) => {
    const { page, complaints } = await browser.open(NARROWEST);
    await stories[name]?.(page, { language: "vi", theme: "light" });
    expect(await violationsOf(page)).toEqual([]);
    expect(await widthOf(page)).toBe(NARROWEST);

    await page.evaluate("trial.pane.setTheme('dark')");
    expect(await violationsOf(page)).toEqual([]);
    expect(await widthOf(page)).toBe(NARROWEST);

    await page.evaluate("trial.pane.setLanguage('en')");
    await page.locator("[lang=en]").first().waitFor();
    expect(await widthOf(page)).toBe(NARROWEST);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

function widthOf(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth");
}
