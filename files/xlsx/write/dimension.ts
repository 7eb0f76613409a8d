import { rectToAddress } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import type { BinaryText } from "../xml/binary-text";
import { findSheetData } from "../xml/sheet-scan";
import { findElement, withAttribute } from "../xml/xml";

const FIRST_CELL: Rect = { row: 1, column: 1, rows: 1, columns: 1 };

/**
 * Returns the sheet part with the present bounds of its cells, where it states them (18.3.1.35): many readers rely on
 * them. `bounds` is `null` for a sheet without cells.
 */
export function withDimension(xml: BinaryText, bounds: Rect | null): BinaryText {
  const stated = findElement(xml, "dimension", 0, findSheetData(xml)?.start ?? 0);
  if (!stated) return xml;
  return (
    xml.slice(0, stated.tag.start) +
    withAttribute(xml, stated.tag, "ref", rectToAddress(bounds ?? FIRST_CELL)) +
    xml.slice(stated.tag.end)
  );
}
