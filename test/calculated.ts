import { createCalculator } from "../workbench/grid/formula/calculator";
import type { CalculatorContent } from "../workbench/grid/formula/calculator";
import { readRubricRows } from "../src/rubric/read-rubric-rows";
import type { Rubric } from "../src/rubric/rubric";
import { RUBRIC_COLUMN_COUNT } from "../src/rubric/rubric-columns";
import { code } from "../src/rubric/rubric-line";
import { rubricToRows } from "../src/rubric/rubric-rows";
import type { Role } from "../src/scoring/role";
import { scoreTable } from "../src/scoring/score-table";
import type { CollectiveResult, InputTable, TableResult } from "../src/scoring/table";
import type { Cell } from "../src/text/cell";
import { foldName } from "../src/text/fold";
import { rubricCells } from "../src/workbook/bindings/rubric-cells";
import { sameValue } from "../src/workbook/check/check-computed";
import type { ValueReader } from "../src/workbook/formulas/computed-values";
import type { FormulaTable } from "../src/workbook/formulas/formulas";
import type { Area } from "../src/workbook/model/area";
import { columnName } from "../src/workbook/model/binding-name";
import { formulaOfRow } from "../src/workbook/model/row-formula";
import { inputTable } from "./input-table";
import type { EntryCells } from "./input-table";

/** A rubric, and what people typed into its table. */
export interface TypedTable {
  readonly rubric: Rubric;
  readonly entries: readonly EntryCells[];
  /** Columns that the table does not have. */
  readonly without?: readonly Role[];
}

/** How a version of the product fills computed columns: their formulas, and the core's values of the same cells. */
export interface Columns {
  readonly formulas: (table: FormulaTable) => ReadonlyMap<Role, string>;
  readonly values: (table: InputTable, result: TableResult) => ReadonlyMap<Role, ValueReader>;
}

/** A cell of a computed column that a program shows otherwise than the core; rows from 0. */
export interface Disagreement {
  readonly table: number;
  readonly role: Role;
  readonly row: number;
  readonly core: Cell;
  readonly shown: Cell;
}

const FIRST_ROW = 5;
/** Roles in the order in which they are first met; the columns of every table stand in this order. */
const COLUMN_OF = new Map<Role, number>();

/**
 * Lays tables out as cells of a workbook, calculates the formulas of all their computed columns, hidden ones included,
 * and returns where these differ from the core's values. Rows in `gaps` have no formulas, as after inserting them.
 */
export function againstCore(
  tables: readonly TypedTable[],
  { formulas, values }: Columns,
  gaps: readonly number[] = [],
): readonly Disagreement[] {
  const sheets = new Map<string, Map<number, CalculatorContent>>();
  const areas = new Map<string, Area>();
  const collectives = new Map<string, CollectiveResult>();
  const ids = tables.flatMap(({ rubric }, index) =>
    rubric.method === "scores" && rubric.subjectKind === "collective" ? [index + 1] : [],
  );
  const read: (Omit<Disagreement, "shown"> & { readonly sheet: string; readonly at: readonly [number, number] })[] = [];
  tables.forEach(({ rubric, entries, without = [] }, index) => {
    const id = index + 1;
    const sheet = `Bảng ${String(id)}`;
    const whole = inputTable(rubric, entries);
    const typed: InputTable = {
      ...whole,
      columns: new Map([...whole.columns].filter(([role]) => !without.includes(role))),
    };
    const result = scoreTable(typed, { body: null, collectives });
    for (const { name, result: points, band, provisional } of result.subjects) {
      if (!collectives.has(foldName(name)))
        collectives.set(foldName(name), { result: points, band: rubric.bands[band]?.name ?? null, provisional });
    }
    const shown = values(typed, result);
    const columns = new Map<Role, number>(
      [...typed.columns.keys(), ...shown.keys()].map((role) => [role, columnOf(role)]),
    );
    const cells = new Map<number, CalculatorContent>();
    sheets.set(sheet, cells);
    for (const [role, column] of columns) {
      areas.set(columnName(id, role).toUpperCase(), {
        sheet,
        row: FIRST_ROW,
        column,
        rows: entries.length,
        columns: 1,
      });
      typed.columns.get(role)?.cells.forEach((cell, row) => cells.set(keyOf(FIRST_ROW + row, column), cell));
    }
    const built = formulas({
      id,
      cells: layRubricOut(rubric, `Bộ tiêu chí ${String(id)}`, sheets),
      collectiveTables: ids,
      column: (role) => columns.get(role),
    });
    for (const [role, formula] of built) {
      const column = columns.get(role)!;
      for (let row = 0; row < entries.length; row++) {
        if (gaps.includes(row)) continue;
        cells.set(keyOf(FIRST_ROW + row, column), { formula: formulaOfRow(formula, FIRST_ROW + row) });
        read.push({ table: id, role, row, core: shown.get(role)!(row), sheet, at: [FIRST_ROW + row, column] });
      }
    }
  });
  if (read.length === 0) throw new Error("there are no formulas to compare");
  const { value } = createCalculator({
    content: (sheet, row, column) => sheets.get(sheet)?.get(keyOf(row, column)) ?? null,
    name: (name) => areas.get(name.toUpperCase()) ?? null,
    hasSheet: (name) => sheets.has(name),
  });
  return read.flatMap(({ sheet, at, ...cell }): readonly Disagreement[] => {
    const shown = value(sheet, ...at);
    return sameValue(cell.core, shown) ? [] : [{ ...cell, shown }];
  });
}

function layRubricOut(rubric: Rubric, sheet: string, sheets: Map<string, Map<number, CalculatorContent>>) {
  const rows = rubricToRows(rubric, null).map(({ cells }) => cells);
  const read = readRubricRows(rows);
  if (!read.rubric) throw new Error(`no rubric: ${JSON.stringify(read.faults)}`);
  const cells = new Map<number, CalculatorContent>();
  rows.forEach((line, row) => line.forEach((cell, column) => cells.set(keyOf(row + 1, column + 1), cell)));
  sheets.set(sheet, cells);
  const codes = read.positions.setting.map((row) => code({ row, cell: () => rows[row]![1] ?? null }) ?? "");
  const area = { sheet, row: 1, column: 1, rows: rows.length, columns: RUBRIC_COLUMN_COUNT };
  return rubricCells(read.rubric, read.positions, area, codes);
}

function columnOf(role: Role): number {
  const known = COLUMN_OF.get(role) ?? COLUMN_OF.size + 1;
  COLUMN_OF.set(role, known);
  return known;
}

const keyOf = (row: number, column: number) => row * 1000 + column;
