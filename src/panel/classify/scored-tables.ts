import type { TableReport } from "../../actions/outcome/outcome";

/** Returns the tables with results: a register only lists entries. */
export function scoredTables(tables: readonly TableReport[]): readonly TableReport[] {
  return tables.filter(({ method }) => method !== "register");
}
