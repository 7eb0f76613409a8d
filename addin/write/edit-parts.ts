import type * as cellEdits from "./cell-edits";
import type * as sheetEdits from "./sheet-edits";
import type * as tableEdits from "./table-edits";

/**
 * Code of edits that not every command plans, so that a ribbon button loads only what it may need: writes to cells of
 * existing sheets, new and refreshed sheets, and changes to the shape of tables.
 */
export interface EditParts {
  readonly cells?: typeof cellEdits;
  readonly sheets?: typeof sheetEdits;
  readonly tables?: typeof tableEdits;
}

/**
 * Returns the part, or throws where a plan holds an edit of a part that its command lacks; before anything is written,
 * since recording and planning call it first.
 */
export function requirePart<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error("The plan holds an edit that this command cannot carry out");
  return part;
}
