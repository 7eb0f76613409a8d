import * as z from "zod/mini";
import { isSoundCode } from "../../judging/codes";
import { once } from "../../text/once";

/** What a ballot says of itself when it is handed out as a file, in its cell `GiaoPhieu`. */
export interface BallotStamp {
  /** Code of the panel, year (four digits, or empty) and term. */
  readonly panel: string;
  readonly year: string;
  readonly term: string;
  /** Code of the judge. */
  readonly member: string;
  /** Which hand-out it is, from 1. */
  readonly handOut: number;
  /** Fingerprints of what the rubric asks of judges, and of the codes of the entries. */
  readonly rubric: string;
  readonly list: string;
  /** How many hand-ins of this judge were known then. */
  readonly known: number;
}

const VERSION = "V1";
const SEPARATOR = "|";
/** Longer than any code that people use. */
const LONGEST_CODE = 100;
const MOST_COUNT = 1_000_000;

const stamp = once(() => {
  const code = z.string().check(z.maxLength(LONGEST_CODE));
  const mark = z.string().check(z.regex(/^M[0-9a-f]{16}$/));
  const count = (least: number) =>
    z.pipe(
      z.string().check(z.regex(/^\d{1,7}$/)),
      z.pipe(z.transform(Number), z.int().check(z.minimum(least), z.maximum(MOST_COUNT))),
    );
  return z.tuple([
    z.literal(VERSION),
    code.check(z.refine(isSoundCode)),
    z.string().check(z.regex(/^(?:\d{4})?$/)),
    code,
    code.check(z.refine(isSoundCode)),
    count(1),
    mark,
    mark,
    count(0),
  ]);
});

/** Whether a text can stand between the separators of a stamp. */
export function fitsStamp(text: string): boolean {
  return text === "" || (text.length <= LONGEST_CODE && isSoundCode(text));
}

export function writeStamp({ panel, year, term, member, handOut, rubric, list, known }: BallotStamp): string {
  return [VERSION, panel, year, term, member, handOut, rubric, list, known].join(SEPARATOR);
}

/** Parses a stamp; `null` for a text that is none. */
export function readStamp(text: string): BallotStamp | null {
  const read = z.safeParse(stamp(), text.trim().split(SEPARATOR));
  if (!read.success) return null;
  const [, panel, year, term, member, handOut, rubric, list, known] = read.data;
  return { panel, year, term, member, handOut, rubric, list, known };
}
