import type { Book } from "./book";
import type { Backup } from "./record";

/** What every part of the work can use. */
export interface Work {
  readonly book: Book;
  /** A formula in en-US notation as this spreadsheet takes it. */
  readonly toFormula: (formula: string) => string;
  /** Where cells of sheets that were there before are kept. */
  readonly backups: readonly Backup[];
}

/** A part of the work that is done at once, and may be done once more after an execution was ended in the middle of it. */
export type Step = (work: Work) => void;

/** Does the steps from one on until the time is up, at least one; answers with the first that is left. */
export function runSteps(work: Work, steps: readonly Step[], from: number, until: number): number {
  let next = from;
  while (next < steps.length) {
    if (next > from && work.book.now() >= until) break;
    steps[next]!(work);
    next += 1;
  }
  return next;
}
