import { ROW_MARK } from "./sheet-spec";

/** Texts in quotes, and sheet names, may hold anything. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'!/g;
/** A reference whose row Excel moves when the formula is copied down. */
const MOVING_ROW = /(?<![\p{L}\p{N}_.$])\$?[A-Za-z]{1,3}\d+(?![\p{L}\p{N}_.(])/u;

/**
 * Whether copying the first row's formula down gives each row its own: every row mark has to be the row of a relative
 * reference, and no other reference may move along. Then one formula travels instead of one for each row.
 */
export function isCopiedDown(formula: string): boolean {
  const bare = formula.replace(QUOTED, "");
  const withoutMarked = bare.replace(/(?<![\p{L}\p{N}_.])\$?[A-Za-z]{1,3}\{r\}/gu, "");
  return !withoutMarked.includes(ROW_MARK) && !MOVING_ROW.test(withoutMarked);
}
