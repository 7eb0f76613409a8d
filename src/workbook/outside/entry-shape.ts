import { NO, YES } from "../../rubric/rubric-columns";
import type { Rubric } from "../../rubric/rubric";
import { isBlankCell } from "../../scoring/cell-text";
import { computedRoles } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { foldName } from "../../text/fold";
import { isTotalLine } from "../../text/lines/closing-line";
import { NAME_PREFIX } from "../model/binding-name";
import type { TableRow } from "./entry-row";

/** Score from which a row apart from its table counts as an entry. */
const ENOUGH = 3;
/** Score of the product's own formulas. */
const OWN_FORMULAS = 2;

/**
 * Whether a row apart from its table is almost certainly an entry, by its subject, scores in range, list items, title,
 * and the product's formulas.
 */
export function looksLikeEntry({ columns, read }: TableRow, rubric: Rubric): boolean {
  const subject = read("DoiTuong").cell;
  if (typeof subject !== "string" || isBlankCell(subject) || isTotalLine(subject)) return false;
  const criteria = rubric.criteria.map(({ code, maximum }) => {
    const { cell } = read(code);
    return typeof cell === "number" && cell >= 0 && cell * 100 <= maximum
      ? "points"
      : isBlankCell(cell)
        ? "blank"
        : "other";
  });
  if (criteria.includes("other")) return false;
  const scored = criteria.filter((kind) => kind === "points").length;
  if (criteria.length > 0 && scored * 2 < criteria.length) return false;
  const lists = Object.entries(listsOf(rubric)).filter(([role]) => columns.has(role as Role)) as [
    Role,
    readonly string[],
  ][];
  const listed = lists.map(([role, items]) => {
    const { cell } = read(role);
    return isBlankCell(cell)
      ? "blank"
      : typeof cell === "string" && items.some((item) => foldName(item) === foldName(cell))
        ? "item"
        : "other";
  });
  const hasTitle =
    columns.has("MoHinh") && typeof read("MoHinh").cell === "string" && !isBlankCell(read("MoHinh").cell);
  const hasFormulas = computedRoles(rubric).some(
    (role) => columns.has(role) && (read(role).formula?.includes(NAME_PREFIX) ?? false),
  );
  const items = listed.filter((kind) => kind === "item").length;
  if (listed.filter((kind) => kind === "other").length > items) return false;
  const points =
    items +
    Number(hasTitle) +
    Number(criteria.length > 0 && scored === criteria.length) +
    (hasFormulas ? OWN_FORMULAS : 0);
  const possible = lists.length + Number(columns.has("MoHinh")) + Number(criteria.length > 0);
  return points >= Math.max(2, Math.min(ENOUGH, possible));
}

function listsOf(rubric: Rubric): Readonly<Partial<Record<Role, readonly string[]>>> {
  const answers = [YES, NO];
  return {
    Loai: rubric.categories.map(({ name }) => name),
    LinhVuc: rubric.fields.map(({ name }) => name),
    Cap: rubric.levels.map(({ name }) => name),
    DangKy: answers,
    BaoCao: answers,
    DeNghiKT: answers,
    MucGhi: rubric.bands.map(({ name }) => name),
  };
}
