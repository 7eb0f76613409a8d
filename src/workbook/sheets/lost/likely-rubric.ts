import type { Rubric } from "../../../rubric/rubric";
import { computedRoles, requiredRoles, scoreRoles } from "../../../scoring/role";
import type { Bindings } from "../../bindings/bindings";
import { MEMBERS_ID, RECUSALS_ID } from "../../bindings/bound-panel";
import { LOG_ID, QUOTA_ID, SEAL_ID } from "../../bindings/record-table";
import { only } from "./known-content";

/** Returns what a table's cell with the rubric's code said, by the columns of the table. */
export function likelyRubric(table: number, roles: ReadonlySet<string>, { rubrics, tables }: Bindings): string | null {
  const other = OTHER_TABLES.find(([role]) => roles.has(role));
  if (other) return other[1];
  if (roles.has("Nhom") && !roles.has("DoiTuong")) return QUOTA_ID;
  const points = [...roles].filter((role) => /^(?:TC|DT|DTru)\d+$/.test(role));
  const fitting = (needed: (rubric: Rubric) => readonly string[]) =>
    [...rubrics.values()].flatMap(({ id, rubricAt }) => {
      if (!rubricAt) return [];
      const own = new Set<string>(scoreRoles(rubricAt.rubric));
      const isLike = points.every((role) => own.has(role)) && needed(rubricAt.rubric).every((role) => roles.has(role));
      return isLike ? [id] : [];
    });
  // Where ballots are combined, criteria are means, and bonuses stand in the ballots
  const required = (rubric: Rubric) =>
    roles.has("P1") ? rubric.criteria.map(({ code }) => code) : requiredRoles(rubric);
  const filled = fitting(required);
  const whole = fitting((rubric) => [...required(rubric), ...computedRoles(rubric)]);
  const ofPanel = new Set(
    tables.flatMap(({ id, part, rubric }) => (id !== table && part.kind !== "single" ? [rubric.id] : [])),
  );
  return only(whole) ?? only(filled) ?? (roles.has("MaMH") ? only(filled.filter((id) => ofPanel.has(id))) : null);
}

/** Tables that hold no scores, by a column that no other kind of table has. */
const OTHER_TABLES: readonly (readonly [string, string])[] = [
  ["DuocCham", MEMBERS_ID],
  ["HinhThuc", RECUSALS_ID],
  ["Viec", LOG_ID],
  ["MaTruoc", LOG_ID],
  ["Ma", SEAL_ID],
];
