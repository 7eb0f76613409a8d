import type { ChangedSince, Undone } from "../../actions/undo";
import { shownText } from "../../text/shown-text";
import { rectToAddress } from "../../workbook/model/area";

const ACTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "insert-template": "Insert template",
    "classify": "Classify",
    "summarize": "Summarise",
    "fix": "Fix",
    "score-entry": "Score",
    "convert-legacy": "Copy into Unicode",
    "attach": "Attach table",
    "repair": "Repair",
    "make-rubric": "Make rubric",
    "collect-ballots": "Collect ballots",
    "hand-out": "Hand out ballots",
    "recuse": "Note recusals",
    "new-panel": "Set up panel",
    "join-panel": "Add judges",
    "print": "Print form",
    "watch-quota": "Watch the share",
    "seal": "Seal results",
    "reopen": "Open again",
  }),
);
/** Most places named; further ones are counted. */
const MOST_NAMED = 5;

/** Reports the result of undoing, and what to do where nothing was undone. */
export function enUndone(undone: Undone): string {
  switch (undone.kind) {
    case "undone":
      return `“${enActionName(undone.action)}” has been undone.`;
    case "nothing-to-undo":
      return "Thẩm định has done nothing that can be undone.";
    case "note-refused":
      return "The note on how to undo the last action was changed, or was not left by Thẩm định, so nothing was undone. Everything is as it was.";
    case "cannot-undo":
      if (undone.reason === "foreign-formula")
        return `“${enActionName(undone.action)}” replaced a formula that reads from outside the workbook, and such a formula is never put back, so it cannot be undone. Open an earlier copy of the file if you need it.`;
      if (undone.reason === "rules-replaced")
        return `“${enActionName(undone.action)}” replaced other rules on typing, which are not kept whole, so it cannot be undone.`;
      if (undone.reason === "sealed")
        return "Sealing and opening again stand in the log and are not undone. Open the seal again, with a reason, to change results.";
      if (undone.reason === "form-refreshed")
        return "The form was rebuilt from the workbook and nobody had typed into it, so there is nothing to undo. Print it again at any time.";
      return undone.reason === "summary-refreshed"
        ? "The summary was rebuilt from the workbook and nobody had typed into it, so there is nothing to undo. Run Summarise to build it again."
        : `“${enActionName(undone.action)}” changed too many cells to remember, so it cannot be undone.`;
    case "changed-since":
      return `“${enActionName(undone.action)}” was not undone, since this has been changed or moved meanwhile: ${placesOf(undone.changes)}. Everything is as it was.`;
  }
}

/** Returns the name of the button that carries out an action. */
export function enActionName(action: string): string {
  return ACTIONS.get(action) ?? "The last action";
}

function placesOf(changes: readonly ChangedSince[]): string {
  const named = changes.slice(0, MOST_NAMED).map(placeOf).join("; ");
  return changes.length > MOST_NAMED ? `${named}; and ${changes.length - MOST_NAMED} more` : named;
}

function placeOf(change: ChangedSince): string {
  switch (change.kind) {
    case "cell":
      return `${shownText(change.sheet)}!${rectToAddress({ row: change.row, column: change.column, rows: 1, columns: 1 })}`;
    case "cells":
      return `${shownText(change.sheet)}!${rectToAddress({ row: change.row, column: change.column, rows: change.rows, columns: 1 })}`;
    case "sheet":
      return `the sheet “${shownText(change.sheet)}”`;
    case "moved":
      return `the name ${shownText(change.name)}`;
    case "frame":
      return change.table === null
        ? `the print area of “${shownText(change.sheet)}”`
        : `the Excel table “${shownText(change.table)}”`;
  }
}
