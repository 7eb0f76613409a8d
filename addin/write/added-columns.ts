import { MAX_COLUMNS } from "../../src/workbook/model/area";
import type { Area, Rect } from "../../src/workbook/model/area";
import { addedArea } from "../../src/workbook/model/plan";
import type { AddedColumns } from "../../src/workbook/model/plan";
import { clearRegion } from "./clear-region";
import { HostError } from "../excel/host-error";
import { restoreCellsSteps } from "./kept-cells";
import type { KeptCells } from "./kept-cells";
import { rangeAt } from "../excel/range-at";
import { sheetNamed } from "../excel/sheet-named";
import { callsStep } from "../excel/step";
import type { Step } from "../excel/step";
import { everyCell } from "./style-calls";
import { charactersToPoints } from "../excel/units";
import { arrayStep, wholeColumns } from "./write-cells";

/** Former state of the cells and columns in whose place new columns go. The cells are empty. */
export interface RecordedAdded extends KeptCells {
  readonly columns: readonly { readonly width: number; readonly hidden: boolean }[];
}

/** Queues the reading of what new columns change; the returned function takes up the values after the sync. */
export function recordAdded(sheet: Excel.Worksheet, added: AddedColumns): () => RecordedAdded {
  const area = addedArea(added);
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("columnIndex,columnCount");
  const columns = rangeAt(sheet, area).getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  return () => ({
    area,
    backup: besides(area, used.isNullObject ? 0 : used.columnIndex + used.columnCount),
    columns: columns.value.map(({ columnHidden, format }) => ({
      hidden: columnHidden ?? false,
      width: format?.columnWidth ?? 0,
    })),
  });
}

/**
 * Returns where a copy of the cells goes. Several groups of new columns are adjacent, so their copies keep the same
 * distances.
 */
function besides(area: Area, lastUsed: number): Rect {
  const column = area.column + Math.max(lastUsed, area.column + area.columns) + MOST_ADDED;
  if (column + area.columns > MAX_COLUMNS) throw new HostError("no-room", area.sheet);
  return { row: area.row, column, rows: area.rows, columns: area.columns };
}

/** More columns than attaching ever adds. */
const MOST_ADDED = 64;

/** After failure: restores the cells and columns. */
export function restoreAddedSteps(recorded: RecordedAdded): readonly Step[] {
  const { area, columns } = recorded;
  return [
    ...restoreCellsSteps(recorded),
    ...columns.map(({ width, hidden }, index) =>
      callsStep(3, (workbook) => {
        const column = sheetNamed(workbook, area.sheet).getRange(
          wholeColumns(area.column + index, area.column + index),
        );
        column.format.columnWidth = width;
        column.columnHidden = hidden;
      }),
    ),
  ];
}

/** Lays out new columns: formats first, since pasting formats would undo the number formats; hiding last. */
export function addColumnsSteps(added: AddedColumns): readonly Step[] {
  const { sheet, column, columns, header, body, like, tint } = added;
  return [
    callsStep(tint === undefined ? 8 : 12, (workbook) => {
      const worksheet = sheetNamed(workbook, sheet);
      rangeAt(worksheet, { ...header, column, columns: columns.length }).copyFrom(
        rangeAt(worksheet, { ...header, column: like.header, columns: 1 }),
        "Formats",
      );
      rangeAt(worksheet, { ...body, column, columns: columns.length }).copyFrom(
        rangeAt(worksheet, { ...like.body, rows: 1, columns: 1 }),
        "Formats",
      );
      if (tint === undefined) return;
      rangeAt(worksheet, { ...header, column, columns: columns.length }).format.wrapText = true;
      rangeAt(worksheet, { ...body, column, columns: columns.length }).format.fill.color = tint;
    }),
    ...columns.map(({ numberFormat }, index) =>
      callsStep(2, (workbook) => {
        rangeAt(sheetNamed(workbook, sheet), { ...body, column: column + index, columns: 1 }).numberFormat =
          everyCell(numberFormat);
      }),
    ),
    arrayStep(sheet, { row: header.row, column }, [columns.map(({ heading }) => heading)]),
    ...(header.rows < 2
      ? []
      : columns.map((_, index) =>
          callsStep(2, (workbook) =>
            rangeAt(sheetNamed(workbook, sheet), { ...header, column: column + index, columns: 1 }).merge(false),
          ),
        )),
    ...columns.flatMap(({ width, isHidden }, index): readonly Step[] =>
      width === null && !isHidden
        ? []
        : [
            callsStep(3, (workbook) => {
              const whole = sheetNamed(workbook, sheet).getRange(wholeColumns(column + index, column + index));
              if (width !== null) whole.format.columnWidth = charactersToPoints(width);
              if (isHidden) whole.columnHidden = true;
            }),
          ],
    ),
  ];
}

/**
 * Removes new columns, whose cells are empty at this point, and restores the width and visibility of the former ones.
 */
export function clearColumnsSteps(added: AddedColumns): readonly Step[] {
  return [
    callsStep(6, (workbook) => clearRegion(rangeAt(sheetNamed(workbook, added.sheet), addedArea(added)))),
    ...added.columns.flatMap(({ isHidden }, index) => {
      const former = added.before?.[index];
      if (!former && !isHidden) return [];
      return [
        callsStep(3, (workbook) => {
          const column = sheetNamed(workbook, added.sheet).getRange(
            wholeColumns(added.column + index, added.column + index),
          );
          // A column has no width while it is hidden
          column.columnHidden = false;
          if (former && former.width !== null && !former.isHidden)
            column.format.columnWidth = charactersToPoints(former.width);
          if (former?.isHidden) column.columnHidden = true;
        }),
      ];
    }),
  ];
}
