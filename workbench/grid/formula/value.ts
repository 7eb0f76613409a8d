import type { CellError } from "../../../src/text/cell";
import type { Area } from "../../../src/workbook/model/area";

/** One value in a calculation. Dates are numbers here; `null` is an empty cell or an argument left out. */
export type Scalar = null | number | boolean | string | CellError;

/** Values row by row: `cells[row * columns + column]`, counted from 0. */
export interface ArrayValue {
  readonly kind: "array";
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Scalar[];
}

/** Cells that are known but not read yet. */
export interface Reference {
  readonly kind: "reference";
  readonly area: Area;
}

export type Operand = Scalar | ArrayValue | Reference;

export type ErrorCode = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A";

export function errorValue(error: ErrorCode): CellError {
  return { error };
}

export function isScalar(operand: Operand): operand is Scalar {
  return typeof operand !== "object" || operand === null || "error" in operand;
}

export function isError(operand: Operand): operand is CellError {
  return typeof operand === "object" && operand !== null && "error" in operand;
}

export function isReference(operand: Operand): operand is Reference {
  return !isScalar(operand) && operand.kind === "reference";
}

export function toReference(area: Area): Reference {
  return { kind: "reference", area };
}

/** A failure in the middle of a function, which becomes the function's value. */
export class ValueError extends Error {
  override readonly name = "ValueError";

  constructor(readonly value: CellError) {
    super(value.error);
  }
}

// Made once: errors are common in sheets, and each new Error would walk the stack.
const thrown = new Map<string, ValueError>();

/** Ends the function that is being calculated with an error value. */
export function fail(error: ErrorCode | CellError): never {
  const code = typeof error === "string" ? error : error.error;
  let value = thrown.get(code);
  if (!value) {
    value = new ValueError({ error: code });
    thrown.set(code, value);
  }
  throw value;
}
