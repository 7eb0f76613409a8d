import { wordPattern } from "../headings/heading-words";
import type { Spelling } from "../headings/heading-words";

const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
};
const NUMBER = String.raw`(\d{1,2}|viii|vii|vi|iv|ix|iii|ii|i|v|x)`;

/** Headings in the form of their words. Before the criterion may stand a word for points, after it its name. */
const CRITERION = wordPattern(
  String.raw`^(?:số |cột )?(?:điểm |đ |d )?(?:của |chấm |cho )?(?:tiêu chí|tiêu chuẩn|t chí|tchí|t c|tc|criterion)(?: số| thứ)? ${NUMBER}(?: |$)`,
);
const BONUS = wordPattern(
  String.raw`^(?:điểm thưởng|thưởng điểm|thưởng|điểm cộng|đ thưởng|đt|dt)(?: số| thứ)? (\d{1,2}|[a-c])(?: |$)`,
);
const DEDUCTION = wordPattern(String.raw`^(?:điểm trừ|trừ điểm|đ trừ|đtrừ|dtru)(?: số| thứ)? (\d{1,2})(?: |$)`);

export type LineReference = { readonly kind: "criterion" | "bonus" | "deduction"; readonly number: number };

/** Returns the line of a rubric that a heading names by number: `đ tc 1` → the first criterion. */
export function lineReference(words: string, spelling: Spelling): LineReference | null {
  const criterion = CRITERION[spelling].exec(words)?.[1];
  if (criterion !== undefined) return { kind: "criterion", number: ROMAN[criterion] ?? Number(criterion) };
  const deduction = DEDUCTION[spelling].exec(words)?.[1];
  if (deduction !== undefined) return { kind: "deduction", number: Number(deduction) };
  const bonus = BONUS[spelling].exec(words)?.[1];
  if (bonus !== undefined)
    return { kind: "bonus", number: LETTERS.indexOf(bonus) >= 0 ? LETTERS.indexOf(bonus) + 1 : Number(bonus) };
  return null;
}

const LETTERS = ["a", "b", "c"];
