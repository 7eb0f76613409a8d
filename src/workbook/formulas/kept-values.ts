import type { Cell } from "../../text/cell";

/** Returns the value of a row, from 0. */
export interface ValueReader {
  (row: number): Cell;
  /** All values in arrays, which are made when first asked for: comparing a long column then calls nothing for a row. */
  readonly kept?: () => KeptValues;
  /** Whether a cell holds the value of a row, where that costs less to tell than the value to make. */
  readonly isIn?: (row: number, cell: Cell) => boolean;
}

/** By row: numbers, with `NaN` for an empty text; with `texts`, places in them, and other numbers for an empty one. */
export interface KeptValues {
  readonly numbers: Float64Array | Int8Array | Uint8Array;
  readonly texts?: readonly string[];
}

export function readerOf(kept: () => KeptValues): ValueReader {
  const read = (row: number): Cell => {
    const { numbers, texts } = kept();
    const number = numbers[row]!;
    return texts ? textAt(texts, number) : Number.isNaN(number) ? "" : number;
  };
  return Object.assign(read, { kept });
}

function textAt(texts: readonly string[], place: number): string {
  return place >= 0 ? texts[place]! : "";
}

/** Sets marks to 0 in rows whose cell does not hold the value. A loop for each kind: neither asks what it compares. */
export function unmarkOthers(marks: Uint8Array, cells: readonly Cell[], { numbers, texts }: KeptValues): void {
  if (texts) {
    for (let row = 0; row < marks.length; row++) if (cells[row] !== textAt(texts, numbers[row]!)) marks[row] = 0;
    return;
  }
  for (let row = 0; row < marks.length; row++) {
    const cell = cells[row];
    if (typeof cell === "number" ? cell !== numbers[row] : cell !== "" || !Number.isNaN(numbers[row])) marks[row] = 0;
  }
}
