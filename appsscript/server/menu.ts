import { DEFAULT_ROWS } from "../../src/actions/template-rows";
import { noticeDigest } from "../../src/actions/notice-digest";
import type { MenuCommand, NoticeDigest } from "../../src/actions/notice-digest";
import type { Language, NumberStyle } from "../../src/language/words";
import { rectToAddress } from "../../src/workbook/area";
import type { HeadingProfile } from "../../src/workbook/heading";
import type { Unfinished } from "./apply";
import { carryOut } from "./carry-out";
import { toHostFailure } from "./host-error";
import type { SheetsFailure } from "../../src/language/sheets-errors";
import { page, show, spreadsheetLocale, toast, today, ui, userLocale } from "./host";
import { decimalSeparatorOf } from "./locale";
import { languageOf, menuWords } from "./menu-words";

/** Menu items ask nothing; whoever wants another form of document chooses it in the sidebar. */
const PROFILE: HeadingProfile = "party";
/** An execution is ended after six minutes without a word: so much is left for reading before and for tidying or putting back after. */
const WORKING_MILLISECONDS = 270_000;
const NOTICE_SIZE = { width: 420, height: 240 };
const TITLE = "Thẩm định";

/** Builds the menu. An add-on that nobody has enabled in this document may ask for nothing but the user's language. */
export function buildMenu(): void {
  const { openPane, templates, title } = menuWords[languageOf(userLocale())];
  const menu = ui();
  const inserting = menu.createMenu(title["insert-template"]);
  for (const [name, label] of Object.entries(templates)) inserting.addItem(label, name);
  menu.createMenu(TITLE)
    .addItem(openPane, "openPane").addSeparator()
    .addSubMenu(inserting)
    .addItem(title.check, "check").addItem(title.classify, "classify").addItem(title.summarize, "summarize")
    .addToUi();
}

/** What the sidebar must know before it shows anything; given with the page, so that it can speak also where no call gets through. */
export interface SidebarData {
  readonly language: Language;
  readonly numbers: NumberStyle;
}

export function openSidebar(): void {
  const data: SidebarData = { language: languageOf(userLocale()), numbers: { decimalSeparator: decimalSeparatorOf(spreadsheetLocale()) } };
  ui().showSidebar(pageWith("sidebar", data).setTitle(TITLE));
}

/** A page with its data. Names from cells and sheets stand in it: no `<` may end the element. */
function pageWith(name: "sidebar" | "notice", data: SidebarData | NoticeData): GoogleAppsScript.HTML.HtmlOutput {
  return page(name).append(`<script type="application/json" id="data">${JSON.stringify(data).replace(/</g, "\\u003c")}</script>`);
}

/** What a notice is made of; its page knows the sentences. */
export interface NoticeData {
  readonly language: Language;
  readonly numbers: NumberStyle;
  readonly kind: MenuCommand["kind"];
  readonly digest: NoticeDigest | null;
  readonly error: SheetsFailure | null;
  readonly work: Unfinished | null;
}

/** Carries out what a menu item stands for, selects the first cell to mend, and tells what there is to tell. */
export function runFromMenu(command: MenuCommand): void {
  const notice = carryOutForNotice(command);
  if (!notice.digest && !notice.error && !notice.work) return;
  const title = menuWords[notice.language].title[command.kind];
  try {
    ui().showModalDialog(pageWith("notice", notice).setWidth(NOTICE_SIZE.width).setHeight(NOTICE_SIZE.height), title);
  } catch (error) {
    // With limited rights no dialog opens, but a line at the corner does
    console.error(error);
    toast(shortText(notice), title);
  }
}

/** What fits in a line; the sentences about single cells are known to the pages only. */
function shortText({ language, digest, error, work }: NoticeData): string {
  const words = menuWords[language];
  if (work) return words.unfinished;
  if (digest?.kind !== "outcome" || error) return words.failed;
  const { summary, error: first } = digest;
  const area = first?.where.area;
  const parts = [summary.errors + summary.warnings === 0 ? words.faultless : words.faults(summary), ...(area ? [words.place(area.sheet, rectToAddress(area))] : [])];
  return [words.counts(summary), ...parts].join(" ");
}

function carryOutForNotice(command: MenuCommand): NoticeData {
  const known = { language: languageOf(userLocale()), kind: command.kind };
  try {
    const { performed, work, numbers } = carryOut(command, WORKING_MILLISECONDS);
    const digest = noticeDigest(command, performed);
    const area = digest?.kind === "outcome" ? digest.error?.where.area : null;
    if (area && command.kind !== "summarize") showQuietly(area);
    return { ...known, numbers, digest, error: null, work };
  } catch (error) {
    console.error(error);
    return { ...known, numbers: { decimalSeparator: "," }, digest: null, error: toHostFailure(error), work: null };
  }
}

/** The work itself is done: a cell that cannot be shown, as on a hidden sheet, must not read as its failure. */
function showQuietly(area: Parameters<typeof show>[0]): void {
  try {
    show(area);
  } catch (error) {
    console.error(error);
  }
}

export function insert(rubric: string): void {
  runFromMenu({ kind: "insert-template", rubrics: [rubric], rows: DEFAULT_ROWS, profile: PROFILE });
}

export function summarizeToday(): void {
  runFromMenu({ kind: "summarize", date: today(), profile: PROFILE });
}
