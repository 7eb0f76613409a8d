import type { Grid } from "../../grid/grid";

/** The sheet that a Worksheet object stands for: by id, which no renaming changes (host-facts A5). */
export interface SheetTarget {
  readonly grid: Grid;
  readonly sheet: string;
}
