import type { HostErrorCode } from "../src/language/host-error-code";
import { officeErrorToCode } from "./office-error";

/** The host could not do what it was asked to; the code tells the user's sentence, `cause` the developer's. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: HostErrorCode,
    /** The sheet that the sentence is about. */
    readonly sheet?: string,
    cause?: unknown,
  ) {
    super(sheet === undefined ? code : `${code}: ${sheet}`, { cause });
  }
}

/** Any failure as one of ours. */
export function toHostError(error: unknown): HostError {
  return error instanceof HostError ? error : new HostError(officeErrorToCode(error), undefined, error);
}
