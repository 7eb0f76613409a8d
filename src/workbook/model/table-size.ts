/** Rows for entries in a new table: enough for most offices, without needless pages. */
export const DEFAULT_ROWS = 50;

/**
 * Rows of the largest table that templates make and attaching accepts. Whole provinces have hundreds of entries; 10,000
 * rows take seconds. The XML of a sheet of 50,000 rows is a quarter of a gigabyte, the most that is read of a file.
 */
export const MAX_TABLE_ROWS = 50_000;

/**
 * Empty rows below the used part of a sheet that a column's name may reach over. A name over more was pointed there by
 * mistake or malice.
 */
export const MAX_EMPTY_ROWS = 10_000;
