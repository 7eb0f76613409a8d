/**
 * The error that Office.js rejects with. `code` is the same in every language, `message` is not meant for users
 * (host-facts A5).
 */
export class OfficeError extends Error {
  override readonly name = "RichApi.Error";
  readonly traceMessages: readonly string[] = [];
  readonly innerError = null;
  readonly debugInfo: { readonly code: string; readonly message: string; readonly errorLocation: string };

  constructor(
    readonly code: string,
    message: string,
    errorLocation = "",
  ) {
    super(message);
    this.debugInfo = { code, message, errorLocation };
  }
}

/** Messages as Excel words them, where they are known. */
export const MESSAGES = {
  shape: "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  missing: "The requested resource doesn't exist.",
  argument: "The argument is invalid or missing or has an incorrect format.",
  denied: "You cannot perform the requested operation.",
  apiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  cellEdit:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
} as const;

export function invalidArgument(detail: string): OfficeError {
  return new OfficeError("InvalidArgument", `${MESSAGES.argument} ${detail}`);
}

export function itemNotFound(detail: string): OfficeError {
  return new OfficeError("ItemNotFound", `${MESSAGES.missing} ${detail}`);
}

export function accessDenied(detail: string): OfficeError {
  return new OfficeError("AccessDenied", `${MESSAGES.denied} ${detail}`);
}
