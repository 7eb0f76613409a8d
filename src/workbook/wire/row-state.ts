import { isComputedRole } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import type { Area } from "../model/area";
import { parseBindingName } from "../model/binding-name";
import { contentFingerprint } from "../model/fingerprint";
import type { Snapshot } from "../model/snapshot";

/** A row of a sheet, from 1. */
export interface SheetRow {
  readonly sheet: string;
  readonly row: number;
}

/** A cell of a row under one of the product's names, with the whole area of the name. */
export interface RowCell {
  readonly name: string;
  readonly area: Area;
  readonly cell: Cell;
  readonly isFormula: boolean;
}

/** Whether a name binds a column that people fill in and that crosses the row. */
export function isTypedInRow(name: string, area: Area | null, { sheet, row }: SheetRow): area is Area {
  const binding = parseBindingName(name);
  return (
    area?.sheet === sheet &&
    row >= area.row &&
    row < area.row + area.rows &&
    binding?.kind === "column" &&
    !isComputedRole(binding.role)
  );
}

/**
 * Returns a fingerprint of everything typed into one row of a table, and of where its columns are: a page that knows it
 * has seen the row as it is, even if other parts of the workbook changed.
 */
export function rowState(cells: readonly RowCell[]): string {
  const sorted = [...cells].sort((a, b) => (a.name < b.name ? -1 : 1));
  return contentFingerprint(
    (at) => {
      const { name, area, cell, isFormula } = sorted[at]!;
      const { sheet, row, column, rows } = area;
      return JSON.stringify([name, sheet, row, column, rows, isFormula, isFormula ? null : cell]);
    },
    sorted.length,
    1,
  );
}

export function rowStateIn(snapshot: Snapshot, place: SheetRow): string {
  return rowState(
    snapshot.names.flatMap(({ name, block }): readonly RowCell[] => {
      const area = block?.area ?? null;
      if (!block || !isTypedInRow(name, area, place)) return [];
      const at = place.row - area.row;
      return [
        { name, area, cell: block.columns[0]?.[at] ?? null, isFormula: (block.formulas[0]?.[at] ?? null) !== null },
      ];
    }),
  );
}
