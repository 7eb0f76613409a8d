import type { HostErrorCode } from "../../src/language/host-error-code";

/** `code` of OfficeExtension errors, which is the same in every language (unlike `message`). */
const CODES: ReadonlyMap<string, HostErrorCode> = new Map<string, HostErrorCode>([
  ["InvalidOperationInCellEditMode", "cell-editing"],
  ["FilteredRangeConflict", "sheet-filtered"],
  ["MergedRangeConflict", "merged-cells"],
  ["PivotTableRangeConflict", "pivot-table"],
  ["NonBlankCellOffSheet", "no-room"],
  ["RangeExceedsLimit", "no-room"],
  ["InsertDeleteConflict", "merged-cells"],
  ["AccessDenied", "access-denied"],
  ["InactiveWorkbook", "workbook-changed"],
  ["ItemNotFound", "workbook-changed"],
  ["ItemAlreadyExists", "workbook-changed"],
  ["InvalidReference", "workbook-changed"],
  ["InvalidObjectPath", "workbook-changed"],
  ["UnsupportedSheet", "sheet-unsupported"],
  ["InvalidSelection", "selection-unfit"],
  ["ApiNotFound", "host-too-old"],
  ["ApiNotAvailable", "host-too-old"],
  ["NotImplemented", "host-too-old"],
  ["UnsupportedOperation", "host-too-old"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["FormulaLengthExceedsLimit", "too-large"],
  ["ActivityLimitReached", "host-busy"],
  ["ConnectionFailure", "host-busy"],
  ["RequestAborted", "host-busy"],
  ["ServiceNotAvailable", "host-busy"],
]);

/** Returns the `code` that Office.js gave an error; `null` for any other error. */
export function officeCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** Returns the product's code for a failure of Office.js. */
export function officeErrorToCode(error: unknown): HostErrorCode {
  return CODES.get(officeCode(error) ?? "") ?? "unexpected";
}
