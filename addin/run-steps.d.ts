import type { Step } from "./step";
export interface Progress {
    /** From 0 to 1, after each sync. */
    readonly onProgress?: (fraction: number) => void;
    readonly signal?: AbortSignal;
}
/** Carries steps out, as many a sync as a request can hold. */
export declare function runSteps(context: Excel.RequestContext, steps: readonly Step[], { onProgress, signal }?: Progress): Promise<void>;
