/** Matrix of pairs: the worth of each column for each role. Missing pairs are worth 0. */
export type Weights = readonly (readonly number[])[];

/**
 * Returns the one-to-one assignment of rows to columns with the greatest total worth: for each row its column, or -1
 * where no pair of worth remains. Shortest augmenting paths (the Hungarian method), cubic in the larger side.
 */
export function bestAssignment(weights: Weights): readonly number[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return new Array<number>(rows).fill(-1);
  const size = Math.max(rows, columns);
  const cost = (row: number, column: number): number => -(weights[row]?.[column] ?? 0);
  // Potentials and matches count from 1: 0 is the row being placed
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
