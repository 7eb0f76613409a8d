import type { Rubric, ScoredLine } from "../rubric/rubric";
import { validPoints } from "../scoring/score-entries";
import { BLANK, COMPLETE } from "../scoring/state";
import type { AppraisedTable } from "../workbook/check/appraised-table";
import { COUNTED, entryBallots } from "./ballot-rows";
import { longRow } from "./long-tables";
import type { LongRow } from "./long-tables";
import { entryCode } from "./result-rows";

/**
 * Returns the rows of `diem` of a table: one a scored line of a filled row, with a panel one a judge too; none where rows
 * have no scores.
 */
export function scoreRows(appraised: AppraisedTable): readonly LongRow[] {
  const { table, input, result, panel } = appraised;
  if (input.rubric.method !== "scores") return [];
  const { states } = result.entries;
  const found: LongRow[] = [];
  const add = (row: number, scores: AppraisedTable, scoredRow: number, member: string | null, counts: boolean) => {
    for (const { line, kind } of scoredLines(scores.input.rubric)) {
      const column = scores.input.columns.get(line.code);
      const points = column ? validPoints(column, scoredRow, line) : null;
      found.push(
        longRow("diem", {
          tep_sha256: null,
          bang: table.id,
          ma_mh: entryCode(table, row),
          dong: table.firstRow + row,
          ma_tv: member,
          dong_tieu_chi: line.code,
          loai_dong: kind,
          diem_hp: points,
          toi_da_hp: line.maximum,
          tinh: points !== null && counts,
        }),
      );
    }
  };
  for (let row = 0; row < input.rows; row++) {
    if (states[row] === BLANK) continue;
    if (!panel) add(row, appraised, row, null, states[row] === COMPLETE);
    else
      for (const { ballot, row: own, member, state } of entryBallots(panel.parts, panel.rows[row]!))
        if (own >= 0) add(row, ballot, own, member, state === COUNTED);
  }
  return found;
}

interface KindOfLine {
  readonly line: ScoredLine & { readonly code: string };
  readonly kind: string;
}

function scoredLines({ criteria, bonuses, deductions }: Rubric): readonly KindOfLine[] {
  return [
    ...criteria.map((line) => ({ line, kind: "tiêu chí" })),
    ...bonuses.map((line) => ({ line, kind: "thưởng" })),
    ...deductions.map((line) => ({ line, kind: "trừ" })),
  ];
}
