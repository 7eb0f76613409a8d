import type { AttachInput } from "../../actions/attach/attach-input";
import type { AttachProposal } from "../../actions/attach/attach-proposal";
import type { ComputedRole, Role } from "../../scoring/role";

/** The user's statements about a table so far. */
export interface AttachChoices {
  /** `null` to guess the rubric. */
  readonly rubric: string | null;
  readonly roles: ReadonlyMap<number, Role | null>;
  readonly results: AttachInput["results"];
  readonly isAdopting: boolean;
}

export const NOTHING_SAID: AttachChoices = { rubric: null, roles: new Map(), results: "formulas", isAdopting: false };

export function sameChoices(one: AttachChoices, other: AttachChoices): boolean {
  return (
    one.rubric === other.rubric &&
    one.results === other.results &&
    one.isAdopting === other.isAdopting &&
    one.roles.size === other.roles.size &&
    [...one.roles].every(([column, role]) => other.roles.has(column) && other.roles.get(column) === role)
  );
}

/** Results that users may keep in columns of their own. */
const ADOPTABLE: readonly ComputedRole[] = ["Tong", "XepLoai", "KetQua", "XepLoaiDT", "ThuongThem", "TinhTrang"];

/** Returns the input for the proposal's table, regardless of the current selection; for the selected table at first. */
export function attachInput(
  { rubric, roles, results, isAdopting }: AttachChoices,
  proposal: AttachProposal | null,
): AttachInput {
  return {
    at: proposal && { ...proposal.area, rows: 1, columns: 1 },
    rubric,
    results,
    roles: [...roles].map(([column, role]) => ({ column, role })),
    adopt: isAdopting ? ADOPTABLE : [],
  };
}

/** Gives a role to one column and removes it from any other that had it. */
export function withRole(
  choices: AttachChoices,
  column: number,
  role: Role | null,
  { columns }: AttachProposal,
): AttachChoices {
  const roles = new Map(choices.roles).set(column, role);
  for (const other of columns)
    if (role !== null && other.role === role && other.column !== column) roles.set(other.column, null);
  return { ...choices, roles };
}
