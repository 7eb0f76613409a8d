import type { Hundredths } from "../../text/hundredths";
import type { GuessReason } from "../../recognition/match-role";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import type { Area } from "../../workbook/model/area";
import type { Finding } from "../../workbook/model/finding";

/** Reason why a table is not attached as it is. Where a proposal comes with it, correcting the columns may help. */
export type AttachRefusal =
  | { readonly code: "no-region" }
  | { readonly code: "no-heading" }
  /** The rows named as headings are empty. */
  | { readonly code: "bad-header" }
  | { readonly code: "criteria-in-rows" }
  | { readonly code: "own-sheet"; readonly sheet: string }
  /** Columns that are clearly scores but belong to no line of the rubric, which was only guessed. */
  | { readonly code: "scores-unused"; readonly rubric: string; readonly columns: readonly ScoreColumn[] }
  | { readonly code: "no-rows" }
  | { readonly code: "too-many-rows"; readonly rows: number; readonly most: number }
  | { readonly code: "attached-already"; readonly table: number }
  /** What stands there is a copy of one of our tables, which only Repair can distinguish from its original. */
  | { readonly code: "copied-table"; readonly sheet: string }
  | { readonly code: "sheet-protected"; readonly sheet: string }
  | { readonly code: "rows-filtered" }
  | { readonly code: "roles-missing"; readonly roles: readonly Role[] }
  | { readonly code: "role-twice"; readonly role: Role }
  | { readonly code: "entries-merged"; readonly area: Area }
  | { readonly code: "no-room" }
  | { readonly code: "table-changed" }
  | { readonly code: "unknown-rubric"; readonly id: string }
  /** `unfilled` and `faulty` are cells of the rubric's sheet. */
  | {
      readonly code: "faulty-rubric";
      readonly id: string;
      readonly unfilled: readonly Area[];
      readonly faulty: readonly Area[];
    };

/** A column that a sentence names. */
export interface ScoreColumn {
  readonly column: number;
  readonly heading: string;
}

/** A note for the user before a table is attached; it does not prevent attaching. */
export type AttachNote =
  | { readonly code: "rows-skipped"; readonly rows: readonly number[] }
  | { readonly code: "rows-hidden"; readonly count: number }
  | {
      readonly code: "maximum-differs";
      readonly area: Area;
      readonly role: Role;
      readonly stated: Hundredths;
      readonly expected: Hundredths;
    }
  | { readonly code: "scores-unused"; readonly rubric: string; readonly columns: readonly ScoreColumn[] }
  | { readonly code: "results-kept"; readonly headings: readonly string[] }
  | { readonly code: "inputs-added"; readonly roles: readonly Role[] }
  | { readonly code: "no-registered-column" }
  | { readonly code: "no-category-column" }
  | { readonly code: "beside-other-cells" };

/** One column of the table with its proposed role. */
export interface ProposedColumn {
  /** The sheet's column, from 1. */
  readonly column: number;
  readonly heading: string;
  readonly samples: readonly Cell[];
  readonly role: Role | null;
  /** 0 to 1; 1 where the user stated the role. */
  readonly confidence: number;
  /** `null` where the user stated the role, and for a column without a role. */
  readonly reason: GuessReason | null;
}

/** A column that attaching adds. */
export interface ProposedAddition {
  readonly role: Role | "Rubric";
  readonly heading: string;
  readonly column: number;
  readonly isHidden: boolean;
}

/** Result of attaching a table, as data: shown and corrected before anything is written. */
export interface AttachProposal {
  /** The table with its headings. */
  readonly area: Area;
  readonly header: { readonly row: number; readonly rows: number };
  /** The sheet's rows from the first to the last entry. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly entries: number;
  readonly rubric: string;
  readonly rubricName: string;
  /** 0 to 1; 1 where the user chose the rubric. */
  readonly rubricConfidence: number;
  readonly columns: readonly ProposedColumn[];
  /** The roles a column may be given, in menu order. */
  readonly roles: readonly Role[];
  readonly additions: readonly ProposedAddition[];
  /** Names of the sheets that are added for the rubric. */
  readonly sheets: readonly string[];
  readonly notes: readonly AttachNote[];
  /** The findings that a check of the attached table will report. */
  readonly findings: readonly Finding[];
  /** Fingerprint of the proposal: handed back, it ensures that exactly what was shown is attached. */
  readonly seen: string;
}
