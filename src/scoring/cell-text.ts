import { isCellDate, isCellError } from "../text/cell";
import type { Cell } from "../text/cell";
import { isBlankText } from "../text/fold";

/** Returns the text that a formula reads in a name cell; `""` for an error value, which no formula can read. */
export function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (cell === null || isCellError(cell)) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(isCellDate(cell) ? cell.date : cell);
}

/** Whether a cell is empty or holds blank text. An error value is not blank. */
export function isBlankCell(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && isBlankText(cell));
}
