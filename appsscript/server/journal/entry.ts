import type { Plan } from "../../../src/workbook/model/plan";
import type { Recorded } from "../write/recorded";

/**
 * Progress of the work. Before `write` no user's cells are changed; in `tidy` everything is written; `undo` restores
 * everything.
 */
export interface JournalState {
  readonly phase: "write" | "tidy" | "undo";
  /** The first step of `write` that is not known to be done. */
  readonly step: number;
}

/** Work in progress, with everything another execution needs to continue or restore it. */
export interface Entry {
  readonly id: string;
  readonly plan: Plan;
  readonly recorded: Recorded;
}
