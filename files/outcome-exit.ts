import { vi } from "../src/language/vi";
import { CLEAN, FOUND_ERRORS } from "./exit-codes";
import { NUMBERS } from "./report-text";
import type { Told } from "./report-text";
import { UnusableInput } from "./unusable-input";

export function exitOf({ summary }: Told): number {
  return summary.errors > 0 ? FOUND_ERRORS : CLEAN;
}

/** Throws `UnusableInput` for a workbook that holds nothing to score. */
export function refuseWithoutTables({ findings }: Told): void {
  const none = findings.find((finding) => finding.code === "no-tables");
  if (none) throw new UnusableInput(vi.finding(none, NUMBERS));
}
