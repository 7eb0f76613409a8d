import { NAME_PREFIX } from "../model/binding-name";
import type { Role } from "../../scoring/role";

/** A combining table, as far as its formulas go. */
interface Combining {
  readonly columns: ReadonlyMap<Role, { readonly formulas: readonly (string | null)[] | null }>;
}

/** Columns whose formulas read ballots: where an entry stands in each, and its points. */
const OF_BALLOTS = /^(?:VP|P)(?:[1-9]\d?|B)$/;

/**
 * Whether a combining table's formulas read a ballot, which may be gone since. A table without any such formula may read
 * every ballot.
 */
export function readsBallot(table: Combining, ballot: number): boolean {
  return ballotFormulas(table).length === 0 || namesBallot(table, ballot);
}

/** Whether the name of a column of the ballot stands in one of a combining table's formulas. */
export function namesBallot(table: Combining, ballot: number): boolean {
  const name = `${NAME_PREFIX}${ballot}_`.toUpperCase();
  return ballotFormulas(table).some((formula) => formula.toUpperCase().includes(name));
}

/** One formula of each column, since its rows share it. */
function ballotFormulas({ columns }: Combining): readonly string[] {
  return [...columns].flatMap(([role, { formulas }]) =>
    OF_BALLOTS.test(role) ? (formulas?.find((formula) => formula !== null) ?? []) : [],
  );
}
