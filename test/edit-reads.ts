import { evaluateFormula } from "../workbench/grid/formula/evaluate";
import type { Expression, ReferenceExpression } from "../workbench/grid/formula/expression";
import { parseFormula } from "../workbench/grid/formula/parser";
import { RangeStore } from "../workbench/grid/formula/range";
import { referenceToArea } from "../src/workbook/model/area";
import type { Area } from "../src/workbook/model/area";
import { nameTarget } from "../workbench/grid/formula/name";
import type { Grid } from "../workbench/grid/grid";

/** What one edit costs an engine that calculates every formula that refers to a changed cell, as LibreOffice and Excel do. */
export interface EditCost {
  /** Formulas that are calculated again. */
  readonly formulas: number;
  /** Cells that they read, each formula by itself. */
  readonly reads: number;
}

interface Formula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly expression: Expression;
  readonly areas: readonly Area[];
}

/** Returns the cost of one edit of a cell, by the calculator of the tests. */
export function editCost(grid: Grid, edited: Pick<Area, "sheet" | "row" | "column">): EditCost {
  const byName = new Map(grid.names().map(({ name, formula }) => [name.toLowerCase(), formula]));
  const all = formulasOf(grid, (name) => referenceToArea(byName.get(name.toLowerCase()) ?? ""));
  const waiting = new Set(all);
  const dirty: Formula[] = [];
  const changed: Pick<Area, "sheet" | "row" | "column">[] = [edited];
  for (let cell = changed.pop(); cell; cell = changed.pop()) {
    for (const formula of waiting) {
      if (!formula.areas.some((area) => contains(area, cell))) continue;
      waiting.delete(formula);
      dirty.push(formula);
      changed.push(formula);
    }
  }
  let reads = 0;
  const cell = (sheet: string, row: number, column: number) => {
    reads += 1;
    return grid.findSheet(sheet)?.value(row, column) ?? null;
  };
  for (const { sheet, row, column, expression } of dirty)
    evaluateFormula(expression, {
      sheet,
      row,
      column,
      cell,
      // Each formula reads its ranges anew
      store: new RangeStore(cell),
      name: (name) => nameTarget(byName.get(name.toLowerCase())),
      hasSheet: (name) => grid.findSheet(name) !== null,
      decimalSeparator: ".",
    });
  return { formulas: dirty.length, reads };
}

function formulasOf(grid: Grid, areaOf: (name: string) => Area | null): readonly Formula[] {
  const found: Formula[] = [];
  for (const sheet of grid.sheets()) {
    const used = sheet.used(true);
    if (!used) continue;
    for (let row = used.row; row < used.row + used.rows; row++)
      for (let column = used.column; column < used.column + used.columns; column++) {
        const content = sheet.content(row, column);
        if (typeof content !== "object" || content === null || !("formula" in content)) continue;
        const expression = parseFormula(content.formula);
        found.push({ sheet: sheet.name, row, column, expression, areas: areasIn(expression, sheet.name, areaOf) });
      }
  }
  return found;
}

/** Everything that a formula refers to, whether or not it comes to be read. */
function areasIn(expression: Expression, sheet: string, areaOf: (name: string) => Area | null): readonly Area[] {
  const inside = (inner: Expression) => areasIn(inner, sheet, areaOf);
  switch (expression.kind) {
    case "reference":
      return [areaOfReference(expression, sheet)];
    case "name": {
      const area = areaOf(expression.name);
      return area ? [area] : [];
    }
    case "call":
      return expression.args.flatMap(inside);
    case "group":
      return inside(expression.inner);
    case "unary":
    case "percent":
      return inside(expression.operand);
    case "binary":
      return [...inside(expression.left), ...inside(expression.right)];
    case "span":
      return [...inside(expression.first), ...inside(expression.last)];
    case "number":
    case "text":
    case "boolean":
    case "error":
    case "missing":
      return [];
  }
}

function areaOfReference({ sheet, first, last }: ReferenceExpression, own: string): Area {
  const end = last ?? first;
  return {
    sheet: sheet ?? own,
    row: Math.min(first.row, end.row),
    column: Math.min(first.column, end.column),
    rows: Math.abs(end.row - first.row) + 1,
    columns: Math.abs(end.column - first.column) + 1,
  };
}

function contains(area: Area, { sheet, row, column }: Pick<Area, "sheet" | "row" | "column">): boolean {
  return (
    area.sheet === sheet &&
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
