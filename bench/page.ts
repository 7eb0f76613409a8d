import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "../build/find-tool.mjs";
import { largeWorkbook } from "./large-workbook";

const ROWS = 10_000;
const RUNS = 5;
/** Milliseconds that a task may take on the thread that draws the page and listens to keys. */
const LONGEST = 100;
/** A loop of this many steps tells how quick the machine is at the moment. */
const STEPS = 20_000_000;

/**
 * Trang Thẩm định with 10,000 entries: the longest task of its main thread while the workbook is opened, checked and
 * classified, median of five runs, beside a busy loop in the same page: other programs on the machine lengthen both.
 */
export async function benchPage(pagePath: string): Promise<void> {
  console.log(
    `\nTrang Thẩm định with ${ROWS.toLocaleString("en")} entries: longest task of the main thread, ms (median of ${RUNS} runs)`,
  );
  const path = findChromium();
  if (path === null) {
    console.log("  chromium: not installed, skipped");
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "thamdinh-bench-"));
  try {
    const file = join(folder, "a.xlsx");
    writeFileSync(file, largeWorkbook(ROWS));
    const runs: (readonly number[])[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await longestTasks(path, pathToFileURL(pagePath).href, file));
    const [loop, open, check, classify] = [0, 1, 2, 3].map((index) => median(runs.map((own) => own[index]!)));
    console.log(
      `  open ${open}  check ${check}  classify ${classify}  (at most ${LONGEST}; a busy loop of ${STEPS / 1e6} million steps: ${loop})`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of the busy loop, and of the longest task of each stage; 50 where none took longer: others are not told. */
async function longestTasks(path: string, address: string, file: string): Promise<readonly number[]> {
  const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.addInitScript(`globalThis.longTasks = [];
      new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
        .observe({ type: "longtask", buffered: true });`);
    await page.goto(address);
    await page.waitForSelector(".page-card");
    const loop = await page.evaluate<number>(`(() => {
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        let sum = 0;
        for (let step = 0; step < ${STEPS}; step++) sum = (sum * 31 + step) | 0;
        return performance.now() - start + (sum === 1 ? 1 : 0);
      });
      return Math.round(Math.min(...times));
    })()`);
    const longest = async () => {
      // Tasks are told once the page has nothing else to do
      await page.evaluate("new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 100)))");
      return page.evaluate<number>("Math.round(Math.max(50, ...longTasks.splice(0)))");
    };
    await longest();
    await page.setInputFiles("input[type=file]", file);
    await page.waitForSelector(".sv-cell", { timeout: 0 });
    await page.waitForSelector("#td-panel-insert");
    const tasks = [loop, await longest()];
    for (const [step, shown] of [
      ["check", "fluent-message-bar, .td-accordion, .td-figures"],
      ["classify", ".td-figures"],
    ] as const) {
      await page.locator(`#td-tab-${step}`).click();
      await longest();
      await page.locator(`#td-panel-${step} .td-actions fluent-button`).first().click();
      await page.waitForSelector(`#td-panel-${step} :is(${shown})`, { timeout: 0 });
      tasks.push(await longest());
    }
    return tasks;
  } finally {
    await browser.close();
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
