import { BooleanNumber } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/preset-sheets-core";
import { NEW_SHEET } from "../start-univer";
import type { UniverSheet } from "../univer-sheet";

interface Mutation {
  readonly id: string;
  readonly params: { readonly ranges: readonly unknown[]; readonly [name: string]: unknown };
}

/**
 * Takes the sizes and hiding of rows and columns that Univer was not yet told of: a handful of changes, however many
 * lines they are for.
 */
export function lineMutations({ pending, size, worksheet }: UniverSheet): readonly Mutation[] {
  const columns = pending.columns.take(
    size.rows - 1,
    (index) => worksheet.getColumnManager().getColumn(index)?.hd === BooleanNumber.TRUE,
  );
  const rows = pending.rows.take(
    size.columns - 1,
    (index) => worksheet.getRowManager().getRow(index)?.hd === BooleanNumber.TRUE,
  );
  const all: readonly Mutation[] = [
    // Univer sets no width of a hidden column
    { id: SetColVisibleMutation.id, params: { ranges: columns.shown } },
    {
      id: SetWorksheetColWidthMutation.id,
      params: { ranges: columns.sized, colWidth: mapValues(columns.sizes, toUniverWidth) },
    },
    { id: SetColHiddenMutation.id, params: { ranges: columns.hidden } },
    { id: SetRowVisibleMutation.id, params: { ranges: rows.shown } },
    {
      id: SetWorksheetRowIsAutoHeightMutation.id,
      params: {
        ranges: rows.sized,
        autoHeightInfo: mapValues(rows.sizes, (height) => (height === null ? BooleanNumber.TRUE : BooleanNumber.FALSE)),
      },
    },
    // Null leaves a height as it is
    { id: SetWorksheetRowHeightMutation.id, params: { ranges: rows.sized, rowHeight: rows.sizes } },
    { id: SetRowHiddenMutation.id, params: { ranges: rows.hidden } },
  ];
  return all.filter(({ params }) => params.ranges.length > 0);
}

/** Univer forgets a width that is that of a new column: a hair more says that somebody made it so wide. */
function toUniverWidth(width: number | null): number {
  if (width === null) return NEW_SHEET.defaultColumnWidth;
  return width === NEW_SHEET.defaultColumnWidth ? width + HAIR : width;
}

const HAIR = 1e-10;

function mapValues<From, To>(record: Readonly<Record<number, From>>, change: (value: From) => To): Record<number, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
