import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { setTheme as setFluentTheme } from "@fluentui/web-components/theme/set-theme.js";
import { LocaleService, LocaleType } from "@univerjs/core";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { render } from "preact";
import type { Language } from "../../src/language/words";
import { VIETNAM } from "../grid/memory-grid";
import { OFFICE_THEMES } from "../office/simulated-excel";
import type { ShownPage } from "../sheets/ui";
import type { PresentDialog } from "../office/dialogs";
import { cellPlace } from "../univer/cell-place";
import { pasteByLocale } from "../univer/pasted-texts";
import { giveRowsRoom } from "../univer/roomy-rows";
import { shownText } from "../univer/shown-text";
import { startUniver } from "../univer/start-univer";
import type { OpenUniver } from "../univer/start-univer";
import { followLocale } from "../univer/typed-edits";
import { createUniverGrid } from "../univer/univer-grid";
import { App } from "./app";
import type { HostName, Theme } from "./app";
import { compareCalculators } from "./compare-calculators";
import type { OpenDialog } from "./dialog-frame";
import { loadExcelSide } from "./excel-side";
import { workbookFiles } from "./workbook-files";
import type { WorkbookFiles } from "./workbook-files";
import "./page.css";
import { pageWords } from "./page-words";
import type { SheetsCloud, Workbench } from "./workbench";

const LOCALES: Readonly<Record<Language, LocaleType>> = { vi: LocaleType.VI_VN, en: LocaleType.EN_US };

async function start(root: HTMLElement): Promise<void> {
  let language: Language = "vi";
  let theme: Theme = "light";
  let dialog: OpenDialog | null = null;
  let workbench: Workbench | null = null;
  let files: WorkbookFiles | null = null;
  let open: OpenUniver | null = null;
  let host: HostName = "excel";
  let opened = 0;
  let openCloud: ((language: Language) => SheetsCloud) | null = null;
  let cloud: SheetsCloud | null = null;
  const spreadsheet = document.createElement("div");
  spreadsheet.className = "wb-univer";
  const excel = await loadExcelSide();

  const setTheme = (wanted: Theme) => {
    theme = wanted;
    setFluentTheme(theme === "dark" ? webDarkTheme : webLightTheme);
    document.documentElement.style.colorScheme = theme;
    open?.api.toggleDarkMode(theme === "dark");
    for (const frame of document.querySelectorAll("iframe")) tellTheme(frame, theme);
    show();
  };
  const setLanguage = (wanted: Language) => {
    language = wanted;
    open?.injector.get(LocaleService).setLocale(LOCALES[language]);
    startSheets();
    show();
  };
  const showDialog: PresentDialog = (address, size) => new Promise((resolve) => {
    dialog = {
      address, title: pageWords[language].paneTitle, width: `${String(size.width)}vw`, height: `${String(size.height)}vh`,
      closed: () => {
        dialog = null;
        show();
        resolve();
      },
    };
    show();
  });
  /** Google Sheets begins anew with each workbook and language. */
  const startSheets = () => {
    if (!openCloud) return;
    cloud = openCloud(language);
    cloud.onPages(() => {
      opened += 1;
      const page = cloud?.page("dialog");
      dialog = page ? scriptDialog(page, opened, () => cloud?.close("dialog")) : null;
      show();
    });
  };
  const setHost = (wanted: HostName) => {
    host = wanted;
    if (host === "sheets" && !cloud && !document.querySelector(`#${CLOUD}`)) document.body.append(cloudFrame());
    show();
  };
  const show = () => {
    document.documentElement.lang = language;
    const app = {
      workbench, files, spreadsheet, excel, dialog, language, theme, host, opened, onTheme: setTheme, onLanguage: setLanguage, onHost: setHost,
      onOpened: () => {
        opened += 1;
        startSheets();
        show();
      },
    };
    render(<App {...app} />, root);
  };

  setTheme(theme);
  // Univer draws only in the document
  open = await startUniver(spreadsheet, { language, theme });
  followLocale(open, VIETNAM);
  pasteByLocale(open, VIETNAM);
  giveRowsRoom(open);
  const grid = createUniverGrid(open, VIETNAM);
  workbench = {
    grid,
    excelOptions: () => ({ displayLanguage: language === "vi" ? "vi-VN" : "en-US", theme }),
    connect: () => undefined,
    showDialog,
    sheets: () => cloud,
    connectSheets: (connected) => {
      openCloud = connected;
      startSheets();
      show();
    },
    shown: shownText.bind(null, open),
    place: cellPlace.bind(null, open),
    compare: async () => {
      await grid.settled();
      return compareCalculators(grid);
    },
  };
  Object.assign(globalThis, { workbench });
  files = workbookFiles(grid);
  await files.example();
  show();
  document.documentElement.dataset["ready"] = "true";
}

const CLOUD = "wb-cloud";

/** The frame that stands for Google's servers. */
function cloudFrame(): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.id = CLOUD;
  frame.hidden = true;
  frame.title = "Google Sheets";
  frame.src = "cloud.html";
  return frame;
}

/** A dialog has the size that its script asked for, and a head above. */
function scriptDialog({ title, width, height }: ShownPage, opened: number, closed: () => void): OpenDialog {
  const head = 44;
  return { address: `script-page.html?${String(opened)}#dialog`, title, width: `${String(width ?? 600)}px`, height: `${String((height ?? 400) + head)}px`, closed };
}

/** Office tells its theme to whoever asks, and add-ins ask when they get the focus. */
function tellTheme(frame: HTMLIFrameElement, theme: Theme): void {
  const page: (Window & Partial<Pick<typeof globalThis, "Office">>) | null = frame.contentWindow;
  if (!page?.Office) return;
  Object.assign(page.Office.context, { officeTheme: OFFICE_THEMES[theme] });
  page.dispatchEvent(new Event("focus"));
}

const root = document.getElementById("app");
if (!root) throw new Error("the page has no element for the workbench");
void start(root);
