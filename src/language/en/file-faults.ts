import { shownText } from "../../text/shown-text";
import type { FileFaultCode } from "../../text/file-fault";
import type { FileFaultWords } from "../file-fault-words";

const SENTENCES: Readonly<Record<Exclude<FileFaultCode, "too-slow">, string>> = {
  "not-a-zip": "This is not an .xlsx file. Please open it in Excel or LibreOffice and save it as .xlsx.",
  "encrypted-or-old":
    "The file has a password or is an old .xls file. Please remove the password and save it as .xlsx.",
  "macros": "Files with macros are not accepted. Please save the file as .xlsx without macros.",
  "doctype": "The file holds an unsafe DOCTYPE. Please save it again with Excel or LibreOffice.",
  "too-large": "The file is larger than 100 MB. Please split its data.",
  "too-much-inside": "The compressed contents of the file are too large. Please check where the file comes from.",
  "result-too-large":
    "The workbook would be too large to be opened again, so nothing was written. Please use fewer rows, or several workbooks.",
  "damaged": "The file is damaged. Please get another copy, or open and save it with Excel.",
  "not-a-workbook": "The file is no .xlsx workbook. Please choose the workbook file.",
  "strict": "The file is in the Strict Open XML format. Please save it as an ordinary Excel workbook (.xlsx).",
  "too-many-cells": "The names ThamDinh_ in the file refer to too many cells. Please correct them in the Name Manager.",
  "table-too-long":
    "A name ThamDinh_ in the file reaches too many empty rows below the data. Please correct it in the Name Manager.",
  "sheet-too-large": "A sheet has data too far apart. Please delete stray rows and columns and save the file again.",
  "misplaced-cell": "The file has misplaced rows or cells. Please open and save it with Excel.",
  "bad-value": "A cell's value does not match its type. Please open and save the file with Excel.",
  "binary-workbook": "The file is an .xlsb file. Please save it as .xlsx with Excel.",
  "too-many-names": "The file has too many names, tables or sheets. Please delete some and save it again.",
  "unknown-encoding": "The file uses an unknown encoding. Please save it as .xlsx with Excel or LibreOffice.",
  "unexpected":
    "The file could not be read: its contents are unusual. Please open and save it with Excel or LibreOffice.",
  "too-much-memory":
    "The file needs too much memory to be read. Please delete what is not part of the table and hand it in again.",
  "not-opened":
    "The file could not be opened. Please close it in other programs, check that you may read it, and choose it again.",
};

/** Faults whose details are names and addresses alone, the same in every language. */
const PLACED: readonly FileFaultCode[] = ["table-too-long", "unknown-encoding"];

/** English sentences about files that cannot be read. */
export const enFileFault: FileFaultWords = ({ code, detail }) => {
  if (code === "too-slow")
    return `Reading was stopped after ${detail} seconds. The file may be damaged or made to be slow; please ask for another.`;
  return detail === "" || !PLACED.includes(code) ? SENTENCES[code] : `${SENTENCES[code]} (${shownText(detail)})`;
};
