import type { SheetSpec } from "../src/workbook/sheet-spec";
import type { Step } from "./step";
/** Tab colour, frozen panes and everything about printing. */
export declare function pageSteps({ name, tabColor, freeze, page }: SheetSpec): readonly Step[];
export declare function queueFreeze(sheet: Excel.Worksheet, { rows, columns }: {
    readonly rows: number;
    readonly columns: number;
}): void;
