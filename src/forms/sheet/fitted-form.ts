import { EMPTY_ROW } from "../../workbook/sheets/page-breaks";
import { SINGLE_PAGES } from "../form-kinds";
import type { Paper } from "../paper";
import { layOut } from "./lay-out";
import type { LaidForm } from "./lay-out";

/** Percent: no rubric with names that fit their cells needs less. A text longer still runs on rather than being cut. */
const LEAST_SCALE = 25;
/** Percent by which letters get smaller until all fits. */
const STEP = 4;

/**
 * Sets a form as large as it may be. One of a page each stays on its page with any rubric and texts: a sheet has one
 * scale, so the longest page decides.
 */
export function fittedForm(paper: Paper): LaidForm {
  let laid = layOut(paper, 100);
  if (!SINGLE_PAGES.has(paper.kind)) return laid;
  let scale = 100;
  while (scale > LEAST_SCALE && longestPage(laid) > laid.room) {
    // Wider columns need fewer lines, so that the root of what is too much is a first guess
    const guess = scale === 100 ? Math.floor(100 / Math.sqrt(longestPage(laid) / laid.room)) : scale - STEP;
    scale = Math.max(LEAST_SCALE, Math.min(scale - 1, guess));
    laid = layOut(paper, scale);
  }
  return laid;
}

/** Points of the rows between two beginnings of pages, the most of them. */
function longestPage({ begin, heights, built: { rows } }: LaidForm): number {
  const starts = new Set(begin);
  let most = 0;
  let used = 0;
  for (let row = 1; row <= rows; row++) {
    if (starts.has(row)) used = 0;
    used += heights.get(row) ?? EMPTY_ROW;
    most = Math.max(most, used);
  }
  return most;
}
