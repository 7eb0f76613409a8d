import type { HostErrorCode } from "../../src/language/host-errors";

/** Why the spreadsheet could not do what it was asked to, as data: pages turn the code into a sentence. */
export interface HostFailure {
  readonly code: HostErrorCode;
  /** The sheet that the sentence is about. */
  readonly sheet?: string;
}

/** An error of ours, to be thrown. */
export function hostError(code: HostErrorCode, sheet?: string): Error & HostFailure {
  return Object.assign(new Error(code), sheet === undefined ? { code } : { code, sheet });
}

/** Services tell what is wrong in words alone, and in the language of the user: these are the English ones. */
const MESSAGES: readonly (readonly [pattern: RegExp, code: HostErrorCode])[] = [
  [/protected cell|protected sheet|trying to edit a protected/i, "access-denied"],
  [/permission|authoriz/i, "access-denied"],
  [/10,?000,?000|too large|exceed|above the limit/i, "too-large"],
  [/timed out|unavailable|server error|try again|too many|service invoked/i, "host-busy"],
  [/merged/i, "merged-cells"],
];

/** Any failure as one of ours. */
export function toHostFailure(error: unknown): HostFailure {
  if (isHostFailure(error)) return error.sheet === undefined ? { code: error.code } : { code: error.code, sheet: error.sheet };
  const message = error instanceof Error ? error.message : String(error);
  return { code: MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? "unexpected" };
}

function isHostFailure(error: unknown): error is HostFailure {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.code === error.message;
}
