import { hundredths } from "../text/hundredths";
import type { Hundredths } from "../text/hundredths";
import { validPoints } from "./score-entries";
import type { InputTable } from "./table";

/**
 * Returns the hundredths of a row in the rubric's tie-break criteria, in their order; 0 for a criterion without a valid
 * score.
 */
export function tieBreakPoints(table: InputTable, row: number): readonly Hundredths[] {
  return table.rubric.tieBreak.map((code) => {
    const column = table.columns.get(code);
    const line = table.rubric.criteria.find((criterion) => criterion.code === code);
    return (column && line && validPoints(column, row, line)) ?? hundredths(0);
  });
}

/** Returns a number below 0 where `a` is ahead, above 0 where `b` is, and 0 where they are equal. */
export function compareTieBreaks(a: readonly Hundredths[], b: readonly Hundredths[]): number {
  const place = a.findIndex((points, index) => points !== b[index]);
  return place < 0 ? 0 : b[place]! - a[place]!;
}
