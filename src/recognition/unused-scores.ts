import { lineReference } from "./criteria/criterion-number";
import { wordPattern } from "./headings/heading-words";
import { isOwnScore, statedPoints } from "./match-role";
import type { GuessedColumn } from "./match-role";
import { phraseScores } from "./phrase-index";

const CALLED_SCORE = wordPattern("^(?:điểm|score) ");

/**
 * Whether a column is clearly a score: it is numbered as a criterion, or states its points, and is neither a result nor
 * a self-assessed score.
 */
export function isPlainScore(column: GuessedColumn, calledResults: ReadonlySet<GuessedColumn>): boolean {
  if (calledResults.has(column)) return true;
  const { own, whole, spelling, evidence } = column;
  if (isOwnScore(column) || own.words === "" || evidence.texts > 0.5) return false;
  const scores = phraseScores(own.words, spelling);
  if (
    (["Tong", "KetQua", "other", "personal", "STT"] as const).some(
      (meaning) => (scores.get(meaning)?.exact ?? 0) >= 0.6,
    )
  )
    return false;
  if (CALLED_SCORE[spelling].test(own.words) && evidence.numbers > 0.5) return true;
  return (
    (lineReference(own.words, spelling) ?? lineReference(whole.words, spelling)) !== null ||
    (statedPoints(column) ?? 0) > 0
  );
}
