import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/preset-sheets-core";
import type { OpenUniver } from "./start-univer";

/** Pixels on the page. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a cell of the sheet that is shown lies on the page, or would lie if it were in sight. Rows and columns count from 1. */
export function cellPlace({ api, injector, unitId }: OpenUniver, row: number, column: number): Place {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const canvas = document.getElementById(`univer-sheet-main-canvas_${unitId}`);
  const scrolled = injector.get(IRenderManagerService).getRenderById(unitId)?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!sheet || !canvas || !scrolled) throw new Error("no sheet is shown");
  // Univer counts from the corner of its canvas, as if nothing were scrolled
  const { left, top } = canvas.getBoundingClientRect();
  const { x, y, width, height } = sheet.getRange(row - 1, column - 1).getCellRect();
  return {
    x: left + x - (column > sheet.getFrozenColumns() ? scrolled.viewportScrollX : 0),
    y: top + y - (row > sheet.getFrozenRows() ? scrolled.viewportScrollY : 0),
    width, height,
  };
}
