import { isCellDate, isCellError } from "../../../src/text/cell";
import type { Cell } from "../../../src/text/cell";
import { isFormula } from "../../../src/workbook/model/fingerprint";
import { splitAtPlaceholders } from "../../../src/workbook/model/row-formula";
import type { Content, Fill } from "../../../src/workbook/model/sheet-spec";
import type { BinaryText } from "../xml/binary-text";
import { escapeCellText, escapeXml } from "../xml/xml";

/** How one workbook writes cells. */
export interface CellDialect {
  /** Namespace prefix of the sheet part with its colon, or nothing. */
  readonly prefix: string;
  /** Days by which its calendar counts less than the 1900 calendar. */
  readonly dayOffset: number;
}

/** A formula that is already escaped: a fill writes the same one a hundred thousand times. */
export interface EscapedFormula {
  readonly escaped: BinaryText;
  readonly value: Cell;
}

export type CellContent = Content | EscapedFormula;

/** Returns a function that gives the content of each row of a fill. */
export function fillContents(fill: Fill): (row: number) => EscapedFormula {
  const pieces = splitAtPlaceholders(fill.formula.slice(1)).map(escapeCellText);
  return (row) => ({ escaped: pieces.join(String(row)), value: fill.values?.[row - fill.row] ?? null });
}

/** Returns one cell element. Only a formula becomes a formula: text stays text regardless of its first character. */
export function cellXml(dialect: CellDialect, reference: string, style: number, content: CellContent): BinaryText {
  const { prefix } = dialect;
  const open = `<${prefix}c r="${reference}"${style === 0 ? "" : ` s="${style}"`}`;
  if (content === null) return `${open}/>`;
  if (isEscaped(content)) return formulaXml(dialect, open, content.escaped, content.value);
  if (isFormula(content)) return formulaXml(dialect, open, escapeCellText(content.formula.slice(1)), content.value);
  if (content === "") return `${open}/>`;
  if (typeof content === "string") {
    return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeCellText(content)}</${prefix}t></${prefix}is></${prefix}c>`;
  }
  return `${open}${valueType(content)}>${valueXml(dialect, content)}</${prefix}c>`;
}

function isEscaped(content: CellContent): content is EscapedFormula {
  return typeof content === "object" && content !== null && "escaped" in content;
}

function formulaXml(dialect: CellDialect, open: BinaryText, formula: BinaryText, value: Cell): BinaryText {
  const { prefix } = dialect;
  return `${open}${valueType(value)}><${prefix}f>${formula}</${prefix}f>${valueXml(dialect, value)}</${prefix}c>`;
}

/** Returns the type attribute of a stored value; that of a formula's text is `str`. */
function valueType(value: Cell): string {
  if (typeof value === "string") return ' t="str"';
  if (typeof value === "boolean") return ' t="b"';
  return isCellError(value) ? ' t="e"' : "";
}

function valueXml({ prefix, dayOffset }: CellDialect, value: Cell): BinaryText {
  if (value === null) return "";
  return `<${prefix}v>${valueText(value, dayOffset)}</${prefix}v>`;
}

function valueText(value: Exclude<Cell, null>, dayOffset: number): BinaryText {
  if (typeof value === "string") return escapeCellText(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  if (isCellError(value)) return escapeXml(value.error);
  if (!isCellDate(value)) return String(value);
  // A time of day alone is the same in both calendars
  return String(value.date < 1 ? value.date : value.date - dayOffset);
}
