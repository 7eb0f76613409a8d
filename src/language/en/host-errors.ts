import type { HostErrorSentences } from "../host-error-code";
import { partMissing } from "../part-missing";

/** English sentences for failures of the host. */
export const enHostErrors: HostErrorSentences = {
  "cell-editing": "A cell is still being edited. Please press Enter or Esc and try again.",
  "sheet-protected":
    "The sheet “{sheet}” is protected, so nothing was written. Please unprotect it (Review > Unprotect Sheet) or ask whoever protected it, then try again.",
  "workbook-protected":
    "The structure of this workbook is protected, so no sheet can be added. Please unprotect it (Review > Protect Workbook) and try again.",
  "sheet-filtered":
    "The sheet “{sheet}” is filtered, so nothing was written. Please clear the filter (Data > Clear) and try again.",
  "sheet-missing": "The sheet “{sheet}” is gone; somebody may have deleted or renamed it. Please try again.",
  "sheet-hidden":
    "The sheet “{sheet}” is hidden, so it cannot be shown. Please unhide it (right-click a tab > Unhide) and try again.",
  "sheet-exists": "The workbook already has a sheet “{sheet}”. Please try again to use another name.",
  "workbook-changed": "The workbook changed in the meantime, so nothing was written. Please try again.",
  "merged-cells": "Merged cells overlap the cells to be written. Please unmerge them and try again.",
  "pivot-table": "A PivotTable overlaps the cells to be written. Please move it and try again.",
  "no-room":
    "There is no room: content would be pushed off the sheet. Please remove content at the end of the sheet and try again.",
  "selection-unfit": "The selection cannot be used. Please select one cell of the table and try again.",
  "sheet-unsupported": "The open sheet is a chart or macro sheet. Please open the sheet with the table and try again.",
  "access-denied":
    "The spreadsheet does not allow writing here. Please check your rights to edit the file and the protection of the sheet, then try again.",
  "host-too-old": "This version of Excel is too old for the add-in. Please update Office, or use Excel on the web.",
  "too-large": "This is too much data to send at once. Please split the table into smaller ones and try again.",
  "host-busy": "The spreadsheet is busy or has lost its connection. Please wait a moment and try again.",
  "part-missing": partMissing.en,
  "cancelled": "Cancelled. The workbook is as it was before.",
  "tidying-failed":
    "All results are written, but temporary cells are left at the right of the sheet “{sheet}”. Please try again to remove them.",
  "rollback-failed":
    "The work stopped halfway and could not be taken back. Please press Undo (Ctrl+Z), or close the file without saving and open it again.",
  "unexpected":
    "Something unexpected went wrong; the workbook is as it was before. Please try again, and close and reopen the file if it happens again.",
};
