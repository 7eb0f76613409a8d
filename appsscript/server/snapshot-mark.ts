import { contentFingerprint } from "../../src/workbook/fingerprint";
import type { Snapshot } from "../../src/workbook/snapshot";

/**
 * A mark of all that a plan may depend on: where it is the same, nothing of that has changed. Where the user is looking is left out, since
 * that decides about no edit (a command about the selection asks for its `region`, which is part of the mark), and so is the order of names.
 * Worked out here: a digest of the service's would have the whole text cross over to it.
 */
export function snapshotMark(snapshot: Snapshot): string {
  const names = [...snapshot.names].sort((a, b) => (a.name < b.name ? -1 : 1));
  const text = JSON.stringify({ ...snapshot, names, activeSheet: "", selection: null });
  return contentFingerprint(() => text, 1, 1);
}
