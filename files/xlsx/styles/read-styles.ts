import type { BinaryText } from "../xml/binary-text";
import { readCellFormats } from "./number-formats";
import { attributes, childElements, findElement } from "../xml/xml";
import type { Element } from "../xml/xml";
import { DEFAULT_STYLE, internStyle } from "./cell-style";
import type { BorderLine, BorderSide, CellStyle } from "./cell-style";
import { readColor } from "./file-color";
import type { ThemeColors } from "./file-color";

/** What a conditional format changes of a cell. */
export interface DifferentialLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
}

export interface FileStyles {
  /** By the number that a cell carries (`s`). */
  readonly styleOf: (number: number) => CellStyle;
  /** Whether a text was entered behind an apostrophe. */
  readonly isQuoted: (number: number) => boolean;
  /** By the number that a conditional format carries (`dxfId`). */
  readonly differential: (number: number) => DifferentialLook;
}

export const NO_LOOK: DifferentialLook = { fill: null, color: null, bold: null };

export function readStyles(xml: BinaryText | null, theme: ThemeColors): FileStyles {
  if (xml === null) return { styleOf: () => DEFAULT_STYLE, isQuoted: () => false, differential: () => NO_LOOK };
  const fonts = list(xml, "fonts").map((element) => readFont(xml, element, theme));
  const fills = list(xml, "fills").map((element) => readFill(xml, element, theme));
  const borders = list(xml, "borders").map((element) => readBorders(xml, element, theme));
  const { codeOf } = readCellFormats(xml);
  const styles = list(xml, "cellXfs").map((element, number): CellStyle => {
    const values = attributes(xml, element.tag);
    const alignment = childNamed(xml, element, "alignment");
    const aligned = alignment ? attributes(xml, alignment.tag) : new Map<string, string>();
    const protection = childNamed(xml, element, "protection");
    return internStyle({
      font: fonts[Number(values.get("fontId") ?? 0)] ?? DEFAULT_STYLE.font,
      fill: fills[Number(values.get("fillId") ?? 0)] ?? null,
      borders: borders[Number(values.get("borderId") ?? 0)] ?? DEFAULT_STYLE.borders,
      horizontal: oneOf(aligned.get("horizontal"), ["left", "center", "right"]) ?? "general",
      vertical: oneOf(aligned.get("vertical"), ["top", "center", "bottom"]) ?? "bottom",
      wrap: isTrue(aligned.get("wrapText")),
      numberFormat: codeOf(number),
      locked: protection ? !isFalse(attributes(xml, protection.tag).get("locked")) : true,
    });
  });
  const quoted = list(xml, "cellXfs").map((element) => isTrue(attributes(xml, element.tag).get("quotePrefix")));
  const looks = list(xml, "dxfs").map((element) => readDifferential(xml, element, theme));
  return {
    styleOf: (number) => styles[number] ?? DEFAULT_STYLE,
    isQuoted: (number) => quoted[number] ?? false,
    differential: (number) => looks[number] ?? NO_LOOK,
  };
}

export function readDifferential(xml: BinaryText, element: Element, theme: ThemeColors): DifferentialLook {
  const font = childNamed(xml, element, "font");
  const fill = childNamed(xml, element, "fill");
  const color = font && childNamed(xml, font, "color");
  const bold = font && childNamed(xml, font, "b");
  return {
    // A solid fill's colour is the background here, unlike that of a cell (ECMA-376 18.8.14)
    fill: fill ? (colorIn(xml, fill, "bgColor", theme) ?? colorIn(xml, fill, "fgColor", theme)) : null,
    color: color ? readColor(xml, color.tag, theme) : null,
    bold: bold ? !isFalse(attributes(xml, bold.tag).get("val")) : null,
  };
}

function readFont(xml: BinaryText, element: Element, theme: ThemeColors): CellStyle["font"] {
  const value = (name: string) => {
    const child = childNamed(xml, element, name);
    return child ? (attributes(xml, child.tag).get("val") ?? "1") : undefined;
  };
  const color = childNamed(xml, element, "color");
  return {
    name: value("name") ?? DEFAULT_STYLE.font.name,
    size: Number(value("sz") ?? DEFAULT_STYLE.font.size),
    bold: isTrue(value("b")),
    italic: isTrue(value("i")),
    ...(value("u") === undefined || value("u") === "none" ? {} : { isUnderlined: true }),
    color: (color && readColor(xml, color.tag, theme)) ?? DEFAULT_STYLE.font.color,
  };
}

function readFill(xml: BinaryText, element: Element, theme: ThemeColors): string | null {
  const pattern = childNamed(xml, element, "patternFill");
  const kind = pattern ? attributes(xml, pattern.tag).get("patternType") : undefined;
  // Hatchings are left out: the grid knows plain colours
  return kind === "solid" ? colorIn(xml, element, "fgColor", theme) : null;
}

const SIDES: readonly BorderSide[] = ["top", "bottom", "left", "right"];
const WEIGHTS: Readonly<Record<string, Omit<BorderLine, "color">>> = {
  thin: { style: "Continuous", weight: "Thin" },
  hair: { style: "Continuous", weight: "Hairline" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
};

function readBorders(xml: BinaryText, element: Element, theme: ThemeColors): CellStyle["borders"] {
  const lines = SIDES.map((side) => {
    const line = childNamed(xml, element, side);
    const weight = line && WEIGHTS[attributes(xml, line.tag).get("style") ?? ""];
    return [side, line && weight ? { ...weight, color: colorIn(xml, line, "color", theme) ?? "#000000" } : null];
  });
  return Object.fromEntries(lines) as CellStyle["borders"];
}

function colorIn(xml: BinaryText, parent: Element, name: string, theme: ThemeColors): string | null {
  const found = findElement(xml, name, parent.innerStart, parent.innerEnd);
  return found && readColor(xml, found.tag, theme);
}

function childNamed(xml: BinaryText, parent: Element, name: string): Element | null {
  return childElements(xml, parent).find(({ tag }) => tag.name === name) ?? null;
}

function list(xml: BinaryText, name: string): readonly Element[] {
  const parent = findElement(xml, name);
  return parent ? childElements(xml, parent) : [];
}

function oneOf<Name extends string>(value: string | undefined, names: readonly Name[]): Name | null {
  return names.find((name) => name === value) ?? null;
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function isFalse(value: string | undefined): boolean {
  return value === "0" || value === "false";
}
