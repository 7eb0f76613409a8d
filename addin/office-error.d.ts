import type { HostErrorCode } from "../src/language/host-errors";
/** The `code` that Office.js gave an error, `null` for any other error. */
export declare function officeCode(error: unknown): string | null;
/** Which of our sentences fits a failure of Office.js. */
export declare function officeErrorToCode(error: unknown): HostErrorCode;
