/** Nothing is wrong. */
export const CLEAN = 0;
/** Findings of severity error, or something that a person has to look at before it is written. */
export const FOUND_ERRORS = 1;
/** What was given cannot be used. */
export const UNUSABLE = 2;
