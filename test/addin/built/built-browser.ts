import { existsSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";
import { findChromium } from "../../../build/find-tool.mjs";
import { projectFolder } from "../../../build/project-folder.mjs";
import type { Cell } from "../../../src/text/cell";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import type { MemoryGridOptions } from "../../../workbench/grid/memory-grid";
import type { SimulatedExcelOptions } from "../../../workbench/office/simulated-excel";
import type { TypedColumn } from "../../host-cases/typed-cells";

/** The browser of this machine, `null` where there is none. */
export const chromiumPath = findChromium();

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

export interface BuiltPageOptions extends SimulatedExcelOptions {
  readonly isDark?: boolean;
  readonly width?: number;
  /** `manual` where only typed cells matter: the simulated workbook calculates long tables slowly. */
  readonly calculation?: MemoryGridOptions["calculation"];
}

/** A page of the built add-in, in a browser, over a simulated Excel. */
export interface BuiltPage {
  readonly page: Page;
  /** Everything that the page complained of, refusals by its content policy among it. */
  readonly complaints: readonly string[];
  /** The built files it has asked for. */
  readonly requested: () => readonly string[];
  /** Files that from now on do not come, as when the network is gone. */
  readonly lose: (file: RegExp | null) => void;
  readonly capture: () => Promise<Snapshot>;
  /** Pastes values: validation would refuse some from the keyboard. */
  readonly paste: (columns: readonly TypedColumn[]) => Promise<void>;
  readonly sheets: () => Promise<readonly string[]>;
  /** Everything that the workbook holds, but which sheet and cells are in view. */
  readonly state: () => Promise<unknown>;
}

export interface BuiltBrowser {
  readonly open: (
    file: "taskpane.html" | "commands.html" | "result.html",
    options?: BuiltPageOptions,
    fragment?: string,
  ) => Promise<BuiltPage>;
  readonly close: () => Promise<void>;
}

export async function startBuiltBrowser(): Promise<BuiltBrowser> {
  const office = await officeScript();
  const browser = await chromium.launch({
    ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
    args: ["--no-sandbox"],
  });
  return {
    close: () => browser.close(),
    open: async (file, { isDark = false, width = 320, calculation, ...simulated } = {}, fragment = "") => {
      const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
      const complaints: string[] = [];
      const requested: string[] = [];
      let lost: RegExp | null = null;
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      await page.addInitScript(
        `globalThis.simulatedExcel = ${JSON.stringify(simulated)}; globalThis.simulatedGrid = ${JSON.stringify({ calculation })};`,
      );
      await page.route("**/*", async (route) => {
        const { host, pathname } = new URL(route.request().url());
        const path = join("dist/addin", pathname);
        const name = basename(pathname);
        if (pathname.endsWith("/office.js")) {
          await route.fulfill({
            contentType: "text/javascript",
            body: `${office}\nOffice.context.officeTheme.isDarkTheme = ${String(isDark)};`,
          });
        } else if (host === "localhost:3000" && existsSync(path) && !lost?.test(name)) {
          requested.push(name);
          await route.fulfill({
            contentType: `${TYPES[extname(path)] ?? ""}; charset=utf-8`,
            body: readFileSync(path),
          });
        } else {
          await route.abort();
        }
      });
      await page.goto(`https://localhost:3000/${file}${fragment}`);
      return {
        page,
        complaints,
        requested: () => requested,
        lose: (wanted) => {
          lost = wanted;
        },
        capture: () => page.evaluate<Snapshot>("captureExcel()"),
        paste: (columns) =>
          page.evaluate(
            `(${pasteInto})(grid, ${JSON.stringify(columns.map(({ area, cells }) => ({ area, cells: cells.map(contentOf) })))})`,
          ),
        sheets: () => page.evaluate<readonly string[]>("grid.sheets().map(({ name }) => name)"),
        state: () => page.evaluate("grid.snapshotState()"),
      };
    },
  };
}

/** The simulated Excel as one script for a page. */
async function officeScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["test/addin/built/built-page-office.ts"],
    absWorkingDir: projectFolder,
    write: false,
    bundle: true,
    format: "iife",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}

/** Excel holds a date as its serial number, under the format of its cell. */
export function contentOf(cell: Cell): Exclude<Cell, { date: number }> {
  return typeof cell === "object" && cell !== null && "date" in cell ? cell.date : cell;
}

/** Runs in the page. */
const pasteInto = `(grid, columns) => {
  for (const { area, cells } of columns) {
    const { id } = grid.findSheet(area.sheet);
    cells.forEach((cell, index) => { if (cell !== null) grid.setContent(id, area.row + index, area.column, cell); });
  }
}`;
