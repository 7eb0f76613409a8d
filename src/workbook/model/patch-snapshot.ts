import { isFormula } from "./fingerprint";
import type { CellEdit } from "./plan";
import type { Block, Snapshot } from "./snapshot";

/**
 * Returns the snapshot after cells are written, except for the values of other formulas: `calculated` becomes false,
 * since they may be outdated.
 */
export function patchSnapshot(snapshot: Snapshot, sheet: string, cells: readonly CellEdit[]): Snapshot {
  if (cells.length === 0) return snapshot;
  return {
    ...snapshot,
    calculated: false,
    names: snapshot.names.map((named) => {
      const { block } = named;
      if (block?.area.sheet !== sheet) return named;
      const own = cells.filter(({ row, column }) => isInside(block, row, column));
      return own.length === 0 ? named : { ...named, block: patchBlock(block, own) };
    }),
  };
}

function isInside({ area }: Block, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function patchBlock(block: Block, edits: readonly CellEdit[]): Block {
  const { area } = block;
  const columns = block.columns.map((cells) => [...cells]);
  const formulas = block.formulas.map((column) => (column === null ? null : [...column]));
  const formats = block.formats.map((column) =>
    typeof column === "string" ? new Array<string>(area.rows).fill(column) : [...column],
  );
  for (const { row, column, content, format } of edits) {
    const r = row - area.row;
    const c = column - area.column;
    columns[c]![r] = isFormula(content) ? content.value : content;
    const formula = isFormula(content) ? content.formula : null;
    if (formulas[c] || formula !== null) (formulas[c] ??= new Array<string | null>(area.rows).fill(null))[r] = formula;
    if (format !== undefined) formats[c]![r] = format;
  }
  return { ...block, columns, formulas, formats };
}
