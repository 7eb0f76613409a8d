/** Default number of rows for entries in a table. */
export const DEFAULT_ROWS = 50;
/** Leaves room for the heading and signatures in the largest sheet. */
export const MAX_TEMPLATE_ROWS = 1_000_000;
