import type { Arguments, SheetFunction } from "../arguments";
import { toBoolean } from "../coerce";
import { makeArray, toArray } from "../array";
import { fail, isError, isReference, isScalar } from "../value";
import type { Operand, Scalar } from "../value";

export const LOGIC_FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  // Every argument is looked at: an error anywhere is the answer
  AND: (args) => conditionsOf(args).every(Boolean),
  OR: (args) => conditionsOf(args).some(Boolean),
  NOT: (args) => !args.boolean(0, false),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => fail("#N/A"),
  ISNUMBER: (args) => typeof args.scalar(0) === "number",
  ISTEXT: (args) => typeof args.scalar(0) === "string",
  ISLOGICAL: (args) => typeof args.scalar(0) === "boolean",
  ISBLANK: (args) => args.scalar(0) === null,
  ISERROR: (args) => isError(args.scalar(0)),
  ISNA: (args) => {
    const value = args.scalar(0);
    return isError(value) && value.error === "#N/A";
  },
  N: (args) => convertFirst(args, toN),
  T: (args) => convertFirst(args, toT),
};

/** Booleans and numbers among cells, and whatever stands directly in the formula. */
function conditionsOf(args: Arguments): readonly boolean[] {
  const conditions = args.operands.flatMap((operand, index) =>
    isScalar(operand) ? [toBoolean(operand)] : conditionsIn(args.array(index).cells),
  );
  return conditions.length === 0 ? fail("#VALUE!") : conditions;
}

function conditionsIn(cells: readonly Scalar[]): readonly boolean[] {
  return cells.flatMap((cell) => {
    if (isError(cell)) fail(cell);
    return typeof cell === "boolean" || typeof cell === "number" ? [Boolean(cell)] : [];
  });
}

/** `N` and `T` take only the first cell of a range, but each value of an array. */
function convertFirst(args: Arguments, convert: (value: Scalar) => Scalar): Operand {
  const operand = args.operand(0);
  if (isScalar(operand)) return convert(operand);
  if (isReference(operand)) {
    const { sheet, row, column } = operand.area;
    return convert(args.scope.store.cell(sheet, row, column));
  }
  const { rows, columns, cells } = toArray(operand, args.scope.store);
  return makeArray(rows, columns, cells.map(convert));
}

function toN(value: Scalar): Scalar {
  if (typeof value === "number" || isError(value)) return value;
  return value === true ? 1 : 0;
}

function toT(value: Scalar): Scalar {
  return typeof value === "string" || isError(value) ? value : "";
}
