import type { Hundredths } from "../../text/hundredths";
import type { Rubric, ScoredLine } from "../../rubric/rubric";
import { wordsOf } from "../headings/heading-words";
import type { Spelling } from "../headings/heading-words";

/** What clauses 2.1 TC1 and 2.2 TC1 call the method. */
const METHOD = [
  "phương pháp",
  "phương pháp thực hiện",
  "phương pháp tiến hành",
  "phương pháp tổ chức",
  "phương pháp triển khai",
  "PP",
  "PP thực hiện",
  "PP triển khai",
  "cách làm",
  "cách thức",
  "cách thức thực hiện",
  "cách thức tổ chức",
  "cách thức tổ chức thực hiện",
  "cách thức triển khai",
  "cách thực hiện",
  "cách tổ chức",
  "cách triển khai",
  "tổ chức thực hiện",
  "tổ chức triển khai",
  "triển khai",
  "triển khai thực hiện",
  "công tác triển khai",
  "biện pháp",
  "biện pháp thực hiện",
  "biện pháp triển khai",
  "hướng dẫn",
  "phát động",
  "đăng ký",
];
const LEADING = [
  "chỉ đạo",
  "công tác chỉ đạo",
  "công tác lãnh đạo",
  "lãnh đạo",
  "lãnh đạo chỉ đạo",
  "văn bản",
  "văn bản chỉ đạo",
  "văn bản lãnh đạo",
  "ban hành văn bản",
  "VB",
  "VB chỉ đạo",
  "ban hành VB",
];
const RESULTS = [
  "kết quả",
  "kết quả thực hiện",
  "kết quả đạt được",
  "kết quả cụ thể",
  "KQ",
  "KQ thực hiện",
  "KQ đạt được",
  "số liệu",
  "số liệu cụ thể",
  "số liệu chứng minh",
  "sản phẩm",
  "sản phẩm cụ thể",
  "hiệu quả cụ thể",
];
const NOVELTY = [
  "tính mới",
  "tính sáng tạo",
  "tính mới sáng tạo",
  "sáng tạo",
  "mới",
  "cái mới",
  "tính hiệu quả",
  "hiệu quả",
  "hiệu quả áp dụng",
  "hiệu quả khi áp dụng",
  "tính lan tỏa",
  "sức lan tỏa",
  "lan tỏa",
  "khả năng lan tỏa",
  "phạm vi",
  "phạm vi ảnh hưởng",
  "ảnh hưởng",
  "tính ứng dụng",
  "khả năng áp dụng",
];
const REVIEWS = [
  "sơ kết",
  "tổng kết",
  "sơ tổng kết",
  "rút kinh nghiệm",
  "nhân rộng",
  "khả năng nhân rộng",
  "tính nhân rộng",
];

/** Short names that people give the criteria of the guideline in tables of their own, by clause. */
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["2.1 TC1", [...METHOD, ...LEADING]],
  ["2.1 TC2", RESULTS],
  ["2.1 TC3", NOVELTY],
  ["2.1 TC4", REVIEWS],
  ["2.2 TC1", METHOD],
  ["2.2 TC2", RESULTS],
  ["2.2 TC3", NOVELTY],
]);

/** Names of several notions: `Tính mới, sáng tạo`, `Phương pháp và cách làm`. */
const BETWEEN = /[,;/+&]| [–-] | và | va /u;

/**
 * Returns the criterion of which a heading's name, each of its parts as a whole, is a short name; `null` for any other
 * heading, and for one that states other points than the criterion has.
 */
export function lineMeant(
  { criteria }: Rubric,
  name: string,
  spelling: Spelling,
  stated: Hundredths | null,
): ScoredLine | null {
  if (name.length > LONGEST_SHORT) return null;
  const parts = name
    .split(BETWEEN)
    .map((part) => wordsOf(part, spelling))
    .filter((part) => part !== "");
  if (parts.length === 0) return null;
  const line = criteria.find(({ clause }) => {
    const known = synonymsOf(clause, spelling);
    return parts.every((part) => known.has(part));
  });
  return line && (stated === null || stated === line.maximum) ? line : null;
}

const LONGEST_SHORT = 80;

const kept = new Map<string, ReadonlySet<string>>();

function synonymsOf(clause: string, spelling: Spelling): ReadonlySet<string> {
  const key = `${spelling} ${clause}`;
  const words = kept.get(key) ?? new Set((SYNONYMS.get(clause) ?? []).map((name) => wordsOf(name, spelling)));
  // Clauses of an office's own rubrics have no synonyms, and there may be any number of them
  if (words.size > 0) kept.set(key, words);
  return words;
}
