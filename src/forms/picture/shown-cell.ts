import { isCellDate, isCellError } from "../../text/cell";
import { serialToDate } from "../../text/serial-date";
import { isFormula } from "../../workbook/model/fingerprint";
import type { Content } from "../../workbook/model/sheet-spec";

/** Returns what a cell of a form shows: the value of a formula, points with two places and a comma, a day as dd/mm/yyyy. */
export function shownCell(content: Content | undefined, format: string): string {
  if (content === undefined || content === null) return "";
  if (typeof content === "object" && isFormula(content)) return shownCell(content.value, format);
  if (typeof content === "number") return (format === "0.00" ? content.toFixed(2) : String(content)).replace(".", ",");
  if (typeof content === "string") return content;
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (isCellError(content)) return content.error;
  if (!isCellDate(content)) return "";
  const { day, month, year } = serialToDate(content.date);
  return [String(day).padStart(2, "0"), String(month).padStart(2, "0"), String(year)].join("/");
}
