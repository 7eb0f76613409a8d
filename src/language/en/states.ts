import type { State } from "../../scoring/state";

/** States of an entry as users read them. The workbook itself stays Vietnamese. */
export const enStates: Readonly<Record<State, string>> = {
  blank: "Blank row",
  complete: "Complete",
  incomplete: "Incomplete",
  invalid: "Invalid",
  ineligible: "Not appraised",
  unreported: "Not reported",
};
