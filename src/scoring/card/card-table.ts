import type { Cell } from "../../text/cell";
import { formatKind } from "../../text/number-format";
import type { Role } from "../role";
import { scoreEntries } from "../score-entries";
import { formatAt } from "../table";
import type { InputColumn, InputTable } from "../table";

const POINTS_FORMAT = "0.00";

/** A column as a score card needs it: cells that a formula fills are not typed into. */
export interface CardColumn extends InputColumn {
  readonly formulas?: readonly (string | null)[] | null;
}

/** A table whose entries are scored one by one. */
export interface CardTable extends InputTable {
  readonly columns: ReadonlyMap<Role, CardColumn>;
}

export function cardCell(table: CardTable, row: number, role: Role): Cell {
  return table.columns.get(role)?.cells[row] ?? null;
}

/** Returns one row as a table of its own, with other cells in place of some. */
export function oneRow(table: CardTable, row: number, cells: ReadonlyMap<Role, Cell>): InputTable {
  const columns = new Map<Role, InputColumn>();
  for (const [role, column] of table.columns) {
    const own = cells.get(role);
    columns.set(role, {
      cells: [own === undefined ? (column.cells[row] ?? null) : own],
      // What is typed in place of a date or a percentage is written under the format of points
      formats: own === undefined ? formatAt(column, row) : POINTS_FORMAT,
    });
  }
  return { rubric: table.rubric, rows: 1, columns };
}

/** Returns a table after cells of one row are written. */
export function withCells<Table extends CardTable>(table: Table, row: number, cells: ReadonlyMap<Role, Cell>): Table {
  const columns = new Map(table.columns);
  for (const [role, cell] of cells) {
    const column = columns.get(role);
    if (!column) continue;
    const written = [...column.cells];
    written[row] = cell;
    columns.set(role, { ...column, cells: written, formats: pointsFormats(column, row) });
  }
  return { ...table, columns };
}

/** Returns the column's formats once a cell shows points: those that show them already stay. */
function pointsFormats(column: CardColumn, row: number): CardColumn["formats"] {
  if (formatKind(formatAt(column, row)) === "plain") return column.formats;
  const formats = column.cells.map((_, at) => formatAt(column, at));
  formats[row] = POINTS_FORMAT;
  return formats;
}

/** Returns the states of all entries (codes of `STATES`), by row. */
export function entryStates(table: CardTable): Uint8Array {
  return scoreEntries(table, []).states;
}

/** Returns the state of one entry (a code of `STATES`). */
export function entryState(table: CardTable, row: number): number {
  return scoreEntries(oneRow(table, row, new Map()), []).states[0]!;
}
