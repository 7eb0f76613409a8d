import type { Style } from "../../../src/workbook/model/style";
import type { BinaryText } from "../xml/binary-text";
import { BUILT_IN_FORMATS } from "./number-formats";
import { STYLES_ORDER, partChild, partChildren, withPartChild } from "../xml/part-children";
import { attributes, childElements, escapeXml, nextTag, tagPrefix, wholeElement, withAttribute } from "../xml/xml";

/** Adds styles to a styles part. Existing styles keep their indexes, so that no other cell changes. */
export interface StyleWriter {
  /** Returns the index of the cell style (`s`) for this style. */
  readonly style: (style: Style) => number;
  /** Returns the index of a cell style like the given one that shows dates. */
  readonly asDate: (style: number) => number;
  /** Returns the index of a cell style like the given one with another number format. */
  readonly withFormat: (style: number, code: string) => number;
  /** Returns the index of a cell style like the given one without the apostrophe that makes typed contents text. */
  readonly unquoted: (style: number) => number;
  /** Returns the index of a cell style like the given one with another fill, `#RRGGBB`. */
  readonly withFill: (style: number, color: string) => number;
  /** Returns the index of a cell style like the given one whose text wraps. */
  readonly wrapped: (style: number) => number;
  /** Returns the index of the differential style of a conditional format. */
  readonly differential: (look: {
    readonly fill: string | null;
    readonly color: string | null;
    readonly bold: boolean;
  }) => number;
  readonly toXml: () => BinaryText;
}

/** The styles of a new workbook. */
export const EMPTY_STYLES: BinaryText =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Times New Roman"/><family val="1"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
  "</styleSheet>";

type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** Ids below this belong to built-in formats. */
const FIRST_CUSTOM_FORMAT = 164;
/** A format read from its built-in id is written back as that id: the short date follows the machine's language. */
const BUILT_IN: ReadonlyMap<string, number> = new Map(
  Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [code, Number(id)]),
);
/** The built-in format of a short date, which follows the machine's language. */
const DATE_FORMAT = 14;
const BORDER_COLOR = "FF000000";

export function createStyleWriter(source: BinaryText): StyleWriter {
  const { prefix } = partChildren(source);
  const lists = new Map<ListName, { readonly entries: string[]; readonly numbers: Map<string, number> }>();
  const listOf = (name: ListName) => {
    let list = lists.get(name);
    if (!list) {
      const parent = partChild(source, name);
      const entries = parent ? childElements(source, parent).map(({ tag, end }) => source.slice(tag.start, end)) : [];
      list = { entries, numbers: new Map(entries.map((entry, number) => [entry, number])) };
      lists.set(name, list);
    }
    return list;
  };
  const add = (name: ListName, entry: string): number => {
    const { entries, numbers } = listOf(name);
    const known = numbers.get(entry);
    if (known !== undefined) return known;
    numbers.set(entry, entries.push(entry) - 1);
    return entries.length - 1;
  };
  const p = (xml: string) => (prefix === "" ? xml : xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`));
  const formatId = (code: string): number => {
    const builtIn = BUILT_IN.get(code);
    if (builtIn !== undefined) return builtIn;
    const { entries } = listOf("numFmts");
    const ids = entries.map((entry) => {
      const tag = nextTag(entry, 0);
      const values = tag ? attributes(entry, tag) : new Map<string, string>();
      return { id: Number(values.get("numFmtId")), code: values.get("formatCode") };
    });
    const known = ids.find((format) => format.code === code);
    if (known) return known.id;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...ids.map((format) => format.id)) + 1;
    add("numFmts", p(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`));
    return id;
  };
  const styleEntry = (style: number) =>
    listOf("cellXfs").entries[style] ?? p('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  const unquoted = (style: number): number => {
    const entry = styleEntry(style);
    const tag = entry.includes("quotePrefix") ? nextTag(entry, 0) : null;
    return tag ? add("cellXfs", withAttribute(entry, tag, "quotePrefix", "0") + entry.slice(tag.end)) : style;
  };
  const withFormatId = (style: number, id: number): number => {
    const entry = styleEntry(style);
    const tag = nextTag(entry, 0);
    if (!tag) return style;
    const changed = withAttribute(entry, tag, "numFmtId", String(id));
    const inner = nextTag(changed, 0);
    return add(
      "cellXfs",
      (inner ? withAttribute(changed, inner, "applyNumberFormat", "1") : changed) + entry.slice(tag.end),
    );
  };
  const fillOf = (color: string) =>
    add(
      "fills",
      p(
        `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`,
      ),
    );
  const withFill = (style: number, color: string): number => {
    const entry = styleEntry(style);
    const tag = nextTag(entry, 0);
    if (!tag) return style;
    const changed = withAttribute(entry, tag, "fillId", String(fillOf(color)));
    const inner = nextTag(changed, 0);
    return add("cellXfs", (inner ? withAttribute(changed, inner, "applyFill", "1") : changed) + entry.slice(tag.end));
  };
  const wrapped = (style: number): number => {
    const entry = styleEntry(style);
    const tag = nextTag(entry, 0);
    if (!tag) return style;
    const xf = wholeElement(entry, tag);
    const open = withAttribute(entry, tag, "applyAlignment", "1").replace(/\s*\/?>$/, ">");
    const alignment = childElements(entry, xf).find((child) => child.tag.name === "alignment");
    const own = alignment
      ? withAttribute(entry, alignment.tag, "wrapText", "1")
      : p('<alignment vertical="center" wrapText="1"/>');
    const rest = entry.slice(alignment ? alignment.tag.end : xf.innerStart, xf.innerEnd);
    const before = alignment ? entry.slice(xf.innerStart, alignment.tag.start) : "";
    return add("cellXfs", `${open}${before}${own}${rest}</${tagPrefix(entry, tag)}xf>`);
  };
  const known = new Map<Style, number>();
  return {
    style: (style) => {
      const found = known.get(style);
      if (found !== undefined) return found;
      const font = add("fonts", p(fontXml(style.font)));
      const fill = style.fill === null ? 0 : fillOf(style.fill);
      const border = add("borders", p(borderXml(style.border)));
      const number = add(
        "cellXfs",
        p(
          `<xf numFmtId="${formatId(style.numberFormat)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1"` +
            ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
            `<alignment horizontal="${style.horizontal}" vertical="${style.vertical}"${style.wrap ? ' wrapText="1"' : ""}/>` +
            `<protection locked="${style.locked ? 1 : 0}"/></xf>`,
        ),
      );
      known.set(style, number);
      return number;
    },
    asDate: (style) => withFormatId(style, DATE_FORMAT),
    withFormat: (style, code) => withFormatId(style, formatId(code)),
    unquoted,
    withFill,
    wrapped,
    differential: ({ fill, color, bold }) => {
      const font =
        color === null && !bold
          ? ""
          : `<font>${bold ? "<b/>" : ""}${color === null ? "" : `<color rgb="${argb(color)}"/>`}</font>`;
      // In differential styles the background colour is the visible one
      const look =
        fill === null
          ? ""
          : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor rgb="${argb(fill)}"/></patternFill></fill>`;
      return add("dxfs", p(`<dxf>${font}${look}</dxf>`));
    },
    toXml: () => [...lists].reduce((xml, [name, { entries }]) => withList(xml, prefix, name, entries), source),
  };
}

function fontXml({ name, size, bold, italic, isUnderlined, color }: Style["font"]): string {
  return `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}${isUnderlined === true ? "<u/>" : ""}<sz val="${size}"/><color rgb="${argb(color)}"/><name val="${escapeXml(name)}"/><family val="1"/></font>`;
}

function borderXml(border: Style["border"]): string {
  const side = (name: string, isDrawn: boolean) =>
    isDrawn ? `<${name} style="thin"><color rgb="${BORDER_COLOR}"/></${name}>` : `<${name}/>`;
  const all = border === "all";
  return `<border>${side("left", all)}${side("right", all)}${side("top", all)}${side("bottom", all || border === "bottom")}<diagonal/></border>`;
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/**
 * Returns the part with one list replaced, or inserted where its schema has it. Attributes of the list other than its
 * count stay.
 */
function withList(xml: BinaryText, prefix: string, name: ListName, entries: readonly string[]): BinaryText {
  if (entries.length === 0) return xml;
  const present = partChild(xml, name);
  const open = present
    ? withAttribute(xml, present.tag, "count", String(entries.length)).replace(/\s*\/?>$/, ">")
    : `<${prefix}${name} count="${entries.length}">`;
  return withPartChild(xml, name, `${open}${entries.join("")}</${prefix}${name}>`, STYLES_ORDER);
}
