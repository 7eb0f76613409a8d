import { isBlankCell } from "../../scoring/cell-text";
import { isComputedRole } from "../../scoring/role";
import { readBindings } from "../bindings/bindings";
import type { BoundColumn, BoundTable } from "../bindings/bindings";
import { columnName } from "../model/binding-name";
import { ruledColumns } from "../rules/column-rules";
import { withoutRule } from "../rules/rules-around";
import { emptySheet, readOutside } from "../outside/outside";
import type { OutsideSheet } from "../outside/outside";
import { isFormula } from "../model/fingerprint";
import { patchSnapshot } from "../model/patch-snapshot";
import type { CellEdit, Edit } from "../model/plan";
import { blankRows, freeRows, movedRoles, outsideRow, rowsOutside } from "../outside/rows-outside";
import type { OutsideRows } from "../outside/rows-outside";
import type { Block, Snapshot } from "../model/snapshot";
import { growFrames } from "./grow-frames";
import { MAX_TABLE_ROWS } from "../model/table-size";
import { takenAreas, unboundTables } from "../outside/unbound-tables";
import type { Repair } from "../model/repair";

/**
 * Takes entries outside of tables in. Where nothing else is between, the table's names, formats and rules extend over
 * their rows; entries farther away in the same sheet are moved into rows at the end of the table. Formulas are left to
 * the caller.
 */
export function growTables(snapshot: Snapshot): Repair {
  let repaired = snapshot;
  const edits: Edit[] = [];
  const tables = new Set<number>();
  const outside = readOutside(snapshot);
  const bindings = readBindings(snapshot);
  for (const found of rowsOutside(bindings.tables, snapshot, takenAreas(unboundTables(snapshot, bindings)))) {
    const { table, above, moved, places } = found;
    const end = table.firstRow + table.rows - 1;
    // Rows inside the table need no growth
    const below = Math.max(found.below, ...places.slice(0, moved.length).map((row) => row - end));
    // A table past the limit could not be read again; its rows stay reported
    if (above + below + moved.length === 0 || table.rows + above + below > MAX_TABLE_ROWS) continue;
    const sheet = outside.get(table.sheet) ?? emptySheet(table.sheet);
    tables.add(table.id);
    if (above + below > 0) {
      edits.push(...growthEdits(table, above, below, snapshot));
      repaired = grownSnapshot(repaired, table, above, below, sheet);
    }
    const cells = movedCells(found, sheet);
    if (cells.length === 0) continue;
    edits.push({ kind: "setCells", sheet: table.sheet, cells });
    repaired = patchSnapshot(repaired, table.sheet, cells);
  }
  return { edits, repaired, tables };
}

/** Whether the rows below a table hold nothing, and belong to no other one. */
export function hasRoomBelow(table: BoundTable, rows: number, snapshot: Snapshot): boolean {
  const isFree = freeRows(table, snapshot);
  const isBlank = blankRows(table, readOutside(snapshot).get(table.sheet) ?? emptySheet(table.sheet));
  const first = table.firstRow + table.rows;
  return Array.from({ length: rows }, (_, index) => first + index).every((row) => isFree(row) && isBlank(row));
}

/** Extends a table over the rows below it, which get these cells. Formulas are left to the caller. */
export function growBelow(
  table: BoundTable,
  rows: number,
  snapshot: Snapshot,
  cells: readonly CellEdit[],
): Pick<Repair, "edits" | "repaired"> {
  const contents = new Map(cells.map(({ row, column, content }) => [`${row} ${column}`, content]));
  const at: OutsideSheet["at"] = (row, column) => {
    const content = contents.get(`${row} ${column}`) ?? null;
    return { cell: isFormula(content) ? null : content, formula: null, format: "General" };
  };
  return {
    edits: growthEdits(table, 0, rows, snapshot),
    repaired: grownSnapshot(snapshot, table, 0, rows, { ...emptySheet(table.sheet), at }),
  };
}

function growthEdits(table: BoundTable, above: number, below: number, snapshot: Snapshot): readonly Edit[] {
  const columns = [...table.columns.values()];
  const first = table.firstRow;
  const last = first + table.rows - 1;
  const subject = table.columns.get("DoiTuong")!.area;
  const grown = { row: first - above, rows: table.rows + above + below };
  const ruled = ruledColumns(table, snapshot).filter(({ isOurs }) => isOurs);
  const spans = [
    { from: first, row: first - above, rows: above },
    { from: last, row: last + 1, rows: below },
  ].filter(({ rows }) => rows > 0);
  // A row copied from the table brought its rules along, and another author's rule is not replaced
  const validations = spans.flatMap(({ row, rows }) =>
    ruled.flatMap(({ role, ruleOver }) => {
      const { column } = table.columns.get(role)!.area;
      return withoutRule(columnName(table.id, role), { row, rows, column, columns: 1 }, snapshot).map(ruleOver);
    }),
  );
  return [
    ...columns.map(({ role, area }): Edit => ({
      kind: "setName",
      name: columnName(table.id, role),
      area: { ...area, ...grown },
    })),
    ...spans.flatMap(({ from, row, rows }) =>
      columns.map(({ area }): Edit => ({
        kind: "copyLooks",
        sheet: table.sheet,
        from: { row: from, column: area.column, rows: 1, columns: 1 },
        to: { row, column: area.column, rows, columns: 1 },
      })),
    ),
    ...growFrames(snapshot.frames, subject, { ...subject, ...grown }),
    ...(validations.length === 0 ? [] : [{ kind: "setValidations" as const, sheet: table.sheet, validations }]),
  ];
}

/**
 * Returns the edits that write moved entries in their new place and empty the old one, including formulas copied along.
 */
function movedCells({ table, moved, places }: OutsideRows, sheet: OutsideSheet): readonly CellEdit[] {
  return moved.flatMap((entry, index): readonly CellEdit[] => {
    const { columns, read } = outsideRow(table, sheet, entry);
    const roles = new Set(movedRoles(table));
    return [...columns].flatMap(([role, column]): readonly CellEdit[] => {
      const { cell, formula, format } = read(role);
      if (isBlankCell(cell) && formula === null) return [];
      const cleared = { row: entry.row, column, content: null };
      // Text typed into other columns, a signature or a number, stays in place
      if (!roles.has(role) && formula === null) return [];
      return roles.has(role)
        ? [
            {
              row: places[index]!,
              column: table.columns.get(role)!.area.column,
              content: cell,
              ...(format === "General" ? {} : { format }),
            },
            cleared,
          ]
        : [cleared];
    });
  });
}

function grownSnapshot(
  snapshot: Snapshot,
  table: BoundTable,
  above: number,
  below: number,
  sheet: OutsideSheet,
): Snapshot {
  return {
    ...snapshot,
    outside: [],
    names: snapshot.names.map((named) => {
      const column = [...table.columns.values()].find(({ role }) => columnName(table.id, role) === named.name);
      return column && named.block ? { ...named, block: grownBlock(named.block, column, above, below, sheet) } : named;
    }),
  };
}

function grownBlock(
  block: Block,
  { area, role }: BoundColumn,
  above: number,
  below: number,
  sheet: OutsideSheet,
): Block {
  const read = (from: number, rows: number) =>
    Array.from({ length: rows }, (_, index) => sheet.at(from + index, area.column));
  const [before, after] = [read(area.row - above, above), read(area.row + area.rows, below)];
  const around = <Value>(own: readonly Value[], valueOf: (cell: ReturnType<OutsideSheet["at"]>) => Value) => [
    ...before.map(valueOf),
    ...own,
    ...after.map(valueOf),
  ];
  const formats = block.formats[0] ?? "General";
  const formulas = block.formulas[0] ?? null;
  const isFormulaColumn =
    formulas !== null || isComputedRole(role) || [...before, ...after].some(({ formula }) => formula !== null);
  return {
    area: { ...block.area, row: block.area.row - above, rows: block.area.rows + above + below },
    columns: [around(block.columns[0] ?? [], ({ cell }) => cell)],
    formats: [
      around(
        typeof formats === "string" ? new Array<string>(area.rows).fill(formats) : formats,
        ({ format }) => format,
      ),
    ],
    formulas: [
      isFormulaColumn ? around(formulas ?? new Array<null>(area.rows).fill(null), ({ formula }) => formula) : null,
    ],
    ...(block.fonts === undefined
      ? {}
      : { fonts: block.fonts.map((font) => (typeof font === "string" ? font : around(font, () => ""))) }),
  };
}
