import type { BinaryText } from "../xml/binary-text";
import { decodeXstring, nextTag, wholeElement } from "../xml/xml";

/**
 * Returns the text of an index in the list of shared strings, decoded on first use; `null` for an index that the list
 * lacks.
 */
export type SharedStrings = (index: number) => string | null;

export function readSharedStrings(xml: BinaryText | null): SharedStrings {
  if (xml === null) return () => null;
  const places: number[] = [];
  let start = 0;
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== "si") continue;
    if (tag.kind === "open") start = tag.end;
    else places.push(tag.kind === "close" ? start : tag.end, tag.kind === "close" ? tag.start : tag.end);
  }
  const known = new Map<number, string>();
  return (index) => {
    const found = known.get(index);
    if (found !== undefined) return found;
    const from = places[index * 2];
    if (from === undefined) return null;
    const text = richText(xml, from, places[index * 2 + 1]!);
    known.set(index, text);
    return text;
  };
}

/** Returns the text of `<t>` elements within a range, runs joined; phonetic text (`rPh`) is left out. */
export function richText(xml: BinaryText, from: number, to: number): string {
  let text = "";
  for (let tag = nextTag(xml, from); tag && tag.start < to;) {
    if (tag.name === "rPh" && tag.kind === "open") {
      tag = nextTag(xml, wholeElement(xml, tag).end);
      continue;
    }
    if (tag.name === "t" && tag.kind === "open") text += decodeXstring(xml.slice(tag.end, xml.indexOf("<", tag.end)));
    tag = nextTag(xml, tag.end);
  }
  return text;
}
