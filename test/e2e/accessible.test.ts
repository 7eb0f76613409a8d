import process from "node:process";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { violationsOf } from "../axe";
import { chromiumPath } from "../src/panel/pane-browser";
import { PATIENCE, startWorkbenchBrowser } from "./open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "./open-workbench";

/**
 * Univer draws its sheet on a canvas and brings name box, tabs and zoom as they are: what they lack is not for this
 * project to fix.
 */
const UNIVER = [".wb-univer"];

type State = (at: OpenWorkbench) => Promise<void>;

const inSheets = async ({ page }: OpenWorkbench) => {
  await page.getByRole("button", { name: "Google Sheets" }).click();
  await page.getByRole("button", { name: "Thẩm định", exact: true }).waitFor();
};
const openMenu: State = async (at) => {
  await inSheets(at);
  await at.page.getByRole("button", { name: "Thẩm định", exact: true }).click();
  await at.page.getByRole("menuitem").first().waitFor();
};

/** Everything that the page can show round the spreadsheet. */
const states: Readonly<Record<string, State>> = {
  "Excel with its pane": () => Promise.resolve(),
  "Excel without its pane": ({ page }) => page.getByRole("button", { name: "Đóng ngăn" }).click(),
  "a menu of the ribbon": async ({ page }) => {
    await page.getByRole("button", { name: "Chèn mẫu" }).first().click();
    await page.getByRole("menuitem").first().waitFor();
  },
  "the notice of a command": async ({ page }) => {
    await page.getByRole("button", { name: "Kiểm tra", exact: true }).click();
    await page.frameLocator(".wb-dialog iframe").getByRole("heading").waitFor();
  },
  "a file that was saved": async ({ page }) => {
    await page.getByRole("button", { name: "Lưu .xlsx" }).click();
    await page.getByText("Đã lưu vi-du.xlsx.").waitFor();
  },
  "a file that cannot be opened": async (at) => {
    await at.openFile("hong.xlsx", new Uint8Array([1, 2, 3]));
    await at.page.getByRole("alert").waitFor();
  },
  "charts of a summary": async ({ page }) => {
    await page.getByRole("button", { name: "Tổng hợp", exact: true }).click();
    await page.getByRole("region", { name: "Biểu đồ" }).waitFor();
  },
  "Google Sheets": inSheets,
  "the add-on's menu": openMenu,
  "the add-on's sidebar": async (at) => {
    await openMenu(at);
    await at.page.getByRole("menuitem").first().click();
    await at.pane.getByRole("tab").first().waitFor();
  },
  "a dialog of the script": async (at) => {
    await openMenu(at);
    await at.page.getByRole("menuitem", { name: "Kiểm tra" }).click();
    await at.page.frameLocator(".wb-dialog iframe").getByText(/\d/).first().waitFor();
  },
};

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")("The page of the workbench", () => {
  let browser: WorkbenchBrowser;
  let at: OpenWorkbench;
  beforeAll(async () => {
    browser = await startWorkbenchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    at = await browser.open();
  });
  afterEach(() => at.page.context().close());

  it.each(Object.keys(states))("is open to everybody, light and dark: %s", async (state) => {
    await states[state]!(at);
    expect(await violationsOf(at.page, [UNIVER])).toEqual([]);
    await at.page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => at.page.evaluate("document.documentElement.style.colorScheme"), PATIENCE).toBe("dark");
    expect(await violationsOf(at.page, [UNIVER], "colours")).toEqual([]);
  });
});
