import type { Appraisal } from "../workbook/check/appraised-table";

/** Whether a workbook has results to seal: a subject in a table that is no register. */
export function hasResults({ tables }: Pick<Appraisal, "tables">): boolean {
  return tables.some(({ input, result }) => input.rubric.method !== "register" && result.subjects.length > 0);
}
