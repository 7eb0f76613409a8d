import type { Rect } from "../src/workbook/area";
import type { Edit } from "../src/workbook/plan";
import type { Step } from "./step";
export type RewriteEdit = Extract<Edit, {
    readonly kind: "rewriteSheet";
}>;
/**
 * What a sheet that is laid out anew was like, besides its cells. The cells are kept by Excel itself, as a copy at the right of
 * the sheet: exact, of any size in a few bytes, and unlike a copy in another sheet it can be removed again without clearing the
 * user's undo stack (`Worksheet.delete` clears it, DOC excel-add-ins-undo-capabilities).
 */
export interface RecordedSheet {
    readonly name: string;
    /** All cells that the edit may change. */
    readonly region: Rect;
    /** Where their copy stands. */
    readonly backup: Rect;
    readonly tabColor: string;
    readonly frozen: {
        readonly rows: number;
        readonly columns: number;
    };
    readonly page: Excel.Interfaces.PageLayoutUpdateData;
    readonly printArea: string | null;
    readonly titleRows: string | null;
    readonly breaks: readonly number[];
    readonly columns: readonly {
        readonly width: number;
        readonly hidden: boolean;
    }[];
    readonly heights: readonly number[];
    readonly standardHeight: number;
    /** Names of the charts of ours. */
    readonly charts: readonly string[];
    readonly chartIds: ReadonlySet<string>;
}
/** Queues the reading of a sheet about to be laid out anew; what it answers takes the values up after the sync. */
export declare function recordSheet(sheet: Excel.Worksheet, edit: RewriteEdit): () => RecordedSheet;
/** Copies the cells aside. Goes in a sync of its own: nothing may be cleared before it is known that the copy is whole. */
export declare function backupSteps({ name, region, backup }: RecordedSheet): readonly Step[];
export declare function rewriteSteps({ spec }: RewriteEdit, { name, region, charts }: RecordedSheet): readonly Step[];
/** After success: the copy and the charts of before are no longer wanted. Doing it twice does no harm. */
export declare function tidySteps(recorded: RecordedSheet): readonly Step[];
/** After failure. Heights that fitted their content come back as the same heights, but set. */
export declare function restoreSteps(recorded: RecordedSheet): readonly Step[];
/** Charts made since. By their ids, since Excel may have failed between making one and naming it. */
export declare function deleteNewCharts(context: Excel.RequestContext, sheets: readonly RecordedSheet[]): Promise<void>;
export declare function removeBackupSteps({ name, backup }: RecordedSheet): readonly Step[];
