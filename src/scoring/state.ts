/** States of an entry. A state's index is its code in `Uint8Array`s; `STATES[0]` is an unfilled row. */
export const STATES = ["blank", "complete", "incomplete", "invalid", "ineligible", "unreported"] as const;

export type State = (typeof STATES)[number];

export const BLANK = 0;
export const COMPLETE = 1;
export const INCOMPLETE = 2;
export const INVALID = 3;
export const INELIGIBLE = 4;
/** Clause 3 makes the report a condition; a rubric may only warn (`withholdsUnreported`). */
export const UNREPORTED = 5;

/** Labels of the column `TinhTrang`, written by both the formula and the core. */
export const STATE_LABELS: Readonly<Record<State, string>> = {
  blank: "",
  complete: "Hoàn chỉnh",
  incomplete: "Chưa đủ",
  invalid: "Không hợp lệ",
  ineligible: "Không thuộc diện",
  unreported: "Chưa báo cáo",
};
