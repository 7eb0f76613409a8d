import { readBindings } from "../../workbook/bindings/bindings";
import type { BoundTable } from "../../workbook/bindings/bindings";
import { rectContains } from "../../workbook/model/area";
import type { Snapshot } from "../../workbook/model/snapshot";

/** The entry whose row is selected; `row` counts from 0 within the table. */
export interface EntryPlace {
  readonly table: number;
  readonly row: number;
}

/** The tables whose entries are scored on cards, and the selected entry. */
export interface OpenedCard {
  readonly tables: readonly BoundTable[];
  /** `null` where no row of these tables is selected. */
  readonly selected: EntryPlace | null;
  /** Whether the workbook has any table at all, also a damaged one or one without criteria. */
  readonly hasTables: boolean;
}

/** Reads the tables with criteria, for scoring entry by entry. Changes nothing. */
export function openCard(snapshot: Snapshot): OpenedCard {
  const bindings = readBindings(snapshot);
  const tables = bindings.tables.filter(({ rubric }) => rubric.method === "scores" && rubric.criteria.length > 0);
  return { tables, selected: placeOf(tables, snapshot), hasTables: bindings.takenIds.size > 0 };
}

function placeOf(tables: readonly BoundTable[], { selection }: Snapshot): EntryPlace | null {
  if (!selection) return null;
  // Two tables may stand side by side: the one with the selected cell in a column of its own comes first
  const crossed = tables.filter(
    ({ sheet, firstRow, rows }) =>
      sheet === selection.sheet && selection.row >= firstRow && selection.row < firstRow + rows,
  );
  const cell = { ...selection, rows: 1, columns: 1 };
  const own =
    crossed.find(({ columns }) => [...columns.values()].some(({ area }) => rectContains(area, cell))) ?? crossed[0];
  return own ? { table: own.id, row: selection.row - own.firstRow } : null;
}
