import { useState } from "preact/hooks";
import { PART_MISSING } from "./part-missing-notice";
import type { PaneState } from "./use-pane";

/**
 * A part of the pane that is fetched when somebody asks for it: `null` until then. `fetch` answers `null` as well where it does not come, and
 * says so.
 */
export function usePart<Part extends object>(pane: PaneState, load: () => Promise<Part>): { readonly part: Part | null; readonly fetch: () => Promise<Part | null> } {
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
