import { rectToAddress } from "../../../src/workbook/model/area";
import type { BinaryText } from "../xml/binary-text";
import { findSheetData, scanSheet } from "../xml/sheet-scan";
import { findElement, withAttribute } from "../xml/xml";

/**
 * Returns the sheet part with the present bounds of its cells, where it states them (18.3.1.35): many readers rely on
 * them.
 */
export function withDimension(xml: BinaryText): BinaryText {
  const stated = findElement(xml, "dimension", 0, findSheetData(xml)?.start ?? 0);
  if (!stated) return xml;
  let top = Infinity,
    left = Infinity,
    bottom = 0,
    right = 0;
  scanSheet(xml, {
    cell: ({ row, column }) => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    },
  });
  const rect =
    bottom === 0
      ? { row: 1, column: 1, rows: 1, columns: 1 }
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return (
    xml.slice(0, stated.tag.start) +
    withAttribute(xml, stated.tag, "ref", rectToAddress(rect)) +
    xml.slice(stated.tag.end)
  );
}
