import { referenceToArea, areaToReference, quoteSheetName } from "../../src/workbook/model/area";
import type { Area } from "../../src/workbook/model/area";
import type { Role } from "../../src/scoring/role";
import { columnName } from "../../src/workbook/model/binding-name";
import type { FindingCode } from "../../src/workbook/model/finding";
import type { Grid } from "../../workbench/grid/grid";
import { collectiveEntry } from "../sound-entries";

export const TABLE = "Chấm điểm tập thể";
export const COPY = "Bản sao";

/**
 * What people do to sheets and rows, what is found then, and the repair that is offered; after it nothing of that is
 * left.
 */
export interface TableMove {
  readonly name: string;
  readonly act: (grid: Grid) => void;
  readonly found: FindingCode;
  /** Entries that count before and after the repair. */
  readonly entries: readonly [before: number, after: number];
}

/** Two entries in a table of four rows. */
export const ENTRIES = 2;

export const TABLE_MOVES: readonly TableMove[] = [
  {
    name: "a copied sheet with names of its own",
    act: (grid) => copySheet(grid, true),
    found: "table-unbound",
    entries: [ENTRIES, 2 * ENTRIES],
  },
  {
    name: "a copied sheet without names",
    act: (grid) => copySheet(grid, false),
    found: "table-unbound",
    entries: [ENTRIES, 2 * ENTRIES],
  },
  {
    name: "a copied sheet whose original is deleted",
    act: (grid) => {
      copySheet(grid, true);
      grid.change({ kind: "deleteSheet", sheet: TABLE });
    },
    found: "names-of-sheet",
    entries: [ENTRIES, ENTRIES],
  },
  {
    name: "a copied sheet without names whose original is deleted",
    act: (grid) => {
      copySheet(grid, false);
      grid.change({ kind: "deleteSheet", sheet: TABLE });
    },
    found: "table-unbound",
    entries: [0, ENTRIES],
  },
  {
    name: "a deleted sheet",
    act: (grid) => grid.change({ kind: "deleteSheet", sheet: TABLE }),
    found: "table-gone",
    entries: [0, 0],
  },
  {
    name: "all rows deleted",
    act: (grid) => {
      const { row, rows } = areaOf(grid, "DoiTuong");
      grid.change({ kind: "deleteRows", sheet: TABLE, at: row, count: rows });
    },
    found: "table-emptied",
    entries: [0, 0],
  },
  {
    name: "a row inserted above the first entry",
    act: (grid) => {
      const { row } = areaOf(grid, "DoiTuong");
      grid.change({ kind: "insertRows", sheet: TABLE, at: row, count: 1 });
      typeEntry(grid, row, "Đảng ủy xã mới");
    },
    found: "rows-below",
    entries: [ENTRIES, ENTRIES + 1],
  },
  {
    name: "a row far below",
    act: (grid) => typeEntry(grid, areaOf(grid, "DoiTuong").row + 60, "Đảng ủy xã mới"),
    found: "rows-below",
    entries: [ENTRIES, ENTRIES + 1],
  },
  {
    name: "a row to the right",
    act: (grid) => typeEntry(grid, areaOf(grid, "DoiTuong").row, "Đảng ủy xã mới", 40),
    found: "rows-below",
    entries: [ENTRIES, ENTRIES + 1],
  },
  {
    name: "an average among the entries",
    act: (grid) => {
      const { row } = areaOf(grid, "DoiTuong");
      put(grid, row + 2, areaOf(grid, "DoiTuong").column, "Trung bình");
      for (const role of ["TC1", "TC2", "TC3", "TC4"] as const) {
        const { column } = areaOf(grid, role);
        const letter = String.fromCharCode(64 + column);
        grid.setContent(grid.findSheet(TABLE)!.id, row + 2, column, {
          formula: `=AVERAGE(${letter}${String(row)}:${letter}${String(row + 1)})`,
        });
      }
    },
    found: "row-not-entry",
    entries: [ENTRIES + 1, ENTRIES],
  },
];

/** A rule on typing that somebody set in the row below a table, with an entry in that row. */
export function typeBelowUnderOwnRule(grid: Grid): void {
  const { row, rows } = areaOf(grid, "DoiTuong");
  const rect = { row: row + rows, column: areaOf(grid, "TC1").column, rows: 1, columns: 1 };
  grid.setValidation(grid.findSheet(TABLE)!.id, rect, {
    kind: "custom",
    formula: "=TRUE",
    ignoreBlanks: true,
    inCellDropDown: false,
    prompt: null,
    error: null,
  });
  typeEntry(grid, row + rows, "Đảng ủy xã mới");
}

/** The rules on typing in the row below the table of four rows, by role. */
export function rulesBelow(grid: Grid): Readonly<Record<string, string | null>> {
  const { row } = areaOf(grid, "DoiTuong");
  const sheet = grid.findSheet(TABLE)!;
  return Object.fromEntries(
    (["Loai", "TC1", "TC2", "TC3"] as const).map((role) => [
      role,
      sheet.validation(row + 4, areaOf(grid, role).column)?.rule.formula ?? null,
    ]),
  );
}

/** The first entries of the template, typed cell by cell. */
export function fillTable(grid: Grid): void {
  const { row } = areaOf(grid, "DoiTuong");
  for (let index = 0; index < ENTRIES; index++) typeEntry(grid, row + index, `Đảng ủy xã ${String(index + 1)}`);
}

function areaOf(grid: Grid, role: Role): Area {
  return referenceToArea(grid.names().find(({ name }) => name === columnName(1, role))!.formula)!;
}

function put(grid: Grid, row: number, column: number, content: string | number): void {
  grid.setContent(grid.findSheet(TABLE)!.id, row, column, content);
}

function typeEntry(grid: Grid, row: number, subject: string, shift = 0): void {
  for (const [role, content] of Object.entries(
    collectiveEntry({ DoiTuong: subject, MoHinh: `Mô hình của ${subject}` }),
  ) as [Role, string | number | null][]) {
    if (content !== null) put(grid, row, areaOf(grid, role).column + shift, content);
  }
}

/** As hosts copy a sheet: contents with their formulas, and names of its own where the host makes them. */
function copySheet(grid: Grid, withNames: boolean): void {
  const source = grid.findSheet(TABLE)!;
  const id = grid.addSheet(COPY);
  const used = source.used(true)!;
  grid.copy({ ...used, sheet: TABLE }, id, used, "formulas");
  if (!withNames) return;
  for (const { name, formula, visible, comment } of grid.names()) {
    const area = referenceToArea(formula);
    if (area?.sheet === TABLE)
      grid.setName({
        name: `${quoteSheetName(COPY)}!${name}`,
        formula: `=${areaToReference({ ...area, sheet: COPY })}`,
        visible,
        comment,
      });
  }
}
