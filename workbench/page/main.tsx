import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { setTheme as setFluentTheme } from "@fluentui/web-components/theme/set-theme.js";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { render } from "preact";
import type { Language } from "../../src/language/words";
import { VIETNAM } from "../grid/memory-grid";
import { OFFICE_THEMES } from "../office/simulated-excel";
import type { ShownPage } from "../sheets/services/ui";
import type { PresentDialog } from "../office/dialogs";
import type { LiveGrid } from "../univer/open-live-grid";
import { App } from "./view/app";
import type { HostName, Theme } from "./view/app";
import { compareCalculators } from "./compare-calculators";
import type { OpenDialog } from "./view/dialog-frame";
import { loadExcelSide } from "./excel-side";
import { workbookFiles } from "./workbook-files";
import type { WorkbookFiles } from "./workbook-files";
import "./page.css";
import { pageWords } from "./view/page-words";
import type { SheetsCloud, Workbench, WorkbenchStart } from "./workbench";

/** The spreadsheet is most of the page: it is on its way while the rest of the page is drawn. */
const loadLiveGrid = () => import("../univer/open-live-grid");

/** In the address of a page that begins with an empty workbook: who opens their own need not wait for the example. */
const BLANK = "blank";

/** As the bundle's build has made it. Rejects where it is missing. */
async function loadExample(): Promise<Uint8Array> {
  const answer = await fetch("example.xlsx");
  if (!answer.ok) throw new Error(`example.xlsx: ${String(answer.status)}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function start(root: HTMLElement): Promise<void> {
  const [loading, example] = [loadLiveGrid(), loadExample()];
  const darkSystem = matchMedia("(prefers-color-scheme: dark)");
  let language: Language = "vi";
  let theme: Theme = darkSystem.matches ? "dark" : "light";
  let dialog: OpenDialog | null = null;
  let workbench: Workbench | null = null;
  let files: WorkbookFiles | null = null;
  let live: LiveGrid | null = null;
  let host: HostName = "excel";
  let opened = 0;
  let readyAfter: number | null = null;
  let openCloud: ((language: Language) => SheetsCloud) | null = null;
  let cloud: SheetsCloud | null = null;
  const spreadsheet = document.createElement("div");
  spreadsheet.className = "wb-univer";
  const excel = await loadExcelSide();
  const { page: workbenchStart, hasWorkbench, pane } = createStart();
  Object.assign(globalThis, { workbenchStart });

  const setTheme = (wanted: Theme) => {
    theme = wanted;
    setFluentTheme(theme === "dark" ? webDarkTheme : webLightTheme);
    document.documentElement.style.colorScheme = theme;
    live?.setLook({ language, theme });
    for (const frame of document.querySelectorAll("iframe")) tellTheme(frame, theme);
    show();
  };
  const setLanguage = (wanted: Language) => {
    language = wanted;
    live?.setLook({ language, theme });
    startSheets();
    show();
  };
  const showDialog: PresentDialog = (address, size) =>
    new Promise((resolve) => {
      dialog = {
        address,
        title: pageWords[language].paneTitle,
        width: `${String(size.width)}vw`,
        height: `${String(size.height)}vh`,
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
    live?.markInvalid(host === "sheets");
    // Nobody waits for a pane that is not shown
    workbenchStart.addinStarted();
    if (host === "sheets" && !cloud && !document.querySelector(`#${CLOUD}`)) document.body.append(cloudFrame());
    show();
  };
  const show = () => {
    document.documentElement.lang = language;
    const app = {
      workbench,
      files,
      spreadsheet,
      excel,
      dialog,
      language,
      theme,
      host,
      opened,
      readyAfter,
      onTheme: setTheme,
      onLanguage: setLanguage,
      onHost: setHost,
      onOpened: () => {
        opened += 1;
        startSheets();
        show();
      },
    };
    render(<App {...app} />, root);
  };

  setTheme(theme);
  darkSystem.addEventListener("change", ({ matches }) => setTheme(matches ? "dark" : "light"));
  live = await (await loading).openLiveGrid(spreadsheet, { language, theme }, VIETNAM);
  const { grid, shown, place, focus } = live;
  workbench = {
    grid,
    shown,
    place,
    focus,
    showDialog,
    excelOptions: () => ({ displayLanguage: language === "vi" ? "vi-VN" : "en-US", theme }),
    sheets: () => cloud,
    connectSheets: (connected) => {
      openCloud = connected;
      startSheets();
      show();
    },
    compare: async () => {
      await grid.settled();
      return compareCalculators(grid);
    },
  };
  Object.assign(globalThis, { workbench });
  hasWorkbench(workbench);
  files = workbookFiles(grid, await example);
  const first = new URLSearchParams(location.search).has(BLANK) ? files.blank() : files.example();
  await Promise.all([first.then(nextFrame), pane]);
  readyAfter = performance.now();
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
  return {
    address: `script-page.html?${String(opened)}#dialog`,
    title,
    width: `${String(width ?? 600)}px`,
    height: `${String((height ?? 400) + head)}px`,
    closed,
  };
}

/** Office tells its theme to whoever asks, and add-ins ask when they get the focus. */
function tellTheme(frame: HTMLIFrameElement, theme: Theme): void {
  const page: (Window & Partial<Pick<typeof globalThis, "Office">>) | null = frame.contentWindow;
  const context = page?.Office?.context;
  if (!page || !context) return;
  Object.assign(context, { officeTheme: OFFICE_THEMES[theme] });
  page.dispatchEvent(new Event("focus"));
}

/** What frames wait for, and what the page waits for. */
function createStart() {
  let hasWorkbench: (workbench: Workbench) => void = () => undefined;
  let addinStarted: () => void = () => undefined;
  const workbench = new Promise<Workbench>((resolve) => (hasWorkbench = resolve));
  const pane = new Promise<void>((resolve) => (addinStarted = resolve));
  const page: WorkbenchStart = { workbench, addinStarted };
  return { page, hasWorkbench, pane };
}

/** Resolves once what has been rendered is drawn. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

const root = document.getElementById("app");
if (!root) throw new Error("the page has no element for the workbench");
start(root).catch((error: unknown) => {
  const alert = document.createElement("p");
  alert.role = "alert";
  alert.className = "wb-message wb-error";
  alert.textContent = pageWords.vi.cannotStart(error instanceof Error ? error.message : String(error));
  root.prepend(alert);
  throw error;
});
