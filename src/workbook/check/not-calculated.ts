import { isComputedRole, isScoreRole } from "../../scoring/role";
import { skippedRows } from "../../scoring/skipped-rows";
import { isNotCalculated } from "../../text/cell";
import type { Cell } from "../../text/cell";
import type { BoundTable } from "../bindings/bindings";
import type { Finding } from "../model/finding";
import { WORKBOOK_SEVERITY } from "../model/finding";
import { runsOfLines } from "../model/line-runs";
import { mergeAdjacentRects } from "../model/merge-adjacent-rects";

/** Reports input cells whose formulas were never calculated, but for rows that are no entries: one finding for each rectangle. */
export function notCalculatedFindings(table: BoundTable): readonly Finding[] {
  const { id, sheet, columns, part } = table;
  const isSkipped = skippedRows(table);
  const rects = [...columns.values()]
    // Where ballots are combined, criteria are formulas, which the core works out itself
    .filter(({ role }) => !isComputedRole(role) && !(part.kind === "result" && isScoreRole(role)))
    .flatMap(({ area, cells }) =>
      runsOfLines(linesWithout(cells, area.row, isSkipped)).map(({ first, last }) => ({
        row: first,
        column: area.column,
        rows: last - first + 1,
        columns: 1,
      })),
    );
  return mergeAdjacentRects(rects).map((rect): Finding => ({
    code: "not-calculated",
    severity: WORKBOOK_SEVERITY["not-calculated"],
    where: { area: { ...rect, sheet }, table: id },
    found: null,
    expected: { kind: "cells", cells: rect.rows * rect.columns },
  }));
}

/** Returns the sheet's rows of cells without a calculated value, but for rows that are no entries. */
function linesWithout(
  cells: readonly Cell[],
  firstRow: number,
  isSkipped: (row: number) => boolean,
): readonly number[] {
  const lines: number[] = [];
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    if (typeof cell === "object" && isNotCalculated(cell) && !isSkipped(row)) lines.push(firstRow + row);
  }
  return lines;
}
