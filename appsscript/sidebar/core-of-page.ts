import { performInWorker } from "../../src/panel/performing/perform-in-worker";
import { workerStarter } from "../../src/panel/performing/worker-starter";
import type { PerformingWorker } from "../../src/panel/performing/perform-in-worker";
import type * as parts from "./core-parts";
import type { CapturedText, DoneOnText } from "./perform-on-text";

export type Core = typeof parts;

declare global {
  interface Window {
    /** Set by the page's script `core`, which stands before the page's own. */
    thamDinhCore?: Core;
  }
}

/** The core as the page itself has it. */
export function coreOfPage(): Core {
  const { thamDinhCore } = window;
  if (!thamDinhCore) throw new Error("the page has no script of the core");
  return thamDinhCore;
}

/** The core in a worker, which is started from the text of the page's script: Apps Script keeps no other files. */
export function performingOfPage(): PerformingWorker<CapturedText, DoneOnText> {
  const start = () => {
    const script = document.getElementById("core")?.textContent;
    if (!script) throw new Error("the page has no script of the core");
    return workerStarter(script)();
  };
  return performInWorker(start, () => Promise.resolve(coreOfPage().performOnText));
}
