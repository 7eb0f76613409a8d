import type { Grid } from "../grid/grid";
import { Dialogs } from "./dialogs";
import type { PresentDialog } from "./dialogs";
import { OfficeError } from "./office-error";
import { OfficeHost } from "./office-host";
import type { OfficePlatform } from "./office-host";
import { SimulatedContext } from "./request-context";
import type { ContextOptions } from "./request-context";
import { workbookOf } from "./workbook";

export interface SimulatedExcelOptions {
  /** Desktop has no payload limits. */
  readonly platform?: OfficePlatform;
  /** The newest ExcelApi requirement set, e.g. `1.9`. */
  readonly apiSet?: string;
  readonly displayLanguage?: string;
  readonly theme?: keyof typeof OFFICE_THEMES;
  /** Where there is a screen. */
  readonly present?: PresentDialog;
  /** Whether the structure of the workbook is protected. */
  readonly workbookProtected?: boolean;
}

/** The namespaces that office.js brings into a page, and the host behind them for tests to look into and disturb. */
export interface SimulatedExcel {
  readonly Excel: typeof globalThis.Excel;
  readonly Office: typeof globalThis.Office;
  readonly OfficeExtension: typeof globalThis.OfficeExtension;
  readonly host: OfficeHost;
  readonly dialogs: Dialogs;
  /** Files in base 64 that the add-in opened as other workbooks. */
  readonly opened: readonly string[];
}

type Batch = (context: unknown) => Promise<unknown>;

/** Excel with an add-in loaded, over a grid. What it does not know throws: it is a small host, not all of Excel. */
export function createSimulatedExcel(grid: Grid, options: SimulatedExcelOptions = {}): SimulatedExcel {
  const opened: string[] = [];
  const { platform = "web", apiSet = "1.20", displayLanguage = "vi-VN" } = options;
  const host = new OfficeHost(grid, platform, apiSet, options.workbookProtected);
  const excel = {
    ...ENUMS,
    run: (first: unknown, second?: unknown) => run(host, first, second),
    // REF Excel.createWorkbook: opens a new workbook, here to be looked at by tests
    createWorkbook: (base64?: string) => {
      opened.push(base64 ?? "");
      return Promise.resolve();
    },
  };
  const dialogs = new Dialogs(options.present);
  const office = officeNamespace(host, displayLanguage, dialogs, options.theme ?? "light");
  return {
    // The classes behind are checked against the types of Office.js in conformance.ts; here the whole is taken for
    // granted
    Excel: excel as unknown as typeof globalThis.Excel,
    Office: office as unknown as typeof globalThis.Office,
    OfficeExtension: { Error: OfficeError } as unknown as typeof globalThis.OfficeExtension,
    host,
    dialogs,
    opened,
  };
}

async function run(host: OfficeHost, first: unknown, second: unknown): Promise<unknown> {
  const batch = (second ?? first) as Batch;
  const options = second === undefined ? {} : (first as Partial<ContextOptions>);
  // REF Excel.RunOptions: mergeUndoGroup came with 1.20
  if (options.mergeUndoGroup && !host.isSetSupported("ExcelApi", "1.20"))
    throw new OfficeError("ApiNotFound", "mergeUndoGroup");
  const context = new SimulatedContext(host, {
    delayForCellEdit: options.delayForCellEdit ?? false,
    mergeUndoGroup: options.mergeUndoGroup ?? false,
  });
  const open = Object.assign(context, { workbook: workbookOf(host, context) });
  try {
    const result = await batch(open);
    if (open.hasPending) await open.sync();
    return result;
  } finally {
    context.close();
  }
}

/** The values of the enums that add-ins may use in place of texts. */
const ENUMS = {
  ConditionalFormatType: { custom: "Custom" },
  RangeCopyType: { all: "All", formulas: "Formulas", values: "Values", formats: "Formats" },
  SpecialCellType: { constants: "Constants", formulas: "Formulas", blanks: "Blanks" },
  ClearApplyTo: { all: "All", contents: "Contents", formats: "Formats" },
  SheetVisibility: { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" },
} as const;

/** What an add-in reads of the theme that a person chose in Office. */
export const OFFICE_THEMES = {
  light: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#000000",
    controlBackgroundColor: "#FFFFFF",
    controlForegroundColor: "#000000",
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: "#262626",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#262626",
    controlForegroundColor: "#FFFFFF",
    isDarkTheme: true,
  },
} as const;

type Command = (event: { readonly completed: () => void }) => void;

function officeNamespace(
  host: OfficeHost,
  displayLanguage: string,
  dialogs: Dialogs,
  theme: keyof typeof OFFICE_THEMES,
) {
  const commands = new Map<string, Command>();
  const info = { host: "Excel", platform: host.platform === "web" ? "OfficeOnline" : "PC" };
  return {
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    EventType: { DialogMessageReceived: "dialogMessageReceived", DialogEventReceived: "dialogEventReceived" },
    context: {
      ui: { displayDialogAsync: dialogs.display },
      displayLanguage,
      contentLanguage: displayLanguage,
      ...info,
      requirements: { isSetSupported: (name: string, version?: string) => host.isSetSupported(name, version) },
      officeTheme: OFFICE_THEMES[theme],
      partitionKey: undefined,
    },
    onReady: (callback?: (info: unknown) => unknown) =>
      Promise.resolve(info).then((ready) => {
        callback?.(ready);
        return ready;
      }),
    actions: {
      associate: (name: string, command: Command) => commands.set(name, command),
      /** Whether a page has made this function known, as it does some time after it was loaded. */
      isAssociated: (name: string) => commands.has(name),
      /** Presses a ribbon button, for tests: resolves when the command says that it has ended. */
      press: (name: string) =>
        new Promise<void>((resolve, reject) => {
          const command = commands.get(name);
          if (command) command({ completed: resolve });
          else reject(new Error(`no function is associated with ${name}`));
        }),
    },
    addin: { showAsTaskpane: () => Promise.resolve(), hide: () => Promise.resolve() },
  };
}
