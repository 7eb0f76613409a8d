import { isCellDate, isCellError } from "../text/cell";
import type { Cell } from "../text/cell";
import { isBlankText } from "../text/fold";

/** The text that a formula sees in a cell that should hold a name; `""` for an error, which no formula can read. */
export function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (cell === null || isCellError(cell)) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(isCellDate(cell) ? cell.date : cell);
}

/** Whether nobody has filled the cell in. An error value is not blank. */
export function isBlankCell(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && isBlankText(cell));
}
