import type { Book } from "../book/book";
import type { Backup } from "./recorded";

/** Shared context of all steps. */
export interface Work {
  readonly book: Book;
  /** Returns a formula in en-US notation as this spreadsheet accepts it. */
  readonly toFormula: (formula: string) => string;
  /** Copies of cells of existing sheets. */
  readonly backups: readonly Backup[];
}

/** A part of the work that runs at once, and may be repeated after an execution was terminated in the middle of it. */
export type Step = (work: Work) => void;

/** Runs steps from `from` on until the time is up, at least one; returns the index of the first remaining step. */
export function runSteps(work: Work, steps: readonly Step[], from: number, until: number): number {
  let next = from;
  while (next < steps.length) {
    if (next > from && work.book.now() >= until) break;
    steps[next]!(work);
    next += 1;
  }
  return next;
}
