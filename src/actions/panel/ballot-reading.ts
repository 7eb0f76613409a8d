import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import type { FileFault } from "../../text/file-fault";
import type { BallotStamp } from "./ballot-stamp";

/** A row of a judge's file. */
export interface BallotRow {
  /** The sheet's row. */
  readonly row: number;
  /** Code, title and contents as typed; contents in the order of `ReadBallot.roles`. */
  readonly code: string;
  readonly title: string;
  readonly cells: readonly Cell[];
  /** Formula cells that were typed over. */
  readonly overwritten: readonly Role[];
}

/** What a judge's file holds. */
export interface ReadBallot {
  readonly stamp: BallotStamp;
  /** The judge's code in the cell `CuaTV`. */
  readonly member: string;
  /** Fingerprint of what the file's own rubric asks (`scoringMark`). */
  readonly rubric: string;
  /** Columns that the file still has, of those that a judge fills in. */
  readonly roles: readonly Role[];
  readonly rows: readonly BallotRow[];
  /** Rows of the ballot's sheet with a code or points that its table does not reach, as where somebody typed below it. */
  readonly outside: readonly Pick<BallotRow, "row" | "code">[];
  /** Sheets with a copy of the ballot, which is not read: the judge may have scored there. */
  readonly copies: readonly string[];
}

/** Why a file is no ballot: what keeps it from being read, or what it lacks. */
export type NoBallot =
  | { readonly ok: false; readonly problem: "unreadable"; readonly fault: FileFault }
  | { readonly ok: false; readonly problem: "no-ballot" | "several-ballots" | "no-stamp" | "broken-ballot" };

export type BallotReading = { readonly ok: true; readonly ballot: ReadBallot } | NoBallot;
