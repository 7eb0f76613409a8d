import { parseBindingName } from "../model/binding-name";
import type { Snapshot } from "../model/snapshot";

/**
 * Returns the sheets that the product lays out for itself: rubrics and the summary. They are not searched for users'
 * tables.
 */
export function ownSheets({ names }: Pick<Snapshot, "names">): ReadonlySet<string> {
  return new Set(
    names.flatMap(({ name, block }) => {
      const kind = parseBindingName(name)?.kind;
      return block && (kind === "rubric" || kind === "body" || kind === "summary" || kind === "summary-mark")
        ? [block.area.sheet]
        : [];
    }),
  );
}
