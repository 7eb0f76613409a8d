import type { AttachInput } from "../actions/attach";
import type { AttachProposal } from "../actions/attach-proposal";
import type { ComputedRole, Role } from "../scoring/role";

/** What a person has said of a table so far. */
export interface AttachChoices {
  /** `null` to have it guessed. */
  readonly rubric: string | null;
  readonly roles: ReadonlyMap<number, Role | null>;
  readonly results: AttachInput["results"];
  readonly isAdopting: boolean;
}

export const NOTHING_SAID: AttachChoices = { rubric: null, roles: new Map(), results: "formulas", isAdopting: false };

export function sameChoices(one: AttachChoices, other: AttachChoices): boolean {
  return one.rubric === other.rubric && one.results === other.results && one.isAdopting === other.isAdopting
    && one.roles.size === other.roles.size && [...one.roles].every(([column, role]) => other.roles.has(column) && other.roles.get(column) === role);
}

/** Results that people may have in columns of their own. */
export const ADOPTABLE: readonly ComputedRole[] = ["Tong", "XepLoai", "KetQua", "XepLoaiDT", "ThuongThem", "TinhTrang"];

/** The same table again, wherever the selection has gone meanwhile; the selected one at first. */
export function attachInput({ rubric, roles, results, isAdopting }: AttachChoices, proposal: AttachProposal | null): AttachInput {
  return {
    at: proposal && { ...proposal.area, rows: 1, columns: 1 },
    rubric, results,
    roles: [...roles].map(([column, role]) => ({ column, role })),
    adopt: isAdopting ? ADOPTABLE : [],
  };
}

/** A role given to one column is taken from another that had it. */
export function withRole(choices: AttachChoices, column: number, role: Role | null, { columns }: AttachProposal): AttachChoices {
  const roles = new Map(choices.roles).set(column, role);
  for (const other of columns) if (role !== null && other.role === role && other.column !== column) roles.set(other.column, null);
  return { ...choices, roles };
}
