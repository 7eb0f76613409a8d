import { appraise, computedColumns } from "../src/workbook/check/appraise";
import type { Area, Rect } from "../src/workbook/model/area";
import { rectsOverlap } from "../src/workbook/model/area";
import { isFormula } from "../src/workbook/model/fingerprint";
import { patchSnapshot } from "../src/workbook/model/patch-snapshot";
import type { Edit, Plan } from "../src/workbook/model/plan";
import { ROW_PLACEHOLDER } from "../src/workbook/model/sheet-spec";
import type { Content, Fill, SheetSpec } from "../src/workbook/model/sheet-spec";
import type { Block, NamedBlock, SheetInfo, Snapshot } from "../src/workbook/model/snapshot";
import { undoAreas } from "../src/workbook/undo/undo-note-schema";
import type { Cell } from "../src/text/cell";
import { applyRules } from "./rules-snapshot";

/** A workbook with nothing in it, as a live host shows it. */
export function emptySnapshot(also: Partial<Snapshot> = {}): Snapshot {
  return {
    host: "excel",
    calculated: true,
    activeSheet: "Trang tính1",
    selection: null,
    locale: { decimalSeparator: "," },
    names: [],
    sheets: [{ name: "Trang tính1", visible: true, protected: false, used: null }],
    ...also,
  };
}

/**
 * Carries a plan out on a workbook in memory. Formulas hold the values that the plan gives them; `calculate` brings
 * them up to date.
 */
export function applyPlan(snapshot: Snapshot, plan: Plan): Snapshot {
  return plan.edits.reduce(applyEdit, snapshot);
}

function applyEdit(snapshot: Snapshot, edit: Edit): Snapshot {
  switch (edit.kind) {
    case "addSheet":
      if (snapshot.sheets.some(({ name }) => name.toUpperCase() === edit.spec.name.toUpperCase()))
        throw new Error(`the sheet ${edit.spec.name} is there already`);
      return layOut(
        {
          ...snapshot,
          sheets: [...snapshot.sheets, { name: edit.spec.name, visible: true, protected: false, used: null }],
        },
        edit.spec,
      );
    case "rewriteSheet":
      return layOut(clearRect(snapshot, { ...edit.clear, sheet: edit.spec.name }), edit.spec);
    case "fillColumn":
      return fillCells(edit.fill).reduce(
        (written, { row, column, content }) => writeCell(written, { sheet: edit.sheet, row, column }, content),
        snapshot,
      );
    case "writeColumn":
      return edit.cells.reduce<Snapshot>(
        (written, cell, index) =>
          cell === undefined ? written : writeCell(written, { ...edit.area, row: edit.area.row + index }, cell),
        snapshot,
      );
    case "addColumns":
      return edit.added.columns.reduce(
        (written, { heading }, index) =>
          writeCell(
            written,
            { sheet: edit.added.sheet, row: edit.added.header.row, column: edit.added.column + index },
            heading,
          ),
        snapshot,
      );
    case "clearColumns":
      return snapshot;
    case "setCells":
      return { ...patchSnapshot(snapshot, edit.sheet, edit.cells), calculated: snapshot.calculated };
    case "setName":
      return {
        ...snapshot,
        names: [...withoutName(snapshot, edit.name), { name: edit.name, block: readArea(snapshot, edit.area) }],
      };
    case "deleteName":
      return { ...snapshot, names: withoutName(snapshot, edit.name) };
    case "showSheet":
    case "copyLooks":
    case "resizeTable":
    case "setPrintArea":
      return snapshot;
    case "setValidations":
      return applyRules(snapshot, edit);
    case "deleteSheet": {
      const names = snapshot.names.map((named) =>
        named.block?.area.sheet === edit.name ? { ...named, block: null } : named,
      );
      return { ...snapshot, names, sheets: snapshot.sheets.filter(({ name }) => name !== edit.name) };
    }
    case "remember":
      return edit.slot === "undo"
        ? { ...snapshot, memory: { note: edit.note, blocks: [] } }
        : { ...snapshot, classified: edit.note };
    case "activate":
      return { ...snapshot, activeSheet: edit.area.sheet, selection: edit.area };
  }
}

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Writes one cell wherever the snapshot shows it, and stretches the used part of its sheet. Needs no name to be there.
 */
export function writeCell(snapshot: Snapshot, place: Place, content: Content): Snapshot {
  const cell: Cell = isFormula(content) ? content.value : content;
  const formula = isFormula(content) ? content.formula : null;
  const rect: Rect = { ...place, rows: 1, columns: 1 };
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === place.sheet && cell !== null ? { ...sheet, used: around(sheet, rect) } : sheet,
    ),
    names: snapshot.names.map((named) => {
      const { block } = named;
      if (!block || block.area.sheet !== place.sheet || !rectsOverlap(block.area, rect)) return named;
      return {
        ...named,
        block: writeBlock(block, place.row - block.area.row, place.column - block.area.column, cell, formula),
      };
    }),
  };
}

/**
 * Types cells into the first column of a defined name, from its row `from` (from 0) down; `undefined` leaves a cell
 * alone.
 */
export function setCells(snapshot: Snapshot, name: string, cells: readonly (Cell | undefined)[], from = 0): Snapshot {
  const { area } = blockOf(snapshot, name);
  return cells.reduce<Snapshot>(
    (written, cell, index) =>
      cell === undefined ? written : writeCell(written, { ...area, row: area.row + from + index }, cell),
    snapshot,
  );
}

/** Types one cell of a defined name's block, row and column from 0. */
export function setCell(snapshot: Snapshot, name: string, row: number, column: number, cell: Content): Snapshot {
  const { area } = blockOf(snapshot, name);
  return writeCell(snapshot, { sheet: area.sheet, row: area.row + row, column: area.column + column }, cell);
}

/** Gives the first column of a defined name its number formats, row by row. */
export function setFormats(snapshot: Snapshot, name: string, formats: readonly string[]): Snapshot {
  return changeBlock(snapshot, name, (block) => ({ ...block, formats: [formats, ...block.formats.slice(1)] }));
}

/** Replaces the block of a defined name: with `null` it points at nothing any more. */
export function changeBlock(snapshot: Snapshot, name: string, change: (block: Block) => Block | null): Snapshot {
  const block = change(blockOf(snapshot, name));
  return { ...snapshot, names: snapshot.names.map((named) => (named.name === name ? { name, block } : named)) };
}

/** The block of a defined name, which must be there. */
export function blockOf(snapshot: Snapshot, name: string): Block {
  const block = snapshot.names.find((named) => named.name === name)?.block;
  if (!block) throw new Error(`the workbook has no name ${name}`);
  return block;
}

/** Takes a defined name away, as a person does in the list of names. */
export function deleteName(snapshot: Snapshot, name: string): Snapshot {
  return { ...snapshot, names: withoutName(snapshot, name) };
}

/** Calculates as a live host does: every formula of a computed column shows what the core makes of the scores. */
export function calculate(snapshot: Snapshot): Snapshot {
  const { tables } = appraise(snapshot);
  return tables
    .flatMap((table) => computedColumns(table, true))
    .reduce((calculated, { column, valueAt }) => {
      const cells = column.cells.map((cell, row) => (column.formulas?.[row] ? valueAt(row) : cell));
      return {
        ...calculated,
        names: calculated.names.map((named) => {
          const isIt = named.block && JSON.stringify(named.block.area) === JSON.stringify(column.area);
          return isIt && named.block ? { ...named, block: { ...named.block, columns: [cells] } } : named;
        }),
      };
    }, snapshot);
}

function withoutName(snapshot: Snapshot, name: string): readonly NamedBlock[] {
  return snapshot.names.filter((named) => named.name !== name);
}

function around({ name, used }: SheetInfo, rect: Rect): Area {
  if (!used) return { sheet: name, row: rect.row, column: rect.column, rows: rect.rows, columns: rect.columns };
  const row = Math.min(used.row, rect.row);
  const column = Math.min(used.column, rect.column);
  return {
    sheet: name,
    row,
    column,
    rows: Math.max(used.row + used.rows, rect.row + rect.rows) - row,
    columns: Math.max(used.column + used.columns, rect.column + rect.columns) - column,
  };
}

function writeBlock(block: Block, row: number, column: number, cell: Cell, formula: string | null): Block {
  const hadFormulas = block.formulas[column] ?? null;
  const formulas = hadFormulas ?? (formula === null ? null : new Array<string | null>(block.area.rows).fill(null));
  return {
    ...block,
    columns: block.columns.map((cells, index) => (index === column ? replaced(cells, row, cell) : cells)),
    formulas: block.formulas.map((own, index) =>
      index === column ? formulas && replaced(formulas, row, formula) : own,
    ),
  };
}

function replaced<T>(items: readonly T[], index: number, item: T): readonly T[] {
  return [...items.slice(0, index), item, ...items.slice(index + 1)];
}

function clearRect(snapshot: Snapshot, area: Area): Snapshot {
  const places = Array.from({ length: area.rows * area.columns }, (_, index) => ({
    sheet: area.sheet,
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
  const cleared = places.reduce((written, place) => writeCell(written, place, null), snapshot);
  const left = cleared.sheets.find(({ name }) => name === area.sheet)?.used;
  const isInside =
    left &&
    left.row >= area.row &&
    left.column >= area.column &&
    left.row + left.rows <= area.row + area.rows &&
    left.column + left.columns <= area.column + area.columns;
  return isInside
    ? {
        ...cleared,
        sheets: cleared.sheets.map((sheet) => (sheet.name === area.sheet ? { ...sheet, used: null } : sheet)),
      }
    : cleared;
}

interface Written {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

function fillCells({ row, column, rows, formula, values }: Fill): readonly Written[] {
  return Array.from({ length: rows }, (_, index) => ({
    row: row + index,
    column,
    content: { formula: formula.replaceAll(ROW_PLACEHOLDER, String(row + index)), value: values?.[index] ?? "" },
  }));
}

/** Everything that a spec writes, later parts over earlier ones. */
function specCells(spec: SheetSpec): readonly Written[] {
  const cells = new Map<string, Written>();
  const add = (written: Written) => cells.set(`${written.row}:${written.column}`, written);
  for (const block of spec.blocks) {
    block.cells.forEach((line, row) => {
      line.forEach((content, column) => {
        if (content !== undefined) add({ row: block.row + row, column: block.column + column, content });
      });
    });
  }
  for (const fill of spec.fills) fillCells(fill).forEach(add);
  return [...cells.values()];
}

function layOut(snapshot: Snapshot, spec: SheetSpec): Snapshot {
  const cells = specCells(spec);
  const filled = cells.filter(({ content }) => content !== null);
  const names = (spec.names ?? []).map(({ name, rect }) => ({
    name,
    block: blockFrom({ ...rect, sheet: spec.name }, cells, spec),
  }));
  const others = snapshot.names.filter((named) => !names.some(({ name }) => name === named.name));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === spec.name
        ? filled.reduce<SheetInfo>(
            (info, { row, column }) => ({ ...info, used: around(info, { row, column, rows: 1, columns: 1 }) }),
            sheet,
          )
        : sheet,
    ),
    names: [...others, ...names],
  };
}

function blockFrom(area: Area, cells: readonly Written[], spec: SheetSpec): Block {
  const empty: Block = {
    area,
    columns: Array.from({ length: area.columns }, () => new Array<Cell>(area.rows).fill(null)),
    formats: Array.from({ length: area.columns }, (_, index) => formatOf(spec, area, index)),
    formulas: new Array<null>(area.columns).fill(null),
  };
  return cells.reduce((block, { row, column, content }) => {
    if (!rectsOverlap(area, { row, column, rows: 1, columns: 1 })) return block;
    return isFormula(content)
      ? writeBlock(block, row - area.row, column - area.column, content.value, content.formula)
      : writeBlock(block, row - area.row, column - area.column, content, null);
  }, empty);
}

/** Columns of tables have one format; rubric blocks have many, which nothing reads. */
function formatOf(spec: SheetSpec, area: Area, column: number): string {
  const cover = spec.styles
    .filter(
      ({ rect }) =>
        rect.column === area.column + column && rect.row === area.row && rect.rows === area.rows && rect.columns === 1,
    )
    .at(-1);
  return cover?.style.numberFormat ?? "General";
}

/** A workbook as a host captures it for undoing. Cells outside of names count as empty. */
export function withMemory(snapshot: Snapshot): Snapshot {
  const note = snapshot.memory?.note ?? null;
  return { ...snapshot, memory: { note, blocks: undoAreas(note).map((area) => readArea(snapshot, area)) } };
}

/** What names already show of an area; the rest counts as empty. */
function readArea(snapshot: Snapshot, area: Area): Block {
  const at = (row: number, column: number) => {
    for (const { block } of snapshot.names) {
      if (!block || block.area.sheet !== area.sheet || !rectsOverlap(block.area, { row, column, rows: 1, columns: 1 }))
        continue;
      const own = column - block.area.column;
      return {
        cell: block.columns[own]?.[row - block.area.row] ?? null,
        formula: block.formulas[own]?.[row - block.area.row] ?? null,
      };
    }
    return { cell: null, formula: null };
  };
  const columns = Array.from({ length: area.columns }, (_, column) =>
    Array.from({ length: area.rows }, (__, row) => at(area.row + row, area.column + column)),
  );
  return {
    area,
    columns: columns.map((cells) => cells.map(({ cell }) => cell)),
    formats: columns.map(() => "General"),
    formulas: columns.map((cells) =>
      cells.every(({ formula }) => formula === null) ? null : cells.map(({ formula }) => formula),
    ),
  };
}
