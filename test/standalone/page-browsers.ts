import { existsSync } from "node:fs";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";
import { z } from "zod";
import { findChromium, findTool } from "../../build/find-tool.mjs";
import { projectFolder } from "../../build/project-folder.mjs";
import { STANDALONE_PAGE } from "../../build/pages/standalone.mjs";
import { startFirefox } from "./marionette";

export const PAGE_ADDRESS = pathToFileURL(join(projectFolder, STANDALONE_PAGE)).href;

/** Trang Thẩm định in a browser, opened from the disk with the network off. */
export interface OpenPage {
  /** Runs an expression in the page until it gives something other than `null` and `false`. */
  readonly until: (expression: string) => Promise<unknown>;
  readonly chooseFile: (path: string) => Promise<void>;
  /** Returns the file that was downloaded, once it is complete. */
  readonly download: () => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Errors and warnings of the console, and everything that was asked for besides the page and its worker. */
  readonly complaints: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface PageBrowser {
  readonly path: string | null;
  readonly open: (path: string) => Promise<OpenPage>;
}

export const pageBrowsers: Readonly<Record<string, PageBrowser>> = {
  "Chromium": { path: findChromium(), open: async (path) => (await openInChromium(path)).open },
  "Firefox ESR": { path: findTool("firefox-esr"), open: openInFirefox },
};

export async function openInChromium(
  path: string,
  size = { width: 1366, height: 768 },
): Promise<{ readonly open: OpenPage; readonly page: Page }> {
  const browser = await chromium.launch({
    executablePath: path,
    args: ["--no-sandbox"],
    ignoreDefaultArgs: ["--hide-scrollbars"],
  });
  const context = await browser.newContext({ viewport: size, offline: true, reducedMotion: "reduce", locale: "vi-VN" });
  // Its dialogs are the system's: nobody can press a button there
  await context.addInitScript("delete window.showOpenFilePicker; delete window.showSaveFilePicker");
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (request.url() !== PAGE_ADDRESS && !/^(?:blob:null|data:)/.test(request.url()))
      complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(PAGE_ADDRESS);
  const downloading: Promise<{ name: string; bytes: Uint8Array }>[] = [];
  page.on("download", (download) =>
    downloading.push(
      download.path().then(async (file) => ({ name: download.suggestedFilename(), bytes: await readFile(file) })),
    ),
  );
  const open: OpenPage = {
    until: (expression) => untilTrue(expression, () => page.evaluate(expression)),
    chooseFile: (file) => page.setInputFiles("input[type=file]", file),
    download: async () => {
      while (downloading.length === 0) await page.waitForEvent("download");
      return downloading.shift()!;
    },
    complaints: () => Promise.resolve(complaints),
    close: () => browser.close(),
  };
  return { open, page };
}

/** Only something that hangs takes so long. */
const LONGEST_MS = 60_000;

/** The policy of the page lets nobody make code of text in it, so the browser is asked again and again. */
async function untilTrue(expression: string, ask: () => Promise<unknown>): Promise<unknown> {
  for (const start = Date.now(); Date.now() - start < LONGEST_MS;) {
    const value = await ask();
    if (value !== null && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`never came true: ${expression}`);
}

const ELEMENT = z.object({ value: z.record(z.string(), z.string()) });
/** Fluent asks for elements by names that they do not have yet: Firefox warns, and nothing comes of it. */
const COMPLAINTS = `
  const own = (text) => text.includes("thamdinh.html") || text.includes("Content-Security-Policy");
  return Services.console.getMessageArray().map(String).filter((text) => own(text) && !text.includes("Empty string passed to getElementById"));`;

async function openInFirefox(path: string): Promise<OpenPage> {
  const downloads = await mkdtemp(join(tmpdir(), "thamdinh-tai-xuong-"));
  const { command, close } = await startFirefox(path, downloads);
  const run = async (script: string) =>
    (await command("WebDriver:ExecuteScript", { script, args: [] }, z.object({ value: z.unknown() }))).value;
  await command("WebDriver:Navigate", { url: PAGE_ADDRESS }, z.unknown());
  const until = (expression: string) => untilTrue(expression, () => run(`return ${expression}`));
  return {
    until,
    chooseFile: async (file) => {
      const { value } = await command("WebDriver:FindElement", { using: "css selector", value: "input" }, ELEMENT);
      await command("WebDriver:ElementSendKeys", { id: Object.values(value)[0], text: file }, z.unknown());
    },
    download: async () => {
      for (;;) {
        const files = await readdir(downloads);
        const [name] = files;
        if (name !== undefined && !files.some((one) => one.endsWith(".part"))) {
          const bytes = await readFile(join(downloads, name));
          if (bytes.length > 0) return { name, bytes };
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    complaints: async () => {
      const fetched = await run("return performance.getEntriesByType('resource').map(({ name }) => name)");
      await command("Marionette:SetContext", { value: "chrome" }, z.unknown());
      const { value } = await command(
        "WebDriver:ExecuteScript",
        { script: COMPLAINTS, args: [] },
        z.object({ value: z.array(z.string()) }),
      );
      await command("Marionette:SetContext", { value: "content" }, z.unknown());
      return [
        ...value,
        ...z
          .array(z.string())
          .parse(fetched)
          .filter((name) => !/^(?:blob:null|data:)/.test(name)),
      ];
    },
    close: async () => {
      await close();
      if (existsSync(downloads)) await rm(downloads, { recursive: true });
    },
  };
}
