import type { Rubric } from "../rubric/rubric";
import type { Cell } from "../text/cell";
import { hundredths } from "../text/hundredths";
import type { Hundredths } from "../text/hundredths";
import type { NameColumn } from "../text/name-column";
import type { ScoringFinding } from "./finding";
import type { Role } from "./role";

/** One column of a table: cells, number formats (one for all, or one a row) and, where the host reads them, fonts. */
export interface InputColumn {
  readonly cells: readonly Cell[];
  readonly formats: string | readonly string[];
  readonly fonts?: string | readonly string[];
}

/** A table as scoring reads it: columns by role, without sheet or addresses. */
export interface InputTable {
  readonly rubric: Rubric;
  readonly rows: number;
  readonly columns: ReadonlyMap<Role, InputColumn>;
}

/** Facts that scoring needs from outside the table. */
export interface ScoringContext {
  /** The appraising body named in the workbook; `null` where none is named. */
  readonly body: string | null;
  /** The workbook's appraisal year; absent or `null` where none is given. */
  readonly year?: number | null;
  /** Results of collectives by the key of their name (`foldName`), for basis b. */
  readonly collectives: ReadonlyMap<string, CollectiveResult>;
  /** Returns collectives whose names look like the given one: candidates for basis b where no name matches. */
  readonly collectivesLike?: (name: string) => readonly string[];
}

/** What basis b takes over from a collective. */
export interface CollectiveResult {
  /** `null` where the collective has no result yet. */
  readonly result: Hundredths | null;
  /** Name rather than index of the band: the collective's rubric may have other bands. */
  readonly band: string | null;
  readonly provisional: boolean;
}

/** Stands for "no total" in arrays of hundredths. */
export const NO_TOTAL = -1;
/** Stands for "no subject" in arrays of subject indexes. */
export const NO_SUBJECT = -1;

/** Results of entries by row of the table. Typed arrays, since a table may have a million rows. */
export interface EntryResults {
  /** Codes of `STATES`. */
  readonly states: Uint8Array;
  /** Hundredths, or `NO_TOTAL`. */
  readonly totals: Int32Array;
  /** Indexes of the rubric's bands, or `NO_BAND`. */
  readonly bands: Int8Array;
  /** 1 where a criterion is below its minimum. */
  readonly belowMinimum: Uint8Array;
  /** Indexes of `subjects`, or `NO_SUBJECT`. */
  readonly subjects: Int32Array;
}

export interface SubjectResult {
  /** The name as the subject's first row writes it; its matching key is `foldName(name)`. */
  readonly name: string;
  /** Rows of the table, from 0. */
  readonly firstRow: number;
  /** Row of the entry that gives the result; -1 where there is none. */
  readonly bestRow: number;
  /** Number of rows that name the subject. */
  readonly entries: number;
  /** Number of complete entries among them. */
  readonly completeEntries: number;
  /** Number of entries that count for the rubric's first derived bonus; all complete ones where the rubric has none. */
  readonly countedEntries: number;
  readonly derivedBonus: Hundredths;
  /** `null` without a complete entry, or for a band without points. */
  readonly result: Hundredths | null;
  /** Index of the rubric's bands, or `NO_BAND`. */
  readonly band: number;
  /** Whether some entries of the subject are not complete yet. */
  readonly provisional: boolean;
}

/** What is known of the names in a table, by row: of subjects, and of titles. */
export interface TableNames {
  readonly subjects: NameColumn;
  readonly titles: NameColumn;
}

export interface TableResult {
  readonly names: TableNames;
  readonly entries: EntryResults;
  readonly subjects: readonly SubjectResult[];
  readonly findings: readonly ScoringFinding[];
}

/** Returns the total of a row; `null` where it has none. */
export function totalAt({ totals }: EntryResults, row: number): Hundredths | null {
  const total = totals[row]!;
  return total === NO_TOTAL ? null : hundredths(total);
}

export function formatAt(column: InputColumn, row: number): string {
  return typeof column.formats === "string" ? column.formats : (column.formats[row] ?? "General");
}
