import { parseBindingName } from "../model/binding-name";
import { MAX_COLUMNS } from "../model/area";
import type { Area } from "../model/area";
import type { AddedColumn, Edit } from "../model/plan";
import type { Repair } from "../model/repair";
import type { Block, NamedBlock, Snapshot } from "../model/snapshot";
import { PANEL_SETTING_LINES } from "../sheets/panel/panel-setting-lines";
import { readBindings } from "../bindings/bindings";
import { lostCells } from "../sheets/lost/lost-cells";
import type { LostCell } from "../sheets/lost/lost-cells";
import { theme } from "../sheets/theme";
import { freeColumn } from "./free-column";
import { emptyColumn, withNames } from "./named-blocks";

/** Characters of a column at least and at most. Its label is not cut off by the next one. */
const WIDTH = { least: 14, most: 60 } as const;

/**
 * Restores single cells whose row or column was deleted: right of all contents of their sheet, each under its label.
 * What can be told from the workbook is filled in; what only people know stays empty, which a check reports.
 */
export function restoreCells(snapshot: Snapshot): Repair {
  const done = restoreKnown(snapshot);
  if (done.edits.length === 0) return done;
  // With the code of its rubric a table says what else it should have
  const rest = restoreCells(done.repaired);
  return {
    edits: [...done.edits, ...rest.edits],
    repaired: rest.repaired,
    tables: new Set([...done.tables, ...rest.tables]),
  };
}

function restoreKnown(snapshot: Snapshot): Repair {
  const bindings = readBindings(snapshot);
  const edits: Edit[] = [];
  const tables = new Set<number>();
  let repaired = snapshot;
  const bySheet = new Map<string, LostCell[]>();
  for (const cell of lostCells(snapshot, bindings)) bySheet.set(cell.sheet, [...(bySheet.get(cell.sheet) ?? []), cell]);
  for (const [sheet, lost] of bySheet) {
    const first = freeColumn(repaired, sheet);
    const cells = lost.slice(0, Math.max(0, MAX_COLUMNS - first + 1));
    if (cells.length === 0) continue;
    const { row, like } = neighbours(snapshot, sheet);
    const placed = cells.map((cell, index) => ({
      cell,
      area: {
        sheet,
        row: typeof cell.content === "string" ? row - 1 : row,
        column: first + index,
        rows: 1,
        columns: 1,
      },
    }));
    edits.push(
      ...placed.map(({ cell: { name }, area }): Edit => ({ kind: "setName", name, area })),
      {
        kind: "addColumns",
        added: {
          sheet,
          column: first,
          columns: cells.map(columnOf),
          header: { row: row - 1, rows: 1 },
          body: { row, rows: 1 },
          like,
        },
      },
      ...placed.flatMap(({ cell: { content }, area }): readonly Edit[] =>
        content !== null && typeof content === "object"
          ? [{ kind: "fillColumn", sheet, fill: { row, column: area.column, rows: 1, formula: content.formula } }]
          : [],
      ),
    );
    for (const { table } of cells) if (table !== null) tables.add(table);
    repaired = withNames(
      repaired,
      placed.map(({ cell, area }): NamedBlock => ({ name: cell.name, block: blockOf(cell, area) })),
    );
  }
  return { edits, repaired, tables };
}

/** A text that can be told stands as the heading itself: nobody types in hidden cells. */
function columnOf({ heading, content, style, isHidden }: LostCell): AddedColumn {
  return {
    heading: typeof content === "string" ? content : heading,
    width: isHidden ? WIDTH.least : Math.min(WIDTH.most, Math.max(WIDTH.least, heading.length + 2)),
    isHidden,
    numberFormat: theme[style].numberFormat,
  };
}

interface Neighbours {
  /** The row of the restored cells; their labels stand above. */
  readonly row: number;
  readonly like: { readonly header: number; readonly body: { readonly row: number; readonly column: number } };
}

const SETTING_CELLS: ReadonlySet<string> = new Set(PANEL_SETTING_LINES.map(({ cell }) => cell));
const TOP = 2;

/** Beside rules of a panel, in the looks of one of them; anywhere else at the top of the sheet. */
function neighbours({ names }: Snapshot, sheet: string): Neighbours {
  const own = names.flatMap(({ name, block }) => {
    const binding = parseBindingName(name);
    return block?.area.sheet === sheet && binding !== null ? [{ binding, area: block.area }] : [];
  });
  // The first rule itself stands under the heading of the sheet
  const [, second] = own
    .flatMap(({ binding, area }) => (binding.kind === "cell" && SETTING_CELLS.has(binding.cell) ? [area] : []))
    .sort((a, b) => a.row - b.row);
  const rule = second && second.row >= TOP ? second : null;
  if (rule) return { row: rule.row, like: { header: 1, body: { row: rule.row, column: rule.column } } };
  const column = own.find(({ binding }) => binding.kind === "column" || binding.kind === "rubric")?.area;
  const body = column ? { row: column.row, column: column.column } : { row: TOP, column: 1 };
  return { row: TOP, like: { header: body.column, body } };
}

function blockOf({ content }: LostCell, area: Area): Block {
  if (content === null) return emptyColumn(area);
  return typeof content === "string"
    ? { ...emptyColumn(area), columns: [[content]] }
    : { ...emptyColumn(area), formulas: [[content.formula]] };
}
