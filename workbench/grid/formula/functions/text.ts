import type { Arguments, SheetFunction } from "../arguments";
import { toNumber } from "../coerce";
import { foldText } from "../compare";
import { formatNumber } from "../number-format";
import { wildcardPattern } from "../pattern";
import { fail } from "../value";

export const TEXT_FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  // Only the plain space: a no-break space stays, which is why our formulas replace it first
  TRIM: (args) => args.text(0).replace(/ +/g, " ").replace(/^ | $/g, ""),
  UPPER: (args) => args.text(0).toUpperCase(),
  LOWER: (args) => args.text(0).toLowerCase(),
  LEN: (args) => args.text(0).length,
  CHAR: (args) => {
    const code = args.integer(0);
    if (code < 1 || code > 255) fail("#VALUE!");
    return new TextDecoder("windows-1252").decode(Uint8Array.of(code));
  },
  LEFT: (args) => args.text(0).slice(0, count(args, 1)),
  RIGHT: (args) => {
    const text = args.text(0);
    return text.slice(Math.max(0, text.length - count(args, 1)));
  },
  MID: (args) => {
    const start = args.integer(1);
    if (start < 1) fail("#VALUE!");
    return args.text(0).slice(start - 1, start - 1 + count(args, 2));
  },
  SUBSTITUTE: substitute,
  CONCATENATE: (args) => args.operands.map((_, index) => args.text(index)).join(""),
  EXACT: (args) => args.text(0) === args.text(1),
  FIND: (args) => {
    const within = args.text(1);
    const found = within.indexOf(args.text(0), startOf(args, within));
    return found < 0 ? fail("#VALUE!") : found + 1;
  },
  SEARCH: (args) => {
    const within = foldText(args.text(1));
    const start = startOf(args, within);
    const found = within.slice(start).search(new RegExp(wildcardPattern(args.text(0))));
    return found < 0 ? fail("#VALUE!") : start + found + 1;
  },
  VALUE: (args) => {
    const value = args.scalar(0);
    return typeof value === "boolean" ? fail("#VALUE!") : toNumber(value, args.scope.decimal);
  },
  TEXT: (args) => {
    const value = args.scalar(0);
    if (typeof value === "string" || typeof value === "boolean") return args.text(0);
    // Formats that hosts may read differently are refused
    return formatNumber(args.number(0), args.text(1), args.scope.decimal) ?? fail("#VALUE!");
  },
};

function count(args: Arguments, index: number): number {
  const number = args.integer(index, 1);
  return number < 0 ? fail("#VALUE!") : number;
}

function startOf(args: Arguments, within: string): number {
  const start = args.integer(2, 1);
  return start < 1 || start > within.length + 1 ? fail("#VALUE!") : start - 1;
}

function substitute(args: Arguments): string {
  const [text, from, to] = [args.text(0), args.text(1), args.text(2)];
  const isOne = args.has(3);
  const occurrence = args.integer(3, 1);
  if (occurrence < 1) fail("#VALUE!");
  if (from === "") return text;
  if (!isOne) return text.replaceAll(from, () => to);
  let place = -from.length;
  for (let found = 0; found < occurrence; found += 1) {
    place = text.indexOf(from, place + from.length);
    if (place < 0) return text;
  }
  return text.slice(0, place) + to + text.slice(place + from.length);
}
