/**
 * A part of the package as a string with one character a byte. Searching it is quick, positions are byte positions, and what
 * is not touched goes back as it came. Only texts that are wanted are decoded.
 */
export type BinaryText = string;

/** More arguments than this overflow the stack of some engines. */
const CHUNK = 0x2000;

export function bytesToBinary(bytes: Uint8Array): BinaryText {
  // Node copies at once, without a second text in between
  if (typeof Buffer !== "undefined") return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    // A spread would walk the bytes one by one. `apply` takes whatever is like an array, though its type asks for a real one
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

const BEYOND_ASCII = /[\x80-\xff]/;
const BEYOND_ASCII_TEXT = /[^\0-\x7f]/;

/** A text may begin with the character that decoders take for a mark of the encoding, and drop. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** UTF-8 bytes as text. */
export function decodeBinary(binary: BinaryText): string {
  return BEYOND_ASCII.test(binary) ? decoder.decode(binaryToBytes(binary)) : binary;
}

/** Text as UTF-8 bytes. */
export function encodeBinary(text: string): BinaryText {
  return BEYOND_ASCII_TEXT.test(text) ? bytesToBinary(new TextEncoder().encode(text)) : text;
}

/** A piece of a part whose decoded text is small enough to be thrown away. */
const PIECE = 1 << 20;

/** Whether bytes are UTF-8 as it is defined: no cut or overlong characters, no halves of pairs. */
export function isUtf8(bytes: Uint8Array): boolean {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) strict.decode(bytes.subarray(at, at + PIECE), { stream: true });
    strict.decode();
    return true;
  } catch {
    return false;
  }
}
