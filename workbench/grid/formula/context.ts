import type { Cell, CellError } from "../../../src/text/cell";
import type { Area } from "../../../src/workbook/model/area";
import type { DecimalSeparator } from "./locale";
import type { RangeStore } from "./range";

/** Where a formula stands and what it can reach. Rows and columns count from 1. */
export interface EvaluationContext {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: (sheet: string, row: number, column: number) => Cell;
  /** What a defined name points at: an error value when its cells are gone, `null` for no such name. */
  readonly name: (name: string) => Area | CellError | null;
  readonly hasSheet: (name: string) => boolean;
  /** Whether a formula stands in a cell, for `ISFORMULA`; in none when left out. */
  readonly hasFormula?: (sheet: string, row: number, column: number) => boolean;
  /** How texts become numbers and numbers texts; `.` when left out. */
  readonly decimalSeparator?: DecimalSeparator;
  /**
   * The cell for which the formula is written; its relative references are taken from there to the formula's own cell.
   * Left out, the references are meant as they stand.
   */
  readonly writtenFor?: { readonly row: number; readonly column: number };
  /** Shared by formulas that are calculated between two changes, so that each range is read once. */
  readonly store?: RangeStore;
}

/** The context with everything filled in. */
export interface Scope {
  readonly context: EvaluationContext;
  readonly store: RangeStore;
  readonly decimal: DecimalSeparator;
}
