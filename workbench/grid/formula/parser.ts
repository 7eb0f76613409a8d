import { FormulaError } from "./error";
import type { BinaryOperator, Expression } from "./expression";
import { EN_US } from "./locale";
import type { FormulaLocale } from "./locale";
import { SIGNATURES, takesCount } from "./signatures";
import { tokenizeFormula } from "./tokens";
import type { Token } from "./tokens";

// From loosest to tightest. Unlike in most languages, the sign binds tighter than the power: -2^2 is 4.
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];
// What Excel 2010 allows.
const MOST_ARGUMENTS = 255;
const DEEPEST_NESTING = 64;

/**
 * Reads a formula with its leading `=`, in A1 notation. Throws `FormulaError` for what a host would refuse, and for
 * what our formulas must not use: array constants, whole columns and rows, unions, intersections, other workbooks.
 */
export function parseFormula(text: string, locale: FormulaLocale = EN_US): Expression {
  const tokens = tokenizeFormula(text, locale);
  let next = 0;
  let depth = 0;

  const peek = (): Token => tokens[Math.min(next, tokens.length - 1)] as Token;
  const fail = (message: string): never => {
    throw new FormulaError(message, peek().start);
  };
  const isSign = (sign: string): boolean => {
    const token = peek();
    return token.kind === "sign" && token.sign === sign;
  };
  const take = (sign: string): boolean => {
    const found = isSign(sign);
    if (found) next += 1;
    return found;
  };
  const expect = (sign: string): void => {
    if (!take(sign)) fail(`expected ${sign}`);
  };

  function parseLevel(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return parsePercent();
    let left = parseLevel(level + 1);
    for (;;) {
      const operator = operators.find(take);
      if (operator === undefined) return left;
      left = { kind: "binary", operator, left, right: parseLevel(level + 1) };
    }
  }

  function parsePercent(): Expression {
    let operand = parseUnary();
    while (take("%")) operand = { kind: "percent", operand };
    return operand;
  }

  function parseUnary(): Expression {
    if (take("-")) return { kind: "unary", operator: "-", operand: parseUnary() };
    if (take("+")) return { kind: "unary", operator: "+", operand: parseUnary() };
    return parseSpan();
  }

  function parseSpan(): Expression {
    let first = parsePrimary();
    while (isSign(":")) {
      if (first.kind === "number" || first.kind === "text" || first.kind === "boolean")
        fail("only references span a range");
      next += 1;
      const last = parsePrimary();
      if (isColumnLetters(first) || isColumnLetters(last)) fail("whole columns are left out");
      first = { kind: "span", first, last };
    }
    return first;
  }

  function parsePrimary(): Expression {
    const token = peek();
    next += 1;
    switch (token.kind) {
      case "number":
        return { kind: "number", value: token.value };
      case "text":
        return { kind: "text", value: token.value };
      case "error":
        return { kind: "error", error: token.error };
      case "reference":
        return { kind: "reference", sheet: token.sheet, first: token.first, last: token.last };
      case "name":
        return toNameOrBoolean(token.name);
      case "call":
        return parseCall(token.name);
      case "sign":
        if (token.sign === "(") {
          const inner = parseLevel(0);
          expect(")");
          return { kind: "group", inner };
        }
        break;
      case "end":
    }
    next -= 1;
    return fail(token.kind === "end" ? "the formula ends too early" : "expected a value");
  }

  function parseCall(name: string): Expression {
    const start = peek().start;
    depth += 1;
    if (depth > DEEPEST_NESTING) fail(`functions are nested at most ${String(DEEPEST_NESTING)} deep`);
    const args = parseArguments();
    depth -= 1;
    const signature = SIGNATURES.get(name);
    // A function nobody knows is legal to write: hosts answer #NAME?
    if (args.length > MOST_ARGUMENTS || (signature && !takesCount(signature, args.length))) {
      throw new FormulaError(`${name} does not take ${String(args.length)} arguments`, start);
    }
    return { kind: "call", name, args };
  }

  function parseArguments(): readonly Expression[] {
    if (take(")")) return [];
    const args: Expression[] = [];
    do {
      args.push(isSign(",") || isSign(")") ? { kind: "missing" } : parseLevel(0));
    } while (take(","));
    expect(")");
    return args;
  }

  const expression = parseLevel(0);
  if (peek().kind !== "end") fail("expected an operator");
  return expression;
}

function isColumnLetters(part: Expression): boolean {
  return part.kind === "name" && /^[A-Za-z]{1,3}$/.test(part.name);
}

function toNameOrBoolean(name: string): Expression {
  const upper = name.toUpperCase();
  return upper === "TRUE" || upper === "FALSE" ? { kind: "boolean", value: upper === "TRUE" } : { kind: "name", name };
}
