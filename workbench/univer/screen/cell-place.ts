import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/preset-sheets-core";
import type { OpenUniver } from "../start-univer";

/** Where a cell lies on the page, in pixels, or would lie if it were in sight. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether its middle can be clicked: not scrolled away, neither under frozen rows nor under the scroll bars. */
  readonly isInSight: boolean;
}

/** Pixels of the scroll bars that lie over the edges of the spreadsheet. */
const SCROLL_BARS = 16;

/** Where a cell of the sheet that is shown lies on the page. Rows and columns count from 1. */
export function cellPlace({ api, injector, unitId }: OpenUniver, row: number, column: number): Place {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const canvas = document.getElementById(`univer-sheet-main-canvas_${unitId}`);
  const scrolled = injector
    .get(IRenderManagerService)
    .getRenderById(unitId)
    ?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!sheet || !canvas || !scrolled) throw new Error("no sheet is shown");
  // Univer counts from the corner of its canvas, as if nothing were scrolled
  const box = canvas.getBoundingClientRect();
  const cell = sheet.getRange(row - 1, column - 1).getCellRect();
  const isFrozenRow = row <= sheet.getFrozenRows();
  const isFrozenColumn = column <= sheet.getFrozenColumns();
  const x = cell.x - (isFrozenColumn ? 0 : scrolled.viewportScrollX);
  const y = cell.y - (isFrozenRow ? 0 : scrolled.viewportScrollY);
  const [middleX, middleY] = [x + cell.width / 2, y + cell.height / 2];
  const isInSight =
    (isFrozenColumn || middleX > scrolled.left) &&
    (isFrozenRow || middleY > scrolled.top) &&
    middleX < box.width - SCROLL_BARS &&
    middleY < box.height - SCROLL_BARS;
  return { x: box.left + x, y: box.top + y, width: cell.width, height: cell.height, isInSight };
}
