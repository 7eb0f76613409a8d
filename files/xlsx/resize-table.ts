import { rectToAddress } from "../../src/workbook/area";
import type { Rect } from "../../src/workbook/area";
import type { BinaryText } from "./binary-text";
import { attributes, childElements, decodeEscapes, findElement, withAttribute } from "./xml";

/** The part of a table of Excel's own that reaches less far than before; `null` for another table, or one that would have to grow: heads name its columns. */
export function shrunkTable(xml: BinaryText, name: string, from: Rect, to: Rect): BinaryText | null {
  const table = findElement(xml, "table");
  const columns = findElement(xml, "tableColumns");
  if (!table || !columns || to.columns > from.columns || to.rows > from.rows) return null;
  const values = attributes(xml, table.tag);
  if (decodeEscapes(values.get("displayName") ?? "") !== name || values.get("ref") !== rectToAddress(from)) return null;
  const kept = childElements(xml, columns).slice(0, to.columns);
  const filter = findElement(xml, "autoFilter", table.innerStart, columns.tag.start);
  const totals = Number(values.get("totalsRowCount") ?? 0);
  return [
    withAttribute(xml, table.tag, "ref", rectToAddress(to)),
    filter ? xml.slice(table.innerStart, filter.tag.start) : xml.slice(table.innerStart, columns.tag.start),
    filter ? withAttribute(xml, filter.tag, "ref", rectToAddress({ ...to, rows: to.rows - totals })) + xml.slice(filter.innerStart, columns.tag.start) : "",
    withAttribute(xml, columns.tag, "count", String(kept.length)),
    ...kept.map(({ tag, end }) => xml.slice(tag.start, end)),
    xml.slice(columns.innerEnd),
  ].reduce((text, part, index) => (index === 0 ? `${xml.slice(0, table.tag.start)}${part}` : text + part), "");
}
