/** Start of an FNV-1a hash of 32 bits. It spreads texts; it protects nothing against forgery. */
export const FNV_START = 0x811c9dc5;

/** Returns the hash after one more code. */
export function fnvStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Returns the hash of a text, a signed integer. */
export function fnvHash(text: string): number {
  let hash = FNV_START;
  for (let index = 0; index < text.length; index += 1) hash = fnvStep(hash, text.charCodeAt(index));
  return hash;
}
