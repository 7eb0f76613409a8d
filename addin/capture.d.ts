import type { Snapshot } from "../src/workbook/snapshot";
/** Reads the workbook in two syncs: what there is, then what it holds. */
export declare function captureWorkbook(context: Excel.RequestContext): Promise<Snapshot>;
