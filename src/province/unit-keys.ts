import { isCounted, yearOf } from "./decide-files";
import type { CollectedFile, Decision } from "./decide-files";
import type { Unit } from "./unit-list";

/** One unit in one year: a line of the counts by unit and band. */
export interface UnitYear {
  readonly unit: Unit;
  readonly year: number | null;
}

/**
 * Returns every unit in every year of the counted files, as listed; a key is a place in it, from 1. Beside real years,
 * workbooks without a year have lines for their own units alone.
 */
export function unitYears(
  units: readonly Unit[],
  { years, files }: Pick<Decision, "years" | "files">,
): readonly UnitYear[] {
  const undated = new Set(files.flatMap((file) => (isCounted(file) && yearOf(file) === null ? [file.unit?.code] : [])));
  return years.flatMap((year) =>
    units.flatMap((unit) => (year === null && years.length > 1 && !undated.has(unit.code) ? [] : [{ unit, year }])),
  );
}

/** Returns a function that finds the key of a counted file. */
export function unitKeys(
  units: readonly Unit[],
  decision: Pick<Decision, "years" | "files">,
): (file: CollectedFile) => number {
  const keys = new Map(unitYears(units, decision).map(({ unit, year }, place) => [`${year} ${unit.code}`, place + 1]));
  return (file) => {
    const key = keys.get(`${yearOf(file)} ${file.unit?.code}`);
    if (key === undefined) throw new Error(`${file.path} belongs to no unit of the list`);
    return key;
  };
}
