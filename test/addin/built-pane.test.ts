import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import process from "node:process";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findTool } from "../../build/find-tool.mjs";
import { projectFolder } from "../../build/project-folder.mjs";

const chromiumPath = findTool("chromium") ?? findTool("google-chrome");
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** The simulated Excel as one script for a page. */
async function officeScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["test/addin/built-pane-page.ts"], absWorkingDir: projectFolder, write: false, bundle: true, format: "iife", target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")("The built pane in a simulated Excel", () => {
  let browser: Browser;
  let office: string;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    office = await officeScript();
    browser = await chromium.launch({ ...(chromiumPath === null ? {} : { executablePath: chromiumPath }), args: ["--no-sandbox"] });
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 350, height: 800 } });
    complaints = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.route("**/*", async (route) => {
      const { host, pathname } = new URL(route.request().url());
      const file = join("dist/addin", pathname);
      if (pathname.endsWith("/office.js")) await route.fulfill({ contentType: "text/javascript", body: office });
      else if (host === "localhost:3000" && existsSync(file)) await route.fulfill({ contentType: `${TYPES[extname(file)] ?? ""}; charset=utf-8`, body: readFileSync(file) });
      else await route.abort();
    });
    await page.goto("https://localhost:3000/taskpane.html");
  });

  const sheets = () => page.evaluate<readonly string[]>("grid.sheets().map(({ name }) => name)");
  const press = async (step: string, id: string) => {
    await page.getByRole("tab", { name: step }).click();
    await page.locator(`#td-panel-${id} fluent-button[appearance=primary]`).first().click();
  };

  it("starts under its own content policy, and asks for nothing but office.js from elsewhere", async () => {
    await page.getByRole("tab", { name: "Kiểm tra" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("inserts a template and summarises it in the workbook", async () => {
    await press("Chèn mẫu", "insert");
    await page.getByText("Đã chèn mẫu.").first().waitFor();
    expect(await sheets()).toEqual(expect.arrayContaining(["Bộ tiêu chí", "Chấm điểm tập thể"]));
    await press("Tổng hợp", "summarize");
    await expect.poll(async () => (await sheets()).some((name) => name.startsWith("Tổng hợp"))).toBe(true);
    expect(complaints).toEqual([]);
  });
});
