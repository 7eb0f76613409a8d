/** Apps Script's services for one spreadsheet. Passed in, so that only `host.ts` names the services. */
export interface Book {
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly file: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly charts: Pick<typeof Charts, "ChartMergeStrategy">;
  readonly utilities: Pick<GoogleAppsScript.Utilities.Utilities, "formatDate" | "getUuid">;
  /** Texts that this script keeps with the document. */
  readonly notes: Pick<
    GoogleAppsScript.Properties.Properties,
    "getProperties" | "setProperties" | "getProperty" | "setProperty" | "deleteProperty"
  >;
  /** Milliseconds. */
  readonly now: () => number;
}

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;
