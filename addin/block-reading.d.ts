import type { Area } from "../src/workbook/area";
import type { Block } from "../src/workbook/snapshot";
import type { Reading } from "./read-slices";
/** A block on its way from Excel: the reading fills it, `block` tells it. */
export interface BlockReading {
    readonly reading: Reading;
    readonly block: () => Block;
}
/** Reads what the core needs of the cells under one of our names, and no more. */
export declare function readBlock(sheet: Excel.Worksheet, name: string, area: Area, isProtected: boolean): BlockReading;
/**
 * `formulas` gives a text cell's text without its apostrophe (OJS#6687), so a text `=A1` looks like a formula; unlike one, it
 * equals its value.
 */
export declare function isFormulaText(formula: unknown, value: unknown): boolean;
