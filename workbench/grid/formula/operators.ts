import { makeArray, mapArrays } from "./array";
import { toNumber, toText } from "./coerce";
import { compareValues, foldText } from "./compare";
import type { BinaryOperator } from "./expression";
import type { DecimalSeparator } from "./locale";
import { RangeValues } from "./range";
import { SparseArray } from "./sparse";
import { ValueError, errorValue, fail, isError, isScalar } from "./value";
import type { ArrayValue, Scalar } from "./value";

/** One operation on two values, or cell by cell where one is an array. */
export function calculateBinary(
  operator: BinaryOperator,
  left: Scalar | ArrayValue,
  right: Scalar | ArrayValue,
  decimal: DecimalSeparator,
): Scalar | ArrayValue {
  const compute = (first: Scalar, second: Scalar) => calculateScalars(operator, first, second, decimal);
  if (isScalar(left)) return isScalar(right) ? compute(left, right) : mapCells(right, (cell) => compute(left, cell));
  if (isScalar(right)) {
    const known =
      operator === "=" && typeof right === "string" && left instanceof RangeValues ? equalsText(left, right) : null;
    return known ?? mapCells(left, (cell) => compute(cell, right));
  }
  if (left.rows === right.rows && left.columns === right.columns) {
    const known =
      operator === "*" && left instanceof SparseArray && right instanceof RangeValues
        ? multiplySparse(left, right, compute)
        : null;
    return known ?? mapCells(left, (cell, index) => compute(cell, right.cells[index] ?? null));
  }
  return mapArrays([left, right], ([first = null, second = null]) => compute(first, second));
}

/** `-x`, `+x` and `x%`, cell by cell for arrays. */
export function calculateUnary(
  operator: "+" | "-" | "%",
  operand: Scalar | ArrayValue,
  decimal: DecimalSeparator,
): Scalar | ArrayValue {
  if (operator === "+") return operand;
  const compute = (cell: Scalar) =>
    catchValueError(() => (operator === "-" ? 0 - toNumber(cell, decimal) : toNumber(cell, decimal) / 100));
  return isScalar(operand) ? compute(operand) : mapCells(operand, compute);
}

/** A function's value, or the error that ended it. */
export function catchValueError<Value>(compute: () => Value): Value | { readonly error: string } {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ValueError) return error.value;
    throw error;
  }
}

function mapCells(array: ArrayValue, compute: (cell: Scalar, index: number) => Scalar): ArrayValue {
  return makeArray(array.rows, array.columns, array.cells.map(compute));
}

function equalsText(range: RangeValues, text: string): ArrayValue | null {
  if (text === "" || range.hasErrors) return null;
  const places = range.positionsOfText(foldText(text));
  return new SparseArray(
    range.rows,
    range.columns,
    false,
    places.map((place) => [place, true]),
  );
}

/** Where all the rest is FALSE or 0 and the other factor holds no text, all the rest of the product is 0. */
function multiplySparse(
  left: SparseArray,
  right: RangeValues,
  compute: (first: Scalar, second: Scalar) => Scalar,
): ArrayValue | null {
  if ((left.rest !== false && left.rest !== 0) || !right.isNumeric) return null;
  const entries = left.entries.map(([place, value]) => [place, compute(value, right.cells[place] ?? null)] as const);
  return new SparseArray(left.rows, left.columns, 0, entries);
}

function calculateScalars(operator: BinaryOperator, left: Scalar, right: Scalar, decimal: DecimalSeparator): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  return catchValueError(() => calculate(operator, left, right, decimal));
}

function calculate(operator: BinaryOperator, left: Scalar, right: Scalar, decimal: DecimalSeparator): Scalar {
  switch (operator) {
    case "+":
      return toNumber(left, decimal) + toNumber(right, decimal);
    case "-":
      return toNumber(left, decimal) - toNumber(right, decimal);
    case "*":
      return toNumber(left, decimal) * toNumber(right, decimal);
    case "/":
      return divide(toNumber(left, decimal), toNumber(right, decimal));
    case "^":
      return power(toNumber(left, decimal), toNumber(right, decimal));
    case "&":
      return toText(left, decimal) + toText(right, decimal);
    case "=":
      return compareValues(left, right) === 0;
    case "<>":
      return compareValues(left, right) !== 0;
    case "<":
      return compareValues(left, right) < 0;
    case "<=":
      return compareValues(left, right) <= 0;
    case ">":
      return compareValues(left, right) > 0;
    case ">=":
      return compareValues(left, right) >= 0;
  }
}

function divide(dividend: number, divisor: number): Scalar {
  return divisor === 0 ? errorValue("#DIV/0!") : dividend / divisor;
}

function power(base: number, exponent: number): number {
  if (base === 0 && exponent === 0) fail("#NUM!");
  if (base === 0 && exponent < 0) fail("#DIV/0!");
  const result = base ** exponent;
  return Number.isFinite(result) ? result : fail("#NUM!");
}
