import type { FileFault } from "../text/file-fault";

/** Why a workbook contributes nothing to a province, or a file was not even opened. */
export const NO_UNIT_CODES = [
  "no-tables",
  "one-ballot",
  "unreadable-tables",
  "register-only",
  "not-xlsx",
  "link",
  "unlisted-folder",
] as const;

export type UnitRefusal = FileFault | { readonly code: (typeof NO_UNIT_CODES)[number] };

/** Paths named before the rest is counted. */
const MOST_LISTED = 5;

/** Other files by their paths: the first few, and how many more there are. */
export interface OtherFiles {
  readonly paths: readonly string[];
  readonly more: number;
}

export function otherFiles(paths: readonly string[]): OtherFiles {
  return { paths: paths.slice(0, MOST_LISTED), more: Math.max(0, paths.length - MOST_LISTED) };
}

/** What calls for a look at a file although it can be counted; `count` where it says how often. */
export interface FileDoubt {
  readonly code:
    "empty" | "unread-tables" | "differing" | "uncalculated" | "errors" | "changed-after-seal" | "seal-reopened";
  readonly count: number;
}

/** Why a file is refused or needs a look. */
export type FileReason =
  | UnitRefusal
  | { readonly code: "no-unit" }
  | { readonly code: "of-another-unit"; readonly others: OtherFiles }
  | { readonly code: "copy"; readonly of: string }
  | { readonly code: "rivals"; readonly count: number; readonly year: number | null; readonly others: OtherFiles }
  /** `isRefused` where the office takes no doubtful files. */
  | { readonly code: "doubtful"; readonly doubts: readonly FileDoubt[]; readonly isRefused: boolean };
