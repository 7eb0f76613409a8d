import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "../axe";
import { chromiumPath } from "../src/panel/pane-browser";
import { PATIENCE, startWorkbenchBrowser } from "./open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "./open-workbench";

/**
 * Univer draws its sheet on a canvas and brings name box, tabs and zoom as they are: what they lack is not for this
 * project to fix.
 */
const UNIVER = [".wb-univer"];

interface State {
  readonly show: (at: OpenWorkbench) => Promise<void>;
  /** Puts away what lies over the page, for the states after it. */
  readonly leave?: (at: OpenWorkbench) => Promise<void>;
}

const openMenu = async ({ page }: OpenWorkbench) => {
  await page.getByRole("button", { name: "Thẩm định", exact: true }).click();
  await page.getByRole("menuitem").first().waitFor();
};
const closeDialog = async ({ page }: OpenWorkbench) => {
  await page.keyboard.press("Escape");
  await page.locator(".wb-dialog").waitFor({ state: "detached" });
};
const closeMenu = async ({ page }: OpenWorkbench) => {
  await page.keyboard.press("Escape");
  await page.getByRole("menuitem").first().waitFor({ state: "detached" });
};

/** Everything that the page can show round the spreadsheet, as a person comes to it on one page, host by host. */
const states: Readonly<Record<string, State>> = {
  "Excel with its pane": { show: () => Promise.resolve() },
  "a menu of the ribbon": {
    show: async ({ page }) => {
      await page.getByRole("button", { name: "Chèn mẫu" }).first().click();
      await page.getByRole("menuitem").first().waitFor();
    },
    leave: closeMenu,
  },
  "the notice of a command": {
    show: async ({ page }) => {
      await page.getByRole("button", { name: "Kiểm tra", exact: true }).click();
      await page.frameLocator(".wb-dialog iframe").getByRole("heading").waitFor();
    },
    leave: closeDialog,
  },
  "a file that was saved": {
    show: async ({ page }) => {
      await page.getByRole("button", { name: "Lưu .xlsx" }).click();
      await page.getByText("Đã lưu vi-du.xlsx.").waitFor();
    },
  },
  "a file that cannot be opened": {
    show: async (at) => {
      await at.openFile("hong.xlsx", new Uint8Array([1, 2, 3]));
      await at.page.getByRole("alert").waitFor();
    },
  },
  "charts of a summary": {
    show: async ({ page }) => {
      await page.getByRole("button", { name: "Tổng hợp", exact: true }).click();
      await page.getByRole("region", { name: "Biểu đồ" }).waitFor();
      await page.locator(".wb-dialog").waitFor();
    },
    leave: closeDialog,
  },
  "Excel without its pane": { show: ({ page }) => page.getByRole("button", { name: "Đóng ngăn" }).click() },
  "Google Sheets": {
    show: async ({ page }) => {
      await page.getByRole("button", { name: "Google Sheets" }).click();
      await page.getByRole("button", { name: "Thẩm định", exact: true }).waitFor();
    },
  },
  "the add-on's menu": { show: openMenu, leave: closeMenu },
  "a dialog of the script": {
    show: async (at) => {
      await openMenu(at);
      await at.page.getByRole("menuitem", { name: "Kiểm tra" }).click();
      await at.page.frameLocator(".wb-dialog iframe").getByText(/\d/).first().waitFor();
    },
    leave: closeDialog,
  },
  "the add-on's sidebar": {
    show: async (at) => {
      await openMenu(at);
      await at.page.getByRole("menuitem").first().click();
      await at.pane.getByRole("tab").first().waitFor();
    },
  },
};

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")("The page of the workbench", () => {
  let browser: WorkbenchBrowser;
  let at: OpenWorkbench;
  const become = async (scheme: "light" | "dark") => {
    await at.page.emulateMedia({ colorScheme: scheme });
    await expect.poll(() => at.page.evaluate("document.documentElement.style.colorScheme"), PATIENCE).toBe(scheme);
  };
  beforeAll(async () => {
    browser = await startWorkbenchBrowser();
    at = await browser.open();
  });
  afterAll(() => browser.close());

  it.each(Object.keys(states))("is open to everybody, light and dark: %s", async (name) => {
    const { show, leave } = states[name]!;
    await become("light");
    await show(at);
    expect(await violationsOf(at.page, [UNIVER])).toEqual([]);
    await become("dark");
    expect(await violationsOf(at.page, [UNIVER], "colours")).toEqual([]);
    await leave?.(at);
  });
});
