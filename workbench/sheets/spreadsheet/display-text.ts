import { isCellError } from "../../../src/text/cell";
import { roundHalfAway } from "../../../src/text/hundredths";
import { isDateFormat, isPercentFormat } from "../../../src/text/number-format";
import { serialToDate } from "../../../src/text/serial-date";
import { numberToText } from "../../grid/formula/number-text";
import type { Constant } from "../../grid/grid";

/** What a cell shows, in the separators of the spreadsheet's locale: the formats that templates and typed dates use. */
export function displayText(value: Constant, format: string, decimal: "," | "."): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (isDateFormat(format)) return dateText(value, format);
  const digits = /^([#,]*)(0+)(?:\.([0#]+))?%?$/.exec(format);
  if (!digits)
    return numberToText(isPercentFormat(format) ? value * 100 : value, decimal) + (isPercentFormat(format) ? "%" : "");
  return (
    numberText(
      isPercentFormat(format) ? value * 100 : value,
      { grouped: digits[1] !== "", decimals: digits[3] ?? "" },
      decimal,
    ) + (isPercentFormat(format) ? "%" : "")
  );
}

function numberText(
  value: number,
  { grouped, decimals }: { readonly grouped: boolean; readonly decimals: string },
  decimal: "," | ".",
): string {
  const rounded = Math.abs(roundHalfAway(value, decimals.length)).toFixed(decimals.length);
  const [whole = "", fraction = ""] = rounded.split(".");
  const required = decimals.replace(/#+$/, "").length;
  const shown = fraction.slice(0, required) + fraction.slice(required).replace(/0+$/, "");
  const thousands = decimal === "," ? "." : ",";
  const sign = value < 0 && /[1-9]/.test(rounded) ? "-" : "";
  return (
    sign + (grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, thousands) : whole) + (shown === "" ? "" : decimal + shown)
  );
}

const CODES = /y+|m+|d+|h+|s+|am\/pm/gi;

function dateText(serial: number, format: string): string {
  const { year, month, day } = serialToDate(serial);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  let before = "";
  return format.replace(CODES, (code) => {
    const kind = code.charAt(0).toLowerCase();
    const isMinutes = kind === "m" && before === "h";
    before = kind;
    const padded = (number: number) => String(number).padStart(Math.min(code.length, 2), "0");
    switch (kind) {
      case "y":
        return code.length > 2 ? String(year) : String(year % 100).padStart(2, "0");
      case "m":
        return isMinutes
          ? String(Math.floor(seconds / 60) % 60).padStart(2, "0")
          : code.length > 2
            ? `thg ${String(month)}`
            : padded(month);
      case "d":
        return padded(day);
      case "h":
        return padded(Math.floor(seconds / 3600));
      case "s":
        return padded(seconds % 60);
      default:
        return code;
    }
  });
}
