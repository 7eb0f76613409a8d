import { isComputedRole } from "../../../src/scoring/role";
import type { Role } from "../../../src/scoring/role";
import { NOT_CALCULATED } from "../../../src/text/cell";
import type { Cell } from "../../../src/text/cell";
import type { Area } from "../../../src/workbook/model/area";
import { parseBindingName } from "../../../src/workbook/model/binding-name";
import type { OwnName } from "../../../src/workbook/model/own-names";
import type { Block, Snapshot } from "../../../src/workbook/model/snapshot";
import type { BinaryText } from "../xml/binary-text";
import { partChild } from "../xml/part-children";
import { scanSheet } from "../xml/sheet-scan";
import type { ScannedCell } from "../xml/sheet-scan";
import { attributes } from "../xml/xml";
import { createLooseCells } from "./loose-cells";
import { keepMaster, readFormula, readValue } from "./read-cell";
import type { CellReader, SharedFormula } from "./read-cell";
import { isHiddenRow } from "./sheet-surroundings";

/** Stands for the region in place of a defined name. */
export const REGION = "";

export interface TableRows {
  readonly table: number;
  readonly area: Area;
}

export type HiddenRows = NonNullable<Snapshot["hiddenRows"]>[number];

export interface SheetReader extends CellReader {
  /** Whether a 0 stored beside a formula is reliable. */
  readonly isCalculated: boolean;
}

/**
 * A column of a block while it is read. Lists are as long as the block; `formats` and `formulas` are added only when
 * needed.
 */
interface ColumnDraft {
  /** Whether values of its formulas are used. */
  readonly isUsed: boolean;
  readonly firstRow: number;
  readonly rows: number;
  readonly cells: Cell[];
  readonly styles: Int32Array;
  formulas: (string | null)[] | null;
}

/** Reads one sheet in one pass: bound cells, those beside them, hidden rows of tables, and what is used. */
export function readSheet(
  xml: BinaryText,
  sheet: string,
  names: readonly OwnName[],
  reader: SheetReader,
  outside: readonly Area[],
  tables: readonly TableRows[],
) {
  const drafts = names.flatMap(({ name, area }) =>
    area ? [{ name, area, columns: Array.from({ length: area.columns }, () => draftColumn(area, isUsed(name))) }] : [],
  );
  const wanted = new Map<number, ColumnDraft[]>();
  for (const { area, columns } of drafts) {
    columns.forEach((column, index) =>
      wanted.set(area.column + index, [...(wanted.get(area.column + index) ?? []), column]),
    );
  }
  const used = createUsed();
  const shared = new Map<string, SharedFormula>();
  const loose = createLooseCells(sheet, outside, (cell) => {
    const formula = readFormula(xml, cell, shared);
    return { formula, cell: readValue(xml, cell, reader, formula !== null), format: reader.formats.codeOf(cell.style) };
  });
  const hiddenRows = tables.map((): number[] => []);
  scanSheet(xml, {
    rowStart: ({ row, start, tagEnd }) => {
      if (tables.length === 0 || !isHiddenRow(xml.slice(start, tagEnd))) return;
      tables.forEach(({ area }, index) => {
        if (row >= area.row && row < area.row + area.rows) hiddenRows[index]!.push(row);
      });
    },
    cell: (cell) => {
      used.add(cell);
      const columns = wanted.get(cell.column);
      const isMaster = cell.innerEnd > cell.innerStart && keepMaster(xml, cell, shared);
      loose.add(cell);
      if (!columns && !isMaster) return;
      for (const column of columns ?? []) {
        const at = cell.row - column.firstRow;
        if (at < 0 || at >= column.rows) continue;
        const formula = readFormula(xml, cell, shared);
        const value = readValue(xml, cell, reader, formula !== null);
        column.cells[at] =
          formula !== null && column.isUsed && (value === null || (value === 0 && !reader.isCalculated))
            ? NOT_CALCULATED
            : value;
        column.styles[at] = cell.style;
        if (formula !== null) (column.formulas ??= new Array<string | null>(column.rows).fill(null))[at] = formula;
      }
    },
  });
  const blocks = drafts.map(({ name, area, columns }): [string, Block] => [
    name,
    {
      area,
      columns: columns.map((column) => column.cells),
      formats: columns.map((column) => uniform(column.styles, reader.formats.codeOf)),
      formulas: columns.map((column) => column.formulas),
      fonts: columns.map((column) => uniform(column.styles, reader.formats.fontOf)),
    },
  ]);
  const hidden = tables.flatMap(({ table }, index): readonly HiddenRows[] =>
    hiddenRows[index]!.length === 0 ? [] : [{ table, rows: hiddenRows[index]! }],
  );
  return { blocks, outside: loose.blocks(), hidden, used: used.area(sheet), isProtected: isProtectedSheet(xml) };
}

/** Line numbers and notes decide nothing, and templates number their lines by formulas. */
const UNUSED_ROLES: readonly Role[] = ["STT", "GhiChu"];

/**
 * Whether formula values of a name's cells are used: the core computes those of the product's formulas itself, and
 * rebuilds the summary.
 */
function isUsed(name: string): boolean {
  const binding = parseBindingName(name);
  if (binding?.kind === "column") return !isComputedRole(binding.role) && !UNUSED_ROLES.includes(binding.role);
  return (
    name === REGION ||
    binding?.kind === "rubric" ||
    binding?.kind === "table-rubric" ||
    binding?.kind === "cell" ||
    binding?.kind === "body" ||
    binding?.kind === "year"
  );
}

function draftColumn({ row, rows }: Area, isUsedColumn: boolean): ColumnDraft {
  return {
    firstRow: row,
    isUsed: isUsedColumn,
    rows,
    cells: new Array<Cell>(rows).fill(null),
    styles: new Int32Array(rows),
    formulas: null,
  };
}

/** Returns one text for the whole column where all its styles agree. */
function uniform(styles: Int32Array, read: (style: number) => string): string | readonly string[] {
  const texts = new Map<number, string>();
  for (const style of styles) if (!texts.has(style)) texts.set(style, read(style));
  const [first = "General"] = texts.values();
  if (new Set(texts.values()).size <= 1) return first;
  return Array.from(styles, (style) => texts.get(style)!);
}

function createUsed() {
  let top = Infinity,
    left = Infinity,
    bottom = 0,
    right = 0;
  return {
    add: ({ row, column, innerStart, innerEnd }: ScannedCell) => {
      // A cell with a style but no contents is not used
      if (innerStart === innerEnd) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    },
    area: (sheet: string): Area | null =>
      bottom === 0 ? null : { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
  };
}

function isProtectedSheet(xml: BinaryText): boolean {
  const element = partChild(xml, "sheetProtection");
  const value = element ? attributes(xml, element.tag).get("sheet") : undefined;
  return value === "1" || value === "true";
}
