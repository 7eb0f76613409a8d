import type { Spelling } from "./heading-words";

/** Rows of the sheet, both inclusive. */
export interface Band {
  readonly first: number;
  readonly last: number;
}

/** The heading rows of a table, including rows below them that number the columns or give maximum points. */
export interface HeaderBand extends Band {
  readonly numberingRows: readonly number[];
  readonly maximaRows: readonly number[];
  readonly spelling: Spelling;
}
