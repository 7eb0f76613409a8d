import { isCellDate, isCellError } from "../../src/text/cell";
import type { Cell } from "../../src/text/cell";
import { isFormula } from "../../src/workbook/fingerprint";
import type { Content } from "../../src/workbook/sheet-spec";
import type { BinaryText } from "./binary-text";
import { escapeCellText, escapeXml } from "./xml";

/** One cell element. Only a formula becomes a formula: text stays text whatever it begins with. */
export function cellXml(prefix: string, reference: string, style: number, content: Content): BinaryText {
  const open = `<${prefix}c r="${reference}"${style === 0 ? "" : ` s="${style}"`}`;
  if (isFormula(content)) return `${open}${valueType(content.value)}><${prefix}f>${escapeXml(content.formula.slice(1))}</${prefix}f>${valueXml(prefix, content.value)}</${prefix}c>`;
  if (content === null) return `${open}/>`;
  if (typeof content === "string") {
    return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeCellText(content)}</${prefix}t></${prefix}is></${prefix}c>`;
  }
  return `${open}${valueType(content)}>${valueXml(prefix, content)}</${prefix}c>`;
}

/** Type of a stored value; that of a formula's text is `str`. */
function valueType(value: Cell): string {
  if (typeof value === "string") return ' t="str"';
  if (typeof value === "boolean") return ' t="b"';
  return isCellError(value) ? ' t="e"' : "";
}

function valueXml(prefix: string, value: Cell): BinaryText {
  if (value === null) return "";
  return `<${prefix}v>${valueText(value)}</${prefix}v>`;
}

function valueText(value: Exclude<Cell, null>): BinaryText {
  if (typeof value === "string") return escapeCellText(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  if (isCellError(value)) return escapeXml(value.error);
  return String(isCellDate(value) ? value.date : value);
}
