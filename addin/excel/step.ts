/** A part of the work that is queued at once. */
export interface Step {
  /** Approximate size that it adds to a request, in bytes. */
  readonly bytes: number;
  readonly queue: (workbook: Excel.Workbook) => void;
}

/** Approximate size of one call or property in a request without its value, in bytes. */
export const CALL_BYTES = 150;

const encoder = new TextEncoder();

/** Returns a step that carries one large value. */
export function dataStep(value: unknown, queue: Step["queue"]): Step {
  return { bytes: CALL_BYTES * 2 + encoder.encode(JSON.stringify(value)).length, queue };
}

/** Returns a step of `calls` calls without large values. */
export function callsStep(calls: number, queue: Step["queue"]): Step {
  return { bytes: CALL_BYTES * calls, queue };
}
