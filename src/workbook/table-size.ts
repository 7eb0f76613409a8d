/**
 * Rows of the largest table: one limit for templates, tables that are attached and files that are read. It is the size that the benchmark shows to
 * take seconds and half a gigabyte; whole provinces have hundreds of entries.
 */
export const MAX_TABLE_ROWS = 10_000;
