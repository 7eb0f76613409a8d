import type { PanelCell } from "../../../scoring/panel-role";
import type { Role } from "../../../scoring/role";
import type { Cell } from "../../../text/cell";
import type { RubricCells } from "../../bindings/rubric-cells";
import type { Content, SheetSpec } from "../../model/sheet-spec";
import { ballotColumns } from "./panel-columns";
import type { ShownYear } from "../rubric/rubric-sheet";
import { tableSheet } from "../table-sheet";

export interface BallotSheetInput {
  readonly id: number;
  readonly name: string;
  readonly cells: RubricCells;
  readonly rows: number;
  /** Whose ballot it is, for people. */
  readonly subtitle: Content;
  /** Contents of columns from the first row; those that a ballot does not have are left out. */
  readonly filled: ReadonlyMap<Role, readonly Cell[]>;
  /** Single cells above the hidden columns. */
  readonly single: readonly (readonly [PanelCell, Content])[];
  /** The stamp of a ballot that is handed out as a file. */
  readonly stamp?: string;
  readonly year?: ShownYear | null;
}

/** Lays out one judge's ballot: in the panel's workbook, or as a file of its own. */
export function ballotSheet({ subtitle, filled, single, stamp, ...table }: BallotSheetInput): SheetSpec {
  const columns = ballotColumns(table.cells.rubric);
  return tableSheet({
    ...table,
    collectiveTables: [],
    design: {
      columns,
      title: "PHIẾU CHẤM ĐIỂM MÔ HÌNH MỚI, CÁCH LÀM SÁNG TẠO",
      subtitle,
      filled: new Map([...filled].filter(([role]) => columns.some((own) => own.role === role))),
      cells: single,
      ...(stamp === undefined ? {} : { stamp }),
    },
  }).spec;
}
