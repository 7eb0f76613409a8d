import type { ArrayValue, Scalar } from "./value";

/**
 * An array that is the same almost everywhere, as `keys=key` is. Long tables compare a whole column with each row's
 * key; what stands at the few other places is all that their calculations have to touch.
 */
export class SparseArray implements ArrayValue {
  readonly kind = "array";
  #cells: readonly Scalar[] | null = null;

  constructor(
    readonly rows: number,
    readonly columns: number,
    /** What stands at every other place. */
    readonly rest: Scalar,
    /** Values by their place in `cells`. */
    readonly entries: readonly (readonly [place: number, value: Scalar])[],
  ) {}

  get size(): number {
    return this.rows * this.columns;
  }

  get cells(): readonly Scalar[] {
    if (!this.#cells) {
      const cells = Array.from<Scalar>({ length: this.size }).fill(this.rest);
      for (const [place, value] of this.entries) cells[place] = value;
      this.#cells = cells;
    }
    return this.#cells;
  }

  /** Each value that occurs, at least once: enough for the largest or smallest. */
  get occurring(): readonly Scalar[] {
    const values = this.entries.map(([, value]) => value);
    return this.entries.length < this.size ? [...values, this.rest] : values;
  }
}
