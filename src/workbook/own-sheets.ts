import { parseBindingName } from "./binding-name";
import type { Snapshot } from "./snapshot";

/** Names of the sheets that the product lays out for itself: rubrics and the summary. No table of a person is looked for there. */
export function ownSheets({ names }: Pick<Snapshot, "names">): ReadonlySet<string> {
  return new Set(names.flatMap(({ name, block }) => {
    const kind = parseBindingName(name)?.kind;
    return block && (kind === "rubric" || kind === "body" || kind === "summary" || kind === "summary-mark") ? [block.area.sheet] : [];
  }));
}
