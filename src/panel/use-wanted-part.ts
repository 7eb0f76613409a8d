import { useEffect, useState } from "preact/hooks";

/** A part of the pane that is fetched when it is first wanted: `null` until it is there, `"missing"` where it did not come this time. */
export function useWantedPart<Part extends object>(load: () => Promise<Part>, isWanted: boolean): Part | "missing" | null {
  const [part, setPart] = useState<Part | "missing" | null>(null);
  useEffect(() => {
    if (isWanted && (part === null || part === "missing")) load().then(setPart, () => setPart("missing"));
  }, [isWanted]);
  return part;
}
