import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** Returns the SHA-256 of a file's bytes, 64 hexadecimal digits, where the host has no function of its own for it. */
export function fileHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
