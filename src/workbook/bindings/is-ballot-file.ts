import { parseBindingName } from "../model/binding-name";

/**
 * Whether a workbook is a judge's own file, by its defined names: one ballot, and no panel. A panel's workbook holds its
 * members beside its ballots.
 */
export function isBallotFile(names: Iterable<string>): boolean {
  let ballots = 0;
  for (const name of names) {
    const binding = parseBindingName(name);
    if (binding?.kind !== "cell") continue;
    if (binding.cell === "MaTo") return false;
    if (binding.cell === "CuaTV") ballots += 1;
  }
  return ballots === 1;
}
