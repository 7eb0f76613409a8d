/** A part of the work that is queued at once. */
export interface Step {
    /** About what it adds to a request, in bytes. */
    readonly bytes: number;
    readonly queue: (workbook: Excel.Workbook) => void;
}
/** About what one call or property adds to a request besides its value. */
export declare const CALL_BYTES = 150;
/** A step that carries one large value. */
export declare function dataStep(value: unknown, queue: Step["queue"]): Step;
/** A step of so many calls without large values. */
export declare function callsStep(calls: number, queue: Step["queue"]): Step;
