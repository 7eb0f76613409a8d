import type { UnitRefusal } from "./file-reason";
import type { Rubric } from "../rubric/rubric";
import type { FindingCode } from "../workbook/model/finding";
import type { CountedTable, LongRow } from "./long-tables";

/** One of a workbook's rubrics, with the number of filled rows that it decides. */
export interface ReadRubric {
  readonly mark: string;
  readonly rubric: Rubric;
  readonly rows: number;
}

/** How often a workbook has a finding, and the first cell that has it (`'Tập thể'!C7`, or nothing). */
export interface FindingCount {
  readonly code: FindingCode;
  readonly severity: string;
  readonly count: number;
  readonly firstCell: string;
}

/** What is known of a workbook without its rows: small, so that those of thousands of files are kept together. */
export interface ReadingFacts {
  /** The appraisal year; `null` where the workbook names none. */
  readonly year: number | null;
  /** Bound tables that were read. */
  readonly tables: number;
  /** Tables with broken names or a faulty rubric: not read. */
  readonly unreadTables: number;
  /** Filled rows of score tables. */
  readonly rows: number;
  /** Those of them that a panel judges. */
  readonly panelRows: number;
  /** Rows whose cells show another result than the recomputation. */
  readonly differing: number;
  /** Rows of which no program has calculated a result yet. */
  readonly uncalculated: number;
  readonly errors: number;
  readonly warnings: number;
  /** Kinds of finding. */
  readonly findingKinds: number;
  /** `null` where nothing is sealed. */
  readonly seal: SealFacts | null;
}

/** The last seal of a workbook. */
export interface SealFacts {
  /** Its code as printed on paper: 32 digits in groups of four. */
  readonly code: string;
  /** Whether the workbook still holds what was sealed; `null` for a seal that was opened again. */
  readonly fits: boolean | null;
  /** Values, lines and marks that do not agree; 0 for a seal that was opened again. */
  readonly differences: number;
}

/**
 * What one workbook contributes. It depends on the contents alone: rows leave `tep_sha256` and `don_vi` null, which
 * are known to the reader of the file.
 */
export interface UnitReading {
  readonly facts: ReadingFacts;
  readonly rubrics: readonly ReadRubric[];
  readonly findings: readonly FindingCount[];
  readonly rows: Readonly<Record<CountedTable, readonly LongRow[]>>;
}

export type UnitAnswer =
  { readonly ok: true; readonly reading: UnitReading } | { readonly ok: false; readonly reason: UnitRefusal };
