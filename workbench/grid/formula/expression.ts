import { columnLetters, quoteSheetName } from "../../../src/workbook/model/area";
import { EN_US, decimalOf } from "./locale";
import type { FormulaLocale } from "./locale";

/** One corner of a reference; `columnFixed` and `rowFixed` tell its `$` signs. */
export interface CellPoint {
  readonly column: number;
  readonly row: number;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

export interface ReferenceExpression {
  readonly kind: "reference";
  /** `null` for the formula's own sheet. */
  readonly sheet: string | null;
  readonly first: CellPoint;
  /** The other corner, `null` for one cell. Corners stand as they were typed, in any order. */
  readonly last: CellPoint | null;
}

export interface CallExpression {
  readonly kind: "call";
  /** In capitals. */
  readonly name: string;
  readonly args: readonly Expression[];
}

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/**
 * A formula as a tree. Parentheses stay as nodes: printing needs no rules then, and Excel calculates them differently.
 */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly error: string }
  | ReferenceExpression
  | { readonly kind: "name"; readonly name: string }
  /** An argument left out between two separators. */
  | { readonly kind: "missing" }
  | CallExpression
  | { readonly kind: "group"; readonly inner: Expression }
  | { readonly kind: "unary"; readonly operator: "+" | "-"; readonly operand: Expression }
  | { readonly kind: "percent"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** `:` between what are not both plain cells, as in `INDEX(r,1):INDEX(r,3)`. */
  | { readonly kind: "span"; readonly first: Expression; readonly last: Expression };

/** The formula with its `=`, without blanks, sheet names quoted. */
export function printFormula(expression: Expression, locale: FormulaLocale = EN_US): string {
  return `=${print(expression, locale)}`;
}

export function printPoint(point: CellPoint): string {
  return `${point.columnFixed ? "$" : ""}${columnLetters(point.column)}${point.rowFixed ? "$" : ""}${String(point.row)}`;
}

function print(expression: Expression, locale: FormulaLocale): string {
  const inner = (part: Expression) => print(part, locale);
  switch (expression.kind) {
    case "number":
      return String(expression.value).toUpperCase().replace(".", decimalOf(locale));
    case "text":
      return `"${expression.value.replaceAll('"', '""')}"`;
    case "boolean":
      return expression.value ? "TRUE" : "FALSE";
    case "error":
      return expression.error;
    case "reference": {
      const sheet = expression.sheet === null ? "" : `${quoteSheetName(expression.sheet)}!`;
      return `${sheet}${printPoint(expression.first)}${expression.last ? `:${printPoint(expression.last)}` : ""}`;
    }
    case "name":
      return expression.name;
    case "missing":
      return "";
    case "call":
      return `${expression.name}(${expression.args.map(inner).join(locale.separator)})`;
    case "group":
      return `(${inner(expression.inner)})`;
    case "unary":
      return `${expression.operator}${inner(expression.operand)}`;
    case "percent":
      return `${inner(expression.operand)}%`;
    case "binary":
      return `${inner(expression.left)}${expression.operator}${inner(expression.right)}`;
    case "span":
      return `${inner(expression.first)}:${inner(expression.last)}`;
  }
}
