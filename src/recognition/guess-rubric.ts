import type { Rubric, SubjectKind } from "../rubric/rubric";
import { guessColumns } from "./guess-columns";
import type { ColumnGuess } from "./guess-columns";
import { lineReference } from "./criterion-number";
import { plainWords } from "./header-text";
import type { GuessedColumn } from "./match-role";

export interface RubricGuess {
  readonly rubric: Rubric;
  readonly columns: readonly ColumnGuess[];
  /** 0 to 1: how far ahead of the next best one it is. */
  readonly confidence: number;
}

/** The rubric whose columns a table has, with the roles of the columns; `titles` are the lines above the table. */
export function guessRubric(rubrics: readonly Rubric[], columns: readonly GuessedColumn[], titles: readonly string[]): RubricGuess | null {
  const guesses = rubrics
    .map((rubric) => {
      const guessed = guessColumns(rubric, columns);
      return { rubric, columns: guessed, worth: worthOf(rubric, guessed, columns, titles) };
    })
    // Sorting is stable: of rubrics that fit alike the one that menus show first is taken
    .sort((a, b) => b.worth - a.worth);
  const [best, second] = guesses;
  if (!best) return null;
  const lead = second ? best.worth - second.worth : 1;
  return { rubric: best.rubric, columns: best.columns, confidence: Math.max(0, Math.min(1, 0.5 + lead / 2)) };
}

function worthOf(rubric: Rubric, guesses: readonly ColumnGuess[], columns: readonly GuessedColumn[], titles: readonly string[]): number {
  const has = (role: string) => guesses.some((guess) => guess.role === role);
  const confidenceOf = (roles: readonly string[]) => guesses.reduce((sum, { role, confidence }) => sum + (role !== null && roles.includes(role) ? confidence : 0), 0);
  const criteria = rubric.criteria.map(({ code }) => code);
  const beyond = columns.filter(({ own, whole }) => {
    const reference = lineReference(own.plain) ?? lineReference(whole.plain);
    return reference?.kind === "criterion" && reference.number > criteria.length;
  }).length;
  const others = [...rubric.bonuses, ...rubric.deductions].map(({ code }) => code);
  const scores = confidenceOf(criteria) + 0.5 * confidenceOf(others) - criteria.filter((code) => !has(code)).length * 0.7 - beyond;
  const bases = confidenceOf(["CanCu", "MucGhi", "QuyetDinh", "NgayQD"]) - (has("CanCu") ? 0 : 2);
  const byMethod = { scores, basis: bases, register: columns.some(isScored) ? -3 : -0.5 }[rubric.method];
  return byMethod + confidenceOf(["DoiTuong"]) + kindWorth(rubric, guesses, columns, titles) + maximaWorth(rubric, guesses, columns);
}

function isScored({ own, whole }: GuessedColumn): boolean {
  return lineReference(own.plain) !== null || lineReference(whole.plain) !== null;
}

/** Titles and names tell collectives from individuals. */
function kindWorth(rubric: Rubric, guesses: readonly ColumnGuess[], columns: readonly GuessedColumn[], titles: readonly string[]): number {
  const title = plainWords(titles.join(" "));
  const speaksOf: Readonly<Record<SubjectKind, boolean>> = { collective: /\btap the\b/.test(title), individual: /\bca nhan\b/.test(title) };
  const register = /\b(?:danh muc|danh sach)\b.*\bdang ky\b/.test(title) ? 1 : 0;
  if (rubric.subjectKind === "any") return register;
  const other = rubric.subjectKind === "collective" ? "individual" : "collective";
  const byTitle = speaksOf[rubric.subjectKind] === speaksOf[other] ? 0 : speaksOf[rubric.subjectKind] ? 0.8 : -0.8;
  const subject = columns[guesses.findIndex(({ role }) => role === "DoiTuong")]?.evidence.personNames ?? 0;
  const byNames = subject > 0.6 ? (rubric.subjectKind === "individual" ? 0.6 : -0.6) : 0;
  return byTitle + byNames;
}

/** Maxima that headings state, and scores above a rubric's maxima, speak for the rubric that has such maxima. */
function maximaWorth(rubric: Rubric, guesses: readonly ColumnGuess[], columns: readonly GuessedColumn[]): number {
  const lines = [...rubric.criteria, ...rubric.bonuses, ...rubric.deductions];
  return guesses.reduce((sum, { role }, index) => {
    const line = lines.find(({ code }) => code === role);
    const column = columns[index]!;
    const stated = column.own.maximum ?? column.maximum;
    if (!line || stated === null) return sum;
    return sum + (stated === line.maximum ? 0.4 : -0.6);
  }, 0);
}
