import type { TableReport } from "../actions/outcome";

/** The pack that lists entries and gives no results. */
const REGISTER = "danh-muc";

/** Tables that give results. */
export function scoredTables(tables: readonly TableReport[]): readonly TableReport[] {
  return tables.filter(({ rubric }) => rubric !== REGISTER);
}
