import type { SheetsErrorCode, SheetsFailure } from "../../src/language/sheets-errors";

/** A failed call; `cause` is for developers. */
export class CallFailure extends Error {
  override readonly name = "CallFailure";

  constructor(
    readonly failure: SheetsFailure,
    cause?: unknown,
  ) {
    super(failure.at === undefined ? failure.code : `${failure.code}: ${failure.at}`, { cause });
  }
}

/**
 * Google's messages when a call did not reach the script or did not return, in English and Vietnamese. With several
 * accounts signed in, a page calls in the name of the wrong one (issuetracker 69270374).
 */
const MESSAGES: readonly (readonly [pattern: RegExp, code: SheetsErrorCode])[] = [
  [/maximum execution time|thời gian thực thi/i, "work-stopped"],
  [
    /PERMISSION_DENIED|authorization is required|required permission|not have permission|cần (?:có )?(?:sự )?ủy quyền|không có quyền/i,
    "signed-in-twice",
  ],
  [/network|connection|offline|HTTP 0|kết nối/i, "offline"],
  [/too many|simultaneous|quota|server error|unavailable|máy chủ/i, "host-busy"],
];

/** Returns an error of the page, or a call's failure, as a `CallFailure`. */
export function toCallFailure(error: unknown): CallFailure {
  return describeFailure(error, "unexpected");
}

/** Returns the failure of a call that did not return: whether the script did its work is then not known. */
export function toLostCall(error: unknown): CallFailure {
  return describeFailure(error, "no-answer");
}

function describeFailure(error: unknown, otherwise: SheetsErrorCode): CallFailure {
  if (error instanceof CallFailure) return error;
  if (!navigator.onLine) return new CallFailure({ code: "offline" }, error);
  const message = error instanceof Error ? error.message : String(error);
  return new CallFailure({ code: MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? otherwise }, error);
}
