import type { Rubric } from "../rubric/rubric";
import type { Cell } from "../text/cell";
import type { ScoringFinding } from "./finding";
import type { Role } from "./role";

/** One column of a table: its cells, their number formats (one, or one a row) and, where the host tells, their fonts. */
export interface InputColumn {
  readonly cells: readonly Cell[];
  readonly formats: string | readonly string[];
  readonly fonts?: string | readonly string[];
}

/** A table as scoring sees it: columns by role, no sheet and no address. */
export interface InputTable {
  readonly rubric: Rubric;
  readonly rows: number;
  readonly columns: ReadonlyMap<Role, InputColumn>;
}

/** What scoring must know from outside the table. */
export interface ScoringContext {
  /** The appraising body that the workbook names, `null` while it names none. */
  readonly body: string | null;
  /** Results of collectives by the key of their name, for basis b. */
  readonly collectives: ReadonlyMap<string, CollectiveResult>;
  /** Names of collectives that look like a name: what basis b may mean where none has that name. */
  readonly collectivesLike?: (name: string) => readonly string[];
}

/** What basis b takes over from a collective. */
export interface CollectiveResult {
  /** Hundredths, `null` where the collective has no result yet. */
  readonly result: number | null;
  /** Name of its band, since its rubric may have other bands. */
  readonly band: string | null;
  readonly provisional: boolean;
}

/** No total, in arrays of hundredths. */
export const NO_TOTAL = -1;
/** No subject, in arrays of subject indexes. */
export const NO_SUBJECT = -1;

/** Results of entries, by row of the table: arrays, since a table may have a million rows. */
export interface EntryResults {
  /** Codes of `STATES`. */
  readonly states: Uint8Array;
  /** Hundredths, or `NO_TOTAL`. */
  readonly totals: Int32Array;
  /** Indexes of the rubric's bands, or `NO_BAND`. */
  readonly bands: Int8Array;
  /** 1 where some criterion is below its minimum. */
  readonly belowMinimum: Uint8Array;
  /** Indexes of `subjects`, or `NO_SUBJECT`. */
  readonly subjects: Int32Array;
}

export interface SubjectResult {
  /** As its first row writes it; `foldName` of it is the key it matches by. */
  readonly name: string;
  /** Rows of the table, from 0. */
  readonly firstRow: number;
  /** Row of the entry that gives the result, -1 while there is none. */
  readonly bestRow: number;
  /** How many rows name the subject. */
  readonly entries: number;
  /** How many of them are complete. */
  readonly completeEntries: number;
  /** How many count for the rubric's first derived bonus; all complete ones where it has none. */
  readonly countedEntries: number;
  /** Hundredths. */
  readonly derivedBonus: number;
  /** Hundredths, `null` where there is none (no complete entry, or a band without points). */
  readonly result: number | null;
  /** Index of the rubric's bands, or `NO_BAND`. */
  readonly band: number;
  /** Whether other entries of it are not complete yet. */
  readonly provisional: boolean;
}

export interface TableResult {
  readonly entries: EntryResults;
  readonly subjects: readonly SubjectResult[];
  readonly findings: readonly ScoringFinding[];
}

export function formatAt(column: InputColumn, row: number): string {
  return typeof column.formats === "string" ? column.formats : (column.formats[row] ?? "General");
}
