import type * as cellEdits from "./cell-edits";
import type * as sheetEdits from "./sheet-edits";
import type * as tableEdits from "./table-edits";

/**
 * The code of edits that not every command plans, so that a ribbon button fetches only what it may have to carry out: cells of
 * sheets that are there, new and refreshed sheets, and changes to the shape of tables.
 */
export interface EditParts {
  readonly cells?: typeof cellEdits;
  readonly sheets?: typeof sheetEdits;
  readonly tables?: typeof tableEdits;
}

/** Throws where a plan holds an edit of a part that its command was not given; before anything is written, since recording and planning ask first. */
export function needed<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error("The plan holds an edit that this command cannot carry out");
  return part;
}
