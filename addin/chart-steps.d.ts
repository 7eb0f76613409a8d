import type { ChartSpec } from "../src/workbook/sheet-spec";
import type { Step } from "./step";
/** Charts of ours are known again by their names, so that a chart that somebody added to the sheet is left alone. */
export declare const CHART_PREFIX = "ThamDinh_BieuDo_";
export declare function chartName(number: number): string;
export declare function chartSteps(sheet: string, charts: readonly ChartSpec[], firstNumber?: number): readonly Step[];
