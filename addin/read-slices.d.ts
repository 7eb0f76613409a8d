/** Something to be read from rows `from` to `to` (not included), counted from 0 within it. */
export interface Reading {
    readonly rows: number;
    /** Queues the loads for a span of rows; what it answers takes the values up once they have arrived. */
    readonly queue: (from: number, to: number) => () => void;
}
/**
 * Reads everything in one sync. Excel on the web answers with at most 5 MB: what is too large is halved until it fits, by
 * readings first and then by rows.
 */
export declare function readSlices(context: Excel.RequestContext, readings: readonly Reading[]): Promise<void>;
