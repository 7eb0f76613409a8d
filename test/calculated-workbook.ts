import { createCalculator } from "../workbench/grid/formula/calculator";
import type { CalculatorContent } from "../workbench/grid/formula/calculator";
import type { Cell } from "../src/text/cell";
import { appraise, computedColumns } from "../src/workbook/check/appraise";
import { sameValue } from "../src/workbook/check/check-computed";
import { formulaOfRow } from "../src/workbook/model/row-formula";
import type { Snapshot } from "../src/workbook/model/snapshot";
import type { Disagreement } from "./calculated";

/**
 * Calculates the formulas of all computed columns from what stands in the other cells, and compares them with the
 * core's values. Hidden columns are compared as well, since the formulas of others read them.
 */
export function againstCore(snapshot: Snapshot, appraisal = appraise(snapshot)): readonly Disagreement[] {
  const { tables, ballots } = appraisal;
  const columns = [...tables, ...ballots].flatMap((table) => computedColumns(table, true));
  if (columns.length === 0) throw new Error("the workbook has no computed columns to compare");
  const contents = contentsOf(snapshot);
  for (const { column, formula } of columns)
    for (let row = 0; row < column.area.rows; row++)
      contents.set(keyOf(column.area.sheet, column.area.row + row, column.area.column), {
        formula: formulaOfRow(formula, column.area.row + row),
      });
  const value = calculatorOf(snapshot, contents);
  return columns.flatMap(({ table, role, column: { area }, valueAt }) =>
    Array.from({ length: area.rows }, (_, row) => row).flatMap((row): readonly Disagreement[] => {
      const [core, shown] = [valueAt(row), value(area.sheet, area.row + row, area.column)];
      return sameValue(core, shown) ? [] : [{ table, role, row, core, shown }];
    }),
  );
}

/** Returns the value that a program shows in the first cell of a defined name, or `row` cells below it. */
export function shownAt(snapshot: Snapshot): (name: string, row?: number) => Cell {
  const value = calculatorOf(snapshot, contentsOf(snapshot));
  return (name, row = 0) => {
    const area = snapshot.names.find((named) => named.name === name)?.block?.area;
    if (!area) throw new Error(`the workbook has no name ${name}`);
    return value(area.sheet, area.row + row, area.column);
  };
}

function contentsOf(snapshot: Snapshot): Map<string, CalculatorContent> {
  const contents = new Map<string, CalculatorContent>();
  for (const { block } of snapshot.names)
    block?.columns.forEach((cells, column) =>
      cells.forEach((cell, row) => {
        const formula = block.formulas[column]?.[row] ?? null;
        contents.set(
          keyOf(block.area.sheet, block.area.row + row, block.area.column + column),
          formula === null ? cell : { formula },
        );
      }),
    );
  return contents;
}

function calculatorOf(snapshot: Snapshot, contents: ReadonlyMap<string, CalculatorContent>) {
  const areas = new Map(snapshot.names.map(({ name, block }) => [name.toUpperCase(), block?.area ?? null]));
  return createCalculator({
    content: (sheet, row, column) => contents.get(keyOf(sheet, row, column)) ?? null,
    name: (name) => areas.get(name.toUpperCase()) ?? null,
    hasSheet: () => true,
  }).value;
}

const keyOf = (sheet: string, row: number, column: number) => `${sheet}!${String(row)},${String(column)}`;
