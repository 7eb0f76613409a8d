import type { FileDoubt } from "./file-reason";
import type { ReadingFacts } from "./unit-reading";

/** Returns why a file needs a look although it is counted. */
export function doubtsOf(facts: ReadingFacts): readonly FileDoubt[] {
  const doubts: readonly (readonly [isSo: boolean, code: FileDoubt["code"], count: number])[] = [
    [facts.rows === 0, "empty", 0],
    [facts.unreadTables > 0, "unread-tables", facts.unreadTables],
    [facts.differing > 0, "differing", facts.differing],
    [facts.uncalculated > 0, "uncalculated", facts.uncalculated],
    [facts.errors > 0, "errors", facts.errors],
    [facts.seal?.fits === false, "changed-after-seal", facts.seal?.differences ?? 0],
    [facts.seal?.fits === null, "seal-reopened", 0],
  ];
  return doubts.flatMap(([isSo, code, count]) => (isSo ? [{ code, count }] : []));
}
