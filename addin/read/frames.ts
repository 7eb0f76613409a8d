import { rectToAddress, referenceToArea } from "../../src/workbook/model/area";
import type { Area } from "../../src/workbook/model/area";
import type { Plan } from "../../src/workbook/model/plan";
import type { ExcelTable, SheetFrames } from "../../src/workbook/model/snapshot";
import type { FrameEdit } from "../../src/workbook/undo/undo-note";
import type { Reading } from "./read-slices";
import { rectOfRange } from "../excel/rect-of-range";
import { hasExcelApi } from "../excel/requirements";
import { sheetNamed } from "../excel/sheet-named";
import { callsStep } from "../excel/step";
import type { Step } from "../excel/step";

export interface FramesReading {
  readonly reading: Reading;
  readonly frames: () => SheetFrames;
}

/**
 * Queues the list of Excel tables; before 1.13 they cannot be resized, so they stay unchanged. The returned function is
 * for after the sync.
 */
export function queueTables({ tables }: Excel.Workbook): () => readonly Excel.Table[] {
  if (!hasExcelApi("1.13")) return () => [];
  tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name");
  return () => tables.items;
}

/** Reads the areas of tables, and the print areas of sheets. */
export function readFrames(
  workbook: Excel.Workbook,
  tables: readonly Excel.Table[],
  sheets: readonly string[],
): FramesReading {
  let found: SheetFrames = { tables: [], printAreas: [] };
  return {
    frames: () => found,
    reading: {
      rows: 1,
      queue: () => {
        const ranges = tables.map(({ name }) => workbook.tables.getItem(name).getRange());
        for (const range of ranges) range.load("rowIndex,columnIndex,rowCount,columnCount");
        const printed = sheets.map((name) => sheetNamed(workbook, name).pageLayout.getPrintAreaOrNullObject());
        for (const areas of printed) areas.load("address");
        return () => {
          found = {
            tables: tables.map((table, index): ExcelTable => {
              const range = ranges[index]!;
              const area: Area = { sheet: table.worksheet.name, ...rectOfRange(range) };
              return { name: table.name, area, hasHeader: table.showHeaders, hasTotals: table.showTotals };
            }),
            // A print area of several rectangles stays unchanged
            printAreas: sheets.flatMap((sheet, index) => {
              const areas = printed[index]!;
              const area = areas.isNullObject
                ? null
                : referenceToArea(`s!${areas.address.slice(areas.address.lastIndexOf("!") + 1)}`);
              return area && !areas.address.includes(",") ? [{ ...area, sheet }] : [];
            }),
          };
        };
      },
    },
  };
}

export function frameSteps(edit: FrameEdit): readonly Step[] {
  return [
    callsStep(3, (workbook) => {
      if (edit.kind === "resizeTable") workbook.tables.getItem(edit.name).resize(rectToAddress(edit.to));
      else sheetNamed(workbook, edit.sheet).pageLayout.setPrintArea(rectToAddress(edit.to));
    }),
  ];
}

/** After failure: restores the former areas. */
export function restoreFrameSteps({ edits }: Plan): readonly Step[] {
  return edits.flatMap((edit) =>
    edit.kind === "resizeTable" || edit.kind === "setPrintArea"
      ? frameSteps({ ...edit, from: edit.to, to: edit.from })
      : [],
  );
}
