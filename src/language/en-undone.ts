import type { ChangedSince, Undone } from "../actions/undo";
import { rectToAddress } from "../workbook/area";

const ACTIONS: Readonly<Record<string, string>> = {
  "insert-template": "Insert template", classify: "Classify", summarize: "Summarise", fix: "Mend", "convert-legacy": "Copy into Unicode", attach: "Attach table",
  repair: "Repair", "make-rubric": "Make rubric", "accept-rubric": "Classify again",
};
/** So many places are named; more are counted. */
const MOST_NAMED = 5;

/** What came of undoing, and what to do where nothing did. */
export function enUndone(undone: Undone): string {
  switch (undone.kind) {
    case "undone": return `“${nameOf(undone.action)}” has been undone.`;
    case "nothing-to-undo": return "There is nothing of ours to undo.";
    case "cannot-undo":
      if (undone.reason === "rules-replaced") return `“${nameOf(undone.action)}” replaced other rules on typing, which are not kept whole, so it cannot be undone.`;
      return undone.reason === "summary-refreshed"
        ? "The summary was made anew from what the workbook holds, and nothing in it was typed, so there is nothing to undo. It can be made again at any time."
        : `“${nameOf(undone.action)}” changed too many cells to remember, so it cannot be undone.`;
    case "changed-since":
      return `“${nameOf(undone.action)}” was not undone, since this has been changed or moved meanwhile: ${placesOf(undone.changes)}. Everything is as it was.`;
  }
}

function nameOf(action: string): string {
  return ACTIONS[action] ?? action;
}

function placesOf(changes: readonly ChangedSince[]): string {
  const named = changes.slice(0, MOST_NAMED).map(placeOf).join("; ");
  return changes.length > MOST_NAMED ? `${named}; and ${changes.length - MOST_NAMED} more` : named;
}

function placeOf(change: ChangedSince): string {
  switch (change.kind) {
    case "cell": return `${change.sheet}!${rectToAddress({ row: change.row, column: change.column, rows: 1, columns: 1 })}`;
    case "sheet": return `the sheet “${change.sheet}”`;
    case "moved": return `the name ${change.name}`;
  }
}
