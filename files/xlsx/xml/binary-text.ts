import { native } from "./native";

/**
 * A part of the package as a string with one character a byte. Searching it is fast, positions are byte positions, and
 * unchanged parts are written back byte for byte. Only needed texts are decoded.
 */
export type BinaryText = string;

/** More arguments than this overflow the stack of some engines. */
const CHUNK = 0x2000;

export function bytesToBinary(bytes: Uint8Array): BinaryText {
  // Node copies at once, without an intermediate text
  if (typeof Buffer !== "undefined")
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    // A spread would iterate over single bytes. `apply` accepts any array-like object, though its type requires an
    // array
    chunks.push(String.fromCharCode.apply(null, bytes.subarray(at, at + CHUNK) as unknown as number[]));
  }
  return chunks.join("");
}

export function binaryToBytes(binary: BinaryText): Uint8Array {
  if (typeof Buffer !== "undefined") {
    const { buffer, byteOffset, length } = Buffer.from(binary, "latin1");
    return new Uint8Array(buffer, byteOffset, length);
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/**
 * Returns what writes texts as bytes, one after another, into the same memory: what it returns is valid until the next
 * call.
 */
export function createBinaryWriter(): (binary: BinaryText) => Uint8Array {
  if (typeof Buffer === "undefined") return binaryToBytes;
  let buffer = Buffer.alloc(0);
  return (binary) => {
    if (buffer.length < binary.length) buffer = Buffer.alloc(binary.length * 2);
    buffer.write(binary, 0, "latin1");
    return buffer.subarray(0, binary.length);
  };
}

const BEYOND_ASCII = /[\x80-\xff]/;
const BEYOND_ASCII_TEXT = /[^\0-\x7f]/;

/** A text may start with U+FEFF, which decoders would drop as a byte order mark. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Decodes UTF-8 bytes to text. */
export function decodeBinary(binary: BinaryText): string {
  return BEYOND_ASCII.test(binary) ? decoder.decode(binaryToBytes(binary)) : binary;
}

/** Returns a decoder of UTF-8 bytes between two offsets, for many short texts of the same bytes. */
export function createTextReader(): (bytes: Uint8Array, from: number, to: number) => string {
  if (typeof Buffer === "undefined") return (bytes, from, to) => decoder.decode(bytes.subarray(from, to));
  // Twice as fast for short texts
  let buffer = Buffer.alloc(0);
  return (bytes, from, to) => {
    if (buffer.buffer !== bytes.buffer || buffer.byteOffset !== bytes.byteOffset)
      buffer = Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
    return buffer.toString("utf8", from, to);
  };
}

/** Encodes text as UTF-8 bytes. */
export function encodeBinary(text: string): BinaryText {
  return BEYOND_ASCII_TEXT.test(text) ? bytesToBinary(new TextEncoder().encode(text)) : text;
}

/** A piece of a part; its decoded text is small enough to discard. */
const PIECE = 1 << 20;

/** Whether bytes are strict UTF-8: no truncated or overlong characters, no surrogates. */
export function isUtf8(bytes: Uint8Array): boolean {
  if (native.isUtf8) return native.isUtf8(bytes);
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) strict.decode(bytes.subarray(at, at + PIECE), { stream: true });
    strict.decode();
    return true;
  } catch {
    return false;
  }
}
