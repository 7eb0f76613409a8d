import { roundHalfAway } from "../../../../src/text/hundredths";
import type { Arguments, SheetFunction } from "../arguments";
import { toNumber } from "../coerce";
import { textToNumber } from "../number-text";
import { RangeValues } from "../range";
import { SparseArray } from "../sparse";
import { fail, isError, isScalar } from "../value";
import type { ArrayValue, Operand, Scalar } from "../value";

// Excel gives up on quotients beyond this.
const LARGEST_QUOTIENT = 1_125_900_000_000;

export const NUMBER_FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  SUM: (args) => sum(numbersOf(args)),
  MIN: (args) => extreme(args, Math.min),
  MAX: (args) => extreme(args, Math.max),
  AVERAGE: (args) => {
    const numbers = numbersOf(args);
    return numbers.length === 0 ? fail("#DIV/0!") : sum(numbers) / numbers.length;
  },
  MEDIAN: (args) => median(numbersOf(args)),
  COUNT: (args) => args.operands.reduce<number>((count, operand) => count + countNumbers(operand, args), 0),
  COUNTA: (args) =>
    args.operands.reduce<number>(
      (count, operand, index) =>
        count + (isScalar(operand) ? 1 : args.array(index).cells.filter((cell) => cell !== null).length),
      0,
    ),
  COUNTBLANK: (args) => {
    args.area(0);
    return args.array(0).cells.filter((cell) => cell === null || cell === "").length;
  },
  SUMPRODUCT: sumProduct,
  LARGE: (args) =>
    nth(
      numbersIn(args.array(0).cells).sort((a, b) => b - a),
      args.number(1),
    ),
  SMALL: (args) => nth(ascendingNumbers(args.array(0)), args.number(1)),
  RANK: rank,
  ROUND: (args) => roundHalfAway(args.number(0), args.integer(1)),
  ABS: (args) => Math.abs(args.number(0)),
  INT: (args) => Math.floor(args.number(0)),
  FLOOR: (args) => toMultiple(args, Math.floor),
  CEILING: (args) => toMultiple(args, Math.ceil),
  MOD: (args) => {
    const [dividend, divisor] = [args.number(0), args.number(1)];
    if (divisor === 0) fail("#DIV/0!");
    if (Math.abs(dividend / divisor) > LARGEST_QUOTIENT) fail("#NUM!");
    return dividend - divisor * Math.floor(dividend / divisor);
  },
};

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? fail("#NUM!");
  return sorted.length % 2 === 1 ? upper : (sorted[(sorted.length >> 1) - 1]! + upper) / 2;
}

/** What is added up: numbers among cells, but also texts and booleans that stand directly in the formula. */
function numbersOf(args: Arguments): readonly number[] {
  return args.operands.flatMap((operand, index) =>
    isScalar(operand) ? [toNumber(operand, args.scope.decimal)] : numbersIn(args.array(index).cells),
  );
}

/** The numbers among cells; the first error value ends the function. */
function numbersIn(cells: readonly Scalar[]): number[] {
  const numbers: number[] = [];
  for (const cell of cells) {
    if (typeof cell === "number") numbers.push(cell);
    else if (isError(cell)) fail(cell);
  }
  return numbers;
}

function ascendingNumbers(array: ArrayValue): readonly number[] {
  if (!(array instanceof RangeValues)) return numbersIn(array.cells).sort((a, b) => a - b);
  if (array.hasErrors) numbersIn(array.cells);
  return array.ascending;
}

/** Excel and Google Sheets differ in signs, so that only positive multiples are calculated. */
function toMultiple(args: Arguments, round: (quotient: number) => number): number {
  const [number, multiple] = [args.number(0), args.number(1)];
  if (number < 0 || multiple <= 0) fail("#NUM!");
  return round(number / multiple) * multiple;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** 0 where there are no numbers at all. */
function extreme(args: Arguments, choose: (a: number, b: number) => number): number {
  const [only] = args.operands;
  const numbers =
    args.operands.length === 1 && only instanceof SparseArray ? numbersIn(only.occurring) : numbersOf(args);
  return numbers.length === 0 ? 0 : numbers.reduce((best, number) => choose(best, number));
}

function countNumbers(operand: Operand, args: Arguments): number {
  if (typeof operand === "string") return textToNumber(operand, args.scope.decimal) === null ? 0 : 1;
  if (isScalar(operand)) return isError(operand) ? 0 : 1;
  const { cells } = operand.kind === "reference" ? args.scope.store.values(operand.area) : operand;
  return cells.filter((cell) => typeof cell === "number").length;
}

function sumProduct(args: Arguments): Operand {
  const arrays = args.operands.map((_, index) => args.array(index));
  const [first] = arrays;
  if (!first || arrays.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns))
    return fail("#VALUE!");
  let total = 0;
  first.cells.forEach((_, index) => {
    let product = 1;
    for (const { cells } of arrays) {
      const cell = cells[index] ?? null;
      if (isError(cell)) fail(cell);
      // Booleans count as nothing, hence the `--` that our formulas write
      product *= typeof cell === "number" ? cell : 0;
    }
    total += product;
  });
  return total;
}

function nth(sorted: readonly number[], place: number): number {
  return sorted[Math.ceil(place) - 1] ?? fail("#NUM!");
}

function rank(args: Arguments): number {
  args.area(1);
  const number = args.number(0);
  const numbers = numbersIn(args.array(1).cells);
  if (!numbers.includes(number)) fail("#N/A");
  const isAscending = args.number(2) !== 0;
  return numbers.filter((other) => (isAscending ? other < number : other > number)).length + 1;
}
