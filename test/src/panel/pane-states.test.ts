import axe from "axe-core";
import type { AxeResults, RunOnly } from "axe-core";
import process from "node:process";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, startPaneBrowser } from "./pane-browser";
import type { PaneBrowser } from "./pane-browser";
import { stories } from "./stories";

const NARROWEST = 320;
const EVERYTHING: RunOnly = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
const COLOURS: RunOnly = { type: "rule", values: ["color-contrast"] };

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
    expect(await violationsOf(page, EVERYTHING)).toEqual([]);
    expect(await widthOf(page)).toBe(NARROWEST);

    await page.evaluate("trial.pane.setTheme('dark')");
    expect(await violationsOf(page, COLOURS)).toEqual([]);

    await page.evaluate("trial.pane.setLanguage('en')");
    await page.locator("[lang=en]").first().waitFor();
    expect(await widthOf(page)).toBe(NARROWEST);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

/** What axe finds, with the elements it finds it in. */
async function violationsOf(page: Page, runOnly: RunOnly): Promise<readonly string[]> {
  await page.evaluate(SHOW_INTERNALS);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, { runOnly: ${JSON.stringify(runOnly)} })`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`));
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth");
}

/** Fluent tells browsers its roles and states by ElementInternals, which axe does not read: here they are as attributes. */
const SHOW_INTERNALS = `
  for (const element of document.querySelectorAll("*")) {
    const internals = element.elementInternals;
    if (!internals || element.localName === "fluent-message-bar") continue;
    if (internals.role && !element.hasAttribute("role")) element.setAttribute("role", internals.role);
    for (const state of ["Checked", "Disabled", "ValueNow", "ValueMin", "ValueMax"]) {
      const value = internals["aria" + state];
      if (value !== null && value !== undefined) element.setAttribute("aria-" + state.toLowerCase(), value);
    }
  }`;
