import type { TableReport } from "../../actions/outcome/outcome";

/** The pack that lists entries and gives no results. */
const REGISTER = "danh-muc";

/** Returns the tables with results. */
export function scoredTables(tables: readonly TableReport[]): readonly TableReport[] {
  return tables.filter(({ rubric }) => rubric !== REGISTER);
}
