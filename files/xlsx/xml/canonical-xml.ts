import type { BinaryText } from "./binary-text";
import { MalformedXml } from "./malformed-xml";
import type { XmlFault } from "./malformed-xml";
import { createNamespaces } from "./xml-namespaces";
import type { Attribute } from "./xml-attribute";

const SPACE = 0x20;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
/** The format knows some dozens for a tag. A tag is read again whenever one of its attributes is asked for. */
const MOST_ATTRIBUTES = 100_000;

/**
 * Returns the same document in the one form that all readers of this package rely on: well-formed, without comments,
 * CDATA sections, processing instructions, document type and byte order mark; attributes as `name="value"` without `>`
 * or line breaks in them; end tags as `</name>`; all elements of the root's namespace under the root's prefix. So `<`
 * always starts a tag and the next `>` ends it. A part that already has this form returns unchanged. Time and memory
 * are linear in its length. Throws `MalformedXml`.
 */
export function canonicalXml(part: BinaryText): BinaryText {
  // Line ends are normalized before anything else is parsed (XML 1.0, 2.11)
  const xml = part.includes("\r") ? part.replace(/\r\n?/g, "\n") : part;
  const fail = (fault: XmlFault, offset: number, detail?: string): never => {
    throw new MalformedXml(fault, offset, detail);
  };
  const badCharacter = UNREADABLE.exec(xml);
  if (badCharacter) fail("character", badCharacter.index);

  const pieces: BinaryText[] = [];
  let copied = 0;
  const replace = (from: number, to: number, text: BinaryText) => {
    if (from > copied) pieces.push(xml.slice(copied, from));
    if (text !== "") pieces.push(text);
    copied = to;
  };

  const ampersand = finder(xml, "&");
  const numbered = finder(xml, "&#");
  const greater = finder(xml, ">");
  const less = finder(xml, "<");
  const sectionEnd = finder(xml, "]]>");
  const newline = finder(xml, "\n");
  const tab = finder(xml, "\t");
  const checkReferences = (from: number, to: number) => {
    for (let at = ampersand(from, to); at >= 0; at = ampersand(at + 1, to))
      if (!isReference(xml, at)) fail("reference", at);
  };

  const namespaces = createNamespaces();
  /** Names of the open elements, as in the part and as in the result. */
  const open: string[] = [];
  const written: string[] = [];
  let hasRoot = false;

  const names = createNameSet();
  /** Attributes of the current tag that declare prefixes or have one. */
  let prefixed: Attribute[] = [];
  const readAttributes = (from: number): number => {
    names.clear();
    if (prefixed.length > 0) prefixed = [];
    for (let at = from, count = 0; ; count++) {
      const space = at;
      while (xml.charCodeAt(at) <= SPACE) at++;
      const code = xml.charCodeAt(at);
      if (code === GREATER || code === SLASH) return at;
      if (Number.isNaN(code)) fail("unclosed", from);
      if (count === MOST_ATTRIBUTES) fail("attributes", at);
      const nameStart = at;
      at = nameEnd(xml, at);
      if (space === nameStart || at === nameStart) fail("attribute", nameStart);
      const name = xml.slice(nameStart, at);
      let equals = at;
      while (xml.charCodeAt(equals) <= SPACE) equals++;
      let quoteAt = equals + 1;
      while (xml.charCodeAt(quoteAt) <= SPACE) quoteAt++;
      const quote = xml.charCodeAt(quoteAt);
      if (xml.charCodeAt(equals) !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE))
        fail("attribute", nameStart, name);
      const valueStart = quoteAt + 1;
      const valueEnd = xml.indexOf(quote === QUOTE ? '"' : "'", valueStart);
      if (valueEnd < 0 || less(valueStart, valueEnd) >= 0) fail("attribute", nameStart, name);
      if (!names.add(name) || !isName(name)) fail("attribute", nameStart, name);
      checkReferences(valueStart, valueEnd);
      const isPlain =
        quoteAt === at + 1 &&
        quote === QUOTE &&
        greater(valueStart, valueEnd) < 0 &&
        numbered(valueStart, valueEnd) < 0 &&
        newline(valueStart, valueEnd) < 0 &&
        tab(valueStart, valueEnd) < 0;
      if (!isPlain) replace(space, valueEnd + 1, ` ${name}="${plainValue(xml.slice(valueStart, valueEnd))}"`);
      if (name.includes(":") || name === "xmlns")
        prefixed.push({ name, value: xml.slice(valueStart, valueEnd), at: nameStart });
      at = valueEnd + 1;
    }
  };

  const readStartTag = (start: number): number => {
    const nameStop = nameEnd(xml, start + 1);
    const name = xml.slice(start + 1, nameStop);
    if (!isName(name)) fail("tag", start, name);
    if (open.length === 0 && hasRoot) fail("text-outside", start);
    // Before the attributes, since pieces are added in order
    const nameAt = pieces.length;
    const copiedBefore = copied;
    const end = readAttributes(nameStop);
    const isEmpty = xml.charCodeAt(end) === SLASH;
    if (isEmpty && xml.charCodeAt(end + 1) !== GREATER) fail("tag", start, name);
    const fault = namespaces.enter(name, prefixed, open.length);
    if (fault) fail(fault.code, fault.at ?? start, name);
    const canonical = namespaces.nameOf(name);
    if (canonical !== name) {
      if (copied === copiedBefore) replace(start, nameStop, `<${canonical}`);
      else
        pieces[nameAt] =
          xml.slice(copiedBefore, start) + `<${canonical}` + pieces[nameAt]!.slice(nameStop - copiedBefore);
    }
    if (!isEmpty) {
      open.push(name);
      written.push(canonical);
    } else {
      // An empty root gets an end tag, so that children can be added
      if (open.length === 0) replace(end, end + 2, `></${canonical}>`);
      namespaces.leave(open.length);
    }
    hasRoot = true;
    return isEmpty ? end + 2 : end + 1;
  };

  const readEndTag = (start: number): number => {
    const name = open.pop();
    if (name === undefined) return fail("mismatch", start);
    const nameStop = start + 2 + name.length;
    if (!xml.startsWith(name, start + 2)) fail("mismatch", start, name);
    let end = nameStop;
    while (xml.charCodeAt(end) <= SPACE) end++;
    if (xml.charCodeAt(end) !== GREATER) fail("mismatch", start, name);
    const canonical = written.pop()!;
    if (canonical !== name || end > nameStop) replace(start, end + 1, `</${canonical}>`);
    namespaces.leave(open.length);
    return end + 1;
  };

  const readMarkup = (start: number): number => {
    if (xml.startsWith("<!--", start)) {
      const end = xml.indexOf("--", start + 4);
      if (end < 0) fail("unclosed", start);
      if (xml.charCodeAt(end + 2) !== GREATER) fail("comment", end);
      replace(start, end + 3, "");
      return end + 3;
    }
    if (xml.startsWith("<![CDATA[", start)) {
      if (open.length === 0) fail("text-outside", start);
      const end = xml.indexOf("]]>", start + 9);
      if (end < 0) fail("unclosed", start);
      replace(
        start,
        end + 3,
        xml.slice(start + 9, end).replace(/[&<>]/g, (character) => ESCAPES[character]!),
      );
      return end + 3;
    }
    return fail(xml.startsWith("<!DOCTYPE", start) && !hasRoot ? "doctype" : "tag", start);
  };

  const readInstruction = (start: number): number => {
    const end = xml.indexOf("?>", start + 2);
    if (end < 0) fail("unclosed", start);
    const target = /^[^\s?]*/.exec(xml.slice(start + 2, end))![0];
    if (
      !isName(target) ||
      target.includes(":") ||
      target.toLowerCase() === "xml" ||
      /^[^\s]/.test(xml.slice(start + 2 + target.length, end))
    )
      fail("tag", start);
    replace(start, end + 2, "");
    return end + 2;
  };

  for (let at = declarationEnd(xml, fail); ;) {
    const start = xml.indexOf("<", at);
    const textEnd = start < 0 ? xml.length : start;
    if (open.length === 0) {
      for (let outside = at; outside < textEnd; outside++)
        if (xml.charCodeAt(outside) > SPACE) fail("text-outside", outside);
    } else {
      checkReferences(at, textEnd);
      const end = sectionEnd(at, textEnd);
      if (end >= 0) fail("character", end);
    }
    if (start < 0) break;
    const second = xml.charCodeAt(start + 1);
    at =
      second === SLASH
        ? readEndTag(start)
        : second === 0x21
          ? readMarkup(start)
          : second === 0x3f
            ? readInstruction(start)
            : readStartTag(start);
  }
  if (open.length > 0) fail("unclosed", xml.length, open.at(-1));
  if (!hasRoot) fail("empty", xml.length);
  if (pieces.length === 0 && copied === 0) return xml;
  replace(xml.length, xml.length, "");
  return pieces.join("");
}

// What XML 1.0 has no way to hold (2.2): control characters, and the bytes of U+FFFE and U+FFFF
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNREADABLE = /[\0-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]/;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Names of one tag. A few are compared; many go into a set. */
function createNameSet() {
  let few: string[] = [];
  let many: Set<string> | null = null;
  return {
    clear: () => {
      if (few.length > 0) few = [];
      many = null;
    },
    /** Adds a name; returns whether it is new. */
    add: (name: string): boolean => {
      if (many === null && few.length === FEW) many = new Set(few);
      if (many === null ? few.includes(name) : many.has(name)) return false;
      if (many === null) few.push(name);
      else many.add(name);
      return true;
    },
  };
}

const FEW = 16;

/**
 * Returns a search for a string within a range; ranges must not go back, so that all searches together pass over the
 * text once.
 */
function finder(text: string, what: string): (from: number, to: number) => number {
  let next = text.indexOf(what);
  return (from, to) => {
    if (next >= 0 && next < from) next = text.indexOf(what, from);
    return next >= 0 && next < to ? next : -1;
  };
}

function nameEnd(xml: BinaryText, from: number): number {
  for (let at = from; ; at++) {
    const code = xml.charCodeAt(at);
    if (code <= SPACE || code === GREATER || code === SLASH || code === EQUALS || Number.isNaN(code)) return at;
  }
}

/** Bytes beyond ASCII count as letters here. */
const NAME = /^[A-Za-z_\x80-\xff][\w.\-\x80-\xff]*(?::[A-Za-z_\x80-\xff][\w.\-\x80-\xff]*)?$/;
const known = new Map<string, boolean>();
const MOST_KNOWN = 10_000;

/** Whether a text is a qualified name (Namespaces in XML 1.0, 4). Cached, since parts repeat a few names many times. */
function isName(name: string): boolean {
  let answer = known.get(name);
  if (answer === undefined) {
    answer = NAME.test(name);
    if (known.size < MOST_KNOWN && name.length < 100) known.set(name, answer);
  }
  return answer;
}

const REFERENCE = /&(?:amp|lt|gt|quot|apos|#(\d+)|#x([\da-fA-F]+));/y;

function isReference(xml: BinaryText, at: number): boolean {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(xml);
  if (!match) return false;
  if (match[1] === undefined && match[2] === undefined) return true;
  return isCharacter(match[1] === undefined ? Number.parseInt(match[2]!, 16) : Number(match[1]));
}

/** Whether a code point is an XML character (XML 1.0, 2.2). */
function isCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** Returns a value without what would mislead a simple reader; references to ASCII characters are resolved. */
function plainValue(value: BinaryText): BinaryText {
  return value
    .replace(/[\n\t]/g, " ")
    .replace(/&#(?:x([\da-fA-F]+)|(\d+));/g, (whole, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const character = code < 0x7f && code >= SPACE ? String.fromCharCode(code) : null;
      return character === null ? whole : (ESCAPES[character] ?? character);
    })
    .replace(/[>"]/g, (character) => ESCAPES[character]!);
}

const DECLARATION =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/;

function declarationEnd(xml: BinaryText, fail: (fault: XmlFault, offset: number) => never): number {
  if (!xml.startsWith("<?xml") || xml.charCodeAt(5) > SPACE) return 0;
  const declaration = DECLARATION.exec(xml);
  return declaration ? declaration[0].length : fail("declaration", 0);
}
