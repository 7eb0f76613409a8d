import type { CellBlock, Content } from "../src/workbook/sheet-spec";
/** A block of full rows, `undefined` where nothing is written. */
export interface ContentBand {
    readonly row: number;
    readonly column: number;
    readonly cells: readonly (readonly (Content | undefined)[])[];
}
/**
 * Blocks as few arrays: one array costs Excel less than many small ranges. Rows without content part the arrays, so that a
 * heading and the signatures below ten thousand empty rows do not make one array of nothing. Later blocks win.
 */
export declare function contentBands(blocks: readonly CellBlock[], mostRows: number): readonly ContentBand[];
