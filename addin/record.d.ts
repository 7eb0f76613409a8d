import type { Area, Rect } from "../src/workbook/area";
import type { Plan } from "../src/workbook/plan";
import type { ApiValue } from "./cell-value";
import type { RecordedSheet, RewriteEdit } from "./rewrite-sheet";
/** Cells of an existing column as they were, ready to be written back. */
export interface RecordedColumn {
    readonly area: Area;
    readonly contents: readonly (readonly ApiValue[])[];
    readonly formats: readonly (readonly string[])[];
}
/** All that a plan will touch, as it was. */
export interface Recorded {
    readonly addedSheets: readonly string[];
    /** Formulas of the names that were there; `null` for those that were not. */
    readonly names: ReadonlyMap<string, string | null>;
    readonly columns: readonly RecordedColumn[];
    readonly sheets: readonly {
        readonly edit: RewriteEdit;
        readonly recorded: RecordedSheet;
    }[];
    /** Where the user was, if the plan shows another place. */
    readonly place: {
        readonly sheet: string;
        readonly areas: readonly Rect[];
    } | null;
}
/** Reads what the plan will touch, and refuses it before anything is written where it could not be carried out. */
export declare function recordBefore(context: Excel.RequestContext, plan: Plan): Promise<Recorded>;
