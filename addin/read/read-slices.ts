import { officeCode } from "../excel/office-error";

/** Something to read from rows `from` to `to` (exclusive), counted from 0 within it. */
export interface Reading {
  readonly rows: number;
  /** Queues the loads for a span of rows; the returned function takes up the values after the sync. */
  readonly queue: (from: number, to: number) => () => void;
}

interface Slice {
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads everything in one sync. Excel on the web answers with at most 5 MB: larger requests are halved until they fit,
 * first by readings and then by rows.
 */
export async function readSlices(context: Excel.RequestContext, readings: readonly Reading[]): Promise<void> {
  await readAll(
    context,
    readings.map((reading) => ({ reading, from: 0, to: reading.rows })),
  );
}

async function readAll(context: Excel.RequestContext, slices: readonly Slice[]): Promise<void> {
  const takers = slices.map(({ reading, from, to }) => reading.queue(from, to));
  try {
    await context.sync();
  } catch (error) {
    const halves = officeCode(error) === "ResponsePayloadSizeLimitExceeded" ? halve(slices) : null;
    if (!halves) throw error;
    await readAll(context, halves[0]);
    await readAll(context, halves[1]);
    return;
  }
  for (const take of takers) take();
}

function halve(slices: readonly Slice[]): readonly [readonly Slice[], readonly Slice[]] | null {
  const [only] = slices;
  if (slices.length > 1) {
    const middle = Math.ceil(slices.length / 2);
    return [slices.slice(0, middle), slices.slice(middle)];
  }
  if (!only || only.to - only.from < 2) return null;
  const middle = Math.floor((only.from + only.to) / 2);
  return [[{ ...only, to: middle }], [{ ...only, from: middle }]];
}
