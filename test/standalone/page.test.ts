import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "../../build/project-folder.mjs";
import { MOST_STANDALONE_BYTES, STANDALONE_PAGE } from "../../build/pages/standalone.mjs";
import { exampleWorkbook } from "../../files/example-workbook";
import { openWorkbook, workbookSheets } from "../../files/xlsx/package/workbook";
import { violationsOf } from "../axe";
import { openInChromium, pageBrowsers } from "./page-browsers";
import type { OpenPage } from "./page-browsers";

const chromium = pageBrowsers["Chromium"]!.path;
let folder = "";
let open: OpenPage | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thamdinh-trang-"));
  await writeFile(join(folder, "a.xlsx"), exampleWorkbook());
});
afterEach(async () => {
  await open?.close();
  open = null;
});
afterAll(() => rm(folder, { recursive: true }));

async function opened(size?: { width: number; height: number }): Promise<Page> {
  const started = await openInChromium(chromium!, size);
  open = started.open;
  await started.page.waitForSelector(".page-card");
  return started.page;
}

async function openFile(page: Page, name: string): Promise<void> {
  await page.setInputFiles("input[type=file]", join(folder, name));
  await page.waitForSelector(".sv-cell");
  await page.waitForSelector("#td-panel-insert");
}

async function step(page: Page, name: "check" | "classify", shown: string): Promise<void> {
  await page.locator(`#td-tab-${name}`).click();
  await page.locator(`#td-panel-${name} .td-actions fluent-button`).first().click();
  await page.waitForSelector(`#td-panel-${name} ${shown}`);
}

/** Presses Tab until the keyboard is on what matches. */
async function tabTo(page: Page, expression: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(`(() => { const at = document.activeElement; return ${expression}; })()`)) return;
  }
  throw new Error(`Tab never comes to ${expression}`);
}

it("Trang Thẩm định is small enough to be sent by mail", () => {
  const page = readFileSync(join(projectFolder, STANDALONE_PAGE));
  expect(gzipSync(page, { level: 9 }).length).toBeLessThanOrEqual(MOST_STANDALONE_BYTES);
});

describe.skipIf(chromium === null)("Trang Thẩm định in Chromium", () => {
  it.each([
    { width: 1366, height: 768 },
    { width: 320, height: 640 },
  ])("is accessible at $width × $height, and nothing in it is cut off sideways", async (size) => {
    const page = await opened(size);
    expect(await violationsOf(page)).toEqual([]);
    await openFile(page, "a.xlsx");
    await step(page, "check", ".td-accordion");
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });

  it("needs no mouse: a new workbook gets its template, is looked at by arrows, and saved", async () => {
    const page = await opened();
    await tabTo(page, 'at.textContent.trim() === "Tạo sổ mới"');
    await page.keyboard.press("Enter");
    await page.waitForSelector("#td-panel-insert");
    await tabTo(page, 'at.closest("#td-panel-insert .td-actions") !== null');
    await page.keyboard.press("Enter");
    await page.waitForSelector(".sv-cell");
    await page.keyboard.press("Home");
    await tabTo(page, 'at.classList.contains("sv-scroller") || (document.querySelector(".sv-scroller").focus(), true)');
    const before = await page.textContent(".page-address");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.textContent(".page-address")).not.toBe(before);
    await page.locator(".page-top fluent-button").nth(1).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.textContent.trim()")).toBe("Lưu thành tệp mới");
    await page.keyboard.press("Enter");
    const { name, bytes } = await open!.download();
    expect(name).toBe("Thẩm định.xlsx");
    expect(workbookSheets(openWorkbook(bytes)).length).toBeGreaterThan(1);
  });

  it("warns before the page or another workbook takes away what is not saved", async () => {
    const page = await opened();
    await openFile(page, "a.xlsx");
    await step(page, "classify", ".td-figures");
    await page.waitForSelector(".page-unsaved");
    await page.setInputFiles("input[type=file]", []);
    await page.locator(".page-top fluent-button").first().click();
    await page.getByText("Sổ đang mở chưa lưu").waitFor();
    await page.keyboard.press("Escape");
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
  });

  it("replaces the opened file only where the user says so, and not once it has changed outside", async () => {
    const page = await opened();
    const bytes = [...exampleWorkbook()];
    await page.evaluate((contents) => {
      const file = { bytes: new Uint8Array(contents), modified: 1 };
      const handle = {
        name: "b.xlsx",
        getFile: () => Promise.resolve(new File([file.bytes], "b.xlsx", { lastModified: file.modified })),
        createWritable: () =>
          Promise.resolve({
            write: async (blob: Blob) => {
              file.bytes = new Uint8Array(await blob.arrayBuffer());
              file.modified += 1;
            },
            close: () => Promise.resolve(),
          }),
      };
      Object.assign(globalThis, { file, showOpenFilePicker: () => Promise.resolve([handle]) });
    }, bytes);
    const size = () => page.evaluate("file.bytes.length");
    await page.getByText("Chọn tệp…").click();
    await page.waitForSelector(".sv-cell");
    await step(page, "classify", ".td-figures");
    await page.getByText("Lưu…", { exact: true }).click();
    await page.getByText("Ghi đè “b.xlsx”").click();
    await page.getByText("Đã lưu vào “b.xlsx”.").waitFor();
    const saved = await size();
    expect(saved).not.toBe(bytes.length);

    await page.evaluate("file.modified = 99");
    await page.getByText("Lưu…", { exact: true }).click();
    await page.getByText("Ghi đè “b.xlsx”").click();
    await page.getByText(/đã đổi từ lúc mở nên chưa ghi đè/).waitFor();
    expect(await size()).toBe(saved);
  });

  it("says in one sentence why a file cannot be opened, and keeps the open one", async () => {
    await writeFile(join(folder, "hỏng.xlsx"), "không phải sổ tính");
    const page = await opened();
    await page.setInputFiles("input[type=file]", join(folder, "hỏng.xlsx"));
    await page.getByText("Đây không phải là tệp .xlsx.").waitFor();
    await openFile(page, "a.xlsx");
    await page.setInputFiles("input[type=file]", join(folder, "hỏng.xlsx"));
    await page.getByText("Đây không phải là tệp .xlsx.").waitFor();
    expect(await page.textContent(".page-file")).toBe("a.xlsx");
  });
});
