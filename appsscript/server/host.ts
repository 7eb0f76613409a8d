import type { Area } from "../../src/workbook/area";
import { activeRubric } from "../../src/workbook/active-rubric";
import type { Plan } from "../../src/workbook/plan";
import type { CaptureNeeds, Snapshot } from "../../src/workbook/snapshot";
import * as applying from "./apply";
import type { Unfinished } from "./apply";
import type { Book } from "./book";
import { captureWorkbook, readNames, readSelection } from "./capture";
import { hostError } from "./host-error";
import { rangeAt, sheetNamed } from "./ranges";

/** The open spreadsheet. The services are asked for only here, and only when something is to be done: a menu is built without them. */
function openBook(): Book {
  return {
    app: SpreadsheetApp, file: SpreadsheetApp.getActiveSpreadsheet(), charts: Charts, utilities: Utilities, notes: PropertiesService.getDocumentProperties(),
    now: () => Date.now(),
  };
}

/** Reads everything that the core needs to know of the spreadsheet, and what a command needs besides. */
export function capture(needs: CaptureNeeds = {}): Snapshot {
  return captureWorkbook(openBook(), needs);
}

/** Carries a plan out, whole or not at all, as far as it gets until then. Throws a failure of ours. */
export function apply(plan: Plan, until: number): Unfinished | null {
  return applying.applyPlan(openBook(), plan, until);
}

/** Carries on with unfinished work; `null` when it is done. */
export function resume(id: string, until: number): Unfinished | null {
  return applying.resumePlan(openBook(), id, until);
}

/** Puts back what unfinished work has done. */
export function cancel(id: string): void {
  applying.cancelPlan(openBook(), id);
}

/** Brings to an end what an ended execution has left behind. */
export function settle(until: number): void {
  applying.settle(openBook(), until);
}

/** Brings a place into view and selects it. */
export function show(area: Area): void {
  applying.show(openBook(), area);
}

/** Brings the rubric of the table at hand into view; `false` where the spreadsheet has none. */
export function showRubric(): boolean {
  const book = openBook();
  const sheet = book.file.getActiveSheet().getName();
  const selected = readSelection(book);
  const place = { sheet, selection: selected?.sheet === sheet ? selected : null };
  const readText = (cell: Area) => {
    const value: unknown = rangeAt(sheetNamed(book, cell.sheet), cell).getValue();
    return typeof value === "string" ? value : null;
  };
  const rubric = activeRubric(readNames(book).names, place, readText);
  if (rubric) show({ ...rubric, rows: 1, columns: 1 });
  return rubric !== null;
}

/** What is selected; `null` where that is no cell. */
export function selection(): Area | null {
  return readSelection(openBook());
}

export function now(): number {
  return Date.now();
}

/** Today in the spreadsheet's time zone, as dd/mm/yyyy. */
export function today(): string {
  return Utilities.formatDate(new Date(), SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(), "dd/MM/yyyy");
}

/** The language of the user, e.g. `vi` or `en_GB`. Allowed also before anybody has granted anything. */
export function userLocale(): string {
  return Session.getActiveUserLocale();
}

export function ui(): GoogleAppsScript.Base.Ui {
  return SpreadsheetApp.getUi();
}

/** A page of the project, by its file's name. */
export function page(name: string): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutputFromFile(name);
}

/** How long to wait for somebody else's work, in milliseconds. */
const PATIENCE = 5000;

/** Works while nobody else does the same in this spreadsheet. Throws `others-working` where somebody does. */
export function alone<Result>(work: () => Result): Result {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE)) throw hostError("others-working");
  try {
    return work();
  } finally {
    // What is still on its way must be there before somebody else reads. Failure here must not read as one of the work, which has flushed
    // what it wrote; the lock goes with the execution at the latest
    for (const end of [() => SpreadsheetApp.flush(), () => lock.releaseLock()]) {
      try {
        end();
      } catch (error) {
        console.error(error);
      }
    }
  }
}

/** The locale of the spreadsheet, e.g. `vi_VN`. */
export function spreadsheetLocale(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale();
}

/** A line that slides in at the corner for a few seconds. */
export function toast(text: string, title: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, title, TOAST_SECONDS);
}

const TOAST_SECONDS = 15;
