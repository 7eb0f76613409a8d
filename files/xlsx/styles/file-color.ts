import type { BinaryText } from "../xml/binary-text";
import { attributes, childElements, findElement } from "../xml/xml";
import type { Tag } from "../xml/xml";

/** The colours of a theme by their numbers in files; `#RRGGBB`. */
export type ThemeColors = readonly string[];

/** Files count light before dark, the theme part lists dark first (ECMA-376 18.8.3). */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
/** The first sixteen of the colours that old files number (ECMA-376 18.8.27), and black for what follows the system. */
const INDEXED = [
  "#000000",
  "#FFFFFF",
  "#FF0000",
  "#00FF00",
  "#0000FF",
  "#FFFF00",
  "#FF00FF",
  "#00FFFF",
  "#000000",
  "#FFFFFF",
  "#FF0000",
  "#00FF00",
  "#0000FF",
  "#FFFF00",
  "#FF00FF",
  "#00FFFF",
];

export function readThemeColors(xml: BinaryText | null): ThemeColors {
  const scheme = xml === null ? null : findElement(xml, "clrScheme");
  if (xml === null || !scheme) return [];
  const byName = new Map(
    childElements(xml, scheme).map((element) => {
      const [color] = childElements(xml, element);
      const values = color ? attributes(xml, color.tag) : new Map<string, string>();
      return [element.tag.name, `#${(values.get("lastClr") ?? values.get("val") ?? "000000").toUpperCase()}`];
    }),
  );
  return THEME_ORDER.map((name) => byName.get(name) ?? "#000000");
}

/** The colour that a tag like `<color rgb="FF00FF00"/>` names; `null` for one that follows the system. */
export function readColor(xml: BinaryText, tag: Tag, theme: ThemeColors): string | null {
  const values = attributes(xml, tag);
  const rgb = values.get("rgb");
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  const indexed = values.get("indexed");
  if (indexed !== undefined) return INDEXED[Number(indexed)] ?? null;
  const color = theme[Number(values.get("theme") ?? -1)];
  return color === undefined ? null : tinted(color, Number(values.get("tint") ?? 0));
}

/** Lighter towards white, darker towards black; Excel does so in HLS, which differs by little. */
function tinted(color: string, tint: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${mixed
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
