import type { State } from "../../scoring/state";

/** States of an entry as users read them. */
export const viStates: Readonly<Record<State, string>> = {
  blank: "Dòng trống",
  complete: "Hoàn chỉnh",
  incomplete: "Chưa đủ",
  invalid: "Không hợp lệ",
  ineligible: "Không thuộc diện",
  unreported: "Chưa báo cáo",
};
