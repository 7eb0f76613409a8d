/** Returns the bytes of a text of ASCII characters. */
export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Whether bytes stand at an offset of others. */
export function hasBytesAt(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

/** Returns the first offset of bytes that lie between two offsets of others as a whole; -1 for none. */
export function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from: number, to: number): number {
  const first = wanted[0]!;
  for (let at = bytes.indexOf(first, from); at >= 0 && at + wanted.length <= to; at = bytes.indexOf(first, at + 1))
    if (hasBytesAt(bytes, wanted, at)) return at;
  return -1;
}

/** Returns pieces as one. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
