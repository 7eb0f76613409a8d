import { COMPLETE } from "../../scoring/state";
import { registeredRows } from "../../scoring/derived-bonus";
import { COMPETING } from "./competing-scale";
import type { EntryResults, InputTable } from "../../scoring/table";

/** Returns the points of each row; 0 for none, negative for an entry that does not count for the derived bonus. */
export function competingPoints(table: InputTable, entries: EntryResults): (row: number) => number {
  const { bonuses, isRegistered } = { bonuses: table.rubric.derivedBonuses, isRegistered: registeredRows(table) };
  const [first, ...others] = bonuses;
  const counts = (row: number) =>
    first === undefined || (others.length === 0 && !first.registeredOnly) || isRegistered(row);
  return (row) => {
    if (entries.states[row] !== COMPLETE) return 0;
    const rank = entries.bands[row]! + 1;
    const points =
      COMPETING.band * (COMPETING.ranks - rank) +
      (entries.belowMinimum[row] ? 0 : COMPETING.aboveMinimum) +
      entries.totals[row]! +
      COMPETING.hasTotal;
    return counts(row) ? points : -points;
  };
}
