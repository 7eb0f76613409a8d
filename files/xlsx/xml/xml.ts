import { decodeBinary, encodeBinary } from "./binary-text";
import type { BinaryText } from "./binary-text";

/** Start of every part that is written whole. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** One tag of a part, with its offsets: the text from `start` to `end` (after `>`) can be cut out and replaced. */
export interface Tag {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the next tag from an offset on, or `null`. The text must have the form of `canonicalXml`, or be written by
 * this package.
 */
export function nextTag(xml: BinaryText, from: number): Tag | null {
  let start = xml.indexOf("<", from);
  // The declaration before the root
  if (start >= 0 && xml.charCodeAt(start + 1) === 0x3f) start = xml.indexOf("<", start + 2);
  const end = start < 0 ? 0 : xml.indexOf(">", start) + 1;
  if (end === 0) return null;
  const isClose = xml.charCodeAt(start + 1) === 0x2f;
  let nameStart = start + (isClose ? 2 : 1);
  let at = nameStart;
  for (; at < end; at++) {
    const code = xml.charCodeAt(at);
    if (code === 0x3a) nameStart = at + 1;
    else if (code <= 0x20 || code === 0x2f || code === 0x3e) break;
  }
  return {
    name: xml.slice(nameStart, at),
    kind: isClose ? "close" : xml.charCodeAt(end - 2) === 0x2f ? "empty" : "open",
    start,
    end,
  };
}

/** An element with the offsets of its contents and of its end. */
export interface Element {
  readonly tag: Tag;
  /** The contents are from here to `innerEnd`. */
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

/** Returns the element that a tag opens. */
export function wholeElement(xml: BinaryText, tag: Tag): Element {
  if (tag.kind === "empty") return { tag, innerStart: tag.end, innerEnd: tag.end, end: tag.end };
  const name = `${tagPrefix(xml, tag)}${tag.name}`;
  const close = xml.indexOf(`</${name}>`, tag.end);
  if (!xml.slice(tag.end, close).includes(`<${name}`))
    return { tag, innerStart: tag.end, innerEnd: close, end: close + name.length + 3 };
  let depth = 1;
  for (let next = nextTag(xml, tag.end); next; next = nextTag(xml, next.end)) {
    if (next.name !== tag.name) continue;
    if (next.kind === "open") depth++;
    else if (next.kind === "close" && --depth === 0)
      return { tag, innerStart: tag.end, innerEnd: next.start, end: next.end };
  }
  throw new RangeError(`<${name}> is not closed`);
}

/** Returns the namespace prefix of a tag with its colon, or `""`. */
export function tagPrefix(xml: BinaryText, tag: Tag): string {
  return /^<\/?([^\s<>/:]+:)/.exec(xml.slice(tag.start, tag.end))?.[1] ?? "";
}

/** Returns the children of an element, in order. */
export function childElements(xml: BinaryText, parent: Element): readonly Element[] {
  const children: Element[] = [];
  for (let tag = nextTag(xml, parent.innerStart); tag && tag.start < parent.innerEnd;) {
    const child = wholeElement(xml, tag);
    children.push(child);
    tag = nextTag(xml, child.end);
  }
  return children;
}

const ATTRIBUTE = /([^\s=<]+)="([^"]*)"/g;

/** Returns the attributes of a tag, decoded, by their full names. */
export function attributes(xml: BinaryText, tag: Tag): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of xml.slice(tag.start, tag.end).matchAll(ATTRIBUTE)) found.set(match[1]!, decodeXml(match[2]!));
  return found;
}

/** Returns a tag with one attribute set, or removed for `null`. */
export function withAttribute(xml: BinaryText, tag: Tag, name: string, value: string | null): BinaryText {
  const text = xml.slice(tag.start, tag.end);
  const present = [...text.matchAll(ATTRIBUTE)].find((match) => match[1] === name);
  const added = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
  if (present) return text.slice(0, present.index).trimEnd() + added + text.slice(present.index + present[0].length);
  return added === "" ? text : text.replace(/\s*(\/?)>$/, (_, slash: string) => `${added}${slash}>`);
}

const ENTITY = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Decodes text of a part: UTF-8 and references. */
export function decodeXml(binary: BinaryText): string {
  const text = decodeBinary(binary);
  if (!text.includes("&")) return text;
  return text.replace(
    ENTITY,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const SPECIAL_IN_TEXT = /[&<>]/g;
// A line break in an attribute reads as a space unless it is written as a number
const SPECIAL = /[&<>"\n\t]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

// XML 1.0 has no way to write these
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\r/g;
const REPLACEMENT = "\ufffd";

/**
 * Escapes text for an attribute, or for any place of a part: entities and UTF-8. Characters that XML cannot hold become
 * U+FFFD.
 */
export function escapeXml(text: string): BinaryText {
  return encodeBinary(text.replace(UNWRITABLE, REPLACEMENT).replace(SPECIAL, (character) => ESCAPES[character]!));
}

/** Escapes text for the inside of an element, where quotes may stay. */
export function escapeText(text: string): BinaryText {
  return encodeBinary(
    text.replace(UNWRITABLE, REPLACEMENT).replace(SPECIAL_IN_TEXT, (character) => ESCAPES[character]!),
  );
}

/**
 * Characters that need the format's own escapes: those that XML cannot hold, and those that would read as such an
 * escape.
 */
const ESCAPED = new RegExp(`${UNWRITABLE.source}|_(?=x[0-9A-Fa-f]{4}_)`, "g");

function withEscapes(text: string): string {
  return text.replace(ESCAPED, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/**
 * Escapes text of a cell, or a formula, for the inside of an element, with the format's own escapes (`ST_Xstring`,
 * ECMA-376 part 1, 22.9.2.19).
 */
export function escapeCellText(text: string): BinaryText {
  return encodeBinary(withEscapes(text).replace(SPECIAL_IN_TEXT, (character) => ESCAPES[character]!));
}

/** Escapes names and other texts of the format for an attribute, with the format's own escapes. */
export function escapeXstring(text: string): BinaryText {
  return encodeBinary(withEscapes(text).replace(SPECIAL, (character) => ESCAPES[character]!));
}

const CELL_ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Decodes text of a cell, a formula or a name from a part. */
export function decodeXstring(binary: BinaryText): string {
  return decodeEscapes(decodeXml(binary));
}

/** Resolves the format's own escapes in a text. */
export function decodeEscapes(text: string): string {
  return text.includes("_x")
    ? text.replace(CELL_ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
