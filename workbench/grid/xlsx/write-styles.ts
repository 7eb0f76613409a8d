import type { BinaryText } from "../../../files/xlsx/xml/binary-text";
import { escapeXml } from "../../../files/xlsx/xml/xml";
import type { BorderLine, BorderSide, CellStyle } from "../../../files/xlsx/styles/cell-style";
import { DEFAULT_STYLE } from "../../../files/xlsx/styles/cell-style";
import type { ConditionalRule } from "../sheet-parts";

/** The styles part of one file: each look gets a number when it is first asked for. */
export interface StyleTable {
  /** `isQuoted` for a text that was entered behind an apostrophe. */
  readonly numberOf: (style: CellStyle, isQuoted?: boolean) => number;
  readonly differentialOf: (look: Pick<ConditionalRule, "fill" | "color" | "bold">) => number;
  readonly toXml: () => BinaryText;
}

/** Numbers below this belong to formats that are built in (ECMA-376 18.8.30). */
const FIRST_CUSTOM_FORMAT = 164;
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

export function createStyleTable(): StyleTable {
  const fonts = createList();
  const fills = createList(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  const borders = createList();
  const formats = createList();
  const styles = createList();
  const differentials = createList();
  const known = { plain: new Map<CellStyle, number>(), quoted: new Map<CellStyle, number>() };
  const numberOf = (style: CellStyle, isQuoted = false): number => {
    const numbers = isQuoted ? known.quoted : known.plain;
    const number = numbers.get(style);
    if (number !== undefined) return number;
    const formatId =
      BUILT_IN.get(style.numberFormat) ?? FIRST_CUSTOM_FORMAT + formats.add(escapeXml(style.numberFormat));
    const made = styles.add(
      `<xf numFmtId="${String(formatId)}" fontId="${String(fonts.add(fontXml(style.font)))}" fillId="${String(style.fill === null ? 0 : fills.add(fillXml(style.fill)))}"` +
        ` borderId="${String(borders.add(bordersXml(style.borders)))}" xfId="0"${isQuoted ? ' quotePrefix="1"' : ""} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
        `<alignment${style.horizontal === "general" ? "" : ` horizontal="${style.horizontal}"`} vertical="${style.vertical}"${style.wrap ? ' wrapText="1"' : ""}/>` +
        `<protection locked="${style.locked ? "1" : "0"}"/></xf>`,
    );
    numbers.set(style, made);
    return made;
  };
  // Cells without a style of their own have number 0
  numberOf(DEFAULT_STYLE);
  return {
    numberOf,
    differentialOf: ({ fill, color, bold }) =>
      differentials.add(
        `<dxf>${color === null && bold === null ? "" : `<font>${bold === null ? "" : `<b val="${bold ? "1" : "0"}"/>`}${color === null ? "" : colorXml("color", color)}</font>`}` +
          `${fill === null ? "" : `<fill><patternFill patternType="solid">${colorXml("bgColor", fill)}</patternFill></fill>`}</dxf>`,
      ),
    toXml: () =>
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      listXml(
        "numFmts",
        formats.entries.map(
          (code, index) => `<numFmt numFmtId="${String(FIRST_CUSTOM_FORMAT + index)}" formatCode="${code}"/>`,
        ),
      ) +
      listXml("fonts", fonts.entries) +
      listXml("fills", fills.entries) +
      listXml("borders", borders.entries) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      listXml("cellXfs", styles.entries) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      listXml("dxfs", differentials.entries) +
      "</styleSheet>",
  };
}

function createList(...first: readonly string[]) {
  const entries = [...first];
  const numbers = new Map(entries.map((entry, number) => [entry, number]));
  return {
    entries,
    add: (entry: string): number => {
      const known = numbers.get(entry);
      if (known !== undefined) return known;
      numbers.set(entry, entries.push(entry) - 1);
      return entries.length - 1;
    },
  };
}

function fontXml({ name, size, bold, italic, isUnderlined, color }: CellStyle["font"]): string {
  return `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}${isUnderlined === true ? "<u/>" : ""}<sz val="${String(size)}"/>${colorXml("color", color)}<name val="${escapeXml(name)}"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid">${colorXml("fgColor", color)}</patternFill></fill>`;
}

/** In the order of the schema. */
const SIDES: readonly BorderSide[] = ["left", "right", "top", "bottom"];
const KINDS: Readonly<Record<string, string>> = { Thin: "thin", Hairline: "hair", Medium: "medium", Thick: "thick" };

function bordersXml(borders: CellStyle["borders"]): string {
  return `<border>${SIDES.map((side) => lineXml(side, borders[side])).join("")}<diagonal/></border>`;
}

function lineXml(side: BorderSide, line: BorderLine | null): string {
  if (line === null) return `<${side}/>`;
  const kind = { Double: "double", Dot: "dotted", Dash: "dashed" }[line.style] ?? KINDS[line.weight] ?? "thin";
  return `<${side} style="${kind}">${colorXml("color", line.color)}</${side}>`;
}

export function colorXml(name: string, color: string): string {
  return `<${name} rgb="FF${color.slice(1).toUpperCase()}"/>`;
}

export function listXml(name: string, entries: readonly string[]): string {
  return entries.length === 0 ? "" : `<${name} count="${String(entries.length)}">${entries.join("")}</${name}>`;
}
