import type { ComputedRole } from "../../scoring/role";
import type { InputTable, TableResult } from "../../scoring/table";
import { competingPoints } from "./competing-points";
import { firstRows } from "./computed-values";
import type { ValueReader } from "./computed-values";
import { formerSortedEntries } from "./sorted-entry-values";

/** Returns the values of the computed columns that differ where `FORMER_SORTED_FORMULAS` stand. */
export function formerSortedValues(table: InputTable, result: TableResult): ReadonlyMap<ComputedRole, ValueReader> {
  const { entries, subjects } = result;
  const sorted = formerSortedEntries(entries, subjects, competingPoints(table, entries));
  return new Map<ComputedRole, ValueReader>([
    ["Dau", firstRows(result)],
    ["Hang", sorted.keyAt],
    ["DiemDT", sorted.pointsAt],
  ]);
}
