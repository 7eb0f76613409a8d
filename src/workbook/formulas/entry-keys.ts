/** A subject's number times this, plus the place of the entry in the subject's rows, is an entry's key. */
export const STEP = 2 ** 20;
/** Ends the list of sorted keys: more than any key, with no more digits than every program saves. */
export const NO_ENTRY = 2 ** 44;
/** Stands among points where no entry does: less than any, and not the 0 of an entry that is open. */
export const NO_POINTS = 1 / 2;

/** The same numbers as formulas write them. */
export const STEP_IN_FORMULA = "2^20";
export const NO_ENTRY_IN_FORMULA = "2^44";
export const NO_POINTS_IN_FORMULA = "1/2";
