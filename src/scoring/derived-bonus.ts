import type { DerivedBonus } from "../rubric/rubric";
import { YES } from "../rubric/rubric-columns";
import { createListMatcher } from "./list-matcher";
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
