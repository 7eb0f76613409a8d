const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10 };
const NUMBER = String.raw`(\d{1,2}|viii|vii|vi|iv|ix|iii|ii|i|v|x)`;

/** Headings in the form of `plainWords`. Before the criterion may stand that it is points, after it its name. */
const CRITERION = new RegExp(String.raw`^(?:so |cot )?(?:diem |d )?(?:cua |cham |cho )?(?:tieu chi|tieu chuan|t chi|tchi|t c|tc)(?: so| thu)? ${NUMBER}(?: |$)`);
const BONUS = new RegExp(String.raw`^(?:diem thuong|thuong diem|thuong|diem cong|d thuong|dt)(?: so| thu)? (${"\\d{1,2}"}|[a-c])(?: |$)`);
const DEDUCTION = new RegExp(String.raw`^(?:diem tru|tru diem|d tru|dtru)(?: so| thu)? (\d{1,2})(?: |$)`);

export type LineReference = { readonly kind: "criterion" | "bonus" | "deduction"; readonly number: number };

/** Which line of a rubric a heading names by its number: `d tc 1` → the first criterion. */
export function lineReference(plain: string): LineReference | null {
  const criterion = CRITERION.exec(plain)?.[1];
  if (criterion !== undefined) return { kind: "criterion", number: ROMAN[criterion] ?? Number(criterion) };
  const deduction = DEDUCTION.exec(plain)?.[1];
  if (deduction !== undefined) return { kind: "deduction", number: Number(deduction) };
  const bonus = BONUS.exec(plain)?.[1];
  if (bonus !== undefined) return { kind: "bonus", number: LETTERS.indexOf(bonus) >= 0 ? LETTERS.indexOf(bonus) + 1 : Number(bonus) };
  return null;
}

const LETTERS = ["a", "b", "c"];
