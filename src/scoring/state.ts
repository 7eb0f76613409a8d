/** States of an entry, in the order of their codes in `Uint8Array`s: `STATES[0]` is a row nobody has filled in. */
export const STATES = ["blank", "complete", "incomplete", "invalid", "ineligible"] as const;

export type State = (typeof STATES)[number];

export const BLANK = 0;
export const COMPLETE = 1;
export const INCOMPLETE = 2;
export const INVALID = 3;
export const INELIGIBLE = 4;

/** What the column `TinhTrang` shows for each state, by the formula and by the core alike. */
export const STATE_LABELS: Readonly<Record<State, string>> = {
  blank: "",
  complete: "Hoàn chỉnh",
  incomplete: "Chưa đủ",
  invalid: "Không hợp lệ",
  ineligible: "Không thuộc diện",
};
