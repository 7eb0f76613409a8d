import type { Area } from "../workbook/model/area";
import { escapePart, splitParts, unescapePart } from "./canonical";

/** Kinds of sealed lines, as the first part of a line has them. */
export type SealKind =
  "bo-tieu-chi" | "chi-tieu" | "chot" | "diem" | "ket-qua" | "khong-cham" | "phieu" | "quy-dinh" | "thanh-vien";

/** One value of a line: what it is of (a role, a cell, a column), its canonical text, and its cell where it has one. */
export interface SealPart {
  readonly of: string;
  readonly value: string;
  readonly place: Area | null;
}

export interface SealLine {
  readonly kind: SealKind;
  /** What the line is about, unique among lines of its kind (`uniqueKeys`). */
  readonly key: string;
  readonly parts: readonly SealPart[];
}

/** Returns a line's canonical text, `phieu|TV03 · MH-012|TC1=150|TC2=300`, without what is empty. */
export function lineText({ kind, key, parts }: SealLine): string {
  const filled = parts.filter(({ value }) => value !== "");
  return [kind, escapePart(key), ...filled.map(({ of, value }) => `${escapePart(of)}=${escapePart(value)}`)].join("|");
}

/** A line read back from its text. */
export interface ReadLine {
  readonly kind: string;
  readonly key: string;
  readonly values: ReadonlyMap<string, string>;
}

/** Parses a line's text; every text is a line of something. */
export function readLine(text: string): ReadLine {
  const [kind = "", key = "", ...parts] = splitParts(text, "|");
  const values = parts.map((part): [string, string] => {
    const [of = "", ...value] = splitParts(part, "=");
    return [unescapePart(of), unescapePart(value.join("="))];
  });
  return { kind, key: unescapePart(key), values: new Map(values) };
}

/** Gives lines of one kind and key numbers, `… #2`, in their present order: nothing sealed may hide behind another line. */
export function uniqueKeys(lines: readonly SealLine[]): readonly SealLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const id = `${line.kind}|${line.key}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? line : { ...line, key: `${line.key} #${count}` };
  });
}
