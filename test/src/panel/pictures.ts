import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { startPaneBrowser } from "./pane-browser";
import { stories } from "./stories";

/** Pixels; enough for any story but the longest lists. */
const MAX_HEIGHT = 2_400;
/** Milliseconds for fonts and transitions. */
const SETTLING = 150;

/** Takes a picture of every story in both languages, themes and widths, into the folder named as argument. */
const folder = process.argv[2] ?? ".cache/panel-pictures";
const only = process.argv[3];
await mkdir(folder, { recursive: true });
const browser = await startPaneBrowser();
for (const [name, story] of Object.entries(stories)) {
  if (only !== undefined && !name.includes(only)) continue;
  for (const { width, theme, language } of [
    { width: 320, theme: "light", language: "vi" },
    { width: 420, theme: "dark", language: "vi" },
    { width: 320, theme: "dark", language: "en" },
    { width: 420, theme: "light", language: "en" },
  ] as const) {
    const { page, complaints } = await browser.open(width, 720);
    await story(page, { theme, language });
    // A page as tall as what is in it, since bars that stick would cover the middle of a long picture
    const height = await page.evaluate("document.documentElement.scrollHeight");
    await page.setViewportSize({ width, height: Math.min(Number(height), MAX_HEIGHT) });
    await page.waitForTimeout(SETTLING);
    await page.screenshot({ path: join(folder, `${name}-${language}-${theme}-${width}.png`) });
    for (const complaint of complaints) console.log(`${name}: ${complaint}`);
  }
}
await browser.close();
