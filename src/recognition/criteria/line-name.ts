import { foldLabel, normalizeText } from "../../text/fold";
import { onlyPoints, withoutBrackets, withoutPoints } from "../headings/header-text";
import { spellingOf, wordPattern, wordsOf } from "../headings/heading-words";
import type { Spelling } from "../headings/heading-words";

/**
 * The name that a heading gives to a rubric's line. A rubric read from headings uses these names, and its columns are
 * found again by them.
 */
export interface LineName {
  readonly name: string;
  /** The name with the heading above it, where that adds something. */
  readonly full: string;
}

/** Headings that mean points without naming what they are for. */
const ONLY_POINTS = wordPattern(
  "^(?:điểm(?: số| chấm| thẩm định)?|chấm(?: điểm)?|tổ chấm|thẩm định|tổ thẩm định|hội đồng(?: chấm)?|cộng|số|score|points)$",
);
/** `TC1:`, `Tiêu chí 1 –`, `1.`, `II.` before a name. */
const NUMBERED =
  /^(?:(?:tiêu chí|tieu chi|tiêu chuẩn|tieu chuan|tc|đt|đtrừ|criterion)\s?(?:số |so )?\d{1,2}|c\d{1,2}(?=[.):])|\d{1,2}(?:\.\d{1,2}){0,2}(?=[.):])|\d{1,2}\.\d{1,2}(?= )|(?:x|ix|iv|v?i{1,3}|v)(?=[.)])|[a-h](?=[.)]))\s?[:.)–-]*\s*/iu;
const LONGEST_NAME = 200;

export function lineName(parts: readonly string[]): LineName {
  const cleaned = parts.map(cleanPart);
  const last = cleaned.at(-1) ?? "";
  const above = cleaned.at(-2);
  // The number of a criterion may stand below the word
  if (/^\(?\d{1,2}\)?$/.test(last) && above !== undefined) return named(`${above} ${last}`, cleaned.at(-3));
  const spelling = spellingOf([last]);
  if (above !== undefined && ONLY_POINTS[spelling].test(wordsOf(last, spelling))) return named(above, cleaned.at(-3));
  return named(last || normalizeText(parts.at(-1) ?? ""), above);
}

function named(name: string, above: string | undefined): LineName {
  const own = name.slice(0, LONGEST_NAME);
  return { name: own, full: above === undefined || above === "" ? own : `${above} – ${own}`.slice(0, LONGEST_NAME) };
}

function cleanPart(part: string): string {
  const text = normalizeText(part.slice(0, LONGEST_READ));
  const bare = normalizeText(withoutPoints(withoutBrackets(text, (inside) => /\d/.test(inside)))).replace(
    /\s?[:–-]$/,
    "",
  );
  return normalizeText(bare.replace(NUMBERED, "")) || bare || (onlyPoints(text) === null ? text : "");
}

const LONGEST_READ = 1000;

/** Returns equal keys for names of the same words, regardless of case, spaces, punctuation and the place of a tone. */
export function nameKey(name: string, spelling: Spelling = "accented"): string {
  return wordsOf(name, spelling) || foldLabel(normalizeText(name));
}
