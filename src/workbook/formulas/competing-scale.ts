/**
 * How the points with which an entry competes for its subject's result are composed, in formulas and in the core: the
 * rank of its band, whether it is above every minimum, and its total in hundredths. Higher points are better.
 */
export const COMPETING = {
  /** A band's rank from the worst end times this. */
  band: 10 ** 8,
  /** More bands than a rubric may have. */
  ranks: 100,
  /** Added for an entry above every minimum. */
  aboveMinimum: 10 ** 7,
  /** Added to every total, so that a total of 0 differs from no total. */
  hasTotal: 100,
} as const;

/** The same numbers as formulas write them: a rubric with many lines has no characters for their digits. */
export const BAND_IN_FORMULA = "10^8";
export const ABOVE_IN_FORMULA = "10^7";
/** More than points may differ. */
export const BEYOND_IN_FORMULA = "10^11";
