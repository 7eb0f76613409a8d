import { useEffect, useState } from "preact/hooks";

/**
 * Loads a part of the pane when it is first wanted: `null` until it is loaded, `"missing"` where loading failed this
 * time.
 */
export function useWantedPart<Part extends object>(
  load: () => Promise<Part>,
  isWanted: boolean,
): Part | "missing" | null {
  const [part, setPart] = useState<Part | "missing" | null>(null);
  useEffect(() => {
    if (isWanted && (part === null || part === "missing")) load().then(setPart, () => setPart("missing"));
  }, [isWanted]);
  return part;
}
