import { vi } from "../src/language/vi/words";
import { rectToAddress } from "../src/workbook/model/area";
import { CLEAN, FOUND_ERRORS } from "./exit-codes";
import { NUMBERS } from "./report-text";
import type { Outcome } from "../src/actions/outcome/outcome";
import type { FindingCode } from "../src/workbook/model/finding";
import { UnusableInput } from "./unusable-input";

export function exitOf({ summary }: Outcome): number {
  return summary.errors > 0 ? FOUND_ERRORS : CLEAN;
}

const NOTHING_TO_REPORT: readonly FindingCode[] = ["no-tables", "summary-empty", "summary-of-register"];

/** Throws `UnusableInput` for a workbook without tables, or without anything to summarize. */
export function refuseWithoutTables({ findings }: Outcome): void {
  const none = findings.find(({ code }) => NOTHING_TO_REPORT.includes(code));
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
