import type { BinaryText } from "./binary-text";
import { findSheetData } from "./sheet-scan";
import { attributes, childElements, findElement } from "./xml";

export interface ColumnLook {
  readonly column: number;
  /** Characters; `null` keeps the width that the column has. */
  readonly width: number | null;
  readonly isHidden: boolean;
}

interface ColumnRange {
  readonly first: number;
  readonly last: number;
  readonly values: ReadonlyMap<string, string>;
}

/** A sheet part with other widths for some columns, and some hidden. What else is said of columns stays, range by range. */
export function withColumnLooks(xml: BinaryText, looks: readonly ColumnLook[]): BinaryText {
  const data = findSheetData(xml);
  if (!data || looks.length === 0) return xml;
  const list = findElement(xml, "cols", 0, data.start);
  const ranges = (list ? childElements(xml, list) : []).map(({ tag }): ColumnRange => {
    const values = attributes(xml, tag);
    return { first: Number(values.get("min")), last: Number(values.get("max")), values };
  });
  const next = looks.reduce<readonly ColumnRange[]>(withLook, ranges);
  const body = [...next].sort((a, b) => a.first - b.first).map((range) => rangeXml(data.prefix, range)).join("");
  const element = `<${data.prefix}cols>${body}</${data.prefix}cols>`;
  return list ? xml.slice(0, list.tag.start) + element + xml.slice(list.end) : xml.slice(0, data.start) + element + xml.slice(data.start);
}

/** Cuts the column out of the range it is in. */
function withLook(ranges: readonly ColumnRange[], { column, width, isHidden }: ColumnLook): readonly ColumnRange[] {
  const covering = ranges.find(({ first, last }) => column >= first && column <= last);
  const values = new Map(covering?.values ?? [["width", String(DEFAULT_WIDTH)]]);
  if (width !== null) {
    values.set("width", String(width));
    values.set("customWidth", "1");
  }
  if (isHidden) values.set("hidden", "1");
  else values.delete("hidden");
  const own: ColumnRange = { first: column, last: column, values };
  if (!covering) return [...ranges, own];
  const parts = [{ ...covering, last: column - 1 }, own, { ...covering, first: column + 1 }];
  return ranges.flatMap((range) => (range === covering ? parts.filter(({ first, last }) => first <= last) : [range]));
}

/** Characters: the schema asks for a width where Excel knows one. */
const DEFAULT_WIDTH = 9.140625;

function rangeXml(prefix: string, { first, last, values }: ColumnRange): BinaryText {
  const others = [...values].filter(([name]) => name !== "min" && name !== "max").map(([name, value]) => ` ${name}="${value}"`).join("");
  return `<${prefix}col min="${first}" max="${last}"${others}/>`;
}
