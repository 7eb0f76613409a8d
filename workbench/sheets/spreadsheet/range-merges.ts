import type { Rect } from "../../../src/workbook/model/area";
import { rectsOverlap } from "../../../src/workbook/model/area";
import { isIn } from "../../grid/cell-keys";
import { checkEditable } from "../services/access";
import { sheetOf } from "./range-target";
import type { RangeTarget } from "./range-target";
import { MESSAGES, ServiceException } from "../runtime/service-exception";
import type { SheetsHost } from "../runtime/sheets-host";

/** Merges rectangles of a range, in the place of merges that lie within it (Range.md merge). */
export function mergeCells(host: SheetsHost, target: RangeTarget, rects: readonly Rect[]): void {
  checkMerging(host, target);
  for (const rect of rects) {
    host.grid.unmerge(target.sheet, rect);
    if (rect.rows > 1 || rect.columns > 1) host.grid.merge(target.sheet, rect);
  }
}

export function breakCellsApart(host: SheetsHost, target: RangeTarget): void {
  checkMerging(host, target);
  host.grid.unmerge(target.sheet, target.rect);
}

/** Whether the whole range lies within one merge (Range.md isPartOfMerge). */
export function isInMerge(host: SheetsHost, target: RangeTarget): boolean {
  return sheetOf(host, target).merges.some((merge) => holds(merge, target.rect));
}

/** Merges that lie within the range (Range.md getMergedRanges). */
export function mergesIn(host: SheetsHost, target: RangeTarget): readonly Rect[] {
  return sheetOf(host, target).merges.filter((merge) => holds(target.rect, merge));
}

/** A merge that reaches beyond the range can be neither merged nor broken apart by it. */
function checkMerging(host: SheetsHost, target: RangeTarget): void {
  checkEditable(host, target.sheet, target.rect);
  if (sheetOf(host, target).merges.some((merge) => rectsOverlap(merge, target.rect) && !holds(target.rect, merge)))
    throw new ServiceException(MESSAGES.partOfMerge);
}

function holds(outer: Rect, inner: Rect): boolean {
  return (
    isIn(outer, inner.row, inner.column) && isIn(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}
