import { useState } from "preact/hooks";
import { PART_MISSING } from "./part-missing-notice";
import type { PaneState } from "./pane-state";

/**
 * Loads a part of the pane on request; `part` is `null` until then. `fetch` also returns `null` where loading fails,
 * and shows a message.
 */
export function usePart<Part extends object>(
  pane: PaneState,
  load: () => Promise<Part>,
): { readonly part: Part | null; readonly fetch: () => Promise<Part | null> } {
  const [part, setPart] = useState<Part | null>(null);
  const fetch = async () => {
    try {
      const loaded = part ?? (await load());
      setPart(() => loaded);
      return loaded;
    } catch {
      pane.notify(PART_MISSING);
      return null;
    }
  };
  return { part, fetch };
}
