import type { Rubric } from "../rubric/rubric";
import { guessColumns } from "./guess-columns";
import type { ColumnGuess } from "./guess-columns";
import { lineReference } from "./criteria/criterion-number";
import { spellingOf, wordPattern, wordsOf } from "./headings/heading-words";
import { statedPoints } from "./match-role";
import type { GuessedColumn } from "./match-role";
import { personsEvidence } from "./subject-kind";

export interface RubricGuess {
  readonly rubric: Rubric;
  readonly columns: readonly ColumnGuess[];
  /** 0 to 1: the lead over the second-best rubric. */
  readonly confidence: number;
}

/**
 * Returns the rubric whose columns a table has, with the roles of the columns; `titles` are the lines above the table.
 */
export function guessRubric(
  rubrics: readonly Rubric[],
  columns: readonly GuessedColumn[],
  titles: readonly string[],
): RubricGuess | null {
  const guesses = rubrics
    .map((rubric) => {
      const guessed = guessColumns(rubric, columns);
      return { rubric, columns: guessed, worth: worthOf(rubric, guessed, columns, titles) };
    })
    // Sorting is stable: of rubrics that fit equally well, the first in menu order is taken
    .sort((a, b) => b.worth - a.worth);
  const [best, second] = guesses;
  if (!best) return null;
  const lead = second ? best.worth - second.worth : 1;
  return {
    rubric: best.rubric,
    columns: best.columns,
    confidence: Math.max(0, Math.min(NEVER_CERTAIN, 0.5 + lead / 2)),
  };
}

/** A guess is always shown as a guess, however large its lead. */
const NEVER_CERTAIN = 0.99;

function worthOf(
  rubric: Rubric,
  guesses: readonly ColumnGuess[],
  columns: readonly GuessedColumn[],
  titles: readonly string[],
): number {
  const has = (role: string) => guesses.some((guess) => guess.role === role);
  const confidenceOf = (roles: readonly string[]) =>
    guesses.reduce((sum, { role, confidence }) => sum + (role !== null && roles.includes(role) ? confidence : 0), 0);
  const criteria = rubric.criteria.map(({ code }) => code);
  const beyond = columns.filter(({ own, whole, spelling }) => {
    const reference = lineReference(own.words, spelling) ?? lineReference(whole.words, spelling);
    return reference?.kind === "criterion" && reference.number > criteria.length;
  }).length;
  const others = [...rubric.bonuses, ...rubric.deductions].map(({ code }) => code);
  const scores =
    confidenceOf(criteria) + 0.5 * confidenceOf(others) - criteria.filter((code) => !has(code)).length * 0.7 - beyond;
  const bases = confidenceOf(["CanCu", "MucGhi", "QuyetDinh", "NgayQD"]) - (has("CanCu") ? 0 : 2);
  const byMethod = { scores, basis: bases, register: columns.some(isScored) ? -3 : -0.5 }[rubric.method];
  return (
    byMethod + confidenceOf(["DoiTuong"]) + kindWorth(rubric, columns, titles) + maximaWorth(rubric, guesses, columns)
  );
}

function isScored({ own, whole, spelling }: GuessedColumn): boolean {
  return lineReference(own.words, spelling) !== null || lineReference(whole.words, spelling) !== null;
}

const REGISTER = wordPattern("(?:^| )(?:danh mục|danh sách)(?: .*)? đăng ký(?: |$)");

/** Headings, names and titles distinguish collectives from individuals; titles also identify a register. */
function kindWorth(rubric: Rubric, columns: readonly GuessedColumn[], titles: readonly string[]): number {
  if (rubric.subjectKind === "any") {
    const spelling = spellingOf(titles);
    return REGISTER[spelling].test(wordsOf(titles.join(" "), spelling)) ? 1 : 0;
  }
  const persons = Math.max(-1, Math.min(1, personsEvidence(columns, titles)));
  return KIND_WORTH * (rubric.subjectKind === "individual" ? persons : -persons);
}

const KIND_WORTH = 0.8;

/** Stated maxima support the rubric with the same maxima; scores above a rubric's maxima count against it. */
function maximaWorth(rubric: Rubric, guesses: readonly ColumnGuess[], columns: readonly GuessedColumn[]): number {
  const lines = [...rubric.criteria, ...rubric.bonuses, ...rubric.deductions];
  return guesses.reduce((sum, { role }, index) => {
    const line = lines.find(({ code }) => code === role);
    const column = columns[index]!;
    const stated = statedPoints(column);
    if (!line || stated === null) return sum;
    return sum + (stated === line.maximum ? 0.4 : -0.6);
  }, 0);
}
