import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { OpenUniver } from "../start-univer";

/** Right after the rules (9) have left their marks: what comes later may not hand the cell on. */
const AFTER_RULES = 8;

/**
 * Google Sheets marks a cell whose value breaks its rule with a red corner; Excel shows nothing until somebody asks it
 * to circle invalid data. Returns what chooses between them.
 */
export function markInvalidCells(open: OpenUniver): (areMarked: boolean) => void {
  let areShown = false;
  open.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "invalid-marks",
    effect: InterceptorEffectEnum.Style,
    priority: AFTER_RULES,
    handler: (cell, _place, next) => {
      if (areShown || !cell?.markers?.tr) return next(cell);
      const markers = { ...cell.markers };
      delete markers.tr;
      return next({ ...cell, markers });
    },
  });
  return (areMarked) => {
    if (areMarked === areShown) return;
    areShown = areMarked;
    open.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
  };
}
