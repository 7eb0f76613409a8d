import type { RangeStore } from "./range";
import { errorValue, isReference, isScalar } from "./value";
import type { ArrayValue, Operand, Scalar } from "./value";

export function makeArray(rows: number, columns: number, cells: readonly Scalar[]): ArrayValue {
  return { kind: "array", rows, columns, cells };
}

/** All values of an operand; one value is an array of one. */
export function toArray(operand: Operand, store: RangeStore): ArrayValue {
  if (isScalar(operand)) return makeArray(1, 1, [operand]);
  return isReference(operand) ? store.values(operand.area) : operand;
}

/**
 * Computes cell by cell over several arrays. One row or column stretches over the others; where a larger array has
 * no partner, the answer is `#N/A`.
 */
export function mapArrays(arrays: readonly ArrayValue[], compute: (cells: readonly Scalar[]) => Scalar): ArrayValue {
  const rows = Math.max(...arrays.map((array) => array.rows));
  const columns = Math.max(...arrays.map((array) => array.columns));
  const cells: Scalar[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const partners = arrays.map((array) => cellAt(array, row, column));
      cells.push(
        partners.some((cell) => cell === undefined) ? errorValue("#N/A") : compute(partners as readonly Scalar[]),
      );
    }
  }
  return makeArray(rows, columns, cells);
}

/** The cell that stands at a place after stretching; `undefined` beyond the array. */
function cellAt(array: ArrayValue, row: number, column: number): Scalar | undefined {
  const fromRow = array.rows === 1 ? 0 : row;
  const fromColumn = array.columns === 1 ? 0 : column;
  if (fromRow >= array.rows || fromColumn >= array.columns) return undefined;
  return array.cells[fromRow * array.columns + fromColumn];
}
