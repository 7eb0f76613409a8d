import type { BallotReader } from "./ballots/ballot-reader";
import type { UnitReader } from "./province/unit-reader";

/** What the command line needs from its environment. */
export interface CommandLineHost {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Writes a whole file or none of it, replacing an existing one. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Makes a folder with all above it, where it is not there yet. */
  readonly makeFolder: (path: string) => Promise<void>;
  readonly exists: (path: string) => Promise<boolean>;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  /** Shows how far long work is, on a terminal; "" once it is done. */
  readonly showProgress: (text: string) => void;
  /** Opens a reader of units' workbooks, which limits what one file may cost. */
  readonly openUnitReader: () => UnitReader;
  /** Opens a reader of judges' files, which limits what one file may cost. */
  readonly openBallotReader: () => BallotReader;
  readonly today: () => Date;
}
