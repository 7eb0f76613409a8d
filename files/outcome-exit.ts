import { vi } from "../src/language/vi/words";
import { rectToAddress } from "../src/workbook/model/area";
import { CLEAN, FOUND_ERRORS } from "./exit-codes";
import { NUMBERS } from "./report-text";
import type { Told } from "./report-text";
import { UnusableInput } from "./unusable-input";

export function exitOf({ summary }: Told): number {
  return summary.errors > 0 ? FOUND_ERRORS : CLEAN;
}

/** Throws `UnusableInput` for a workbook without tables, or without anything to summarize. */
export function refuseWithoutTables({ findings }: Told): void {
  const none = findings.find(({ code }) => code === "no-tables" || code === "summary-empty");
  if (!none) return;
  // Reason for missing tables: a rubric whose points are not filled in yet
  const faults = findings
    .filter(({ code, where }) => code === "rubric-fault" && where.area !== null)
    .map(({ where }) => where.area!);
  const waiting =
    faults.length === 0
      ? ""
      : ` Bộ tiêu chí ở sheet “${faults[0]!.sheet}” chưa dùng được: cần điền hoặc sửa ${[...new Set(faults.map(rectToAddress))].join(", ")}.`;
  throw new UnusableInput(`${vi.finding(none, NUMBERS)}${waiting}`);
}
