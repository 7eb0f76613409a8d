import type { Recorded } from "./record";
import type { RunExcel } from "./run-excel";
/**
 * Puts back everything that a plan touched. Not the undo stack: deleting the sheets that were added clears it
 * (DOC excel-add-ins-undo-capabilities).
 */
export declare function rollBack(run: RunExcel, before: Recorded, isBackedUp: boolean): Promise<void>;
