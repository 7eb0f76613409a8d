import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { rectToAddress } from "../../src/workbook/model/area";
import type { Area, Rect } from "../../src/workbook/model/area";
import type { SheetLayout } from "../contract/calls";
import type { CellLooks } from "./cell-looks";
import { GridCell, HEAD_HEIGHT, HEAD_WIDTH, Letters, Lines, Numbers, Outline } from "./grid-parts";
import type { Shift } from "./grid-parts";
import { movedSelection } from "./moved-selection";
import { boxOf, placedCells } from "./placed-cells";
import type { RowStore } from "./row-store";
import type { SheetMarks } from "./sheet-marks";
import { itemAt, scrollInto, visibleRange } from "./visible-range";
import type { ItemRange } from "./visible-range";

export interface SheetGridProps {
  readonly sheet: string;
  readonly label: string;
  readonly layout: SheetLayout;
  readonly rows: RowStore;
  readonly looks: CellLooks;
  readonly marks: SheetMarks;
  readonly selection: Rect | null;
  /** The selection comes into view each time this grows. */
  readonly shownCount: number;
  readonly onSelect: (selection: Area) => void;
}

/** Rows that are drawn beyond the view, so that a short scroll shows no empty ones. */
const SPARE_ROWS = 6;
/** Frozen rows or columns that fill more of the view than this leave no room to scroll. */
const MOST_FROZEN = 0.6;

interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A sheet's cells, to read: only those in view are drawn. */
export function SheetGrid({
  sheet,
  label,
  layout,
  rows,
  looks,
  marks,
  selection,
  shownCount,
  onSelect,
}: SheetGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ left: 0, top: 0, width: 800, height: 600 });
  const anchor = useRef<Rect | null>(null);
  const { tops, lefts } = layout;
  const frozen = useMemo(() => usableFrozen(layout, view), [layout, view.width, view.height]);
  const frozenHeight = tops[frozen.rows] ?? 0;
  const frozenWidth = lefts[frozen.columns] ?? 0;

  const measure = () => {
    const { current } = scroller;
    if (!current) return;
    const next = {
      left: current.scrollLeft,
      top: current.scrollTop,
      width: current.clientWidth,
      height: current.clientHeight,
    };
    setView((now) => (same(now, next) ? now : next));
  };
  useLayoutEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
    measure();
  }, [sheet]);

  const cellsHeight = view.height - HEAD_HEIGHT - frozenHeight;
  const cellsWidth = view.width - HEAD_WIDTH - frozenWidth;
  const inView = visibleRange(tops, view.top + frozenHeight, cellsHeight);
  const shownRows: ItemRange = {
    first: Math.max(frozen.rows + 1, inView.first - SPARE_ROWS),
    last: Math.min(tops.length - 1, inView.last + SPARE_ROWS),
  };
  const across = visibleRange(lefts, view.left + frozenWidth, cellsWidth);
  const shownColumns: ItemRange = {
    first: Math.max(frozen.columns + 1, across.first - 1),
    last: Math.min(lefts.length - 1, across.last + 1),
  };
  const frozenRows: ItemRange = { first: 1, last: frozen.rows };
  const frozenColumns: ItemRange = { first: 1, last: frozen.columns };

  useEffect(() => {
    rows.want(shownRows.first, shownRows.last, layout.version);
    if (frozen.rows > 0) rows.want(1, frozen.rows, layout.version);
  }, [rows, layout, shownRows.first, shownRows.last, frozen.rows]);

  const reveal = ({ row, column }: Rect) => {
    const { current } = scroller;
    if (!current) return;
    // Frozen cells are always in view
    if (row > frozen.rows)
      current.scrollTop = scrollInto(tops, row, view.top + frozenHeight, cellsHeight) - frozenHeight;
    if (column > frozen.columns)
      current.scrollLeft = scrollInto(lefts, column, view.left + frozenWidth, cellsWidth) - frozenWidth;
    measure();
  };
  useEffect(() => {
    if (selection && shownCount > 0) reveal(selection);
  }, [shownCount, layout]);

  const pressKey = (event: KeyboardEvent) => {
    const from = selection ?? { row: 1, column: 1, rows: 1, columns: 1 };
    const next = movedSelection(from, event, layout, Math.max(1, inView.last - inView.first));
    if (!next) return;
    event.preventDefault();
    onSelect({ sheet, ...next });
    reveal({ ...next, row: next.row + next.rows - 1, column: next.column + next.columns - 1 });
  };

  const cellUnder = ({ clientX, clientY }: PointerEvent): Rect | null => {
    const { current } = scroller;
    if (!current) return null;
    const { left, top } = current.getBoundingClientRect();
    const x = clientX - left - current.clientLeft - HEAD_WIDTH;
    const y = clientY - top - current.clientTop - HEAD_HEIGHT;
    if (x < 0 || y < 0 || x > view.width - HEAD_WIDTH || y > view.height - HEAD_HEIGHT) return null;
    return {
      row: itemAt(tops, y < frozenHeight ? y : y + view.top),
      column: itemAt(lefts, x < frozenWidth ? x : x + view.left),
      rows: 1,
      columns: 1,
    };
  };
  const press = (event: PointerEvent) => {
    const cell = event.button === 0 ? cellUnder(event) : null;
    if (!cell) return;
    anchor.current = event.shiftKey && selection ? selection : wholeMerge(cell, layout);
    onSelect({ sheet, ...spanning(anchor.current, cell) });
  };
  const drag = (event: PointerEvent) => {
    const cell = anchor.current && (event.buttons & 1) === 1 && event.pointerType === "mouse" ? cellUnder(event) : null;
    if (!cell || !anchor.current) return;
    const next = spanning(anchor.current, cell);
    if (!selection || rectToAddress(next) !== rectToAddress(selection)) onSelect({ sheet, ...next });
  };

  const cells = (rowRange: ItemRange, columnRange: ItemRange, shift: Shift) =>
    placedCells(layout, rowRange, columnRange, rows.row).map((placed) => (
      <GridCell key={placed.key} placed={placed} shift={shift} looks={looks} mark={marks.at(placed.key)} />
    ));
  /** Drawn once in each part of the grid that the selection touches. */
  const outline = (shift: Shift, isThere: (selected: Rect) => boolean) =>
    selection && isThere(selection) && <Outline box={boxOf(selection, layout)} shift={shift} />;
  const isAbove = ({ row }: Rect) => row <= frozen.rows;
  const isLeft = ({ column }: Rect) => column <= frozen.columns;
  const reachesBelow = ({ row, rows: count }: Rect) => row + count - 1 > frozen.rows;
  const body: Shift = { left: HEAD_WIDTH, top: HEAD_HEIGHT };
  const beside: Shift = { left: HEAD_WIDTH, top: -frozenHeight };
  const width = HEAD_WIDTH + (lefts.at(-1) ?? 0);
  const height = HEAD_HEIGHT + (tops.at(-1) ?? 0);
  return (
    <div
      ref={scroller}
      class="sv-scroller"
      role="region"
      aria-label={label}
      tabIndex={0}
      onScroll={measure}
      onKeyDown={pressKey}
      onPointerDown={press}
      onPointerMove={drag}
    >
      <div class="sv-canvas" style={{ width: `${width}px`, height: `${height}px` }}>
        <Lines layout={layout} rows={shownRows} columns={shownColumns} shift={body} />
        <div class="sv-top" style={{ height: `${HEAD_HEIGHT + frozenHeight}px` }}>
          <div class="sv-corner" style={{ width: `${HEAD_WIDTH + frozenWidth}px` }}>
            <Letters layout={layout} columns={frozenColumns} selection={selection} />
            <Numbers layout={layout} rows={frozenRows} selection={selection} shift={HEAD_HEIGHT} />
            <Lines layout={layout} rows={frozenRows} columns={frozenColumns} shift={body} />
            {cells(frozenRows, frozenColumns, body)}
            {outline(body, (selected) => isAbove(selected) && isLeft(selected))}
          </div>
          <Letters layout={layout} columns={shownColumns} selection={selection} />
          <Lines layout={layout} rows={frozenRows} columns={shownColumns} shift={body} />
          {cells(frozenRows, shownColumns, body)}
          <div class="sv-clip">{outline(body, isAbove)}</div>
        </div>
        <div
          class="sv-left"
          style={{ width: `${HEAD_WIDTH + frozenWidth}px`, height: `${height - HEAD_HEIGHT - frozenHeight}px` }}
        >
          <Numbers layout={layout} rows={shownRows} selection={selection} shift={-frozenHeight} />
          <Lines layout={layout} rows={shownRows} columns={frozenColumns} shift={beside} />
          {cells(shownRows, frozenColumns, beside)}
          {outline(beside, isLeft)}
        </div>
        {cells(shownRows, shownColumns, body)}
        {outline(body, reachesBelow)}
      </div>
    </div>
  );
}

function same(a: View, b: View): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}

function usableFrozen({ tops, lefts, frozen }: SheetLayout, { width, height }: View): SheetLayout["frozen"] {
  return {
    rows: (tops[frozen.rows] ?? Infinity) > height * MOST_FROZEN ? 0 : frozen.rows,
    columns: (lefts[frozen.columns] ?? Infinity) > width * MOST_FROZEN ? 0 : frozen.columns,
  };
}

function wholeMerge(cell: Rect, { merges }: SheetLayout): Rect {
  const { row, column } = cell;
  return (
    merges.find(
      (merge) =>
        row >= merge.row &&
        row < merge.row + merge.rows &&
        column >= merge.column &&
        column < merge.column + merge.columns,
    ) ?? cell
  );
}

function spanning(from: Rect, to: Rect): Rect {
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    row,
    column,
    rows: Math.max(from.row + from.rows, to.row + to.rows) - row,
    columns: Math.max(from.column + from.columns, to.column + to.columns) - column,
  };
}
