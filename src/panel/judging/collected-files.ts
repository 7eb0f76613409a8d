import type { BallotFate, FileDecision } from "../../actions/panel/decide-ballots";
import type { NumberStyle } from "../../language/words";
import type { FileCounts } from "../words/ballot-panel-words";
import { formatCount } from "../words/format-count";

/** Returns a name that no file of the list has: two folders may hold files of one name. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
  return free;
}

export function countsOf(decisions: readonly FileDecision[], numbers: NumberStyle): FileCounts {
  const count = (state: BallotFate["state"]) =>
    formatCount(decisions.filter(({ fate }) => fate.state === state).length, numbers);
  return {
    all: formatCount(decisions.length, numbers),
    taken: count("taken"),
    same: count("same"),
    skipped: count("skipped"),
    open: count("to-choose"),
  };
}

/** The files of one judge between which a person has to choose. */
export interface Choice {
  readonly member: string;
  readonly files: readonly FileDecision[];
}

/** Returns the choices that are open, by judge in the order of the files, and the files that need none. */
export function choicesOf(decisions: readonly FileDecision[]): {
  readonly choices: readonly Choice[];
  readonly others: readonly FileDecision[];
} {
  const byMember = new Map<string, FileDecision[]>();
  const others: FileDecision[] = [];
  for (const decision of decisions) {
    const { fate, member } = decision;
    if (fate.state !== "to-choose" || member === null) others.push(decision);
    else byMember.set(member, [...(byMember.get(member) ?? []), decision]);
  }
  return { choices: [...byMember].map(([member, files]) => ({ member, files })), others };
}

/** Returns how many ballots come in: those that need no choice, and those that were chosen. */
export function takenCount(decisions: readonly FileDecision[], accepted: ReadonlyMap<string, string>): number {
  const plain = decisions.filter(({ fate }) => fate.state === "taken").length;
  return plain + choicesOf(decisions).choices.filter(({ member }) => accepted.has(member)).length;
}
