import { foldLabel } from "../text/fold";
import { MEMBER_ROLES, MEMBER_ROLE_LABELS } from "./member";
import type { MemberRole } from "./member";

/** A member as people list them. */
export interface ListedMember {
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly role: MemberRole;
}

/** Between the parts of a line: as typed, or as spreadsheets copy cells. */
const SEPARATOR = /[;\t]/;

/**
 * Parses `họ tên; chức vụ; đơn vị; vai trò`; what is left out at the end is empty, and a member without a role is an
 * ordinary one. Returns `null` for a line without a name, with an unknown role, or with more parts.
 */
export function readMemberLine(line: string): ListedMember | null {
  const [name = "", position = "", unit = "", said = "", ...more] = line.split(SEPARATOR).map((part) => part.trim());
  const wanted = foldLabel(said || MEMBER_ROLE_LABELS.member);
  const role = MEMBER_ROLES.find((one) => foldLabel(MEMBER_ROLE_LABELS[one]) === wanted);
  return role === undefined || name === "" || more.some((part) => part !== "") ? null : { name, position, unit, role };
}

/** The roles in the words of such lines. */
export const ROLE_WORDS: readonly string[] = MEMBER_ROLES.map((role) => MEMBER_ROLE_LABELS[role].toLowerCase());
