import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import type { Rect } from "../../src/workbook/model/area";
import type { Region } from "../../src/workbook/model/snapshot";

/** A criterion, bonus or deduction as a person reads it off the table. */
export interface TrueLine {
  readonly kind: "criterion" | "bonus" | "deduction";
  readonly name: string;
  /** Hundredths; `null` where the table does not say. */
  readonly maximum: number | null;
  /** The sheet's column. */
  readonly column: number;
}

/** A table as somebody laid it out, and what a person who knows it would say of it. */
export interface Layout {
  readonly seed: number;
  /** What is particular about it, for people who look into a failure. */
  readonly traits: readonly string[];
  readonly region: Region;
  /** The sheet's rows of the headings, rows of maxima and numbers included. */
  readonly header: { readonly row: number; readonly rows: number };
  readonly subjects: "units" | "persons";
  readonly lines: readonly TrueLine[];
  /** What each column may rightly be called besides its lines; columns that are left out are nothing to the product. */
  readonly roles: ReadonlyMap<number, readonly (Role | null)[]>;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A sheet that is written cell by cell. */
export interface Paper {
  readonly write: (row: number, column: number, cell: Cell) => void;
  readonly writeFormula: (row: number, column: number, formula: string, value: Cell) => void;
  readonly merge: (row: number, column: number, rows: number, columns: number) => void;
  readonly region: (at: { readonly row: number; readonly column: number }, hiddenColumns: readonly number[]) => Region;
}

export function createPaper(): Paper {
  const cells = new Map<string, Cell>();
  const formulas = new Map<string, string>();
  const merges: Rect[] = [];
  let lastRow = 1,
    lastColumn = 1;
  const write = (row: number, column: number, cell: Cell) => {
    if (cell === null) return;
    cells.set(`${row} ${column}`, cell);
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  };
  return {
    write,
    writeFormula: (row, column, formula, value) => {
      write(row, column, value);
      formulas.set(`${row} ${column}`, formula);
    },
    merge: (row, column, rows, columns) => {
      if (rows * columns > 1) merges.push({ row, column, rows, columns });
    },
    region: (at, hiddenColumns) => {
      const rows = Array.from({ length: lastRow }, (_, index) => index + 1);
      const columns = Array.from({ length: lastColumn }, (_, index) => index + 1);
      const read = <Value>(from: ReadonlyMap<string, Value>) =>
        columns.map((column) => rows.map((row) => from.get(`${row} ${column}`) ?? null));
      return {
        at: { sheet: "S", ...at, rows: 1, columns: 1 },
        merges,
        hiddenRows: [],
        hiddenColumns,
        isFiltered: false,
        tables: [],
        block: {
          area: { sheet: "S", row: 1, column: 1, rows: lastRow, columns: lastColumn },
          columns: read(cells),
          formulas: read(formulas).map((column) => (column.some((formula) => formula !== null) ? column : null)),
          formats: columns.map(() => "General"),
        },
      };
    },
  };
}
