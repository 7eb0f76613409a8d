import type { PanelCell } from "../../scoring/panel-role";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import type { Area } from "../model/area";
import type { Block } from "../model/snapshot";

/** Ids in the `Rubric` cells of a panel's own tables. No rubric has them. */
export const MEMBERS_ID = "to-tham-dinh";
export const RECUSALS_ID = "khong-cham";

/** What a score table is to a panel: nothing, one judge's ballot, or the table that combines the ballots. */
export type TablePart =
  | { readonly kind: "single" }
  | {
      readonly kind: "ballot";
      /** The judge's code as the cell `CuaTV` holds it; `null` for an empty cell. */
      readonly member: string | null;
      /** `null` where the cell is gone. */
      readonly memberCell: Area | null;
      /** Number of the panel's table of members; `null` where the cell `To` is missing or holds no number. */
      readonly panel: number | null;
      /** All of its single cells. */
      readonly cells: PanelCells;
      /** Times that it was handed out as a file, and handed in. */
      readonly handedOut: number;
      readonly handedIn: number;
    }
  | {
      readonly kind: "result";
      readonly panel: number | null;
      /** The score table whose entries the panel took over and scores in its place; `null` for none. */
      readonly source: number | null;
    };

/** Members or recusals of a panel, with the single cells of the same number. */
export interface PanelTable {
  readonly kind: "members" | "recusals";
  readonly id: number;
  readonly sheet: string;
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: ReadonlyMap<Role, Block>;
  readonly cells: ReadonlyMap<PanelCell, Block | null>;
}

/** The single cells of one table's number, by name; `null` where a name refers to no cells. */
export type PanelCells = ReadonlyMap<PanelCell, Block | null>;

export function panelCell(cells: PanelCells, cell: PanelCell): Cell {
  return cells.get(cell)?.columns[0]?.[0] ?? null;
}

/** A cell of members or recusals; `row` counts from 0. */
export function panelTableCell({ columns }: Pick<PanelTable, "columns">, role: Role, row: number): Cell {
  return columns.get(role)?.columns[0]?.[row] ?? null;
}

/** Whether a table with these cells is a ballot that cannot be told apart: its judge's cell or its panel's number is gone. */
export function isIllegibleBallot(cells: PanelCells): boolean {
  if (!cells.has("CuaTV")) return false;
  const isGone = (cell: PanelCell) => cells.has(cell) && tableNumber(panelCell(cells, cell)) === null;
  return cells.get("CuaTV") === null || isGone("To") || isGone("PhieuThuBa");
}

/** The table whose entries a panel scores in its place, by its `Nguon` cell. */
export function panelSource(cells: PanelCells): number | null {
  return tableNumber(panelCell(cells, "Nguon"));
}

/** Returns what the single cells make of a score table. A ballot names its judge; a combining table names its panel. */
export function tablePart(cells: PanelCells): TablePart {
  const panel = tableNumber(panelCell(cells, "To"));
  const judge = cells.get("CuaTV");
  // A ballot that lost this cell is still nobody's combining table
  if (judge !== undefined) {
    const member = panelCell(cells, "CuaTV");
    return {
      kind: "ballot",
      member: typeof member === "string" ? member : null,
      memberCell: judge?.area ?? null,
      panel,
      cells,
      handedOut: tableNumber(panelCell(cells, "LanGiao")) ?? 0,
      handedIn: tableNumber(panelCell(cells, "LanNop")) ?? 0,
    };
  }
  return cells.has("To") ? { kind: "result", panel, source: panelSource(cells) } : { kind: "single" };
}

/** A restored cell holds its number as the heading of a column, which is text. */
function tableNumber(cell: Cell): number | null {
  const number = typeof cell === "string" && /^[1-9]\d{0,4}$/.test(cell) ? Number(cell) : cell;
  return typeof number === "number" && Number.isInteger(number) && number > 0 ? number : null;
}

/** Returns members or recusals; `null` where a column that identifies their rows is gone. */
export function panelTable(
  kind: PanelTable["kind"],
  id: number,
  columns: ReadonlyMap<Role, Block>,
  cells: PanelCells,
): PanelTable | null {
  const area = columns.get("MaTV")?.area;
  if (!area || (kind === "recusals" && !columns.has("MaMH"))) return null;
  const even = [...columns].filter(([, block]) => isBeside(block.area, area));
  return { kind, id, sheet: area.sheet, firstRow: area.row, rows: area.rows, columns: new Map(even), cells };
}

function isBeside(area: Area, other: Area): boolean {
  return area.sheet === other.sheet && area.row === other.row && area.rows === other.rows && area.columns === 1;
}
