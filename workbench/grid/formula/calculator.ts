import type { Cell, CellError } from "../../../src/text/cell";
import type { Area } from "../../../src/workbook/model/area";
import { evaluateFormula } from "./evaluate";
import { FormulaError } from "./error";
import type { Expression } from "./expression";
import { EN_US, decimalOf } from "./locale";
import type { FormulaLocale } from "./locale";
import { parseFormula } from "./parser";
import { RangeStore } from "./range";
import { formulaShape } from "./shape";

/** What stands in a cell: a constant, or a formula with its `=` in the port's locale. */
export type CalculatorContent = Cell | { readonly formula: string };

/** The workbook as the calculator sees it. Rows and columns count from 1. */
export interface CalculatorPort {
  readonly content: (sheet: string, row: number, column: number) => CalculatorContent;
  /** What a defined name points at: an error value when its cells are gone, `null` for no such name. */
  readonly name: (name: string) => Area | CellError | null;
  readonly hasSheet: (name: string) => boolean;
  /** Of formulas and of numbers in texts; en-US when left out. */
  readonly locale?: FormulaLocale;
}

export interface Calculator {
  /** The value of a cell; formulas are calculated when somebody asks, and once between two changes. */
  readonly value: (sheet: string, row: number, column: number) => Cell;
  /** Says that something changed: a cell, a name, a sheet. */
  readonly invalidate: () => void;
}

// Google Sheets says so where a formula cannot be read. Excel never lets one in: its host parses before it writes.
const UNREADABLE: CellError = { error: "#ERROR!" };
// Google Sheets shows this for cells that depend on themselves. Excel warns and shows 0, but a 0 could pass for a
// result.
const CIRCULAR: CellError = { error: "#REF!" };
// Formulas that wait for one another are calculated one inside the other; far deeper, the stack of the engine would
// end.
const DEEPEST_CHAIN = 30;
// Formulas that are gone stay known; beyond this many everything is forgotten.
const MOST_PARSED = 10_000;
// More than the columns of a sheet, so that every cell has its own number.
const COLUMN_STEP = 20_000;

/** A calculator over a workbook that may change under it, as long as `invalidate` is called. */
export function createCalculator(port: CalculatorPort): Calculator {
  const locale = port.locale ?? EN_US;
  const parsed = new Map<string, Parsed | null>();
  let values = new Map<string, Map<number, Cell>>();
  let store = new RangeStore(readInside);
  /** Cells that are being calculated, outermost first; the ones put off stand before the ones that put them off. */
  const path: Place[] = [];
  let putOff = 0;

  function value(sheet: string, row: number, column: number): Cell {
    const waiting: Place[] = [{ sheet, row, column, isCircular: false }];
    for (;;) {
      const place = waiting.at(-1);
      if (!place) return read(sheet, row, column);
      putOff = waiting.length - 1;
      path.splice(0, path.length, ...waiting.slice(0, putOff));
      try {
        read(place.sheet, place.row, place.column, place);
        waiting.pop();
      } catch (error) {
        if (!(error instanceof PutOff)) throw error;
        waiting.push(error.place);
      }
    }
  }

  function readInside(sheet: string, row: number, column: number): Cell {
    return read(sheet, row, column);
  }

  function read(sheet: string, row: number, column: number, known?: Place): Cell {
    const ofSheet = valuesOf(sheet);
    const key = row * COLUMN_STEP + column;
    const memo = ofSheet.get(key);
    if (memo !== undefined) return memo;
    const content = port.content(sheet, row, column);
    if (!isFormula(content)) {
      if (content !== null) ofSheet.set(key, content);
      return content;
    }
    const again = path.findIndex((place) => place.row === row && place.column === column && isSame(place.sheet, sheet));
    if (again >= 0) {
      for (const place of path.slice(again)) place.isCircular = true;
      return CIRCULAR;
    }
    const place = known ?? { sheet, row, column, isCircular: false };
    if (path.length - putOff >= DEEPEST_CHAIN) throw new PutOff(place);
    path.push(place);
    const result = calculate(content.formula, place);
    path.pop();
    const settled = place.isCircular ? CIRCULAR : result;
    ofSheet.set(key, settled);
    return settled;
  }

  function calculate(formula: string, { sheet, row, column }: Place): Cell {
    const known = parse(formula, row, column);
    if (!known) return UNREADABLE;
    return evaluateFormula(known.expression, {
      sheet,
      row,
      column,
      store,
      writtenFor: known.writtenFor,
      cell: readInside,
      name: port.name,
      hasSheet: port.hasSheet,
      hasFormula: (own, r, c) => isFormula(port.content(own, r, c)),
      decimalSeparator: decimalOf(locale),
    });
  }

  function parse(formula: string, row: number, column: number): Parsed | null {
    const shape = formulaShape(formula, row, column);
    let known = parsed.get(shape);
    if (known === undefined) {
      if (parsed.size >= MOST_PARSED) parsed.clear();
      const expression = parseOrNull(formula, locale);
      known = expression && { expression, writtenFor: { row, column } };
      parsed.set(shape, known);
    }
    return known;
  }

  function valuesOf(sheet: string): Map<number, Cell> {
    let ofSheet = values.get(sheet);
    if (!ofSheet) {
      ofSheet = new Map();
      values.set(sheet, ofSheet);
    }
    return ofSheet;
  }

  return {
    value,
    invalidate: () => {
      values = new Map();
      store = new RangeStore(readInside);
    },
  };
}

/** The formula of a filled column, read once, with the cell from which its relative references count. */
interface Parsed {
  readonly expression: Expression;
  readonly writtenFor: { readonly row: number; readonly column: number };
}

/** A formula cell on the way; it turns circular when a cell that it reads asks for it again. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  isCircular: boolean;
}

/** Ends a chain that is too deep: this cell has to be calculated first. */
class PutOff extends Error {
  constructor(readonly place: Place) {
    super("put off");
  }
}

function isFormula(content: CalculatorContent): content is { readonly formula: string } {
  return typeof content === "object" && content !== null && "formula" in content;
}

function isSame(first: string, second: string): boolean {
  return first === second || first.toLowerCase() === second.toLowerCase();
}

function parseOrNull(formula: string, locale: FormulaLocale): Expression | null {
  try {
    return parseFormula(formula, locale);
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}
