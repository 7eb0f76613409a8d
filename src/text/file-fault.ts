/** Why a file cannot be read, or (`result-too-large`) not be written. */
export const FILE_FAULTS = [
  "not-a-zip",
  "encrypted-or-old",
  "macros",
  "doctype",
  "too-large",
  "too-much-inside",
  "result-too-large",
  "damaged",
  "not-a-workbook",
  "unknown-encoding",
  "strict",
  "too-many-cells",
  "sheet-too-large",
  "misplaced-cell",
  "bad-value",
  "binary-workbook",
  "too-many-names",
  "table-too-long",
  // Of any file
  "unexpected",
  "too-slow",
  "too-much-memory",
  "not-opened",
] as const;

export type FileFaultCode = (typeof FILE_FAULTS)[number];

export interface FileFault {
  readonly code: FileFaultCode;
  /**
   * The place in the file; for `too-slow` the seconds, for `not-opened` a Vietnamese sentence about its path. "" where
   * there is nothing to add.
   */
  readonly detail: string;
}
