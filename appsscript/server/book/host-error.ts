import type { SheetsErrorCode, SheetsFailure } from "../../../src/language/sheets-errors";

/** Returns an error with the product's code, to be thrown. */
export function hostError(code: SheetsErrorCode, sheet?: string): Error & SheetsFailure {
  return Object.assign(new Error(code), sheet === undefined ? { code } : { code, sheet });
}

/** Returns an error for invalid input of a page; `at` is the invalid part, e.g. `edits.3.spec.name`. */
export function badRequest(at: string): Error & SheetsFailure {
  return Object.assign(new Error("bad-request"), { code: "bad-request" as const, at });
}

/** Services report errors only as texts in the user's language: these are the English ones. */
const MESSAGES: readonly (readonly [pattern: RegExp, code: SheetsErrorCode])[] = [
  [/protected cell|protected sheet|trying to edit a protected/i, "access-denied"],
  [/permission|authoriz/i, "access-denied"],
  [/10,?000,?000|too large|exceed|above the limit/i, "too-large"],
  [/timed out|unavailable|server error|try again|too many|service invoked/i, "host-busy"],
  [/merged/i, "merged-cells"],
];

/** Returns any failure as a `SheetsFailure`. */
export function toHostFailure(error: unknown): SheetsFailure {
  if (isHostFailure(error)) {
    const { code, sheet, at } = error;
    return { code, ...(sheet === undefined ? {} : { sheet }), ...(at === undefined ? {} : { at }) };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? "unexpected" };
}

function isHostFailure(error: unknown): error is SheetsFailure {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.code === error.message;
}
