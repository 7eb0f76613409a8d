import type { StyledRect } from "../src/workbook/sheet-spec";
/** Every region that cells of a new or cleared sheet need: what equals the default costs no call. */
export declare function queueStyle(range: Excel.Range, { rect, style }: StyledRect): void;
/** One value goes to all cells of a range (DOC performance, "Update all cells in a range"); the types know arrays only. */
export declare function everyCell(value: string): string[][];
