/** A pair of a column and a role with what it is worth; pairs that are not listed are worth nothing. */
export type Weights = readonly (readonly number[])[];

/**
 * The one-to-one pairing of rows with columns of the matrix that is worth most in all. Answers for each row its column, or -1 where
 * no pair of worth is left for it. By shortest augmenting paths (the Hungarian method), in the cube of the larger side.
 */
export function bestAssignment(weights: Weights): readonly number[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return new Array<number>(rows).fill(-1);
  const size = Math.max(rows, columns);
  const cost = (row: number, column: number): number => -(weights[row]?.[column] ?? 0);
  // Potentials and matches count from 1: 0 is the row that is being placed
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    const least = new Float64Array(size + 1).fill(Infinity);
    const isUsed = new Uint8Array(size + 1);
    let at = 0;
    do {
      isUsed[at] = 1;
      let next = 0;
      let step = Infinity;
      for (let column = 1; column <= size; column++) {
        if (isUsed[column]) continue;
        const reduced = cost(rowOf[at]! - 1, column - 1) - rowPotential[rowOf[at]!]! - columnPotential[column]!;
        if (reduced < least[column]!) {
          least[column] = reduced;
          way[column] = at;
        }
        if (least[column]! < step) {
          step = least[column]!;
          next = column;
        }
      }
      for (let column = 0; column <= size; column++) {
        if (isUsed[column]) {
          rowPotential[rowOf[column]!]! += step;
          columnPotential[column]! -= step;
        } else least[column]! -= step;
      }
      at = next;
    } while (rowOf[at] !== 0);
    for (; at !== 0; at = way[at]!) rowOf[at] = rowOf[way[at]!]!;
  }
  const columnOf = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column]! - 1;
    if (row < rows && (weights[row]?.[column - 1] ?? 0) > 0) columnOf[row] = column - 1;
  }
  return columnOf;
}
