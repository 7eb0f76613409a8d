/** What a service of Apps Script throws; scripts meet it as an `Exception` of their own realm. */
export class ServiceException extends Error {
  override readonly name = "Exception";
}

/** Messages as Google words them, where they are known. */
export const MESSAGES = {
  protectedCell:
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
  offGrid: "The coordinates of the range are outside the dimensions of the sheet.",
  rangeNotFound: "Range not found",
  lockTimeout: "Lock timeout: another process was holding the lock for too long.",
  timeLimit: "Exceeded maximum execution time",
  otherSheet: "Conditional format rule cannot reference a different sheet.",
  partOfMerge: "You must select all cells in a merged range to merge or unmerge them.",
  tooManyCells: "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
} as const;

export function wrongSize(what: "rows" | "columns", data: number, range: number): ServiceException {
  return new ServiceException(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${String(data)} but the range has ${String(range)}.`,
  );
}

/**
 * Arguments that fit no signature, as
 * `The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.`
 */
export function wrongSignature(given: unknown, method: string): ServiceException {
  return new ServiceException(`The parameters (${typeName(given)}) don't match the method signature for ${method}.`);
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `${value.length === 0 ? "" : typeName(value[0]).replace(/^String$/, "string")}[]`;
  return typeof value === "string" ? "String" : typeof value === "object" ? "object" : typeof value;
}

export function noPermission(call: string, detail = ""): ServiceException {
  return new ServiceException(`You do not have permission to call ${call}.${detail}`);
}
