/** A part of the work that is queued at once. */
export interface Step {
  /** About what it adds to a request, in bytes. */
  readonly bytes: number;
  readonly queue: (workbook: Excel.Workbook) => void;
}

/** About what one call or property adds to a request besides its value. */
export const CALL_BYTES = 150;

const encoder = new TextEncoder();

/** A step that carries one large value. */
export function dataStep(value: unknown, queue: Step["queue"]): Step {
  return { bytes: CALL_BYTES * 2 + encoder.encode(JSON.stringify(value)).length, queue };
}

/** A step of so many calls without large values. */
export function callsStep(calls: number, queue: Step["queue"]): Step {
  return { bytes: CALL_BYTES * calls, queue };
}
