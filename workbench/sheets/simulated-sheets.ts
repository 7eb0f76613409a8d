import type { Grid, Typed } from "../grid/grid";
import { mayEditCells, mayEditFile } from "./services/access";
import { SimulatedCacheService } from "./services/cache-service";
import { AuthMode as AuthModes, ChartMergeStrategy, ChartType } from "./services/enums";
import type { AuthMode } from "./runtime/execution";
import { SimulatedHtmlService } from "./services/html-service";
import { LockBook, SimulatedLockService } from "./services/lock-service";
import { SimulatedPropertiesService, openStores } from "./services/properties-service";
import type { PropertyStores } from "./services/properties-service";
import type { Sandbox } from "./runtime/sandbox";
import { createScriptConsole } from "./runtime/script-console";
import type { LogLine } from "./runtime/script-console";
import { createGoogle } from "./runtime/script-run";
import type { ScriptLine, SimulatedGoogle } from "./runtime/script-run";
import { ScriptRunner } from "./runtime/script-runner";
import type { Outcome } from "./runtime/script-runner";
import { SimulatedScriptApp, SimulatedSession, SimulatedUtilities } from "./services/script-services";
import { publish, ServiceObject } from "./runtime/service-object";
import { SimulatedSpreadsheetApp } from "./spreadsheet/spreadsheet-app";
import { SheetsHost } from "./runtime/sheets-host";
import type { SheetsPeople, SheetsSettings } from "./runtime/sheets-host";
import { SheetsScreen, SimulatedUi } from "./services/ui";

export interface SimulatedSheetsOptions {
  /** The script's text; without one there are only the services. */
  readonly code?: string;
  /** Its .html files by name, without the ending. */
  readonly html?: Readonly<Record<string, string>>;
  /** Where scripts run: `NODE_SANDBOX`, or `createFunctionSandbox()` in a page. */
  readonly sandbox?: Sandbox;
  /** As `vi_VN`; that of the grid's decimal separator when left out. */
  readonly locale?: string;
  readonly timeZone?: string;
  readonly scriptTimeZone?: string;
  /** Language of the user, as `vi`. */
  readonly userLocale?: string;
  /** What formulas of scripts are read by: see `FormulaReading`. */
  readonly formulaSeparator?: "," | ";" | "both";
  readonly people?: Partial<SheetsPeople>;
  /** `oauthScopes` of `appsscript.json`. */
  readonly scopes?: readonly string[];
  readonly bound?: boolean;
  /** Milliseconds since 1970 at the start. */
  readonly now?: number;
  /** Milliseconds that each call takes. */
  readonly callTime?: SheetsSettings["callTime"];
  /** Milliseconds that a run may take. */
  readonly timeLimit?: number;
  readonly checksFormulas?: boolean;
}

/** Google Sheets with a script in it, over a grid, and what lies behind it for tests to look into and disturb. */
export interface SimulatedSheets {
  readonly host: SheetsHost;
  /** The services as a script's globals. */
  readonly services: SheetsServices;
  readonly screen: SheetsScreen;
  readonly locks: LockBook;
  readonly properties: PropertyStores;
  readonly log: LogLine[];
  readonly runner: ScriptRunner;
  /** Opens the file: `onOpen` runs, for those who may edit (simple-triggers.md). `null` when it did not. */
  readonly open: (authMode?: AuthMode) => Outcome | null;
  /** Clicks a menu item by the captions that lead to it. */
  readonly press: (...captions: readonly string[]) => Outcome;
  /** `google` of a page that is shown. */
  readonly google: (
    page?: "sidebar" | "dialog",
    schedule?: (task: () => void) => void,
  ) => SimulatedGoogle & { readonly line: ScriptLine };
  /** Types into a cell as a person does, the one at the keyboard or another. */
  readonly type: (sheet: string, row: number, column: number, text: string, person?: string) => Typed;
}

export interface SheetsServices {
  readonly SpreadsheetApp: typeof globalThis.SpreadsheetApp;
  readonly HtmlService: typeof globalThis.HtmlService;
  readonly LockService: typeof globalThis.LockService;
  readonly PropertiesService: typeof globalThis.PropertiesService;
  readonly CacheService: typeof globalThis.CacheService;
  readonly Session: typeof globalThis.Session;
  readonly Utilities: typeof globalThis.Utilities;
  readonly ScriptApp: typeof globalThis.ScriptApp;
  readonly Charts: typeof globalThis.Charts;
}

const SCOPES = [
  "https://www.googleapis.com/auth/spreadsheets.currentonly",
  "https://www.googleapis.com/auth/script.container.ui",
];
const OWNER = "chu-so-huu@example.vn";
/** 23 November 2026, 8:00 in Vietnam: a morning like any other. */
const MORNING = Date.UTC(2026, 10, 23, 1);
const SIX_MINUTES = 360_000;

/** What it does not know throws: it is a small host, not all of Sheets. */
export function createSimulatedSheets(grid: Grid, options: SimulatedSheetsOptions = {}): SimulatedSheets {
  const host = new SheetsHost(grid, settingsOf(grid, options), options.now ?? MORNING);
  const screen = new SheetsScreen();
  const locks = new LockBook(host);
  const properties = openStores(grid.extras.documentProperties);
  const log: LogLine[] = [];
  const scriptTimeZone = options.scriptTimeZone ?? host.settings.timeZone;
  const raw = {
    SpreadsheetApp: new SimulatedSpreadsheetApp(host, new SimulatedUi(host, screen, () => locks.releaseAll())),
    HtmlService: new SimulatedHtmlService(host, options.html ?? {}),
    LockService: new SimulatedLockService(host, locks),
    PropertiesService: new SimulatedPropertiesService(host, properties),
    CacheService: new SimulatedCacheService(host),
    Session: new SimulatedSession(host, scriptTimeZone),
    Utilities: new SimulatedUtilities(host),
    ScriptApp: new SimulatedScriptApp(host),
    Charts: new SimulatedCharts(host),
  };
  // The classes behind are checked against Google's types in conformance.ts; here the whole is taken for granted
  const services = Object.fromEntries(
    Object.entries(raw).map(([name, service]) => [name, publish<ServiceObject>(service)]),
  ) as unknown as SheetsServices;
  const project = { code: options.code ?? "", timeZone: scriptTimeZone, timeLimit: options.timeLimit ?? SIX_MINUTES };
  const runner = new ScriptRunner(
    host,
    project,
    options.sandbox ?? NO_SANDBOX,
    { ...services, ...createScriptConsole(log) },
    locks,
  );
  return {
    host,
    services,
    screen,
    locks,
    properties,
    log,
    runner,
    open: (authMode = "LIMITED") => {
      screen.menus.length = 0;
      if (!mayEditFile(host) || !runner.hasFunction("onOpen")) return null;
      const event = {
        authMode: AuthModes[authMode],
        source: authMode === "NONE" ? undefined : services.SpreadsheetApp.getActive(),
      };
      return runner.execute("onOpen", [event], { kind: "trigger", authMode });
    },
    press: (...captions) => runner.execute(screen.functionOf(...captions)),
    google: (page = "sidebar", schedule) => createGoogle(runner, screen, page, schedule),
    type: (sheet, row, column, text, person = host.settings.people.user) => {
      const isOpen = mayEditCells(host, sheet, { row, column, rows: 1, columns: 1 }, person);
      return isOpen ? grid.type(sheet, row, column, text) : { accepted: false, reason: "protected" };
    },
  };
}

function settingsOf(grid: Grid, options: SimulatedSheetsOptions): SheetsSettings {
  const isVietnamese = grid.locale.decimal === ",";
  const separator = options.formulaSeparator ?? "both";
  const owner = options.people?.owner ?? OWNER;
  const user = options.people?.user ?? owner;
  return {
    locale: options.locale ?? (isVietnamese ? "vi_VN" : "en_US"),
    timeZone: options.timeZone ?? "Asia/Ho_Chi_Minh",
    userLocale: options.userLocale ?? "vi",
    formulas: { separator, shown: { separator: separator === "both" ? (isVietnamese ? ";" : ",") : separator } },
    people: {
      owner,
      user,
      editors: options.people?.editors ?? [...new Set([owner, user])],
      domain: options.people?.domain ?? false,
    },
    scopes: options.scopes ?? SCOPES,
    bound: options.bound ?? true,
    callTime: options.callTime ?? 1,
    checksFormulas: options.checksFormulas ?? true,
  };
}

const NO_SANDBOX: Sandbox = {
  open: () => {
    throw new Error("no sandbox was given to run scripts in");
  },
};

/** The Charts service: only the types of charts that sheets here have. */
class SimulatedCharts extends ServiceObject {
  toString(): string {
    return "Charts";
  }

  get ChartType() {
    return ChartType;
  }
  get ChartMergeStrategy() {
    return ChartMergeStrategy;
  }
}
