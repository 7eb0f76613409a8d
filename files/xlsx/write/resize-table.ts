import { rectToAddress } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import type { BinaryText } from "../xml/binary-text";
import { attributes, childElements, decodeEscapes, escapeCellText, findElement, withAttribute } from "../xml/xml";

/**
 * Returns the part of an Excel table resized to another rectangle with the same corner; `null` for another table.
 * `heading` returns the sheet's text above a column that is new to the table.
 */
export function resizedTable(
  xml: BinaryText,
  name: string,
  from: Rect,
  to: Rect,
  heading: (column: number) => string,
): BinaryText | null {
  const table = findElement(xml, "table");
  const columns = findElement(xml, "tableColumns");
  if (!table || !columns) return null;
  const values = attributes(xml, table.tag);
  if (decodeEscapes(values.get("displayName") ?? "") !== name || values.get("ref") !== rectToAddress(from)) return null;
  const known = childElements(xml, columns);
  const kept = known.slice(0, to.columns).map(({ tag, end }) => xml.slice(tag.start, end));
  const ids = known.map(({ tag }) => Number(attributes(xml, tag).get("id") ?? 0));
  const next = ids.reduce((most, id) => Math.max(most, id), 0) + 1;
  const prefix = /^<([\w.-]+:)?tableColumns/.exec(xml.slice(columns.tag.start, columns.tag.end))?.[1] ?? "";
  const added = Array.from(
    { length: Math.max(0, to.columns - known.length) },
    (_, index) =>
      `<${prefix}tableColumn id="${next + index}" name="${attributeText(heading(to.column + known.length + index))}"/>`,
  );
  const filter = findElement(xml, "autoFilter", table.innerStart, columns.tag.start);
  const totals = Number(values.get("totalsRowCount") ?? 0);
  return [
    xml.slice(0, table.tag.start),
    withAttribute(xml, table.tag, "ref", rectToAddress(to)),
    filter ? xml.slice(table.innerStart, filter.tag.start) : xml.slice(table.innerStart, columns.tag.start),
    filter
      ? withAttribute(xml, filter.tag, "ref", rectToAddress({ ...to, rows: to.rows - totals })) +
        xml.slice(filter.innerStart, columns.tag.start)
      : "",
    withAttribute(xml, columns.tag, "count", String(kept.length + added.length)),
    ...kept,
    ...added,
    xml.slice(columns.innerEnd),
  ].join("");
}

/** Line breaks of a heading are escaped as Excel does in column names. */
function attributeText(heading: string): string {
  return escapeCellText(heading).replaceAll("\r\n", "_x000a_").replaceAll("\n", "_x000a_").replaceAll('"', "&quot;");
}
