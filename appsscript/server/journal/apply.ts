import { withSeparator } from "../../../src/workbook/wire/argument-separator";
import { quoteSheetName } from "../../../src/workbook/model/area";
import type { Area } from "../../../src/workbook/model/area";
import type { Edit, Plan } from "../../../src/workbook/model/plan";
import { deletedNames, deletedSheetNames } from "../../../src/workbook/model/plan-names";
import type { Fill } from "../../../src/workbook/model/sheet-spec";
import { withFormerColumns } from "../../../src/workbook/undo/former-columns";
import { keepBackup } from "../write/backup";
import type { Book, Sheet } from "../book/book";
import { hostError } from "../book/host-error";
import { removeMade } from "../book/made-sheets";
import { beginJournal, findJournal, probe, removeJournal, writeEntry, writeState } from "./journal";
import type { Entry } from "./entry";
import type { OpenJournal } from "./journal";
import { keepNames } from "./keep-names";
import { decimalSeparatorOf } from "../book/locale";
import { rememberNotes } from "../book/notes";
import { planSteps } from "../write/plan-steps";
import { knowSheets, rangeAt, sheetFor, sheetNamed } from "../book/ranges";
import { forgetNames } from "../read/list-names";
import { isUnmoved, recordBefore } from "../write/record";
import type { Recorded } from "../write/recorded";
import { runSteps } from "../write/step";
import type { Work } from "../write/step";
import { undo } from "./undo";
import { pixelsToCharacters } from "../book/units";

/** Work that was not completed within its time. */
export interface Unfinished {
  readonly id: string;
  /** From 0 to 1. */
  readonly fraction: number;
}

/**
 * Carries a plan out, whole or not at all, until the time is up; returns what is left, `null` when all is done. A
 * journal and copies of all that the plan changes are made first, so that another execution can continue or restore
 * everything, also when this one is terminated without warning. Throws `SheetsFailure`; the spreadsheet is unchanged
 * unless its code says otherwise.
 */
export function applyPlan(book: Book, plan: Plan, until: number): Unfinished | null {
  if (plan.edits.every(({ kind }) => kind === "activate" || kind === "showSheet" || kind === "remember")) {
    rememberNotes(book, plan);
    showPlanned(book, plan);
    return null;
  }
  const recorded = recordBefore(book, plan);
  const { sheet, entry } = begin(book, plan, recorded);
  return write(book, { sheet, entry, state: { phase: "write", step: 0 } }, entry, until);
}

/**
 * Records everything needed to continue or restore. Until this is done no user's cells are changed, and what it made is
 * removed if it fails.
 */
function begin(
  book: Book,
  plan: Plan,
  recorded: Omit<Recorded, "separator">,
): { readonly sheet: Sheet; readonly entry: Entry } {
  const place = book.file.getActiveSheet();
  try {
    const sheet = beginJournal(book);
    const entry: Entry = {
      id: String(book.now()),
      plan: journalPlan(withFormerLooks(plan, recorded)),
      recorded: { ...recorded, separator: findSeparator(book, sheet) },
    };
    writeEntry(book, sheet, entry);
    for (const backup of recorded.backups) keepBackup(book, backup);
    writeState(sheet, { phase: "write", step: 0 });
    return { sheet, entry };
  } catch (error) {
    attempt(() => removeJournal(book));
    attempt(() => book.file.setActiveSheet(place));
    throw error;
  }
}

function isOf(journal: OpenJournal | "nothing-written" | null, id: string): journal is OpenJournal {
  return typeof journal === "object" && journal?.entry.id === id;
}

/** Continues the work of this id; returns `null` when it is done, by any execution. */
export function resumePlan(book: Book, id: string, until: number): Unfinished | null {
  const journal = findJournal(book);
  return isOf(journal, id) ? carryOn(book, journal, until) : null;
}

/** Restores what the work of this id has done so far. */
export function cancelPlan(book: Book, id: string): void {
  const journal = findJournal(book);
  if (!isOf(journal, id)) return;
  knowSheets(book, journal.entry.recorded.sheetIds);
  if (journal.state.phase === "tidy") tidy(book, journal, journal.entry, Infinity);
  else takeBack(book, journal, journal.entry);
}

/**
 * Finishes work that a terminated execution or another user left behind. Throws `work-pending` where the time is too
 * short for it.
 */
export function finishPendingWork(book: Book, until: number): void {
  const journal = findJournal(book);
  if (!journal) return;
  if (journal === "nothing-written") {
    removeJournal(book);
    return;
  }
  try {
    if (carryOn(book, journal, until)) throw hostError("work-pending");
  } catch (error) {
    // Restoring is a way of finishing as well
    if (findJournal(book)) throw error;
  }
}

function carryOn(book: Book, journal: OpenJournal, until: number): Unfinished | null {
  const { entry, state } = journal;
  knowSheets(book, entry.recorded.sheetIds);
  switch (state.phase) {
    case "tidy":
      return tidy(book, journal, entry, until);
    case "undo":
      takeBack(book, journal, entry);
      return null;
    case "write":
      if (isUnmoved(book, entry.plan, entry.recorded)) return write(book, journal, entry, until);
      // The table was moved meanwhile: added sheets are removed, and no cell of older sheets is changed again
      removeMade(book, ["added"]);
      removeJournal(book);
      return null;
  }
}

function write(book: Book, journal: OpenJournal, entry: Entry, until: number): Unfinished | null {
  const { recorded, plan, id } = entry;
  const work: Work = {
    book,
    toFormula: (formula) => withSeparator(formula, recorded.separator),
    backups: recorded.backups,
  };
  try {
    const steps = planSteps(plan, recorded);
    forgetNames(book);
    const next = runSteps(work, steps, journal.state.step, until);
    writeState(journal.sheet, next < steps.length ? { phase: "write", step: next } : { phase: "tidy", step: 0 });
    if (next < steps.length) return { id, fraction: next / steps.length };
  } catch (error) {
    takeBack(book, journal, entry);
    throw error;
  }
  return tidy(book, { ...journal, state: { phase: "tidy", step: 0 } }, entry, until);
}

function takeBack(book: Book, journal: OpenJournal, entry: Entry): void {
  attempt(() => writeState(journal.sheet, { phase: "undo", step: 0 }));
  forgetNames(book);
  const putBack = () => {
    undo(book, entry, journal.sheet);
    book.app.flush();
    removeJournal(book);
    showIfThere(book, entry.recorded.place);
  };
  // Retries once: a passing disturbance of Sheets may be over
  if (!attempt(putBack) && !attempt(putBack)) throw hostError("rollback-failed");
}

/** What is left of the work once all is written, as far as a bar shows it. */
const TIDYING = 1e-6;

/**
 * Everything is written: removes leftovers, now or with the next action. Returns what is left where the time is up
 * before all names are deleted.
 */
function tidy(book: Book, journal: OpenJournal, entry: Entry, until: number): Unfinished | null {
  forgetNames(book);
  const { plan, recorded, id } = entry;
  for (const { sheet: name, ownCharts } of recorded.rewrites) {
    const sweep = () => {
      const sheet = sheetNamed(book, name);
      for (const chart of sheet.getCharts()) if (ownCharts.includes(chart.getChartId())) sheet.removeChart(chart);
    };
    if (!attempt(sweep)) attempt(sweep);
  }
  const before = new Set(recorded.names.map(([name]) => name));
  const names = deletedNames(plan).filter((name) => before.has(name));
  let next = Math.min(journal.state.step, names.length);
  const removeNext = () => {
    // At least one in each execution, however late it is
    for (const first = next; next < names.length && (next === first || book.now() < until); next++)
      book.file.removeNamedRange(names[next]!);
  };
  // A name that an ended execution has deleted already stands in the way, and so may a passing disturbance
  const removePresent = () => {
    const present = new Set(book.file.getNamedRanges().map((named) => named.getName()));
    for (const name of names.slice(next)) if (present.has(name)) book.file.removeNamedRange(name);
    next = names.length;
  };
  if (!attempt(removeNext) && !attempt(removePresent)) attempt(removePresent);
  if (next < names.length && attempt(() => writeState(journal.sheet, { phase: "tidy", step: next })))
    return { id, fraction: 1 - (1 - next / names.length) * TIDYING };
  const sweep = () => {
    const ofSheets = new Set(deletedSheetNames(plan).map(({ name, scope }) => `${quoteSheetName(scope)}!${name}`));
    if (ofSheets.size > 0)
      for (const named of book.file.getNamedRanges()) if (ofSheets.has(named.getName())) named.remove();
    for (const edit of plan.edits) {
      const sheet = edit.kind === "deleteSheet" ? sheetFor(book, edit.name) : null;
      if (sheet) book.file.deleteSheet(sheet);
    }
    attempt(() => keepNames(book, entry));
    rememberNotes(book, plan);
    if (!showPlanned(book, plan)) showIfThere(book, recorded.place);
    removeJournal(book);
  };
  if (!attempt(sweep)) attempt(sweep);
  return null;
}

function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/** Shows the place that a plan shows; returns `false` where it shows none. */
function showPlanned(book: Book, { edits }: Plan): boolean {
  const last = edits.filter((edit) => edit.kind === "activate" || edit.kind === "showSheet").at(-1);
  if (last?.kind === "activate") showIfThere(book, last.area);
  const sheet = last?.kind === "showSheet" ? sheetFor(book, last.sheet) : null;
  if (sheet && !sheet.isSheetHidden()) book.file.setActiveSheet(sheet);
  return last !== undefined;
}

/** The user's place may be deleted with its sheet. A hidden sheet stays hidden, which activating would change. */
function showIfThere(book: Book, area: Area | null): void {
  const sheet = area && sheetFor(book, area.sheet);
  if (sheet && !sheet.isSheetHidden()) select(book, sheet, area);
}

/** Brings a place into view and selects it. Throws `sheet-hidden`: the product never unhides a sheet. */
export function show(book: Book, area: Area): void {
  const sheet = sheetNamed(book, area.sheet);
  if (sheet.isSheetHidden()) throw hostError("sheet-hidden", area.sheet);
  select(book, sheet, area);
}

function select(book: Book, sheet: Sheet, area: Area): void {
  book.file.setActiveSheet(sheet);
  book.file.setActiveRange(rangeAt(sheet, area));
}

/**
 * Returns a plan in the form that text can carry: without formula values, which Sheets calculates itself, and without
 * holes in columns.
 */
function journalPlan({ edits }: Plan): Plan {
  return {
    edits: edits.flatMap((edit): readonly Edit[] => {
      switch (edit.kind) {
        case "addSheet":
        case "rewriteSheet":
          return [{ ...edit, spec: { ...edit.spec, fills: edit.spec.fills.map(withoutValues) } }];
        case "fillColumn":
          return [{ ...edit, fill: withoutValues(edit.fill) }];
        case "writeColumn":
          return columnRuns(edit);
        case "addColumns":
        case "clearColumns":
        case "setCells":
        case "copyLooks":
        case "setValidations":
        case "resizeTable":
        case "setPrintArea":
        case "setName":
        case "deleteName":
        case "deleteSheet":
        case "remember":
        case "activate":
        case "showSheet":
          return [edit];
      }
    }),
  };
}

function withoutValues({ row, column, rows, formula }: Fill): Fill {
  return { row, column, rows, formula };
}

/** Returns the plan with the former state of the columns that it replaces. */
function withFormerLooks(plan: Plan, { widths }: Pick<Recorded, "widths">): Plan {
  return withFormerColumns(plan, ({ sheet, column, columns }) =>
    columns.map((_, index) => {
      const own = widths.find((one) => one.sheet === sheet && one.column === column + index);
      return { width: own ? pixelsToCharacters(own.width) : null, isHidden: own?.isHidden ?? false };
    }),
  );
}

/**
 * `undefined` leaves a cell unchanged, which neither text nor one array of values can express: each run of cells
 * becomes an edit.
 */
function columnRuns({ area, cells }: Extract<Edit, { readonly kind: "writeColumn" }>): readonly Edit[] {
  const runs: Edit[] = [];
  for (let from = 0; from < cells.length;) {
    let to = from;
    while (to < cells.length && cells[to] !== undefined) to++;
    if (to > from)
      runs.push({
        kind: "writeColumn",
        area: { ...area, row: area.row + from, rows: to - from },
        cells: cells.slice(from, to),
      });
    from = to + 1;
  }
  return runs;
}

/**
 * Returns the argument separator. It is not documented whether a spreadsheet with decimal commas accepts `,` from a
 * script, or reads `1,2` as one number: a cell of the journal is used to test it.
 */
function findSeparator(book: Book, journal: Sheet): "," | ";" {
  if (decimalSeparatorOf(book.file.getSpreadsheetLocale()) === ".") return ",";
  return probe(journal, "=SUM(1,2)") === 3 ? "," : ";";
}
