import { decodeBinary, encodeBinary } from "./binary-text";
import type { BinaryText } from "./binary-text";

/** With what every part begins that is written whole. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** One tag of a part, by its place: `text` from `start` to `end` (after `>`) can be cut out and replaced. */
export interface Tag {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
}

/** The next tag from a place on, or `null`. Comments, CDATA and processing instructions are passed over. */
export function nextTag(xml: BinaryText, from: number): Tag | null {
  let start = xml.indexOf("<", from);
  while (start >= 0) {
    const second = xml[start + 1];
    if (second === "!" || second === "?") {
      const closing = xml.startsWith("<!--", start) ? "-->" : xml.startsWith("<![CDATA[", start) ? "]]>" : ">";
      const end = xml.indexOf(closing, start + 2);
      if (end < 0) return null;
      start = xml.indexOf("<", end + closing.length);
      continue;
    }
    const end = tagEnd(xml, start);
    if (end < 0) return null;
    const isClose = second === "/";
    let nameStart = start + (isClose ? 2 : 1);
    let at = nameStart;
    for (; at < end; at++) {
      const code = xml.charCodeAt(at);
      if (code === 0x3a) nameStart = at + 1;
      else if (code <= 0x20 || code === 0x2f || code === 0x3e) break;
    }
    const kind = isClose ? "close" : xml[end - 2] === "/" ? "empty" : "open";
    return { name: xml.slice(nameStart, at), kind, start, end };
  }
  return null;
}

/** After the `>` that ends a tag; attribute values may hold one. */
function tagEnd(xml: BinaryText, start: number): number {
  let end = xml.indexOf(">", start);
  // Rarely there is a quote still open at the first `>`
  while (end >= 0 && isInsideQuote(xml, start, end)) end = xml.indexOf(">", end + 1);
  return end < 0 ? -1 : end + 1;
}

function isInsideQuote(xml: BinaryText, start: number, end: number): boolean {
  let quote = "";
  for (let at = start; at < end; at++) {
    const character = xml[at]!;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
  }
  return quote !== "";
}

/** The first element of a name inside a range: its tag and where its contents and the whole element end. */
export interface Element {
  readonly tag: Tag;
  /** From here to `innerEnd` the contents stand. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

export function findElement(xml: BinaryText, name: string, from = 0, to = xml.length): Element | null {
  for (let tag = nextTag(xml, from); tag && tag.start < to; tag = nextTag(xml, tag.end)) {
    if (tag.name === name && tag.kind !== "close") return wholeElement(xml, tag);
  }
  return null;
}

/** The element that a tag opens. */
export function wholeElement(xml: BinaryText, tag: Tag): Element {
  if (tag.kind === "empty") return { tag, innerStart: tag.end, innerEnd: tag.end, end: tag.end };
  let depth = 1;
  for (let next = nextTag(xml, tag.end); next; next = nextTag(xml, next.end)) {
    if (next.name !== tag.name) continue;
    if (next.kind === "open") depth++;
    else if (next.kind === "close" && --depth === 0) return { tag, innerStart: tag.end, innerEnd: next.start, end: next.end };
  }
  return { tag, innerStart: tag.end, innerEnd: xml.length, end: xml.length };
}

/** The children of an element, in order. */
export function childElements(xml: BinaryText, parent: Element): readonly Element[] {
  const children: Element[] = [];
  for (let tag = nextTag(xml, parent.innerStart); tag && tag.start < parent.innerEnd;) {
    const child = wholeElement(xml, tag);
    children.push(child);
    tag = nextTag(xml, child.end);
  }
  return children;
}

const ATTRIBUTE = /([^\s=/<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a tag, decoded, by their full names. */
export function attributes(xml: BinaryText, tag: Tag): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of xml.slice(tag.start, tag.end).matchAll(ATTRIBUTE)) found.set(match[1]!, decodeXml(match[2] ?? match[3] ?? ""));
  return found;
}

/** A tag with one attribute set, or taken away for `null`. */
export function withAttribute(xml: BinaryText, tag: Tag, name: string, value: string | null): BinaryText {
  const text = xml.slice(tag.start, tag.end);
  const pattern = new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const without = text.replace(pattern, "");
  if (value === null) return without;
  return without.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${name}="${escapeXml(value)}"${slash}>`);
}

const ENTITY = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of a part as a person reads it: UTF-8 and entities decoded. */
export function decodeXml(binary: BinaryText): string {
  const text = decodeBinary(binary);
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const SPECIAL_IN_TEXT = /[&<>]/g;
// A line break in an attribute reads as a space unless it is written as a number
const SPECIAL = /[&<>"\n\t]/g;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;" };

// XML 1.0 has no way to write these
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\r/g;
const REPLACEMENT = "\ufffd";

/** Text for an attribute, or for any place of a part: entities and UTF-8. What XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): BinaryText {
  return encodeBinary(text.replace(UNWRITABLE, REPLACEMENT).replace(SPECIAL, (character) => ESCAPES[character]!));
}

/** Formula text for the inside of an element, where quotes may stand as they are. */
export function escapeFormula(formula: string): BinaryText {
  return encodeBinary(formula.replace(UNWRITABLE, REPLACEMENT).replace(SPECIAL_IN_TEXT, (character) => ESCAPES[character]!));
}

/** What `escapeCellText` looks for: besides the unwritable, what would read as such an escape. */
const CELL_SPECIAL = new RegExp(`${UNWRITABLE.source}|_(?=x[0-9A-Fa-f]{4}_)`, "g");

/** Text of a cell for a part: what XML cannot hold, and what would read as such an escape, is escaped the format's way. */
export function escapeCellText(text: string): BinaryText {
  const writable = text.replace(CELL_SPECIAL, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
  return encodeBinary(writable.replace(SPECIAL_IN_TEXT, (character) => ESCAPES[character]!));
}

const CELL_ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Text of a cell from a part. */
export function decodeCellText(binary: BinaryText): string {
  const text = decodeXml(binary);
  return text.includes("_x") ? text.replace(CELL_ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}
