import { once } from "../../src/text/once";
import type { Area } from "../../src/workbook/model/area";
import { activeRubric } from "../../src/workbook/bindings/active-rubric";
import type { Plan } from "../../src/workbook/model/plan";
import type { CaptureNeeds, Snapshot } from "../../src/workbook/model/snapshot";
import type { SheetRow } from "../../src/workbook/wire/row-state";
import * as applying from "./journal/apply";
import type { Unfinished } from "./journal/apply";
import type { Book } from "./book/book";
import { captureWorkbook, readNames, readSelection } from "./read/capture";
import { captureRow as readRow } from "./read/capture-row";
import { nameTexts } from "./read/list-names";
import { hostError } from "./book/host-error";
import { rangeAt, sheetNamed } from "./book/ranges";

/**
 * Returns the open spreadsheet. Services are only accessed here, and only when needed: the menu is built without them.
 */
function openBook(): Book {
  return {
    app: SpreadsheetApp,
    file: openFile(),
    charts: Charts,
    utilities: Utilities,
    notes: PropertiesService.getDocumentProperties(),
    now: () => Date.now(),
  };
}

/** One object in an execution: what was read of it is known by it. */
const openFile = once(() => SpreadsheetApp.getActiveSpreadsheet());

/** Reads everything the core needs to know about the spreadsheet, and the command's own needs. */
export function capture(needs: CaptureNeeds = {}): Snapshot {
  return captureWorkbook(openBook(), needs);
}

/** Reads what is typed into one row of tables, and the places of all names. */
export function captureRow(place: SheetRow): Snapshot {
  return readRow(openBook(), place);
}

/** Carries a plan out, whole or not at all, as far as possible until `until` (milliseconds). Throws `SheetsFailure`. */
export function apply(plan: Plan, until: number): Unfinished | null {
  return applying.applyPlan(openBook(), plan, until);
}

/** Continues unfinished work; returns `null` when it is done. */
export function resume(id: string, until: number): Unfinished | null {
  return applying.resumePlan(openBook(), id, until);
}

/** Restores what unfinished work has done. */
export function cancel(id: string): void {
  applying.cancelPlan(openBook(), id);
}

/** Finishes what a terminated execution left behind. */
export function finishPendingWork(until: number): void {
  applying.finishPendingWork(openBook(), until);
}

/** Brings a place into view and selects it. */
export function show(area: Area): void {
  applying.show(openBook(), area);
}

/** Brings the current table's rubric into view; `false` where the spreadsheet has none. */
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

/** Returns the selection; `null` where it is no cell. */
export function selection(): Area | null {
  return readSelection(openBook());
}

export function now(): number {
  return Date.now();
}

/** Returns the names of the spreadsheet, as far as the product's are concerned. */
export function ownNames(): readonly string[] {
  return nameTexts(openBook());
}

/** Returns today's date in the spreadsheet's time zone, as dd/mm/yyyy. */
export function today(): string {
  return Utilities.formatDate(new Date(), SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(), "dd/MM/yyyy");
}

/** Returns the user's language, e.g. `vi` or `en_GB`. Allowed even before any authorization. */
export function userLocale(): string {
  return Session.getActiveUserLocale();
}

export function ui(): GoogleAppsScript.Base.Ui {
  return SpreadsheetApp.getUi();
}

/** Returns a page of the project, by its file's name. */
export function page(name: string): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutputFromFile(name);
}

/** How long to wait for other work in the spreadsheet, in milliseconds. */
const PATIENCE = 5000;

/** Runs work under the document's lock. Throws `others-working` where another execution holds it. */
export function withDocumentLock<Result>(work: () => Result): Result {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE)) throw hostError("others-working");
  try {
    return work();
  } finally {
    // Pending writes must be flushed before another execution reads. A failure here must not look like one of the work,
    // which has flushed
    // what it wrote; the lock is released with the execution at the latest
    for (const end of [() => SpreadsheetApp.flush(), () => lock.releaseLock()]) {
      try {
        end();
      } catch (error) {
        console.error(error);
      }
    }
  }
}

/** Returns the locale of the spreadsheet, e.g. `vi_VN`. */
export function spreadsheetLocale(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale();
}

/** Shows a line in the corner for a few seconds. */
export function toast(text: string, title: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, title, TOAST_SECONDS);
}

const TOAST_SECONDS = 15;
