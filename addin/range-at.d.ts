import type { Rect } from "../src/workbook/area";
/**
 * The range of a rectangle. By numbers: addresses of several areas depend on the user's list separator (OJS#1985), and long
 * ones are cut without a word.
 */
export declare function rangeAt(sheet: Excel.Worksheet, { row, column, rows, columns }: Rect): Excel.Range;
