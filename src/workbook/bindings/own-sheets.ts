import type { Role } from "../../scoring/role";
import { parseBindingName } from "../model/binding-name";
import type { BindingName } from "../model/binding-name";
import type { Snapshot } from "../model/snapshot";

/**
 * Returns the sheets that the product lays out for itself: rubrics, the summary, members and recusals of a panel, the log
 * and seals. They are not searched for users' tables.
 */
export function ownSheets({ names }: Pick<Snapshot, "names">): ReadonlySet<string> {
  return new Set(
    names.flatMap(({ name, block }) => {
      const binding = parseBindingName(name);
      const kind = binding?.kind;
      if (block && binding !== null && isBesideScores(binding)) return [block.area.sheet];
      return block &&
        (kind === "rubric" ||
          kind === "body" ||
          kind === "year" ||
          kind === "form" ||
          kind === "form-fingerprint" ||
          kind === "summary" ||
          kind === "summary-fingerprint")
        ? [block.area.sheet]
        : [];
    }),
  );
}

/** Columns of sheets that hold no entries: recusals, the log. */
const NO_ENTRIES: ReadonlySet<Role> = new Set<Role>(["HinhThuc", "Viec"]);

/** Whether a name stands in a sheet of members, recusals or records, which hold no entries. */
function isBesideScores(binding: BindingName): boolean {
  if (binding.kind === "cell") return binding.cell === "MaTo" || binding.cell === "MaChot";
  return binding.kind === "column" && NO_ENTRIES.has(binding.role);
}
