import { columnLetters, quoteSheetName } from "../../../../src/workbook/model/area";
import type { Area } from "../../../../src/workbook/model/area";
import { makeArray, toArray } from "../array";
import type { Arguments, SheetFunction } from "../arguments";
import { compareValues, foldText } from "../compare";
import { hasWildcards, matchesWildcards } from "../pattern";
import { RangeValues } from "../range";
import { errorValue, fail, isReference, isScalar, toReference } from "../value";
import type { ArrayValue, Operand, Scalar } from "../value";

export const LOOKUP_FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  INDEX: index,
  MATCH: (args) => {
    const array = args.array(1);
    if (array.rows > 1 && array.columns > 1) fail("#N/A");
    return findPlace(args.scalar(0), array, Math.sign(args.number(2, 1))) + 1;
  },
  VLOOKUP: (args) => {
    // The sorted search is easy to get wrong and hosts disagree on unsorted columns: our formulas must not use it
    if (args.boolean(3, true)) return errorValue("#NAME?");
    const table = args.array(1);
    const column = args.integer(2);
    if (column < 1) fail("#VALUE!");
    if (column > table.columns) fail("#REF!");
    const keys = makeArray(
      table.rows,
      1,
      table.cells.filter((_, at) => at % table.columns === 0),
    );
    return table.cells[findPlace(args.scalar(0), keys, 0) * table.columns + column - 1] ?? null;
  },
  ROW: (args) =>
    positions(
      args,
      args.scope.context.row,
      (area) => [area.row, area.rows],
      (count) => [count, 1],
    ),
  COLUMN: (args) =>
    positions(
      args,
      args.scope.context.column,
      (area) => [area.column, area.columns],
      (count) => [1, count],
    ),
  /** Of the first cell, as where one cell is asked about. */
  ISFORMULA: (args) => {
    const { sheet, row, column } = args.area(0);
    return args.scope.context.hasFormula?.(sheet, row, column) ?? false;
  },
  /** The address of the first cell alone, with its sheet where it is another one. */
  CELL: (args) => {
    if (foldText(args.text(0)) !== foldText("address")) return errorValue("#VALUE!");
    const { sheet, row, column } = args.area(1);
    const address = `$${columnLetters(column)}$${row}`;
    return sheet === args.scope.context.sheet ? address : `${quoteSheetName(sheet)}!${address}`;
  },
  ROWS: (args) => (isReference(args.operand(0)) ? args.area(0).rows : args.array(0).rows),
  COLUMNS: (args) => (isReference(args.operand(0)) ? args.area(0).columns : args.array(0).columns),
};

/** A reference where it was given one, so that `INDEX(…):INDEX(…)` spans a range; row or column 0 is all of them. */
function index(args: Arguments): Operand {
  const operand = args.operand(0);
  const size = isReference(operand) ? operand.area : args.array(0);
  const isAlongRow = size.rows === 1 && size.columns > 1 && !args.has(2);
  const row = isAlongRow ? 1 : args.integer(1);
  const column = isAlongRow ? args.integer(1) : args.has(2) || size.columns > 1 ? args.integer(2) : 1;
  if (row < 0 || column < 0) fail("#VALUE!");
  if (row > size.rows || column > size.columns) fail("#REF!");
  const part = {
    row: Math.max(row, 1),
    rows: row === 0 ? size.rows : 1,
    column: Math.max(column, 1),
    columns: column === 0 ? size.columns : 1,
  };
  if (!isReference(operand)) return cut(toArray(operand, args.scope.store), part);
  return toReference({
    ...part,
    sheet: operand.area.sheet,
    row: operand.area.row + part.row - 1,
    column: operand.area.column + part.column - 1,
  });
}

function cut(array: ArrayValue, part: Omit<Area, "sheet">): Operand {
  const cells = array.cells.filter((_, at) => {
    const row = Math.floor(at / array.columns) + 1;
    const column = (at % array.columns) + 1;
    return (
      row >= part.row && row < part.row + part.rows && column >= part.column && column < part.column + part.columns
    );
  });
  return cells.length === 1 ? (cells[0] ?? null) : makeArray(part.rows, part.columns, cells);
}

const LONGEST_LOOKUP = 255;

/**
 * Place of a value from 0. `order` 0: the first equal one; 1: the last that is not above, sorted upwards; -1:
 * downwards.
 */
function findPlace(wanted: Scalar, array: ArrayValue, order: number): number {
  // An empty cell looks for 0
  const value = wanted ?? 0;
  if (typeof value === "string" && value.length > LONGEST_LOOKUP) fail("#VALUE!");
  const place = order === 0 ? findEqual(value, array) : findSorted(value, array, order);
  return place < 0 ? fail("#N/A") : place;
}

function findEqual(value: Scalar, array: ArrayValue): number {
  if (typeof value !== "string") return array.cells.indexOf(value);
  if (hasWildcards(value)) {
    const matches = matchesWildcards(value);
    return array.cells.findIndex((cell) => typeof cell === "string" && matches(cell));
  }
  const folded = foldText(value);
  if (array instanceof RangeValues) return array.positionsOfText(folded)[0] ?? -1;
  return array.cells.findIndex((cell) => typeof cell === "string" && foldText(cell) === folded);
}

function findSorted(value: Scalar, array: ArrayValue, order: number): number {
  if (order === 1 && typeof value === "number" && array instanceof RangeValues && array.isAscending) {
    return countUpTo(value, array.ascending) - 1;
  }
  let found = -1;
  for (const [place, cell] of array.cells.entries()) {
    if (typeof cell !== typeof value || cell === null) continue;
    if (compareValues(cell, value) * order > 0) break;
    found = place;
  }
  return found;
}

/** How many of the ascending numbers are not above the value. */
function countUpTo(value: number, ascending: readonly number[]): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The number of a row or column; all of them in an array formula. */
function positions(
  args: Arguments,
  own: number,
  rangeOf: (area: Area) => readonly [number, number],
  shapeOf: (count: number) => readonly [number, number],
): Operand {
  if (!args.has(0)) return own;
  if (isScalar(args.operand(0)) && args.operand(0) === null) return own;
  const [first, count] = rangeOf(args.area(0));
  if (!args.inArray || count === 1) return first;
  const [rows, columns] = shapeOf(count);
  return makeArray(
    rows,
    columns,
    Array.from({ length: count }, (_, at) => first + at),
  );
}
