/** No errors. */
export const CLEAN = 0;
/** Findings of severity error, or something that a user has to review before it is written. */
export const FOUND_ERRORS = 1;
/** The arguments or files cannot be used. */
export const UNUSABLE = 2;
