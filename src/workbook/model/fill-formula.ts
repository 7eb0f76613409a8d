import { splitAtPlaceholders } from "./row-formula";
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

/** Quoted strings and sheet names, which may contain anything, and references whose row moves when copied down. */
const QUOTED_OR_REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?[A-Za-z]{1,3})(\d+)(?![\p{L}\p{N}_.(])/gu;

/**
 * Returns a row's formula with `{r}` for the row in references to it, from which `formulaOfRow` makes the formula again;
 * the formula itself where it holds what would be taken for a placeholder. Rows with a formula copied down have one
 * template.
 */
export function rowTemplate(formula: string, row: number): string {
  if (splitAtPlaceholders(formula).length > 1) return formula;
  return formula.replace(QUOTED_OR_REFERENCE, (found: string, column: string | undefined, at: string | undefined) =>
    column !== undefined && at === String(row) ? `${column}${ROW_PLACEHOLDER}` : found,
  );
}
