/** Rows for entries in a table, where nobody asks. */
export const DEFAULT_ROWS = 50;
/** Leaves room for the heading and signatures in the largest sheet. */
export const MAX_TEMPLATE_ROWS = 1_000_000;
