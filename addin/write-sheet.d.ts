import type { SheetSpec } from "../src/workbook/sheet-spec";
import type { Step } from "./step";
/**
 * Lays a sheet out in one that is there already, new or cleared. Number formats come before contents, so that Excel need not
 * guess; merging comes after them, since it keeps the top left content only. Protection is another step, the last of all.
 */
export declare function sheetSteps(spec: SheetSpec, firstChart?: number): readonly Step[];
/** Protection clears the user's undo stack (DOC excel-add-ins-undo-capabilities), so only where it is asked for. */
export declare function protectionSteps({ name, protect }: SheetSpec): readonly Step[];
