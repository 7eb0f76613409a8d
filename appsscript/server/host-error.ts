import type { SheetsErrorCode, SheetsFailure } from "../../src/language/sheets-errors";

/** An error of ours, to be thrown. */
export function hostError(code: SheetsErrorCode, sheet?: string): Error & SheetsFailure {
  return Object.assign(new Error(code), sheet === undefined ? { code } : { code, sheet });
}

/** What a page sent is not what it may send; `at` is the part that is wrong, e.g. `edits.3.spec.name`. */
export function badRequest(at: string): Error & SheetsFailure {
  return Object.assign(new Error("bad-request"), { code: "bad-request" as const, at });
}

/** Services tell what is wrong in words alone, and in the language of the user: these are the English ones. */
const MESSAGES: readonly (readonly [pattern: RegExp, code: SheetsErrorCode])[] = [
  [/protected cell|protected sheet|trying to edit a protected/i, "access-denied"],
  [/permission|authoriz/i, "access-denied"],
  [/10,?000,?000|too large|exceed|above the limit/i, "too-large"],
  [/timed out|unavailable|server error|try again|too many|service invoked/i, "host-busy"],
  [/merged/i, "merged-cells"],
];

/** Any failure as one of ours. */
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
