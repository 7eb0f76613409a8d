import { readTypedText } from "../../grid/typed-text";
import type { CellContent } from "../../grid/grid";
import { instantToSerial } from "./cell-dates";
import { isDate } from "../runtime/realm";
import { ServiceException } from "../runtime/service-exception";
import { readFormula } from "../runtime/sheets-formula";
import type { SheetsHost } from "../runtime/sheets-host";

/** What a value handed to `setValue` makes of a cell. */
export interface ApiContent {
  readonly content: CellContent;
  readonly prefixed: boolean;
  /** The number format that comes with it, if the cell has none of its own. */
  readonly format: string | null;
}

/** No cell holds more (support.google.com/drive/answer/37603). */
const MAX_TEXT = 50_000;
const DATE_FORMAT = "d/m/yyyy";

/** Numbers, texts, booleans and dates; `null` and `undefined` empty a cell (Range.md setValue). */
export function readApiValue(host: SheetsHost, value: unknown, format: string): ApiContent {
  if (value === null || value === undefined) return plain(null);
  if (typeof value === "boolean") return plain(value);
  if (typeof value === "number") return plain(Number.isFinite(value) ? value : { error: "#NUM!" });
  if (isDate(value)) {
    const serial = instantToSerial(value.getTime(), host.settings.timeZone);
    return {
      content: serial,
      prefixed: false,
      format: Number.isInteger(serial) ? DATE_FORMAT : `${DATE_FORMAT} h:mm:ss`,
    };
  }
  // Sheets would write the object's description into the cell, which nobody means
  if (typeof value !== "string") throw new ServiceException(`Cannot convert ${typeof value} to a cell value.`);
  if (value.length > MAX_TEXT)
    throw new ServiceException(
      `Your input contains more than the maximum of ${String(MAX_TEXT)} characters in a single cell.`,
    );
  return readApiText(host, value, format);
}

/**
 * Texts are read as if somebody typed them, by the spreadsheet's locale, but for cells of plain text (host-facts B).
 */
function readApiText(host: SheetsHost, text: string, format: string): ApiContent {
  if (format === "@" && !text.startsWith("'")) return plain(text === "" ? null : text);
  // Range.md setValue: with = it is a formula. + and - begin one as well, as when typed
  if (text.startsWith("=") && text.length > 1) return plain({ formula: readFormula(text, host.settings.formulas) });
  const isSigned = /^[+-]./.test(text);
  if (!isSigned) return readTypedText(text, host.grid.locale, format);
  const number = readTypedText(text.slice(1), host.grid.locale, format);
  if (typeof number.content === "number")
    return { ...number, content: text.startsWith("-") ? -number.content : number.content };
  return plain({ formula: readFormula(`=${text}`, host.settings.formulas) });
}

function plain(content: CellContent): ApiContent {
  return { content, prefixed: false, format: null };
}
