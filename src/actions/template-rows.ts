/** Default number of rows for entries in a table. */
export const DEFAULT_ROWS = 50;
