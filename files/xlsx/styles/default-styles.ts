import type { BinaryText } from "../xml/binary-text";
import { attributes, childElements, findElement, nextTag } from "../xml/xml";

/** Styles for cells that a sheet part does not contain yet. */
export interface DefaultStyles {
  /** `rowTag` is the row's tag, empty for a missing row. */
  readonly styleFor: (column: number, rowTag: BinaryText) => number;
}

/** As in Excel: a new cell takes the style of its row, or else that of its column. */
export function readDefaultStyles(xml: BinaryText, sheetDataStart: number): DefaultStyles {
  const list = findElement(xml, "cols", 0, sheetDataStart);
  const columns = (list ? childElements(xml, list) : []).map(({ tag }) => {
    const values = attributes(xml, tag);
    return {
      first: Number(values.get("min")),
      last: Number(values.get("max")),
      style: Number(values.get("style") ?? 0),
    };
  });
  return {
    styleFor: (column, rowTag) =>
      rowStyle(rowTag) || (columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0),
  };
}

function rowStyle(rowTag: BinaryText): number {
  const tag = rowTag.includes("customFormat") ? nextTag(rowTag, 0) : null;
  if (!tag) return 0;
  const values = attributes(rowTag, tag);
  const isCustom = values.get("customFormat") === "1" || values.get("customFormat") === "true";
  return isCustom ? Number(values.get("s") ?? 0) : 0;
}
