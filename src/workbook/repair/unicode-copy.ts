import { DATE_FORMAT } from "../../text/number-format";
import { formatAt } from "../../scoring/table";
import { isComputedRole } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { isCellDate } from "../../text/cell";
import type { Cell } from "../../text/cell";
import type { AppraisedTable } from "../check/appraised-table";
import type { BoundColumn } from "../bindings/bindings";
import { columnLetters } from "../model/area";
import type { Rect } from "../model/area";
import type { Finding } from "../model/finding";
import type { CellBlock, SheetSpec, StyledRect } from "../model/sheet-spec";
import { remarkColumns } from "../sheets/remark-columns";
import { tableColumns } from "../sheets/table-columns";
import { OFFICE_MARGINS, theme } from "../sheets/theme";

/** Characters. */
const DEFAULT_WIDTH = 12;
/** Rows above the table that the note needs. */
const NOTE_ROWS = 2;

/**
 * Lays out a sheet with everything typed into a table, text of legacy encodings in Unicode, each cell at its original
 * address, so that it can be compared and pasted back column by column. Converted cells are highlighted; results are
 * left out.
 */
export function unicodeCopy(
  { table, input: { rubric } }: AppraisedTable,
  findings: readonly Finding[],
  name: string,
): SheetSpec {
  const converted = new Map<string, Cell>();
  for (const {
    code,
    where: { area },
    fix,
  } of findings) {
    if (code === "legacy-font" && area?.sheet === table.sheet && fix !== undefined)
      converted.set(`${area.row}:${area.column}`, fix);
  }
  const columns = [...table.columns.values()].filter(({ role }) => !isComputedRole(role));
  const all = [...tableColumns(rubric), ...remarkColumns(rubric, "note")];
  const headers = new Map<Role, string>(all.map(({ role, header }) => [role, header]));
  const widths = new Map<number, number>(
    columns.map(({ role, area }) => [area.column, all.find((one) => one.role === role)?.width ?? DEFAULT_WIDTH]),
  );
  const lastColumn = Math.max(...columns.map(({ area }) => area.column));
  const hasRoom = table.firstRow > NOTE_ROWS + 1;
  const note = noteOf(table.sheet);
  return {
    name,
    tabColor: null,
    columnWidths: Array.from({ length: lastColumn }, (_, index) => widths.get(index + 1) ?? DEFAULT_WIDTH),
    hiddenColumns: [],
    rowHeights: [],
    styles: [
      ...columns.flatMap((column) => columnStyles(column, table.firstRow, converted)),
      { rect: { row: 1, column: hasRoom ? 1 : lastColumn + 2, rows: 1, columns: 1 }, style: theme.caption },
    ],
    blocks: [
      { row: 1, column: hasRoom ? 1 : lastColumn + 2, cells: [[note]] },
      ...columns.flatMap((column): readonly CellBlock[] => [
        ...(table.firstRow > 1
          ? [
              {
                row: table.firstRow - 1,
                column: column.area.column,
                cells: [[headers.get(column.role) ?? columnLetters(column.area.column)]],
              },
            ]
          : []),
        {
          row: table.firstRow,
          column: column.area.column,
          cells: column.cells.map((cell, row) => [
            converted.get(`${table.firstRow + row}:${column.area.column}`) ?? cell,
          ]),
        },
      ]),
    ],
    fills: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    protect: false,
    freeze: { rows: table.firstRow - 1, columns: 0 },
    page: { orientation: "landscape", titleRows: null, printArea: null, margins: OFFICE_MARGINS },
  };
}

function noteOf(sheet: string): string {
  return `Bản chép của sheet “${sheet}” với chữ đã chuyển sang Unicode; mỗi ô giữ địa chỉ cũ, ô được chuyển có nền vàng. Sheet gốc giữ nguyên.`;
}

/**
 * Whether contents are such a copy: its note, and nothing outside of the table's own columns. `cellAt` counts from 1.
 */
export function isUnicodeCopy(
  { table }: AppraisedTable,
  cellAt: (row: number, column: number) => Cell,
  { rows, columns }: Rect,
): boolean {
  const typed = new Set(
    [...table.columns.values()].flatMap(({ role, area }) => (isComputedRole(role) ? [] : [area.column])),
  );
  let notes = 0;
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const cell = cellAt(row, column);
      if (cell === null || (typed.has(column) && row >= table.firstRow - 1 && row < table.firstRow + table.rows))
        continue;
      if (cell !== noteOf(table.sheet)) return false;
      notes++;
    }
  }
  return notes === 1;
}

function columnStyles(
  column: BoundColumn,
  firstRow: number,
  converted: ReadonlyMap<string, Cell>,
): readonly StyledRect[] {
  const { area, cells } = column;
  const at = (row: number) => ({ row: firstRow + row, column: area.column, rows: 1, columns: 1 });
  return [
    ...(firstRow > 1 ? [{ rect: at(-1), style: theme.header }] : []),
    { rect: area, style: theme.fixedText },
    ...cells.flatMap((cell, row): readonly StyledRect[] => {
      if (converted.has(`${firstRow + row}:${area.column}`)) return [{ rect: at(row), style: theme.inputText }];
      const format = formatAt(column, row);
      if (isCellDate(cell))
        return [
          {
            rect: at(row),
            style: { ...theme.fixedCenter, numberFormat: format === "General" ? DATE_FORMAT : format },
          },
        ];
      return typeof cell === "number" ? [{ rect: at(row), style: { ...theme.fixedCenter, numberFormat: format } }] : [];
    }),
  ];
}
