import { validPoints } from "./read-entries";
import type { Role } from "./role";
import type { InputTable } from "./table";

/** Hundredths of a row's entry in the rubric's tie-break criteria, in their order; 0 where it has no valid score. */
export function tieBreakPoints(table: InputTable, row: number): readonly number[] {
  return table.rubric.tieBreak.map((code) => {
    const column = table.columns.get(code as Role);
    const line = table.rubric.criteria.find((criterion) => criterion.code === code);
    return (column && line && validPoints(column, row, line)) ?? 0;
  });
}

/** Below 0 where the first list of points is ahead, 0 where they are equal. */
export function compareTieBreaks(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((points, index) => points !== b[index]);
  return place < 0 ? 0 : b[place]! - a[place]!;
}
