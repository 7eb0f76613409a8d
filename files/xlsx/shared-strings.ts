import type { BinaryText } from "./binary-text";
import { decodeCellText, findElement, nextTag } from "./xml";

/** The texts that cells name by number, each decoded when first asked for. */
export type SharedStrings = (index: number) => string;

export function readSharedStrings(xml: BinaryText | null): SharedStrings {
  if (xml === null) return () => "";
  const places: number[] = [];
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== "si") continue;
    if (tag.kind === "open") places.push(tag.end, endOf(xml, tag.end));
    else if (tag.kind === "empty") places.push(tag.end, tag.end);
  }
  const known = new Map<number, string>();
  return (index) => {
    const found = known.get(index);
    if (found !== undefined) return found;
    const from = places[index * 2];
    const text = from === undefined ? "" : richText(xml, from, places[index * 2 + 1]!);
    known.set(index, text);
    return text;
  };
}

function endOf(xml: BinaryText, from: number): number {
  for (let tag = nextTag(xml, from); tag; tag = nextTag(xml, tag.end)) if (tag.name === "si" && tag.kind === "close") return tag.start;
  return xml.length;
}

/** The text of `<t>` elements between two places, runs joined; reading aids (`rPh`) are not part of it. */
export function richText(xml: BinaryText, from: number, to: number): string {
  let text = "";
  for (let tag = nextTag(xml, from); tag && tag.start < to;) {
    if (tag.name === "rPh" && tag.kind === "open") {
      const aid = findElement(xml, "rPh", tag.start, to);
      tag = nextTag(xml, aid?.end ?? tag.end);
      continue;
    }
    if (tag.name === "t" && tag.kind === "open") {
      const close = xml.indexOf("</", tag.end);
      text += decodeCellText(xml.slice(tag.end, close));
    }
    tag = nextTag(xml, tag.end);
  }
  return text;
}
