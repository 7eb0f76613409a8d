import type { Area } from "../../../src/workbook/model/area";
import { toArray } from "./array";
import { toBoolean, toNumber, toText } from "./coerce";
import type { Scope } from "./context";
import { fail, isReference, isScalar } from "./value";
import type { ArrayValue, Operand, Scalar } from "./value";

/** A function of sheets: its arguments in, a value or a reference out. It may end early with `fail`. */
export type SheetFunction = (args: Arguments) => Operand;

/** The arguments of one call, already calculated. Indexes count from 0; what is converted wrongly ends the function. */
export class Arguments {
  constructor(
    readonly operands: readonly Operand[],
    readonly scope: Scope,
    /** Whether the call stands in `SUMPRODUCT`, where functions answer with whole arrays. */
    readonly inArray: boolean,
  ) {}

  has(index: number): boolean {
    return index < this.operands.length;
  }

  operand(index: number): Operand {
    return this.operands[index] ?? null;
  }

  scalar(index: number): Scalar {
    const operand = this.operand(index);
    return isScalar(operand) ? operand : (toArray(operand, this.scope.store).cells[0] ?? null);
  }

  number(index: number, otherwise = 0): number {
    return this.has(index) ? toNumber(this.scalar(index), this.scope.decimal) : otherwise;
  }

  /** A number without its decimals, as counts and places are taken. */
  integer(index: number, otherwise = 0): number {
    return Math.trunc(this.number(index, otherwise));
  }

  text(index: number): string {
    return toText(this.scalar(index), this.scope.decimal);
  }

  boolean(index: number, otherwise: boolean): boolean {
    return this.has(index) ? toBoolean(this.scalar(index)) : otherwise;
  }

  area(index: number): Area {
    const operand = this.operand(index);
    if (isReference(operand)) return operand.area;
    return typeof operand === "object" && operand !== null && "error" in operand ? fail(operand) : fail("#VALUE!");
  }

  array(index: number): ArrayValue {
    return toArray(this.operand(index), this.scope.store);
  }
}
