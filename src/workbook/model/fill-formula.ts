import { ROW_PLACEHOLDER } from "./sheet-spec";

/** Quoted strings and sheet names, which may contain anything. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'!/g;
/** A reference whose row Excel moves when the formula is copied down. */
const MOVING_ROW = /(?<![\p{L}\p{N}_.$])\$?[A-Za-z]{1,3}\d+(?![\p{L}\p{N}_.(])/u;

/**
 * Whether copying the first row's formula down gives each row its own formula: every row placeholder must be the row of a
 * relative reference, and no other reference may move. Then one formula is sent instead of one for each row.
 */
export function isCopiedDown(formula: string): boolean {
  const bare = formula.replace(QUOTED, "");
  const withoutMoving = bare.replace(/(?<![\p{L}\p{N}_.])\$?[A-Za-z]{1,3}\{r\}/gu, "");
  return !withoutMoving.includes(ROW_PLACEHOLDER) && !MOVING_ROW.test(withoutMoving);
}
