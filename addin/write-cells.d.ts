import type { Rect } from "../src/workbook/area";
import type { Cell } from "../src/text/cell";
import type { CellBlock, Content, Fill, SheetSpec } from "../src/workbook/sheet-spec";
import type { Step } from "./step";
/** Writes contents of a sheet, found by its name. */
export declare function blockSteps(sheet: string, blocks: readonly CellBlock[]): readonly Step[];
export declare function arrayStep(sheet: string, { row, column }: {
    readonly row: number;
    readonly column: number;
}, cells: readonly (readonly (Content | undefined)[])[]): Step;
/** Writes one formula and lets Excel copy it down, so that the request does not grow with the rows. */
export declare function fillSteps(sheet: string, { row, column, rows, formula }: Fill): readonly Step[];
/** Dates are numbers to Excel, so their cells get a date format. `null` in the array leaves a format alone. */
export declare function dateFormatSteps(sheet: string, column: Rect, cells: readonly (Cell | undefined)[]): readonly Step[];
/** The same for single dates in the blocks of a sheet whose styles do not say that they are dates. */
export declare function blockDateSteps({ name, blocks, styles }: SheetSpec): readonly Step[];
/** `$7:$9`, as print titles are written. */
export declare function wholeRows(first: number, last: number): string;
/** `A:C` */
export declare function wholeColumns(first: number, last: number): string;
