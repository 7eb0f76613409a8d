import { HostError } from "./host-error";
import type { Step } from "./step";

/** Excel on the web accepts 5 MB a request; a fifth is reserved for what the estimate omits. */
const MOST_REQUEST_BYTES = 4 * 1024 * 1024;

export interface Progress {
  /** From 0 to 1, after each sync. */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

/** Carries steps out, as many in a sync as a request can hold. */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  { onProgress, signal }: Progress = {},
): Promise<void> {
  const batches = toBatches(steps);
  let done = 0;
  for (const batch of batches) {
    if (signal?.aborted) throw new HostError("cancelled");
    // Lasts until the next sync only, so once for each
    context.workbook.application.suspendApiCalculationUntilNextSync();
    for (const step of batch) step.queue(context.workbook);
    await context.sync();
    done += 1;
    onProgress?.(done / batches.length);
  }
}

/** Returns the number of syncs that the steps take. */
export function countBatches(steps: readonly Step[]): number {
  return toBatches(steps).length;
}

function toBatches(steps: readonly Step[]): readonly (readonly Step[])[] {
  const batches: Step[][] = [];
  let bytes = Infinity;
  for (const step of steps) {
    if (bytes + step.bytes > MOST_REQUEST_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)!.push(step);
    bytes += step.bytes;
  }
  return batches;
}
