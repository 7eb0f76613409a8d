import type { BinaryText } from "../xml/binary-text";
import { findSheetData } from "../xml/sheet-scan";
import { attributes, childElements, findElement } from "../xml/xml";

export interface ColumnLook {
  readonly column: number;
  /** Characters; `null` keeps the column's width. */
  readonly width: number | null;
  readonly isHidden: boolean;
}

interface ColumnRange {
  readonly first: number;
  readonly last: number;
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Returns a sheet part with new widths for some columns, and some hidden. Other attributes of columns stay, range by
 * range.
 */
export function withColumnLooks(xml: BinaryText, looks: readonly ColumnLook[]): BinaryText {
  const data = findSheetData(xml);
  if (!data || looks.length === 0) return xml;
  const list = findElement(xml, "cols", 0, data.start);
  const ranges = (list ? childElements(xml, list) : []).map(({ tag }): ColumnRange => {
    const values = attributes(xml, tag);
    return { first: Number(values.get("min")), last: Number(values.get("max")), values };
  });
  const next = looks.reduce<readonly ColumnRange[]>(withLook, ranges);
  const body = [...next]
    .sort((a, b) => a.first - b.first)
    .map((range) => rangeXml(data.prefix, range))
    .join("");
  const element = `<${data.prefix}cols>${body}</${data.prefix}cols>`;
  return list
    ? xml.slice(0, list.tag.start) + element + xml.slice(list.end)
    : xml.slice(0, data.start) + element + xml.slice(data.start);
}

/** Returns a column's own width and hiding: `null` width where it has none. */
export function columnLook(
  xml: BinaryText,
  column: number,
): { readonly width: number | null; readonly isHidden: boolean } {
  const data = findSheetData(xml);
  const list = data ? findElement(xml, "cols", 0, data.start) : null;
  for (const { tag } of list ? childElements(xml, list) : []) {
    const values = attributes(xml, tag);
    if (column < Number(values.get("min")) || column > Number(values.get("max"))) continue;
    const width = Number(values.get("width"));
    return {
      width: values.has("width") && Number.isFinite(width) ? width : null,
      isHidden: values.get("hidden") === "1" || values.get("hidden") === "true",
    };
  }
  return { width: null, isHidden: false };
}

/** Returns a sheet part with the former widths and visibility of columns; a range that was split is joined again. */
export function withFormerLooks(xml: BinaryText, looks: readonly ColumnLook[]): BinaryText {
  const data = findSheetData(xml);
  const list = data ? findElement(xml, "cols", 0, data.start) : null;
  if (!data || !list || looks.length === 0) return xml;
  const ranges = childElements(xml, list).map(({ tag }): ColumnRange => {
    const values = attributes(xml, tag);
    return { first: Number(values.get("min")), last: Number(values.get("max")), values };
  });
  const next = joined(looks.reduce<readonly ColumnRange[]>(withFormerLook, ranges));
  if (next.length === 0) return xml.slice(0, list.tag.start) + xml.slice(list.end);
  return `${xml.slice(0, list.tag.start)}<${data.prefix}cols>${next.map((range) => rangeXml(data.prefix, range)).join("")}</${data.prefix}cols>${xml.slice(list.end)}`;
}

function withFormerLook(
  ranges: readonly ColumnRange[],
  { column, width, isHidden }: ColumnLook,
): readonly ColumnRange[] {
  const covering = ranges.find(({ first, last }) => column >= first && column <= last);
  if (!covering && width === null && !isHidden) return ranges;
  const values = new Map(covering?.values);
  for (const name of width === null ? ["width", "customWidth", "hidden"] : ["hidden"]) values.delete(name);
  if (width !== null) {
    values.set("width", String(width));
    // Without this attribute Excel takes the width for the sheet's default
    if (!values.has("customWidth")) values.set("customWidth", "1");
  }
  if (isHidden) values.set("hidden", "1");
  const isPlain = [...values.keys()].every((name) => name === "min" || name === "max");
  const own: ColumnRange = { first: column, last: column, values };
  const parts = covering ? [{ ...covering, last: column - 1 }, own, { ...covering, first: column + 1 }] : [own];
  const kept = parts.filter((range) => range.first <= range.last && !(range === own && isPlain));
  return covering ? ranges.flatMap((range) => (range === covering ? kept : [range])) : [...ranges, ...kept];
}

/** Joins adjacent ranges with the same attributes. */
function joined(ranges: readonly ColumnRange[]): readonly ColumnRange[] {
  const said = ({ values }: ColumnRange) =>
    JSON.stringify([...values].filter(([name]) => name !== "min" && name !== "max").sort());
  const all: ColumnRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const last = all.at(-1);
    if (last && last.last + 1 === range.first && said(last) === said(range))
      all[all.length - 1] = { ...last, last: range.last };
    else all.push(range);
  }
  return all;
}

/** Splits the column off its range. */
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

/** Characters: the schema requires a width where Excel has a default. */
const DEFAULT_WIDTH = 9.140625;

function rangeXml(prefix: string, { first, last, values }: ColumnRange): BinaryText {
  const others = [...values]
    .filter(([name]) => name !== "min" && name !== "max")
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
  return `<${prefix}col min="${first}" max="${last}"${others}/>`;
}
