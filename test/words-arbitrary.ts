import fc from "fast-check";
import { foldName } from "../src/text/fold";

const WORDS = [
  "Mô",
  "hình",
  "Kết quả",
  "ĐỔI",
  "đổi",
  "mới",
  "Nguyễn",
  "Thị",
  "Ước",
  "Ứng",
  "xã",
  "Kỳ",
  "Quỹ",
  "l'Ô",
  "O'Brien",
  "số",
  "12",
  "3,5",
  "(thí điểm)",
  "&",
  "<b>",
  "–",
  "50%",
  "№",
  "😀",
  "“ngoặc”",
  "_",
  "#REF!",
  "{x}",
  "$A$1",
  ";",
  "'",
  "[1]",
  "!",
] as const;

/** Characters of names that COUNTIFS, MATCH and formulas give a meaning, and a name that looks like a formula. */
const HOSTILE_NAMES = [
  "=1+1",
  "*",
  "Tổ ?",
  "a~b",
  "<5",
  ">=0",
  "<>",
  '"nháy" kép',
  "+84",
  "@tổ",
  "-1",
  "12",
  "TRUE",
  "1/5",
] as const;

/** Vietnamese text as people write it, tidy: NFC, single spaces, none at the ends, at most `words` words. */
export function wordsArbitrary(words = 5): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: words }).map((parts) => parts.join(" "));
}

/** Text for names of bands, categories and lists, which a rubric keeps free of wildcards and comparisons. */
export function labelArbitrary(): fc.Arbitrary<string> {
  return wordsArbitrary(3).filter((text) => /^[^*?~<>="\s][^*?~"]*$/.test(text));
}

/** Names of subjects, sound and hostile, none of which match one another. */
export function namesArbitrary(count: number): fc.Arbitrary<readonly string[]> {
  return fc.uniqueArray(
    fc.oneof({ weight: 6, arbitrary: wordsArbitrary() }, { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_NAMES) }),
    {
      minLength: count,
      maxLength: count,
      selector: foldName,
    },
  );
}

/**
 * The same name as people type it again: most forms match it, while those with loose accents or hidden characters match
 * only one another.
 */
export function namesakeArbitrary(name: string): fc.Arbitrary<string> {
  const wide = name.replaceAll(" ", "  ");
  const forms = [
    name,
    name,
    name,
    ` ${name}`,
    `${name}  `,
    wide,
    name.replaceAll(" ", "\u00a0"),
    name.replaceAll(" ", " \n"),
    sameFold(name, name.toUpperCase()),
    sameFold(name, name.toLowerCase()),
  ];
  return fc.constantFrom(
    ...forms,
    name.normalize("NFD"),
    name.normalize("NFD").toUpperCase(),
    `${name}\u200b`,
    name.replace(" ", "\t"),
    name.replace(/Đ/g, "Ð"),
  );
}

/** A change of case counts only where it comes back: `ß` and its like do not. */
function sameFold(name: string, changed: string): string {
  return foldName(name) === foldName(changed) ? changed : name;
}
