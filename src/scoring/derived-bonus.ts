import type { DerivedBonus, ScoredLine } from "../rubric/rubric";
import { YES } from "../rubric/rubric-columns";
import { createListMatcher } from "./list-matcher";
import { validPoints } from "./score-entries";
import { COMPLETE } from "./state";
import type { EntryResults, InputTable } from "./table";

/** Returns a test: does a row's entry count for a derived bonus? Complete, in its lowest band or a better one, registered. */
export function countsForBonus(
  table: InputTable,
  entries: EntryResults,
  bonus: DerivedBonus,
): (row: number) => boolean {
  const lowest = table.rubric.bands.findIndex((band) => band.code === bonus.fromBand);
  const isRegistered = bonus.registeredOnly ? registeredRows(table) : () => true;
  return (row) => entries.states[row] === COMPLETE && entries.bands[row]! <= lowest && isRegistered(row);
}

/** Whether this number of entries of a subject earns the bonus. */
export function isEarned(bonus: DerivedBonus, entries: number): boolean {
  return entries >= bonus.entriesNeeded;
}

/** Returns a test: was a row's entry registered? */
export function registeredRows(table: InputTable): (row: number) => boolean {
  const cells = table.columns.get("DangKy")?.cells ?? [];
  const match = createListMatcher([YES]);
  return (row) => match(cells[row] ?? null) === 0;
}

/** A judged bonus that counts once for a subject. */
export interface OnceBonus {
  readonly line: ScoredLine;
  /** Whether a row (from 0) has it; only complete entries give it to their subject. */
  readonly isGivenTo: (row: number) => boolean;
}

/** Returns the judged bonuses that count once for a subject; none where each entry has its own (decision 11). */
export function onceBonuses({ rubric, columns }: InputTable): readonly OnceBonus[] {
  if (rubric.bonusesOnce !== true) return [];
  return rubric.bonuses.flatMap((line): readonly OnceBonus[] => {
    const column = columns.get(line.code);
    return column ? [{ line, isGivenTo: (row) => (validPoints(column, row, line) ?? 0) > 0 }] : [];
  });
}
