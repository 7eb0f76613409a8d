/** A sheet that is there, found once for each `Excel.run`: every further call would travel with the request. */
export declare function sheetNamed(workbook: Excel.Workbook, name: string): Excel.Worksheet;
