import type { BallotFate, ChoiceReason, SkipReason } from "../../actions/panel/decide-ballots";
import type { RowNote } from "../../actions/panel/merge-ballot";
import { shownText } from "../../text/shown-text";
import type { BallotWords } from "../ballot-words";
import { enFileFault } from "./file-faults";

const STATES: Readonly<Record<BallotFate["state"], string>> = {
  "taken": "Taken",
  "same": "Same as before",
  "skipped": "Left out",
  "to-choose": "Choose",
};

const CHOICES: Readonly<Record<ChoiceReason, string>> = {
  "older": "older than the ballot that was taken",
  "two-files": "two different files of one judge",
  "edited-here": "the ballot was changed by hand in this workbook",
};

/** English sentences about files that come back from judges. */
export const enBallots: BallotWords = {
  state: ({ fate }) => STATES[fate.state],
  reason: ({ fate }) => {
    switch (fate.state) {
      case "taken":
        return fate.cells === 0 ? "no cell changes" : `${fate.cells} ${fate.cells === 1 ? "cell" : "cells"}`;
      case "same":
        return fate.as === null ? "" : `same contents as the file ${shownText(fate.as)}`;
      case "skipped":
        return skipped(fate.reason);
      case "to-choose":
        return fate.reasons.map((reason) => CHOICES[reason]).join("; ");
    }
  },
  note: (note) => `${placeOf(note)}: ${noteText(note)}`,
};

function skipped(reason: SkipReason): string {
  if (reason.code === "unreadable") return `the file has a password or is damaged. ${enFileFault(reason.fault)}`;
  const { code, found } = reason;
  const named = found === "" ? "" : ` “${shownText(found)}”`;
  switch (code) {
    case "no-ballot":
      return "no ballot: the file has no judge's ballot; copy the points into the one that was handed out";
    case "several-ballots":
      return "no ballot: the file has ballots of several judges";
    case "no-stamp":
      return "no ballot: the line V1|… at its top is gone. Hand the file out again";
    case "broken-ballot":
      return "no ballot: a column or its rubric is gone. Hand the file out again";
    case "other-panel":
      return `another panel: the ballot is of the panel${named}`;
    case "other-term":
      return `another year or term: the ballot is of${named === "" ? " no year" : named}`;
    case "other-rubric":
      return "another rubric: criteria or maximum points are not those of this workbook. Hand the file out again";
    case "unknown-judge":
      return `another panel: this one has no ballot of the judge${named}`;
    case "two-judges":
      return `no ballot: the judge's cell says${named}, the line at its top another one`;
    case "empty":
      return `empty ballot: no points yet${found === "" ? "" : `; if they are in the sheet${named}, copy them into the ballot`}`;
    case "no-entry-fits":
      return "no row can be taken; see the rows";
    case "other-chosen":
      return `the file${named} was chosen`;
  }
}

function placeOf({ row, code }: RowNote): string {
  return (
    [...(row === null ? [] : [`row ${row}`]), ...(code.trim() === "" ? [] : [shownText(code)])].join(", ") || "ballot"
  );
}

function noteText({ note, role, found }: RowNote): string {
  switch (note) {
    case "copy-left":
      return `the file has a copy of the ballot in the sheet “${shownText(found ?? "")}”, which is not taken; copy points from there into the ballot`;
    case "row-outside":
      return "stands outside the ballot's table, the row is not taken; copy it into the table if it holds points";
    case "unknown-code":
      return "unknown code, the row is not taken";
    case "code-twice":
      return "the code stands in two rows, none is taken";
    case "title-changed":
      return `the title is now “${shownText(found ?? "")}”, the row is not taken`;
    case "missing-code":
      return "missing in the file; the ballot in this workbook keeps it";
    case "formula-overwritten":
      return `the formula in ${role ?? ""} was typed over; points are taken, formulas here stay`;
    case "unsound-points":
      return `the points ${role ?? ""} “${shownText(found ?? "")}” are not valid; taken as typed, correct them after a check`;
    case "no-value":
      return `the cell ${role ?? ""} has a formula without a value, the cell is not taken`;
    case "no-column":
      return `the ballot in this workbook has no column ${role ?? ""}, the cell is not taken; copy it by hand if needed`;
  }
}
