import { DEFAULT_ROWS } from "../../src/workbook/model/table-size";
import type { MenuCommand } from "../../src/actions/notice-digest";
import type { Language, NumberStyle } from "../../src/language/words";
import type { HeadingProfile } from "../../src/workbook/sheets/heading";
import { isBallotFile } from "../../src/workbook/bindings/is-ballot-file";
import { ownNames, page, spreadsheetLocale, toast, today, ui, userLocale } from "./host";
import { decimalSeparatorOf } from "./book/locale";
import { languageOf, menuWords } from "./menu-words";

/** Menu items ask nothing; another heading profile can be chosen in the sidebar. */
const PROFILE: HeadingProfile = "party";
const NOTICE_SIZE = { width: 420, height: 240 };
const TITLE = "Thẩm định";

/** Builds the menu. An add-on not enabled in this document may only read the user's language. */
export function buildMenu(): void {
  const { openPane, templates, title } = menuWords[languageOf(userLocale())];
  const menu = ui();
  const inserting = menu.createMenu(title["insert-template"]);
  for (const [name, label] of Object.entries(templates)) inserting.addItem(label, name);
  menu
    .createMenu(TITLE)
    .addItem(openPane, "openPane")
    .addSeparator()
    .addSubMenu(inserting)
    .addItem(title.check, "check")
    .addItem(title.classify, "classify")
    .addItem(title.summarize, "summarize")
    .addToUi();
}

/**
 * Data that a page needs before it shows anything; delivered with the page, so that it can show messages even where no
 * call succeeds.
 */
export interface PageData {
  readonly language: Language;
  readonly numbers: NumberStyle;
}

export interface SidebarData extends PageData {
  /** Whether the spreadsheet is a judge's own file. */
  readonly isBallotFile: boolean;
}

export function openSidebar(): void {
  const data: SidebarData = { ...pageLanguage(languageOf(userLocale())), isBallotFile: isBallotFile(ownNames()) };
  ui().showSidebar(pageWith("sidebar", data).setTitle(TITLE));
}

function pageLanguage(language: Language): PageData {
  return { language, numbers: { decimalSeparator: decimalSeparatorOf(spreadsheetLocale()) } };
}

/** Returns a page with its data: no `<` in the data may end the element. */
function pageWith(name: "sidebar" | "notice", data: SidebarData | NoticeData): GoogleAppsScript.HTML.HtmlOutput {
  return page(name).append(
    `<script type="application/json" id="data">${JSON.stringify(data).replace(/</g, "\\u003c")}</script>`,
  );
}

/** Data that the notice's page needs to carry a command out and to report the result. */
export interface NoticeData extends PageData {
  readonly command: MenuCommand;
}

/** Opens the notice of a menu item: its page carries the command out, and reports the result or closes itself. */
export function openNotice(command: MenuCommand): void {
  const language = languageOf(userLocale());
  const title = menuWords[language].title[command.kind];
  try {
    const data: NoticeData = { ...pageLanguage(language), command };
    ui().showModalDialog(pageWith("notice", data).setWidth(NOTICE_SIZE.width).setHeight(NOTICE_SIZE.height), title);
  } catch (error) {
    // With limited rights no dialog opens, but a line in the corner does
    console.error(error);
    toast(menuWords[language].notOpened, title);
  }
}

export function insert(rubric: string): void {
  openNotice({
    kind: "insert-template",
    rubrics: [rubric],
    rows: DEFAULT_ROWS,
    year: new Date().getFullYear(),
  });
}

export function summarizeToday(): void {
  openNotice({ kind: "summarize", date: today(), profile: PROFILE });
}
