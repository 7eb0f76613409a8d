import type { CellError } from "../../../src/text/cell";
import type { Area } from "../../../src/workbook/model/area";
import { Arguments } from "./arguments";
import type { SheetFunction } from "./arguments";
import { mapArrays, toArray } from "./array";
import { toBoolean, toResult } from "./coerce";
import type { EvaluationContext, Scope } from "./context";
import type { CallExpression, CellPoint, Expression, ReferenceExpression } from "./expression";
import { FUNCTIONS } from "./functions/functions";
import { calculateBinary, calculateUnary, catchValueError } from "./operators";
import { RangeStore } from "./range";
import { SIGNATURES, parameterKind } from "./signatures";
import type { Signature } from "./signatures";
import { errorValue, isError, isReference, isScalar, toReference } from "./value";
import type { ArrayValue, Operand, Scalar } from "./value";

/** The value of a formula cell: never empty, never a date (a date is its serial number here). */
export type FormulaResult = number | boolean | string | CellError;

/**
 * Calculates a formula as Excel 2010 does for one cell: a range where one value is wanted gives the cell in the
 * formula's own row or column, and only `SUMPRODUCT` calculates with whole arrays.
 */
export function evaluateFormula(expression: Expression, context: EvaluationContext): FormulaResult {
  const scope: Scope = {
    context,
    store: context.store ?? new RangeStore(context.cell),
    decimal: context.decimalSeparator ?? ".",
  };
  const value = toScalar(evaluate(expression, scope, false), scope);
  return toResult(isBinaryNoise(expression, value, scope) ? 0 : value);
}

// Excel makes a difference 0 when nearly all digits of its parts cancel, but only as the last step of a formula:
// =1-0.9-0.1
const CANCELLED = 2 ** -49;

function isBinaryNoise(expression: Expression, value: Scalar, scope: Scope): boolean {
  if (expression.kind !== "binary" || (expression.operator !== "-" && expression.operator !== "+")) return false;
  if (typeof value !== "number" || value === 0) return false;
  const left = toScalar(evaluate(expression.left, scope, false), scope);
  return typeof left === "number" && Math.abs(value) < Math.abs(left) * CANCELLED;
}

/** `inArray` holds inside the arguments of `SUMPRODUCT`. */
function evaluate(expression: Expression, scope: Scope, inArray: boolean): Operand {
  const values = (part: Expression) => toValues(evaluate(part, scope, inArray), scope, inArray);
  switch (expression.kind) {
    case "number":
    case "text":
    case "boolean":
      return expression.value;
    case "error":
      return { error: expression.error };
    case "missing":
      return null;
    case "group":
      return evaluate(expression.inner, scope, inArray);
    case "reference":
      return evaluateReference(expression, scope);
    case "name":
      return evaluateName(expression.name, scope);
    case "span":
      return evaluateSpan(evaluate(expression.first, scope, false), evaluate(expression.last, scope, false));
    case "unary":
      return calculateUnary(expression.operator, values(expression.operand), scope.decimal);
    case "percent":
      return calculateUnary("%", values(expression.operand), scope.decimal);
    case "binary":
      return calculateBinary(expression.operator, values(expression.left), values(expression.right), scope.decimal);
    case "call":
      return evaluateCall(expression, scope, inArray);
  }
}

function evaluateReference({ sheet, first, last }: ReferenceExpression, scope: Scope): Operand {
  if (sheet !== null && !scope.context.hasSheet(sheet)) return errorValue("#REF!");
  const { row, column, writtenFor = { row, column } } = scope.context;
  const rowOf = (point: CellPoint) => (point.rowFixed ? point.row : point.row + row - writtenFor.row);
  const columnOf = (point: CellPoint) => (point.columnFixed ? point.column : point.column + column - writtenFor.column);
  const other = last ?? first;
  return toReference({
    sheet: sheet ?? scope.context.sheet,
    row: Math.min(rowOf(first), rowOf(other)),
    column: Math.min(columnOf(first), columnOf(other)),
    rows: Math.abs(rowOf(first) - rowOf(other)) + 1,
    columns: Math.abs(columnOf(first) - columnOf(other)) + 1,
  });
}

function evaluateName(name: string, scope: Scope): Operand {
  const area = scope.context.name(name);
  if (area === null) return errorValue("#NAME?");
  return "error" in area ? area : toReference(area);
}

/** The smallest rectangle round two references. */
function evaluateSpan(first: Operand, last: Operand): Operand {
  if (isError(first)) return first;
  if (isError(last)) return last;
  if (!isReference(first) || !isReference(last)) return errorValue("#VALUE!");
  const [a, b] = [first.area, last.area];
  if (a.sheet !== b.sheet) return errorValue("#VALUE!");
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return toReference({
    sheet: a.sheet,
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  });
}

function evaluateCall(expression: CallExpression, scope: Scope, inArray: boolean): Operand {
  const { name, args } = expression;
  if (name === "IF") return evaluateIf(args, scope);
  if (name === "IFERROR") return evaluateIfError(args, scope);
  const signature = SIGNATURES.get(name);
  const implementation = FUNCTIONS.get(name);
  if (!signature || !implementation) return errorValue("#NAME?");
  const isArrayCall = inArray || name === "SUMPRODUCT";
  const operands = args.map((arg, index) => {
    const kind = parameterKind(signature, index);
    const operand = evaluate(arg, scope, isArrayCall && kind !== "single");
    if (kind === "single") return toScalar(operand, scope);
    return kind === "value" ? toValues(operand, scope, inArray) : operand;
  });
  return call(signature, implementation, operands, scope, inArray);
}

function call(
  signature: Signature,
  implementation: SheetFunction,
  operands: readonly Operand[],
  scope: Scope,
  inArray: boolean,
): Operand {
  // Only arguments that want one value are taken apart
  const isLifted = (operand: Operand, index: number): operand is ArrayValue =>
    !isScalar(operand) && parameterKind(signature, index) === "value";
  const lifted = operands.filter(isLifted);
  if (lifted.length === 0) return callOnce(signature, implementation, operands, scope, inArray);
  return mapArrays(lifted, (cells) => {
    let next = 0;
    const single = operands.map((operand, index) => (isLifted(operand, index) ? (cells[next++] ?? null) : operand));
    return toScalar(callOnce(signature, implementation, single, scope, inArray), scope);
  });
}

function callOnce(
  signature: Signature,
  implementation: SheetFunction,
  operands: readonly Operand[],
  scope: Scope,
  inArray: boolean,
): Operand {
  const error = signature.seesErrors ? undefined : operands.find(isError);
  return error ?? catchValueError(() => implementation(new Arguments(operands, scope, inArray)));
}

// Before dynamic arrays, Excel's IF and IFERROR stayed functions of single values, even in SUMPRODUCT
function evaluateIf(args: readonly Expression[], scope: Scope): Operand {
  const [condition, whenTrue, whenFalse] = args;
  if (!condition || !whenTrue) return errorValue("#VALUE!");
  const value = toScalar(evaluate(condition, scope, false), scope);
  const isTrue = catchValueError(() => toBoolean(value));
  if (typeof isTrue !== "boolean") return isTrue;
  if (isTrue) return evaluate(whenTrue, scope, false);
  return whenFalse ? evaluate(whenFalse, scope, false) : false;
}

function evaluateIfError([value, otherwise]: readonly Expression[], scope: Scope): Operand {
  if (!value || !otherwise) return errorValue("#VALUE!");
  const result = toScalar(evaluate(value, scope, false), scope);
  return isError(result) ? toScalar(evaluate(otherwise, scope, false), scope) : result;
}

/** What an operator works with: one value, or all of them where arrays are calculated. */
function toValues(operand: Operand, scope: Scope, inArray: boolean): Scalar | ArrayValue {
  if (isScalar(operand)) return operand;
  if (!inArray || (isReference(operand) && isOneCell(operand.area))) return toScalar(operand, scope);
  return toArray(operand, scope.store);
}

/** One value: of a range the cell in the formula's row or column, of an array the first. */
function toScalar(operand: Operand, scope: Scope): Scalar {
  if (isScalar(operand)) return operand;
  return isReference(operand) ? intersect(operand.area, scope) : (operand.cells[0] ?? null);
}

function intersect(area: Area, { context, store }: Scope): Scalar {
  if (isOneCell(area)) return store.cell(area.sheet, area.row, area.column);
  const isInRows = context.row >= area.row && context.row < area.row + area.rows;
  const isInColumns = context.column >= area.column && context.column < area.column + area.columns;
  if (area.columns === 1 && isInRows) return store.cell(area.sheet, context.row, area.column);
  if (area.rows === 1 && isInColumns) return store.cell(area.sheet, area.row, context.column);
  return errorValue("#VALUE!");
}

function isOneCell(area: Area): boolean {
  return area.rows === 1 && area.columns === 1;
}
