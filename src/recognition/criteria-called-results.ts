import { lineReference } from "./criteria/criterion-number";
import { isOwnScore, statedPoints } from "./match-role";
import type { GuessedColumn } from "./match-role";
import { phraseScores } from "./phrase-index";
import type { Meaning } from "./phrase-index";

/** A heading this close to a usual one counts as that one. */
const SURE_ENOUGH = 0.6;

/**
 * Returns the columns whose heading usually names a result, `Kết quả`, but names a criterion here: its points are fewer
 * than those of the other columns together, or a scored column or the total stands right of it.
 */
export function criteriaCalledResults(columns: readonly GuessedColumn[]): ReadonlySet<GuessedColumn> {
  const isCalled = (column: GuessedColumn, meaning: Meaning) =>
    (phraseScores(column.own.words, column.spelling).get(meaning)?.exact ?? 0) >= SURE_ENOUGH;
  const isTotal = (column: GuessedColumn) => isCalled(column, "Tong");
  const isCandidate = (column: GuessedColumn) =>
    isCalled(column, "KetQua") && !isTotal(column) && !isOwnScore(column) && column.evidence.texts <= 0.5;
  const isLine = (column: GuessedColumn) =>
    !isTotal(column) &&
    !isOwnScore(column) &&
    !isCalled(column, "KetQua") &&
    ((statedPoints(column) ?? 0) > 0 || lineReference(column.own.words, column.spelling) !== null);
  const others = columns.reduce((sum, column) => sum + (isLine(column) ? (statedPoints(column) ?? 0) : 0), 0);
  return new Set(
    columns.filter((column, index) => {
      const stated = statedPoints(column);
      if (!isCandidate(column) || stated === null || stated <= 0) return false;
      return stated < others || columns.slice(index + 1).some((right) => isLine(right) || isTotal(right));
    }),
  );
}
