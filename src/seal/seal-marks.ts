import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { escapePart } from "./canonical";
import { SHORT_MARK } from "./mark-text";
import type { SealedWork } from "./seal-lines";

/** Version of the canonical text. A seal of another version cannot be verified by this one. */
const VERSION = "thamdinh-seal/1";

/** Returns the first line of a seal's canonical text. `number` counts seals from 1; `before` is the former seal's mark. */
export function sealHeader({ year, period, panel }: SealedWork, number: number, before: string): string {
  return [VERSION, year, period, panel, String(number), before].map(escapePart).join("|");
}

/** Returns the SHA-256 of a seal's canonical text, 64 hexadecimal digits: its header, then its lines in order. */
export function wholeMark(header: string, lines: readonly string[]): string {
  return hex([header, ...sortedLines(lines)].join("\n"));
}

/** Returns the mark of one line: 32 hexadecimal digits. */
export function lineMark(line: string): string {
  return hex(line).slice(0, SHORT_MARK);
}

/** Lines in the order in which they are sealed, by UTF-16 units, the same in every language of the machine. */
export function sortedLines(lines: readonly string[]): readonly string[] {
  return [...lines].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
