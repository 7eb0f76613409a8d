import type { Unfinished } from "../server/journal/apply";
import type { Call } from "./call";
import { CallFailure } from "./call-failure";

/**
 * Lets further executions continue unfinished work until all is done. If `signal` is aborted, everything is restored.
 */
export async function finishWork(
  call: Call,
  started: Unfinished | null,
  onProgress: (fraction: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  for (let work = started; work; work = await call("resumeWork", work.id)) {
    if (signal?.aborted) {
      await call("cancelWork", work.id);
      throw new CallFailure({ code: "cancelled" });
    }
    onProgress(work.fraction);
  }
}
