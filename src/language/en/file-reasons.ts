import type { FileDoubt, NO_UNIT_CODES, OtherFiles } from "../../province/file-reason";
import type { FileReasonWords } from "../file-reason-words";
import { enFileFault } from "./file-faults";

const NO_UNIT: Readonly<Record<(typeof NO_UNIT_CODES)[number], string>> = {
  "no-tables":
    "The file has no table of Thẩm định (no names ThamDinh_). Insert a template or attach a table, then hand it in again.",
  "one-ballot": "The file is one judge's ballot, not a unit's result. Hand in the panel's common workbook.",
  "unreadable-tables": "No table in the file can be read. Open it, press Check and Repair, then hand it in again.",
  "register-only": "The file has a register alone and no score table. Hand in the workbook with the scores.",
  "not-xlsx": "This is no .xlsx file. Open it in Excel or LibreOffice, save it as .xlsx and hand it in again.",
  "link": "This is a link to another place and was not read. Copy the file itself into the folder.",
  "unlisted-folder": "The folder could not be opened. Check that you may read it.",
};

/** English sentences about collected files. */
export const enFileReason: FileReasonWords = (reason) => {
  if (reason === null) return "";
  switch (reason.code) {
    case "no-unit":
      return "It is not known of which unit this is. Let the name of the file or folder begin with the unit's code, or write its path into the column tep of the list of units.";
    case "of-another-unit":
      return `The same contents as a file of another unit: ${listed(reason.others)}. None of them is counted; ask for the right file.`;
    case "copy":
      return `Exactly the same as ${reason.of}; counted once.`;
    case "rivals":
      return `The unit has ${reason.count} different files${reason.year === null ? "" : ` for ${reason.year}`}; the others: ${listed(reason.others)}. None is chosen; leave only one.`;
    case "doubtful": {
      const doubts = reason.doubts.map(doubtText).join("; ");
      return reason.isRefused ? `Not taken while it needs a look (--strict): ${doubts}` : doubts;
    }
    case "no-tables":
    case "one-ballot":
    case "unreadable-tables":
    case "register-only":
    case "not-xlsx":
    case "link":
    case "unlisted-folder":
      return NO_UNIT[reason.code];
    default:
      return enFileFault(reason);
  }
};

function doubtText({ code, count }: FileDoubt): string {
  switch (code) {
    case "empty":
      return "no entries yet";
    case "unread-tables":
      return `tables that cannot be read (broken names or rubric): ${count}`;
    case "differing":
      return `rows whose result differs from the recomputed one: ${count}`;
    case "uncalculated":
      return `rows without a result in their cells (no program has calculated them yet), recomputed: ${count}`;
    case "errors":
      return `errors to be fixed: ${count}`;
    case "changed-after-seal":
      return `changed after it was sealed, differences: ${count}`;
    case "seal-reopened":
      return "opened again after it was sealed, and not sealed since";
  }
}

function listed({ paths, more }: OtherFiles): string {
  return `${paths.join("; ")}${more > 0 ? ` and ${more} more` : ""}`;
}
