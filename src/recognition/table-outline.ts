import type { ExcelTable } from "../workbook/model/snapshot";
import type { HeaderBand } from "./headings/band";
import type { GuessedColumn } from "./match-role";
import type { RegionGrid } from "./region-grid";
import type { TableRow } from "./table-rows";

/** A table before roles are assigned to its columns. */
export interface TableOutline {
  readonly grid: RegionGrid;
  readonly band: HeaderBand;
  /** The sheet's columns. */
  readonly columns: readonly number[];
  readonly described: readonly GuessedColumn[];
  /** The lines above the headings. */
  readonly titles: readonly string[];
  readonly lastRow: number;
  readonly rough: readonly TableRow[];
  readonly excelTable: ExcelTable | null;
}
