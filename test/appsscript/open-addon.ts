import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../build/project-folder.mjs";
import { onceEach } from "../../src/text/once";
import { referenceToArea } from "../../src/workbook/model/area";
import type { Area } from "../../src/workbook/model/area";
import type { Grid } from "../../workbench/grid/grid";
import { createMemoryGrid } from "../../workbench/grid/memory-grid";
import type { MemoryGridOptions } from "../../workbench/grid/memory-grid";
import { NODE_SANDBOX } from "../../workbench/sheets/runtime/node-sandbox";
import type { Outcome } from "../../workbench/sheets/runtime/script-runner";
import { createSimulatedSheets } from "../../workbench/sheets/simulated-sheets";
import type { SimulatedSheets, SimulatedSheetsOptions } from "../../workbench/sheets/simulated-sheets";
import type * as server from "../../appsscript/server/main";
import type { NoticeData } from "../../appsscript/server/menu";
import { callOver } from "../../appsscript/sidebar/call";
import type { Call, Callable } from "../../appsscript/sidebar/call";
import type { ScriptRunner as Line } from "../../appsscript/sidebar/google-script";
import { noticeLines } from "../../appsscript/sidebar/notice-lines";
import { runInSpreadsheet } from "../../appsscript/sidebar/run-in-spreadsheet";
import type { RunInSpreadsheet } from "../../appsscript/sidebar/run-in-spreadsheet";
import { performOnText } from "../../appsscript/sidebar/perform-on-text";
import type { CapturedText, DoneOnText } from "../../appsscript/sidebar/perform-on-text";
import type { Command, Performed } from "../../src/actions/perform";
import type { Performing } from "../../src/panel/performing/perform-in-worker";

type Server = typeof server;

export interface OpenAddon extends SimulatedSheets {
  readonly grid: Grid;
  /** Calls a function of the built script as a page does. Throws what did not come to an answer. */
  readonly call: <Name extends Callable>(name: Name, ...input: Parameters<Server[Name]>) => ReturnType<Server[Name]>;
  /** The same with anything at all, and how the run ended. */
  readonly execute: (name: string, ...input: readonly unknown[]) => Outcome;
  /** Carries a command out as the sidebar does, over the line between page and script, to its end. */
  readonly run: (command: Command, options?: Partial<RunInSpreadsheet>) => Promise<Performed>;
  /** Presses an item of the menu Thẩm định. */
  readonly choose: (...captions: readonly string[]) => Outcome;
  /** What the notice that is open was given. */
  readonly notice: () => NoticeData;
  /** Carries out what the notice is for, as its page does; what it says, `null` where it closed itself. */
  readonly finishNotice: (onProgress?: (fraction: number | null) => void) => Promise<readonly string[] | null>;
  readonly area: (name: string) => Area;
}

const BUILT = join(projectFolder, "dist/sheets");

/** A file of the built add-on, read once: some tests open a thousand spreadsheets with it. */
const built = onceEach((file: string): string => {
  const path = join(BUILT, file);
  if (!existsSync(path)) throw new Error(`${path} is missing: run npm run build first`);
  return readFileSync(path, "utf8");
});

/** What the built manifest asks for. */
export const manifest = JSON.parse(built("appsscript.json")) as {
  readonly oauthScopes: readonly string[];
  readonly timeZone: string;
  readonly runtimeVersion: string;
  readonly exceptionLogging: string;
};

// A page asks whether the machine is on line, and Node does not know
Object.defineProperty(globalThis, "navigator", { value: { onLine: true }, configurable: true });

/** Performs as a page does where no worker starts. */
export const performHere: Performing<CapturedText, DoneOnText> = (command, captured) =>
  Promise.resolve().then(() => performOnText(command, captured));

/** The built add-on in a simulated spreadsheet. */
export function openAddon(options: SimulatedSheetsOptions = {}, gridOptions: MemoryGridOptions = {}): OpenAddon {
  return openGrid(createMemoryGrid(gridOptions), options);
}

export function openGrid(grid: Grid, options: SimulatedSheetsOptions = {}): OpenAddon {
  const sheets = createSimulatedSheets(grid, {
    sandbox: NODE_SANDBOX,
    scopes: manifest.oauthScopes,
    scriptTimeZone: manifest.timeZone,
    code: built("Code.js"),
    html: {
      sidebar: built("sidebar.html"),
      notice: built("notice.html"),
      ballots: built("ballots.html"),
      documents: built("documents.html"),
    },
    ...options,
  });
  const execute = (name: string, ...input: readonly unknown[]) =>
    sheets.runner.executeRemote(name, JSON.stringify(input));
  const lineOf = (place: "sidebar" | "dialog"): Call => callOver(sheets.google(place).script.run as Line);
  const notice = () =>
    JSON.parse(/id="data">(.*?)<\/script>/.exec(sheets.screen.dialog?.html ?? "")?.[1] ?? "null") as NoticeData;
  return {
    ...sheets,
    grid,
    execute,
    notice,
    run: (command, options) =>
      runInSpreadsheet(lineOf("sidebar"), performHere, command, { onProgress: () => undefined, ...options }),
    finishNotice: async (onProgress = () => undefined) => {
      const lines = await noticeLines(lineOf("dialog"), performHere, notice(), onProgress);
      if (lines === null) sheets.google("dialog").script.host.close();
      return lines;
    },
    call: (name, ...input) => {
      const outcome = execute(name, ...input);
      if (outcome.ended === "threw") throw outcome.error;
      if (outcome.ended === "killed") throw new Error(outcome.message);
      return JSON.parse(JSON.stringify(outcome.value)) as never;
    },
    choose: (...captions) => {
      if (sheets.screen.menus.length === 0) sheets.open();
      return sheets.press("Thẩm định", ...captions);
    },
    area: (name) => {
      const own = grid.names().find((defined) => defined.name === name);
      const found = own && referenceToArea(own.formula);
      if (!found) throw new Error(`no name ${name}`);
      return found;
    },
  };
}
