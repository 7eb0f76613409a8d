import type { NamedBytes } from "../../actions/panel/ballot-calls";
import type { BallotReading } from "../../actions/panel/ballot-reading";
import type { Plan } from "../../workbook/model/plan";

/** Reads and writes judges' files, one after another and beside the page, which stays usable meanwhile. */
export interface BallotFiles {
  /** Every file gets an answer; one that takes too much time or memory is refused. */
  readonly read: (bytes: Uint8Array) => Promise<BallotReading>;
  /** Writes a judge's file as .xlsx. */
  readonly write: (plan: Plan) => Promise<Uint8Array>;
  readonly zip: (files: readonly NamedBytes[]) => Promise<Uint8Array>;
}
