import type { EntryPlace } from "../../actions/card/open-card";
import type { CardChange } from "../../scoring/card/card-entry";
import { entryStates, withCells } from "../../scoring/card/card-table";
import { entryName, sameName } from "../../scoring/card/entry-name";
import { nextEntry, nextUnfinished } from "../../scoring/card/entry-order";
import type { Area } from "../../workbook/model/area";
import type { BoundTable } from "../../workbook/bindings/bindings";

/** Tables, and the states of their entries by table (codes of `STATES`). */
export interface Cards {
  readonly tables: readonly BoundTable[];
  readonly states: ReadonlyMap<number, Uint8Array>;
}

/** Ways from one card to another. */
export type CardStep = "next" | "previous" | "unfinished";

export function cardsOf(tables: readonly BoundTable[]): Cards {
  return { tables, states: new Map(tables.map((table) => [table.id, entryStates(table)])) };
}

export function samePlace(a: EntryPlace | null, b: EntryPlace | null): boolean {
  return a !== null && b !== null && a.table === b.table && a.row === b.row;
}

export function tableOf({ tables }: Pick<Cards, "tables">, place: EntryPlace | null): BoundTable | null {
  return tables.find(({ id }) => id === place?.table) ?? null;
}

/** Returns the first entry that needs scores, else the first entry. */
export function firstPlace(cards: Cards): EntryPlace | null {
  return (
    inTables(cards, cards.tables, firstUnfinished) ??
    inTables(cards, cards.tables, (states) => nextEntry(states, -1, 1))
  );
}

/** Returns the entry that a step leads to, also in another table; `null` where there is none. */
export function stepFrom(cards: Cards, { table, row }: EntryPlace, step: CardStep): EntryPlace | null {
  const at = cards.tables.findIndex(({ id }) => id === table);
  const own = cards.states.get(table);
  if (!own) return null;
  const before = cards.tables.slice(0, at);
  const after = cards.tables.slice(at + 1);
  switch (step) {
    case "next":
      return placed(table, nextEntry(own, row, 1)) ?? inTables(cards, after, (states) => nextEntry(states, -1, 1));
    case "previous":
      return (
        placed(table, nextEntry(own, row, -1)) ??
        inTables(cards, [...before].reverse(), (states) => nextEntry(states, states.length, -1))
      );
    case "unfinished": {
      const found = nextUnfinished(own, row);
      // The entry itself is the last that is found in its table
      return placed(table, found === row ? null : found) ?? inTables(cards, [...after, ...before], firstUnfinished);
    }
  }
}

/** Returns where an entry is in other tables: in its row, or in the only row that bears its name; `null` for nowhere. */
export function movedPlace(from: Cards, to: Pick<Cards, "tables">, place: EntryPlace): EntryPlace | null {
  const [was, is] = [tableOf(from, place), tableOf(to, place)];
  if (!was || !is) return null;
  const name = entryName(was, place.row);
  if (place.row < is.rows && sameName(entryName(is, place.row), name)) return place;
  const rows = Array.from({ length: is.rows }, (_, row) => row).filter((row) => sameName(entryName(is, row), name));
  return rows.length === 1 ? { table: place.table, row: rows[0]! } : null;
}

/** Returns the first score cell of an entry, to be shown in the sheet. */
export function areaAt(cards: Pick<Cards, "tables">, place: EntryPlace): Area | null {
  const table = tableOf(cards, place);
  const first = table?.rubric.criteria[0]?.code;
  const column = first && table.columns.get(first)?.area.column;
  return column ? { sheet: table.sheet, row: table.firstRow + place.row, column, rows: 1, columns: 1 } : null;
}

/** Returns the tables after scores are written, or with what was there before them. */
export function withScores(
  tables: readonly BoundTable[],
  place: EntryPlace,
  changes: readonly CardChange[],
  which: "before" | "after" = "after",
): readonly BoundTable[] {
  const cells = new Map(changes.map((change) => [change.role, change[which]]));
  return tables.map((table) => (table.id === place.table ? withCells(table, place.row, cells) : table));
}

function placed(table: number, row: number | null): EntryPlace | null {
  return row === null ? null : { table, row };
}

function firstUnfinished(states: Uint8Array): number | null {
  return nextUnfinished(states, states.length - 1);
}

function inTables(
  { states }: Cards,
  tables: readonly BoundTable[],
  find: (states: Uint8Array) => number | null,
): EntryPlace | null {
  for (const { id } of tables) {
    const own = states.get(id);
    const row = own && own.length > 0 ? find(own) : null;
    if (row !== null) return { table: id, row };
  }
  return null;
}
