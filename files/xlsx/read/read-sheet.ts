import { isComputedRole } from "../../../src/scoring/role";
import type { Role } from "../../../src/scoring/role";
import { NOT_CALCULATED } from "../../../src/text/cell";
import type { Cell } from "../../../src/text/cell";
import type { Area } from "../../../src/workbook/model/area";
import { parseBindingName } from "../../../src/workbook/model/binding-name";
import type { OwnName } from "../../../src/workbook/model/own-names";
import { createFormulaColumn, formulaText } from "../../../src/workbook/model/row-formula";
import type { FormulaColumn, FormulaSource } from "../../../src/workbook/model/row-formula";
import type { Block, Snapshot } from "../../../src/workbook/model/snapshot";
import type { BinaryText } from "../xml/binary-text";
import { partChild } from "../xml/part-children";
import { scanSheet } from "../xml/sheet-scan";
import { createCellBounds } from "../xml/cell-bounds";
import type { CellShape } from "../xml/cell-shape";
import type { RowVisitor } from "../xml/row-scan";
import { attributes } from "../xml/xml";
import { createLooseCells } from "./loose-cells";
import { keepMaster, readFormula, readValue, sharedText } from "./read-cell";
import type { CellReader, SharedFormula } from "./read-cell";
import { createShapedValues } from "./shaped-value";
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
  formulas: FormulaColumn | null;
}

/** What is read of one sheet. */
export interface SheetReading {
  readonly blocks: readonly (readonly [string, Block])[];
  readonly outside: readonly Block[];
  readonly hidden: readonly HiddenRows[];
  readonly used: Area | null;
  readonly isProtected: boolean;
}

/** Reads one sheet in one pass: bound cells, those beside them, hidden rows of tables, and what is used. */
export function readSheet(
  xml: BinaryText,
  sheet: string,
  names: readonly OwnName[],
  reader: SheetReader,
  outside: readonly Area[],
  tables: readonly TableRows[],
): SheetReading {
  const rows = createSheetRows(sheet, names, reader, outside, tables);
  scanSheet(xml, {
    rowStart: ({ row, start, tagEnd }) => rows.visitor.row(row, xml.slice(start, tagEnd)),
    cell: (cell) => rows.visitor.cell(xml, cell),
  });
  return rows.reading(xml);
}

/** Reads the rows of one sheet; `reading` takes the part, or what is left of it without its rows. */
export function createSheetRows(
  sheet: string,
  names: readonly OwnName[],
  reader: SheetReader,
  outside: readonly Area[],
  tables: readonly TableRows[],
): { readonly visitor: RowVisitor; readonly reading: (frame: BinaryText) => SheetReading } {
  const drafts = names.flatMap(({ name, area }) =>
    area ? [{ name, area, columns: Array.from({ length: area.columns }, () => draftColumn(area, isUsed(name))) }] : [],
  );
  const wanted: ColumnDraft[][] = [];
  for (const { area, columns } of drafts)
    columns.forEach((column, index) => (wanted[area.column + index] ??= []).push(column));
  const used = createCellBounds();
  const shared = new Map<string, SharedFormula>();
  const loose = createLooseCells(sheet, outside);
  const shapedValue = createShapedValues(reader);
  const hiddenRows = tables.map((): number[] => []);
  const put = (column: ColumnDraft, at: number, style: number, formula: FormulaSource | null, value: Cell) => {
    column.cells[at] =
      formula !== null && column.isUsed && (value === null || (value === 0 && !reader.isCalculated))
        ? NOT_CALCULATED
        : value;
    column.styles[at] = style;
    if (formula !== null) (column.formulas ??= createFormulaColumn(column.firstRow, column.rows)).put(at, formula);
  };
  const sharedShapes = new WeakMap<CellShape, FormulaSource>();
  /** Returns the formula of a shape; cells that repeat a shared one have theirs from its master. */
  const formulaOf = (shape: CellShape): FormulaSource | null => {
    if (shape.group === null) return shape.formula;
    const known = sharedShapes.get(shape);
    if (known !== undefined) return known;
    const master = shared.get(shape.group);
    const source = (row: number) => sharedText(master, row, shape.column);
    sharedShapes.set(shape, source);
    return source;
  };
  const visitor: RowVisitor = {
    row: (row, tag) => {
      if (tables.length === 0 || !isHiddenRow(tag)) return;
      tables.forEach(({ area }, index) => {
        if (row >= area.row && row < area.row + area.rows) hiddenRows[index]!.push(row);
      });
    },
    shaped: (row, shape, bytes, from, to) => {
      const { column: number, style } = shape;
      // A cell with a style but no contents is not used
      const isEmpty = shape.kind === "empty" || (to < 0 && shape.formula === null && shape.group === null);
      if (!isEmpty) {
        used.add(row, number);
        if (loose.covers(row, number)) {
          const source = formulaOf(shape);
          loose.add(row, number, {
            formula: source === null ? null : formulaText(source, row),
            cell: shapedValue(row, shape, bytes, from, to),
            format: reader.formats.codeOf(style),
          });
        }
      }
      const columns = wanted[number];
      if (!columns) return;
      for (const column of columns) {
        const at = row - column.firstRow;
        if (at >= 0 && at < column.rows)
          put(column, at, style, formulaOf(shape), shapedValue(row, shape, bytes, from, to));
      }
    },
    cell: (xml, cell) => {
      const isEmpty = cell.innerStart === cell.innerEnd;
      if (!isEmpty) {
        used.add(cell.row, cell.column);
        keepMaster(xml, cell, shared);
        if (loose.covers(cell.row, cell.column)) {
          const formula = readFormula(xml, cell, shared);
          loose.add(cell.row, cell.column, {
            formula,
            cell: readValue(xml, cell, reader, formula !== null),
            format: reader.formats.codeOf(cell.style),
          });
        }
      }
      const columns = wanted[cell.column];
      if (!columns) return;
      for (const column of columns) {
        const at = cell.row - column.firstRow;
        if (at < 0 || at >= column.rows) continue;
        const formula = readFormula(xml, cell, shared);
        put(column, at, cell.style, formula, readValue(xml, cell, reader, formula !== null));
      }
    },
  };
  const reading = (frame: BinaryText): SheetReading => {
    const blocks = drafts.map(({ name, area, columns }): [string, Block] => [
      name,
      {
        area,
        columns: columns.map((column) => column.cells),
        formats: columns.map((column) => uniform(column.styles, reader.formats.codeOf)),
        formulas: columns.map((column) => column.formulas?.formulas ?? null),
        fonts: columns.map((column) => uniform(column.styles, reader.formats.fontOf)),
      },
    ]);
    const hidden = tables.flatMap(({ table }, index): readonly HiddenRows[] =>
      hiddenRows[index]!.length === 0 ? [] : [{ table, rows: hiddenRows[index]! }],
    );
    const rect = used.rect();
    return {
      blocks,
      outside: loose.blocks(),
      hidden,
      used: rect && { sheet, ...rect },
      isProtected: isProtectedSheet(frame),
    };
  };
  return { visitor, reading };
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

function isProtectedSheet(xml: BinaryText): boolean {
  const element = partChild(xml, "sheetProtection");
  const value = element ? attributes(xml, element.tag).get("sheet") : undefined;
  return value === "1" || value === "true";
}
