import { isComputedRole } from "../scoring/role";
import { readBindings } from "./bindings";
import type { BoundColumn, BoundTable } from "./bindings";
import { columnName } from "./binding-name";
import { ruledColumns } from "./column-rules";
import type { Edit } from "./plan";
import { blockBelow, cellBelow, rowsBelow } from "./rows-below";
import type { Block, Snapshot } from "./snapshot";
import { stretchEdits } from "./stretch-frames";

/** A repair in two halves: the edits so far, and the workbook as it will be once they are carried out, for formulas to be written into. */
export interface Mending {
  readonly edits: readonly Edit[];
  readonly mended: Snapshot;
  /** Numbers of the tables that are mended. */
  readonly tables: ReadonlySet<number>;
}

/**
 * Takes entries right below tables in: their names and looks reach on over those rows, and rules of ours do; a column that somebody laid out
 * without them gets none. Formulas are left to the caller.
 */
export function growTables(snapshot: Snapshot): Mending {
  let mended = snapshot;
  const edits: Edit[] = [];
  const tables = new Set<number>();
  for (const table of readBindings(snapshot).tables) {
    const rows = rowsBelow(table, snapshot);
    const block = blockBelow(table, snapshot);
    if (rows === 0 || !block) continue;
    tables.add(table.id);
    edits.push(...growthEdits(table, rows, snapshot));
    mended = grownSnapshot(mended, table, rows, block);
  }
  return { edits, mended, tables };
}

function growthEdits(table: BoundTable, rows: number, snapshot: Snapshot): readonly Edit[] {
  const columns = [...table.columns.values()];
  const last = table.firstRow + table.rows - 1;
  const subject = table.columns.get("DoiTuong")!.area;
  const ruled = ruledColumns(table, snapshot).filter(({ isOurs }) => isOurs);
  return [
    ...columns.map(({ role, area }): Edit => ({ kind: "setName", name: columnName(table.id, role), area: { ...area, rows: area.rows + rows } })),
    ...columns.map(({ area }): Edit => ({
      kind: "copyLooks", sheet: table.sheet, from: { row: last, column: area.column, rows: 1, columns: 1 }, to: { row: last + 1, column: area.column, rows, columns: 1 },
    })),
    ...stretchEdits(snapshot.frames, subject, { ...subject, rows: table.rows + rows }),
    ...(ruled.length === 0 ? [] : [{
      kind: "setValidations" as const, sheet: table.sheet,
      validations: ruled.map(({ role, ruleOver }) => ruleOver({ row: last + 1, column: table.columns.get(role)!.area.column, rows, columns: 1 })),
    }]),
  ];
}

function grownSnapshot(snapshot: Snapshot, table: BoundTable, rows: number, below: Block): Snapshot {
  return {
    ...snapshot,
    below: snapshot.below?.filter(({ table: id }) => id !== table.id) ?? [],
    names: snapshot.names.map((named) => {
      const column = [...table.columns.values()].find(({ role }) => columnName(table.id, role) === named.name);
      return column && named.block ? { ...named, block: grownBlock(named.block, column, rows, below) } : named;
    }),
  };
}

function grownBlock(block: Block, { area, role }: BoundColumn, rows: number, below: Block): Block {
  const added = Array.from({ length: rows }, (_, row) => cellBelow(below, area.column, row));
  const formats = block.formats[0] ?? "General";
  const formulas = block.formulas[0] ?? null;
  const grownFormats = typeof formats === "string" ? new Array<string>(area.rows).fill(formats) : formats;
  return {
    area: { ...block.area, rows: block.area.rows + rows },
    columns: [[...(block.columns[0] ?? []), ...added.map(({ cell }) => cell)]],
    formats: [[...grownFormats, ...added.map(({ format }) => format)]],
    formulas: [
      formulas === null && !isComputedRole(role) ? null : [...(formulas ?? new Array<null>(area.rows).fill(null)), ...added.map(({ formula }) => formula)],
    ],
    ...(block.fonts === undefined ? {} : { fonts: block.fonts.map((font) => (typeof font === "string" ? font : [...font, ...new Array<string>(rows).fill("")])) }),
  };
}
