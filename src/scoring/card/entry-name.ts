import { sameCell } from "../../text/cell";
import type { Cell } from "../../text/cell";
import { cardCell } from "./card-table";
import type { CardTable } from "./card-table";

/** What distinguishes an entry from another one in its row. */
export interface EntryName {
  readonly subject: Cell;
  readonly title: Cell;
}

export function entryName(table: CardTable, row: number): EntryName {
  return { subject: cardCell(table, row, "DoiTuong"), title: cardCell(table, row, "MoHinh") };
}

export function sameName(a: EntryName, b: EntryName): boolean {
  return sameCell(a.subject, b.subject) && sameCell(a.title, b.title);
}
