import { bytesToBinary, isUtf8 } from "../xml/binary-text";
import type { BinaryText } from "../xml/binary-text";
import { canonicalXml } from "../xml/canonical-xml";
import { damageWords } from "../xml/damage-words";
import { MalformedXml } from "../xml/malformed-xml";
import { orderedSheet } from "./ordered-sheet";
import { UnusableFile } from "./unusable-file";
import { nextTag } from "../xml/xml";
import type { ZipArchive } from "./zip-archive";

/**
 * Returns a part in the form that all readers rely on (`canonicalXml`); a worksheet has each cell once, in order and
 * with its reference (`orderedSheet`). Throws `UnusableFile` for a part that is not well-formed, naming the place, and
 * for a document type, whose entities could expand without limit.
 */
export function readPart(archive: ZipArchive, name: string): BinaryText {
  return archive.text(name, parsePart);
}

export function readPartIfAny(archive: ZipArchive, name: string | undefined): BinaryText | null {
  return name !== undefined && archive.has(name) ? readPart(archive, name) : null;
}

/** Replaces a part, or adds one. The text must have the form that `readPart` returns. */
export function writePart(archive: ZipArchive, name: string, xml: BinaryText): void {
  archive.write(name, xml);
}

function parsePart(bytes: Uint8Array, name: string): BinaryText {
  const source = decodedPart(bytes, name);
  try {
    const xml = canonicalXml(source);
    return nextTag(xml, 0)?.name === "worksheet" ? orderedSheet(xml, name) : xml;
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error;
    if (error.fault === "doctype") throw new UnusableFile("doctype");
    throw new UnusableFile("damaged", damageWords(source, name, error));
  }
}

const ENCODING = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/i;

/** Returns the part in UTF-8 without its byte order mark. OPC only allows UTF-8 and UTF-16 (ECMA-376 part 2, 8.1.4). */
function decodedPart(bytes: Uint8Array, name: string): BinaryText {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  const own = utf16 === null ? bytes : utf16ToUtf8(bytes, utf16, name);
  const xml = bytesToBinary(own[0] === 0xef && own[1] === 0xbb && own[2] === 0xbf ? own.subarray(3) : own);
  const declared = ENCODING.exec(xml)?.[1];
  if (
    declared !== undefined &&
    !(utf16 === null ? /^(?:utf-8|utf8|us-ascii)$/i : /^utf-?16(?:le|be)?$|^utf-?8$/i).test(declared)
  ) {
    throw new UnusableFile("unknown-encoding", declared);
  }
  if (!isUtf8(own)) throw new UnusableFile("damaged", `${name}: có chữ không thuộc bảng mã UTF-8`);
  return declared === undefined ? xml : xml.replace(ENCODING, (declaration) => declaration.replace(declared, "UTF-8"));
}

function utf16ToUtf8(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be", name: string): Uint8Array {
  try {
    return new TextEncoder().encode(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    throw new UnusableFile("damaged", `${name}: có chữ không thuộc bảng mã UTF-16`);
  }
}
