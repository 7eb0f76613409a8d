import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { escapePart } from "./canonical";
import type { SealedWork } from "./seal-lines";

/** Version of the canonical text. A seal of another version cannot be verified by this one. */
const VERSION = "thamdinh-seal/1";
/** Hexadecimal digits of a line's mark, and of the code that is printed: fewer could be forged by trial. */
const SHORT = 32;
const GROUP = 4;

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
  return hex(line).slice(0, SHORT);
}

/** Lines in the order in which they are sealed, by UTF-16 units, the same in every language of the machine. */
export function sortedLines(lines: readonly string[]): readonly string[] {
  return [...lines].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * Returns a mark in groups of four, as cells hold it and forms print it: a cell would take some rows of digits for a
 * number.
 */
export function groupedMark(mark: string): string {
  return mark.match(/.{1,4}/g)?.join("-") ?? "";
}

/** Returns the digits of a mark as people copy it; "" for a text that is none. */
export function ungroupedMark(text: string): string {
  const digits = text.toLowerCase().replace(/[\s-]/g, "");
  return /^[0-9a-f]+$/.test(digits) && digits.length % GROUP === 0 ? digits : "";
}

/** Returns the code that is printed for a seal: the first 32 digits of its mark, in groups of four. */
export function printedCode(mark: string): string {
  return groupedMark(mark.slice(0, SHORT));
}

/** Whether a typed code is that of a mark. Fewer than the printed digits are no proof. */
export function isCodeOf(text: string, mark: string): boolean {
  const digits = ungroupedMark(text);
  return digits.length >= SHORT && mark.startsWith(digits);
}

function hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
