import type { Area } from "../src/workbook/area";
/** Several rectangles, a chart or a picture are no answer to where the user is. */
export declare function readSelection(context: Excel.RequestContext): Promise<Area | null>;
