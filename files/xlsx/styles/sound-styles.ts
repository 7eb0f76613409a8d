import type { BinaryText } from "../xml/binary-text";
import { STYLES_ORDER, partChild, partChildren, withPartChild } from "../xml/part-children";
import { XML_DECLARATION, childElements } from "../xml/xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** An empty styles part. */
export const NO_STYLES: BinaryText = `${XML_DECLARATION}<styleSheet xmlns="${MAIN}"></styleSheet>`;

/** Excel's style of unstyled cells where a file defines none. */
const DEFAULT_FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';
const XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';

/**
 * The first entries of lists that styles refer to by index. Excel always takes the first two fills for these two
 * (18.8.21).
 */
const FIRST_ENTRIES: Readonly<Record<"fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs", readonly string[]>> = {
  fonts: [DEFAULT_FONT],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: [`${XF}/>`],
  cellXfs: [`${XF} xfId="0"/>`],
};

/**
 * Returns the part with the entries that added styles rely on; files may omit each list, and all of them. Without them
 * the first added style would get index 0, and all unstyled cells would take it. `cellStyles` returns how many style
 * indexes the cells of the workbook use, for a file that uses styles without defining them.
 */
export function soundStyles(xml: BinaryText, cellStyles: () => number): BinaryText {
  const { prefix } = partChildren(xml);
  const named = (entry: string) => (prefix === "" ? entry : entry.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`));
  return (Object.keys(FIRST_ENTRIES) as (keyof typeof FIRST_ENTRIES)[]).reduce((text, name) => {
    const list = partChild(text, name);
    const present = list ? childElements(text, list).map(({ tag, end }) => text.slice(tag.start, end)) : [];
    const first = FIRST_ENTRIES[name];
    if (present.length >= first.length) return text;
    const least = name === "cellXfs" ? Math.max(1, cellStyles()) : first.length;
    const entries = [
      ...present,
      ...Array.from({ length: least - present.length }, (_, at) => named(first[present.length + at] ?? first.at(-1)!)),
    ];
    return withPartChild(
      text,
      name,
      `<${prefix}${name} count="${entries.length}">${entries.join("")}</${prefix}${name}>`,
      STYLES_ORDER,
    );
  }, xml);
}
