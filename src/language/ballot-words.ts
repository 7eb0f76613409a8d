import type { FileDecision } from "../actions/panel/decide-ballots";
import type { RowNote } from "../actions/panel/merge-ballot";

/** Sentences about files that come back from judges. */
export interface BallotWords {
  /** Names the state of a file: what a list of files shows beside its name. */
  readonly state: (decision: Pick<FileDecision, "fate">) => string;
  /** Says why, and what to do next; empty where there is nothing to say. */
  readonly reason: (decision: Pick<FileDecision, "fate">) => string;
  /** Says what is the matter with a row of the file, and whether it came in. */
  readonly note: (note: RowNote) => string;
}
