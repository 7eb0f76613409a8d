import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../../src/language/words";
import { ChartPanel } from "./chart-panel";
import { DialogFrame } from "./dialog-frame";
import type { OpenDialog } from "./dialog-frame";
import { Icon } from "./icons";
import { pageWords } from "./page-words";
import { goThroughRegions } from "./regions";
import type { ExcelSide } from "../excel-side";
import { MenuBar } from "./menu-bar";
import { Ribbon } from "./ribbon";
import { runRibbonFunction } from "../run-command";
import { StatusBar } from "./status-bar";
import { Sidebar, TaskPane } from "./task-pane";
import type { WorkbookFiles } from "../workbook-files";
import type { Workbench } from "../workbench";

export type Theme = "light" | "dark";

export type HostName = "excel" | "sheets";

interface AppProps {
  /** Not there before the spreadsheet is. */
  readonly workbench: Workbench | null;
  readonly files: WorkbookFiles | null;
  readonly spreadsheet: HTMLElement;
  readonly excel: ExcelSide;
  readonly dialog: OpenDialog | null;
  readonly host: HostName;
  /** How often workbooks have been opened and pages of scripts been shown: frames are loaded anew. */
  readonly opened: number;
  readonly onHost: (host: HostName) => void;
  readonly onOpened: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly language: Language;
  readonly theme: Theme;
  /** Milliseconds from the page's address to a page that can be used; `null` until then. */
  readonly readyAfter: number | null;
}

const THEMES: Readonly<Record<Theme, Theme>> = { light: "dark", dark: "light" };

/**
 * The page: what can be done with files and looks above, the add-in's commands, the spreadsheet and beside it the
 * add-in.
 */
export function App({
  workbench,
  spreadsheet,
  excel,
  dialog,
  host,
  opened,
  language,
  theme,
  onHost,
  onOpened,
  onLanguage,
  onTheme,
  files,
  readyAfter,
}: AppProps) {
  const words = pageWords[language];
  const [isPaneOpen, setPaneOpen] = useState(true);
  const [running, setRunning] = useState<string | null>(null);
  const [message, setMessage] = useState<{ readonly isError: boolean; readonly text: string } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    place.current?.append(spreadsheet);
  }, [spreadsheet]);
  useEffect(() => goThroughRegions(() => workbench?.focus()), [workbench]);

  const work = async (job: () => Promise<void>) => {
    setMessage(null);
    try {
      await job();
    } catch (error) {
      setMessage({ isError: true, text: error instanceof Error ? error.message : String(error) });
    }
  };
  /** An add-in starts anew with each workbook that is opened, and the keyboard begins in its sheet. */
  const openBook = (job: () => Promise<void>) =>
    work(async () => {
      await job();
      onOpened();
      workbench?.focus();
    });
  const save = (own: WorkbookFiles) =>
    work(async () => setMessage({ isError: false, text: words.saved(await own.save()) }));
  const press = (name: string) =>
    work(async () => {
      setRunning(name);
      await runRibbonFunction(excel.group(language).commands, name).finally(() => setRunning(null));
    });
  /** The keyboard goes on in the spreadsheet, as in Excel. */
  const closePane = (close: () => void) => {
    close();
    workbench?.focus();
  };
  const cloud = workbench?.sheets() ?? null;
  const pressMenu = (captions: readonly string[]) =>
    work(async () => {
      setRunning(captions.join("/"));
      await cloud?.press(captions).finally(() => setRunning(null));
    });
  const sidebar = host === "sheets" ? cloud?.page("sidebar") : null;

  return (
    <div class="wb-page" lang={language}>
      <header class="wb-bar" data-region="file">
        <h1>
          <img src="excel/assets/icon-32.png" width="20" height="20" alt="" />
          {words.title}
        </h1>
        <div class="wb-bar-group" role="group" aria-label={words.file}>
          <button type="button" class="wb-plain" onClick={() => chooser.current?.click()}>
            <Icon name="open" />
            {words.open}
          </button>
          <button type="button" class="wb-plain" onClick={() => files && void save(files)}>
            <Icon name="save" />
            {words.save}
          </button>
          <button type="button" class="wb-plain" onClick={() => files && void openBook(files.example)}>
            <Icon name="example" />
            {words.example}
          </button>
          <button type="button" class="wb-plain" onClick={() => files && void openBook(files.blank)}>
            <Icon name="blank" />
            {words.blank}
          </button>
          <input
            ref={chooser}
            type="file"
            accept=".xlsx"
            hidden
            aria-label={words.open}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file && files) void openBook(() => files.open(file)).finally(() => (currentTarget.value = ""));
            }}
          />
        </div>
        <div class="wb-hosts" role="group" aria-label={words.host}>
          {(["excel", "sheets"] as const).map((name) => (
            <button key={name} type="button" aria-pressed={host === name} onClick={() => onHost(name)}>
              {words.hosts[name]}
            </button>
          ))}
        </div>
        <div class="wb-bar-group wb-bar-end">
          <button type="button" class="wb-plain" onClick={() => onLanguage(language === "vi" ? "en" : "vi")}>
            {words.language}
          </button>
          <button type="button" class="wb-plain" onClick={() => onTheme(THEMES[theme])}>
            <Icon name={THEMES[theme]} />
            {words[THEMES[theme]]}
          </button>
        </div>
      </header>
      {host === "excel" ? (
        <Ribbon
          group={excel.group(language)}
          words={words}
          running={running}
          onPane={() => setPaneOpen(true)}
          onFunction={(name) => void press(name)}
        />
      ) : (
        <MenuBar
          cloud={cloud}
          words={words}
          isBusy={running !== null}
          onPress={(captions) => void pressMenu(captions)}
        />
      )}
      {message && (
        <p class={message.isError ? "wb-message wb-error" : "wb-message"} role={message.isError ? "alert" : "status"}>
          {message.text}
        </p>
      )}
      <main class="wb-main" aria-label={words.workbook}>
        <div class="wb-sheet" role="region" aria-label={words.spreadsheet} data-region="sheet">
          <div class="wb-univer-place" ref={place} />
          {workbench && <ChartPanel workbench={workbench} words={words} />}
        </div>
        {sidebar && (
          <Sidebar
            title={sidebar.title}
            source={`script-page.html?${opened}#sidebar`}
            words={words}
            onClose={() => closePane(() => cloud?.close("sidebar"))}
          />
        )}
        {host === "excel" && isPaneOpen && (
          <TaskPane
            title={words.paneTitle}
            source={`${excel.group(language).pane}?${language}-${opened}`}
            words={words}
            onClose={() => closePane(() => setPaneOpen(false))}
          />
        )}
      </main>
      {workbench && <StatusBar workbench={workbench} words={words} isBusy={running !== null} readyAfter={readyAfter} />}
      {dialog && <DialogFrame key={dialog.address} dialog={dialog} close={words.close} />}
    </div>
  );
}
