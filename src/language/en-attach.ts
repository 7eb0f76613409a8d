import type { AttachNote, AttachRefusal } from "../actions/attach-proposal";
import { formatHundredths } from "../text/hundredths";
import { columnLetters, rectToAddress } from "../workbook/area";
import type { AttachWords } from "./attach-words";
import { enRole } from "./en-roles";

/** Attaching a table in English. */
export const enAttach: AttachWords = {
  role: enRole,
  reason: { "number": "by the number in its heading", "criterion-name": "by the criterion's name", "heading": "by its heading", "cells": "by its cells" },
  refusal: enAttachRefusal,
  note: enAttachNote,
};

function enAttachRefusal(refusal: AttachRefusal): string {
  switch (refusal.code) {
    case "no-region": return "There is no table here. Select a cell of the table and try again.";
    case "no-heading": return "No row of headings was found. Select a cell in the row of headings and try again.";
    case "no-rows": return "The table has no entries under its headings yet. Type at least one and try again.";
    case "attached-already": return `This table is attached already (table ${refusal.table}). Go on to Check or Classify.`;
    case "sheet-protected": return `The sheet “${refusal.sheet}” is protected. Unprotect it (Review tab) and try again.`;
    case "rows-filtered": return "A filter hides rows of the table. Clear it (Data tab) and try again.";
    case "roles-missing": return `It is not clear which column is: ${refusal.roles.map(enRole).join(", ")}. Choose it.`;
    case "role-twice": return `Two columns are “${enRole(refusal.role)}”. Give each column another role.`;
    case "entries-merged": return `The cells ${rectToAddress(refusal.area)} are merged, while every row is an entry. Unmerge them, fill in each row and try again.`;
    case "no-room": return "There is no room for results at the right of the table. Delete empty columns, or move the table to another sheet.";
    case "table-changed": return "The table has changed since it was shown. Look at its columns again, then attach it.";
    case "unknown-rubric": return `There is no rubric “${refusal.id}”. Use tap-the, ca-nhan, ca-nhan-khong-dang-ky or danh-muc.`;
    case "faulty-rubric": return `The rubric “${refusal.id}” in the workbook has faults. Run Check, mend the rubric and try again.`;
  }
}

function enAttachNote(note: AttachNote): string {
  switch (note.code) {
    case "rows-skipped": return `Headings of groups and subtotals are no entries: rows ${someRows(note.rows)}.`;
    case "rows-hidden": return `Hidden rows count all the same: ${note.count}.`;
    case "maximum-differs":
      return `The heading ${columnLetters(note.area.column)}${note.area.row} says at most ${formatHundredths(note.stated, ".")} points, the rubric ${formatHundredths(note.expected, ".")} for ${enRole(note.role)}. Change one of them.`;
    case "results-kept": return `Your own columns stay as they are: ${note.headings.map((heading) => `“${heading}”`).join(", ")}. Results go into new columns beside them.`;
    case "inputs-added": return `The table has no column for ${note.roles.map(enRole).join(", ")}: empty ones are added to type in.`;
    case "no-registered-column": return "No column says what is registered, so no entry counts for the bonus for several entries.";
    case "no-category-column": return "No column says the category, so subjects that are not appraised cannot be found.";
    case "beside-other-cells": return "Other cells stand at the right of the table, so new columns go beyond them.";
  }
}

const MOST_ROWS = 8;

function someRows(rows: readonly number[]): string {
  return rows.length <= MOST_ROWS ? rows.join(", ") : `${rows.slice(0, MOST_ROWS).join(", ")}…`;
}
