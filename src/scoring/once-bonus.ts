import type { ScoredLine } from "../rubric/rubric";
import { validPoints } from "./score-entries";
import type { InputTable } from "./table";

/** A judged bonus that counts once for a subject. */
export interface OnceBonus {
  readonly line: ScoredLine;
  /** Whether a row (from 0) has it; only complete entries give it to their subject. */
  readonly isGivenTo: (row: number) => boolean;
}

/** Returns the judged bonuses that count once for a subject; none where each entry has its own (decision 11). */
export function onceBonuses({ rubric, columns }: InputTable): readonly OnceBonus[] {
  if (rubric.bonusesOnce !== true) return [];
  return rubric.bonuses.flatMap((line): readonly OnceBonus[] => {
    const column = columns.get(line.code);
    return column ? [{ line, isGivenTo: (row) => (validPoints(column, row, line) ?? 0) > 0 }] : [];
  });
}
