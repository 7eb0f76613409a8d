import type { AddressInfo } from "node:net";
import { chromium } from "playwright-core";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { bundleWorkbench } from "../../build/workbench-bundle.mjs";
import { createWorkbenchServer } from "../../build/workbench.mjs";
import { expect } from "vitest";
import { columnLetters, rectToAddress } from "../../src/workbook/model/area";
import type { Rect } from "../../src/workbook/model/area";
import type { CellContent } from "../../workbench/grid/grid";
import { chromiumPath } from "../src/panel/pane-browser";

/** Pixels on the page. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isInSight: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a usual screen's window. */
export const WINDOW: Size = { width: 1440, height: 900 };

/** The workbench in a browser, as a person at it. Rows and columns count from 1. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's page in the pane. */
  readonly pane: FrameLocator;
  /** Everything that the page complained of, and every address it asked for beyond its own. */
  readonly complaints: readonly string[];
  readonly strangers: readonly string[];
  /** Once everything typed and written is calculated and shown. */
  readonly settled: () => Promise<void>;
  readonly sheets: () => Promise<readonly string[]>;
  readonly activeSheet: () => Promise<string>;
  /** The selected cell, as `Sheet!A1`. */
  readonly selected: () => Promise<string>;
  /** Whether a cell of the active sheet is in sight as a whole. */
  readonly inSight: (row: number, column: number) => Promise<boolean>;
  /** What cells of one row show on the screen. */
  readonly shown: (sheet: string, row: number, columns: readonly number[]) => Promise<readonly string[]>;
  /** What a person put into cells, row by row: constants and formulas, and not what formulas give. */
  readonly contents: (sheet: string, rect: Rect) => Promise<readonly (readonly CellContent[])[]>;
  /** Opens a workbook by the button for files. */
  readonly openFile: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly click: (row: number, column: number) => Promise<void>;
  /** Puts the mouse over a cell that is in sight. */
  readonly hover: (row: number, column: number) => Promise<void>;
  /** Types texts from the selected cell to the right, and goes back to where they began, a row further down. */
  readonly typeRow: (texts: readonly string[]) => Promise<void>;
  /** Types into the selected cell, ended by Enter. */
  readonly type: (text: string) => Promise<void>;
  /** Puts text on the clipboard and pastes it into the selected cell. */
  readonly paste: (text: string) => Promise<void>;
  /** What Univer tells in a dialog of its own, which is closed then. */
  readonly refusal: () => Promise<string>;
  /** Formula cells that Univer calculates otherwise than the project's calculator. */
  readonly differences: () => Promise<readonly string[]>;
}

export interface WorkbenchBrowser {
  /** A page with the example workbook, or with an empty one, which takes half the time. */
  readonly open: (size?: Size, begins?: "example" | "blank") => Promise<OpenWorkbench>;
  readonly close: () => Promise<void>;
}

/** Serves the workbench on a free port and starts a browser. */
export async function startWorkbenchBrowser(): Promise<WorkbenchBrowser> {
  await bundleWorkbench();
  const server = createWorkbenchServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const browser: Browser = await chromium.launch({
    ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
    args: ["--no-sandbox"],
  });
  return {
    open: async (size = WINDOW, begins = "example") => {
      const context = await browser.newContext({
        viewport: size,
        reducedMotion: "reduce",
        permissions: ["clipboard-read", "clipboard-write"],
        locale: "vi-VN",
      });
      return openPage(await context.newPage(), origin, begins === "blank" ? "/?blank" : "/");
    },
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function openPage(page: Page, origin: string, address: string): Promise<OpenWorkbench> {
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(address)) strangers.push(address);
  });
  await page.goto(`${origin}${address}`);
  await page.locator("html[data-ready=true]").waitFor();

  const settled = () => page.evaluate<void>("workbench.grid.settled()");
  const selected = async () => {
    const [name, row, column] = await page.evaluate<readonly [string, number, number]>(`(() => {
      const { name, selection: [{ row, column }] } = workbench.grid.sheet(workbench.grid.activeSheet());
      return [name, row, column];
    })()`);
    return `${name}!${columnLetters(column)}${String(row)}`;
  };
  const type = async (text: string) => {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await settled();
  };
  return {
    page,
    complaints,
    strangers,
    settled,
    type,
    selected,
    pane: page.frameLocator("aside iframe"),
    sheets: () => page.evaluate<readonly string[]>("workbench.grid.sheets().map(({ name }) => name)"),
    activeSheet: () => page.evaluate<string>("workbench.grid.sheet(workbench.grid.activeSheet()).name"),
    inSight: (row, column) => isInSight(page, row, column),
    shown: async (sheet, row, columns) => {
      await settled();
      return page.evaluate<readonly string[]>(
        `${JSON.stringify(columns)}.map((column) => workbench.shown(${JSON.stringify(sheet)}, ${String(row)}, column))`,
      );
    },
    contents: async (sheet, { row, column, rows, columns }) => {
      await settled();
      return page.evaluate<readonly (readonly CellContent[])[]>(`(() => {
        const sheet = workbench.grid.findSheet(${JSON.stringify(sheet)});
        return Array.from({ length: ${String(rows)} }, (_, r) => Array.from({ length: ${String(columns)} }, (_, c) => sheet.content(${String(row)} + r, ${String(column)} + c)));
      })()`);
    },
    openFile: async (name, bytes) => {
      await page
        .locator("input[type=file]")
        .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    },
    click: async (row, column) => {
      if (!(await isInSight(page, row, column))) {
        const nameBox = page.locator("[data-u-comp=defined-name] input");
        await nameBox.fill(rectToAddress({ row, column, rows: 1, columns: 1 }));
        await nameBox.press("Enter");
        await expect.poll(selected, PATIENCE).toContain(`!${rectToAddress({ row, column, rows: 1, columns: 1 })}`);
        // The row that was gone to may lie half below the edge, or half under frozen rows
        for (const turn of WHEEL_TURNS) {
          if (await isInSight(page, row, column)) break;
          const { x, y } = await placeOf(page, 1, 1);
          await page.mouse.move(x + 100, y + 300);
          await page.mouse.wheel(0, turn);
          await page.waitForTimeout(TURNING);
        }
        await expect.poll(() => isInSight(page, row, column), PATIENCE).toBe(true);
      }
      const { x, y, width, height } = await placeOf(page, row, column);
      await page.mouse.click(x + Math.min(width / 3, 20), y + height / 2);
    },
    hover: async (row, column) => {
      const { x, y, width, height } = await placeOf(page, row, column);
      await page.mouse.move(x + width / 3, y + height / 2);
      await page.mouse.move(x + width / 2, y + height / 2);
    },
    typeRow: async (texts) => {
      for (const [index, text] of texts.entries()) {
        const before = await selected();
        await page.keyboard.type(text);
        await page.keyboard.press(index === texts.length - 1 ? "Enter" : "Tab");
        // The selection goes on when the entry was found valid
        await expect.poll(selected, PATIENCE).not.toBe(before);
      }
      await settled();
    },
    paste: async (text) => {
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
      await page.keyboard.press("Control+V");
      await settled();
    },
    refusal: async () => {
      const dialog = univerDialog(page);
      await dialog.waitFor();
      const text = await dialog.innerText();
      await dialog.getByRole("button").first().click();
      await dialog.waitFor({ state: "detached" });
      return text;
    },
    differences: () => page.evaluate<readonly string[]>("workbench.compare().then(({ differences }) => differences)"),
  };
}

/** Pixels: down a little, up a little, up to the top. */
const WHEEL_TURNS = [60, -120, -5_000];
/** Milliseconds that a wheel takes to come to rest. */
const TURNING = 150;

/** A busy machine takes its time. */
export const PATIENCE = { timeout: 120_000, interval: 50 } as const;
function placeOf(page: Page, row: number, column: number): Promise<Place> {
  return page.evaluate<Place>(`workbench.place(${String(row)}, ${String(column)})`);
}

async function isInSight(page: Page, row: number, column: number): Promise<boolean> {
  return (await placeOf(page, row, column)).isInSight;
}

function univerDialog(page: Page): Locator {
  return page.locator("[role=dialog]").filter({ hasText: "Thông báo" });
}
