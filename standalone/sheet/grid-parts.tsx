import { columnLetters } from "../../src/workbook/model/area";
import type { Rect } from "../../src/workbook/model/area";
import type { SheetLayout } from "../contract/calls";
import type { CellLooks } from "./cell-looks";
import type { Box, PlacedCell } from "./placed-cells";
import type { ItemRange } from "./visible-range";

/** Heights and widths of the letters and numbers around the cells, in pixels. */
export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 52;

/** Pixels from the edge of a part of the grid to the sheet's first cell. */
export interface Shift {
  readonly left: number;
  readonly top: number;
}

function position({ left, top, width, height }: Box, shift: Shift) {
  return {
    left: `${left + shift.left - 1}px`,
    top: `${top + shift.top - 1}px`,
    width: `${width + 1}px`,
    height: `${height + 1}px`,
  };
}

interface GridCellProps {
  readonly placed: PlacedCell;
  readonly shift: Shift;
  readonly looks: CellLooks;
  readonly mark: string | null;
}

export function GridCell({ placed, shift, looks, mark }: GridCellProps) {
  const { cell, isMerged, textWidth, width } = placed;
  return (
    <div
      class={`sv-cell sv-${cell.kind} ${looks.classOf(cell.style)}${isMerged ? " sv-merged" : ""}`}
      style={position(placed, shift)}
      data-mark={mark}
    >
      {cell.text !== "" && (
        <span style={textWidth > width ? { width: `${textWidth - 6}px` } : undefined}>{cell.text}</span>
      )}
    </div>
  );
}

export function Outline({ box, shift }: { readonly box: Box; readonly shift: Shift }) {
  return <div class="sv-selection" style={position(box, shift)} />;
}

interface LinesProps {
  readonly layout: SheetLayout;
  readonly rows: ItemRange;
  readonly columns: ItemRange;
  readonly shift: Shift;
}

/** The lines between cells, under all of them. */
export function Lines({ layout: { tops, lefts }, rows, columns, shift }: LinesProps) {
  if (rows.last < rows.first || columns.last < columns.first) return null;
  const [top, bottom] = [tops[rows.first - 1]!, tops[rows.last]!];
  const [left, right] = [lefts[columns.first - 1]!, lefts[columns.last]!];
  return (
    <>
      <div class="sv-paper" style={position({ left, top, width: right - left, height: bottom - top }, shift)} />
      {itemsOf(rows).map((row) => (
        <div
          key={`row ${row}`}
          class="sv-line"
          style={{ ...position({ left, top: tops[row]!, width: right - left, height: 0 }, shift), height: "1px" }}
        />
      ))}
      {itemsOf(columns).map((column) => (
        <div
          key={`column ${column}`}
          class="sv-line"
          style={{ ...position({ left: lefts[column]!, top, width: 0, height: bottom - top }, shift), width: "1px" }}
        />
      ))}
    </>
  );
}

function itemsOf({ first, last }: ItemRange): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

interface HeadProps {
  readonly layout: SheetLayout;
  readonly selection: Rect | null;
}

export function Letters({ layout: { lefts }, columns, selection }: HeadProps & { readonly columns: ItemRange }) {
  return (
    <>
      {itemsOf(columns).map((column) => {
        const [left, right] = [lefts[column - 1]!, lefts[column]!];
        if (left === right) return null;
        const isSelected = selection && column >= selection.column && column < selection.column + selection.columns;
        return (
          <div
            key={column}
            class="sv-head sv-letter"
            data-selected={isSelected || null}
            style={{ left: `${left + HEAD_WIDTH}px`, width: `${right - left}px`, height: `${HEAD_HEIGHT}px` }}
          >
            {columnLetters(column)}
          </div>
        );
      })}
    </>
  );
}

export function Numbers({
  layout: { tops },
  rows,
  selection,
  shift,
}: HeadProps & { readonly rows: ItemRange; readonly shift: number }) {
  return (
    <>
      {itemsOf(rows).map((row) => {
        const [top, bottom] = [tops[row - 1]!, tops[row]!];
        if (top === bottom) return null;
        const isSelected = selection && row >= selection.row && row < selection.row + selection.rows;
        return (
          <div
            key={row}
            class="sv-head sv-number-head"
            data-selected={isSelected || null}
            style={{ top: `${top + shift}px`, height: `${bottom - top}px`, width: `${HEAD_WIDTH}px` }}
          >
            {row}
          </div>
        );
      })}
    </>
  );
}
