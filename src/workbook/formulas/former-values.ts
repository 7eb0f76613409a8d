import { hundredths, hundredthsToNumber } from "../../text/hundredths";
import { NO_BAND } from "../../scoring/band";
import type { ComputedRole } from "../../scoring/role";
import { COMPLETE } from "../../scoring/state";
import { registeredRows } from "../../scoring/derived-bonus";
import { NO_SUBJECT } from "../../scoring/table";
import type { InputTable, TableResult } from "../../scoring/table";
import { computedValues, firstRows, subjectNumbers } from "./computed-values";
import type { ValueReader } from "./computed-values";
import { HAS_TOTAL, NOT_REGISTERED, aboveMinimum } from "./former-formulas";

/**
 * Returns the values of every computed column of a table with former formulas or fixed values. Its hidden columns hold
 * facts of the same row and sort nothing, so that fixed ones stay right when users sort whole rows.
 */
export function formerValues(table: InputTable, result: TableResult): ReadonlyMap<ComputedRole, ValueReader> {
  const { entries, subjects } = result;
  const isRegistered = registeredRows(table);
  const above = aboveMinimum(table.rubric);
  const competing = (row: number): number =>
    row < 0 || entries.states[row] !== COMPLETE
      ? 0
      : hundredthsToNumber(hundredths(entries.totals[row]!)) + HAS_TOTAL + (entries.belowMinimum[row] ? 0 : above);
  return new Map<ComputedRole, ValueReader>([
    ...computedValues(table, result),
    ["Dau", firstRows(result)],
    ["Nhom", subjectNumbers(result)],
    ["DiemXet", competing],
    [
      "DiemDT",
      (row) => {
        const subject = entries.subjects[row]!;
        return subject === NO_SUBJECT ? 0 : competing(subjects[subject]!.bestRow);
      },
    ],
    [
      "Hang",
      (row) => {
        const band = entries.bands[row]!;
        return band === NO_BAND ? "" : band + 1 + (isRegistered(row) ? 0 : NOT_REGISTERED);
      },
    ],
  ]);
}
