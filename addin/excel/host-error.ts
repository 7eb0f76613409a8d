import type { HostErrorCode } from "../../src/language/host-error-code";
import { officeErrorToCode } from "./office-error";

/** A failure of the host; `code` selects the user's sentence, `cause` is for developers. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: HostErrorCode,
    /** The sheet that the sentence names. */
    readonly sheet?: string,
    cause?: unknown,
  ) {
    super(sheet === undefined ? code : `${code}: ${sheet}`, { cause });
  }
}

/** Returns any failure as a `HostError`. */
export function toHostError(error: unknown): HostError {
  return error instanceof HostError ? error : new HostError(officeErrorToCode(error), undefined, error);
}
