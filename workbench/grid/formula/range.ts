import type { Cell } from "../../../src/text/cell";
import { isCellDate } from "../../../src/text/cell";
import type { Area } from "../../../src/workbook/model/area";
import { foldText } from "./compare";
import { isError } from "./value";
import type { ArrayValue, Scalar } from "./value";

/** The values of an area, read once, with what makes looking up in it fast. */
export class RangeValues implements ArrayValue {
  readonly kind = "array";
  readonly rows: number;
  readonly columns: number;
  #isNumeric: boolean | null = null;
  #hasErrors: boolean | null = null;
  #folded: readonly Scalar[] | null = null;
  #positions: ReadonlyMap<string, readonly number[]> | null = null;
  #ascending: readonly number[] | null = null;
  #isAscending: boolean | null = null;

  constructor(
    area: Area,
    readonly cells: readonly Scalar[],
  ) {
    this.rows = area.rows;
    this.columns = area.columns;
  }

  /** Whether arithmetic with any of the cells gives a number. */
  get isNumeric(): boolean {
    this.#isNumeric ??= this.cells.every(
      (cell) => cell === null || typeof cell === "number" || typeof cell === "boolean",
    );
    return this.#isNumeric;
  }

  get hasErrors(): boolean {
    this.#hasErrors ??= this.cells.some(isError);
    return this.#hasErrors;
  }

  /** The cells with texts as comparisons see them. */
  get folded(): readonly Scalar[] {
    this.#folded ??= this.cells.map((cell) => (typeof cell === "string" ? foldText(cell) : cell));
    return this.#folded;
  }

  /** The numbers among the cells, from the least. */
  get ascending(): readonly number[] {
    this.#ascending ??= this.cells.filter((cell) => typeof cell === "number").sort((a, b) => a - b);
    return this.#ascending;
  }

  /** Whether all cells are numbers in ascending order, which a binary search needs. */
  get isAscending(): boolean {
    this.#isAscending ??= this.cells.every((cell, place) => {
      const before = place === 0 ? cell : this.cells[place - 1];
      return typeof cell === "number" && typeof before === "number" && before <= cell;
    });
    return this.#isAscending;
  }

  /** Where a folded text stands, as places in `cells` from the first. */
  positionsOfText(folded: string): readonly number[] {
    this.#positions ??= indexTexts(this.folded);
    return this.#positions.get(folded) ?? [];
  }
}

function indexTexts(folded: readonly Scalar[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  folded.forEach((cell, index) => {
    if (typeof cell !== "string") return;
    const known = positions.get(cell);
    if (known) known.push(index);
    else positions.set(cell, [index]);
  });
  return positions;
}

/** Reads one cell; rows and columns count from 1. */
export type ReadCell = (sheet: string, row: number, column: number) => Cell;

/**
 * What is known about ranges as long as no cell changes: their values, and answers that many rows ask for.
 * Throw it away after a change.
 */
export class RangeStore {
  readonly #read: ReadCell;
  readonly #ranges = new Map<string, RangeValues>();
  readonly #answers = new Map<string, Scalar>();

  constructor(read: ReadCell) {
    this.#read = read;
  }

  cell(sheet: string, row: number, column: number): Scalar {
    const cell = this.#read(sheet, row, column);
    return isCellDate(cell) ? cell.date : cell;
  }

  values(area: Area): RangeValues {
    const key = areaKey(area);
    let range = this.#ranges.get(key);
    if (!range) {
      const cells: Scalar[] = [];
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          cells.push(this.cell(area.sheet, row, column));
        }
      }
      range = new RangeValues(area, cells);
      this.#ranges.set(key, range);
    }
    return range;
  }

  /** The answer kept under `key`, worked out the first time. */
  remember(key: string, compute: () => Scalar): Scalar {
    let answer = this.#answers.get(key);
    if (answer === undefined) {
      answer = compute();
      this.#answers.set(key, answer);
    }
    return answer;
  }
}

/** A text that no other area has. */
export function areaKey({ sheet, row, column, rows, columns }: Area): string {
  return `${sheet}!${String(row)},${String(column)},${String(rows)},${String(columns)}`;
}
