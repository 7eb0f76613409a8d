import type { HostErrorCode } from "../src/language/host-errors";
/** The host could not do what it was asked to; the code tells the user's sentence, `cause` the developer's. */
export declare class HostError extends Error {
    readonly code: HostErrorCode;
    /** The sheet that the sentence is about. */
    readonly sheet?: string | undefined;
    readonly name = "HostError";
    constructor(code: HostErrorCode, 
    /** The sheet that the sentence is about. */
    sheet?: string | undefined, cause?: unknown);
}
/** Any failure as one of ours. */
export declare function toHostError(error: unknown): HostError;
