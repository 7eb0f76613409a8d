import { validPoints } from "../scoring/score-entries";
import { BLANK, COMPLETE } from "../scoring/state";
import type { AppraisedTable } from "../workbook/check/appraised-table";
import { longRow } from "./long-tables";
import type { LongRow } from "./long-tables";
import { entryCode } from "./result-rows";

/** Returns the rows of `diem` of a table: one a scored line of a filled row; none where rows have no scores. */
export function scoreRows({ table, input: { rubric, columns, rows }, result }: AppraisedTable): readonly LongRow[] {
  if (rubric.method !== "scores") return [];
  const lines = [
    ...rubric.criteria.map((line) => ({ line, kind: "tiêu chí" })),
    ...rubric.bonuses.map((line) => ({ line, kind: "thưởng" })),
    ...rubric.deductions.map((line) => ({ line, kind: "trừ" })),
  ];
  const { states } = result.entries;
  const found: LongRow[] = [];
  for (let row = 0; row < rows; row++) {
    if (states[row] === BLANK) continue;
    const code = entryCode(table, row);
    for (const { line, kind } of lines) {
      const column = columns.get(line.code);
      const points = column ? validPoints(column, row, line) : null;
      found.push(
        longRow("diem", {
          tep_sha256: null,
          bang: table.id,
          ma_mh: code,
          dong: table.firstRow + row,
          ma_tv: null,
          dong_tieu_chi: line.code,
          loai_dong: kind,
          diem_hp: points,
          toi_da_hp: line.maximum,
          tinh: points !== null && states[row] === COMPLETE,
        }),
      );
    }
  }
  return found;
}
