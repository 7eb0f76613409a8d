import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import type { Block } from "../model/snapshot";
import type { PanelCells } from "./bound-panel";

/** Ids in the `Rubric` cells of tables that only record: what was done (*Sổ theo dõi*), and what was sealed (*Niêm phong*). */
export const LOG_ID = "so-theo-doi";
export const SEAL_ID = "niem-phong";
/** The id of the table with the share of the top band that is watched (*Theo dõi tỷ lệ*). */
export const QUOTA_ID = "theo-doi-ty-le";

const KINDS: ReadonlyMap<Cell, RecordTable["kind"]> = new Map<Cell, RecordTable["kind"]>([
  [LOG_ID, "log"],
  [SEAL_ID, "seal"],
  [QUOTA_ID, "quota"],
]);
/** The column without which a record's rows look like empty ones. */
const NEEDED: Readonly<Record<RecordTable["kind"], Role>> = { log: "Viec", seal: "NoiDung", quota: "Nhom" };

/** A table that records, with the single cells of the same number. */
export interface RecordTable {
  readonly kind: "log" | "seal" | "quota";
  readonly id: number;
  readonly sheet: string;
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: ReadonlyMap<Role, Block>;
  readonly cells: PanelCells;
}

/** Returns what a table records by the content of its `Rubric` cell; `null` for every other table. */
export function recordKind(id: Cell): RecordTable["kind"] | null {
  return KINDS.get(id) ?? null;
}

/** Returns a record; `null` where the column that identifies its rows is gone. Columns beside other rows are left out. */
export function recordTable(
  kind: RecordTable["kind"],
  id: number,
  columns: ReadonlyMap<Role, Block>,
  cells: PanelCells,
): RecordTable | null {
  const area = columns.get(NEEDED[kind])?.area;
  if (!area) return null;
  const beside = [...columns].filter(
    ([, { area: own }]) =>
      own.sheet === area.sheet && own.row === area.row && own.rows === area.rows && own.columns === 1,
  );
  return { kind, id, sheet: area.sheet, firstRow: area.row, rows: area.rows, columns: new Map(beside), cells };
}
