import type { AttachNote, AttachRefusal, ScoreColumn } from "../../actions/attach/attach-proposal";
import { formatHundredths } from "../../text/hundredths";
import { columnLetters, rectToAddress } from "../../workbook/model/area";
import type { Area } from "../../workbook/model/area";
import type { AttachWords } from "../attach-words";
import { counted } from "../english-counts";
import { enRole } from "./roles";

/** Texts for attaching a table, in English. */
export const enAttach: AttachWords = {
  role: enRole,
  reason: {
    "number": "by the number in its heading",
    "criterion-name": "by the criterion's name",
    "heading": "by its heading",
    "cells": "by its cells",
  },
  refusal: enAttachRefusal,
  note: enAttachNote,
};

function enAttachRefusal(refusal: AttachRefusal): string {
  switch (refusal.code) {
    case "no-region":
      return "There is no table here. Select a cell of the table and try again.";
    case "no-heading":
      return "No row of headings was found. Select the whole row of headings and try again.";
    case "bad-header":
      return "The row that was named as headings is empty or outside the table. Name it again, such as 3 or 3:4.";
    case "criteria-in-rows":
      return "In this table criteria stand in rows and each unit has a column, so it cannot be attached as it is. Make a rubric from it, insert a template for that rubric and copy the scores, one unit a row.";
    case "own-sheet":
      return `The sheet “${refusal.sheet}” was made by the tool and is no score table. Select a cell of your own table.`;
    case "scores-unused":
      return `No criterion of the rubric “${refusal.rubric}” (guessed) is for these columns of scores: ${someColumns(refusal.columns)}. Make a rubric from this table, choose the right one, or say that the column is not used.`;
    case "no-rows":
      return "The table has no entries under its headings yet. Type at least one and try again.";
    case "too-many-rows":
      return `The table has ${refusal.rows} rows, and one table may have ${refusal.most}. Split it into several tables and attach each of them.`;
    case "copied-table":
      return `This is a copy of an attached table. Press Repair to bind it as a table of its own, or delete the sheet “${refusal.sheet}” if nobody needs it.`;
    case "attached-already":
      return `This table is attached already (table ${refusal.table}). Go on to Check or Classify.`;
    case "sheet-protected":
      return `The sheet “${refusal.sheet}” is protected. Unprotect it (Review tab) and try again.`;
    case "rows-filtered":
      return "A filter hides rows of the table. Clear it (Data tab) and try again.";
    case "roles-missing":
      return `It is not clear which column is: ${refusal.roles.map(enRole).join(", ")}. Choose it.`;
    case "role-twice":
      return `Two columns are “${enRole(refusal.role)}”. Give each column another role.`;
    case "entries-merged":
      return `The cells ${rectToAddress(refusal.area)} are merged, while every row is an entry. Unmerge them, fill in each row and try again.`;
    case "no-room":
      return "There is no room for results at the right of the table. Delete empty columns, or move the table to another sheet.";
    case "table-changed":
      return "The table has changed since it was shown. Look at its columns again, then attach it.";
    case "unknown-rubric":
      return `There is no rubric “${refusal.id}”. Use tap-the, ca-nhan, ca-nhan-khong-dang-ky or danh-muc.`;
    case "faulty-rubric":
      return enFaultyRubric(refusal);
  }
}

/** Says why a rubric of the workbook does not count, with its cells. */
function enFaultyRubric({
  id,
  unfilled,
  faulty,
}: {
  readonly id: string;
  readonly unfilled: readonly Area[];
  readonly faulty: readonly Area[];
}): string {
  const parts = [
    unfilled.length === 0 ? "" : `fill in ${someOf(unfilled.map(rectToAddress))}`,
    faulty.length === 0 ? "" : `correct ${someOf(faulty.map(rectToAddress))}`,
  ].filter((part) => part !== "");
  const [first] = [...unfilled, ...faulty];
  return `The rubric “${id}” cannot be used yet: ${parts.join(", ") || "it has faults"}${first ? ` in the sheet “${first.sheet}”` : ""}. Then try again.`;
}

function someColumns(columns: readonly ScoreColumn[]): string {
  return someOf(
    columns.map(
      ({ column, heading }) => `${columnLetters(column)} “${heading.replace(/\s+/g, " ").slice(0, LONGEST_SHOWN)}”`,
    ),
  );
}

function someOf(texts: readonly string[]): string {
  return texts.length <= MOST_ROWS ? texts.join(", ") : `${texts.slice(0, MOST_ROWS).join(", ")}…`;
}

const LONGEST_SHOWN = 60;

function enAttachNote(note: AttachNote): string {
  switch (note.code) {
    case "rows-skipped":
      return `Headings of groups and subtotals are no entries: ${note.rows.length === 1 ? "row" : "rows"} ${someRows(note.rows)}.`;
    case "rows-hidden":
      return `${counted(note.count, "hidden row")} ${note.count === 1 ? "counts" : "count"} all the same.`;
    case "maximum-differs":
      return `The heading ${columnLetters(note.area.column)}${note.area.row} says at most ${counted(formatHundredths(note.stated, "."), "point")}, the rubric ${formatHundredths(note.expected, ".")} for ${enRole(note.role)}. Change one of them.`;
    case "scores-unused":
      return `No criterion of the rubric “${note.rubric}” is for these columns of scores, so they do not count: ${someColumns(note.columns)}.`;
    case "results-kept":
      return `Your own columns stay as they are: ${note.headings.map((heading) => `“${heading}”`).join(", ")}. Results go into new columns beside them.`;
    case "inputs-added":
      return `The table has no column for ${note.roles.map(enRole).join(", ")}: empty ones are added to type in.`;
    case "no-registered-column":
      return "No column says what is registered, so no entry counts for the bonus for several entries.";
    case "no-category-column":
      return "No column says the category, so subjects that are not appraised cannot be found.";
    case "beside-other-cells":
      return "Other cells stand at the right of the table, so new columns go beyond them.";
  }
}

const MOST_ROWS = 8;

function someRows(rows: readonly number[]): string {
  return rows.length <= MOST_ROWS ? rows.join(", ") : `${rows.slice(0, MOST_ROWS).join(", ")}…`;
}
