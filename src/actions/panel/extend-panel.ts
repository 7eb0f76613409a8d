import { cellText, isBlankCell } from "../../scoring/cell-text";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import type { BoundTable } from "../../workbook/bindings/bindings";
import { freeCodes } from "../../workbook/bindings/entry-code";
import { codeKey } from "../../workbook/bindings/panel-members";
import { lostEntries } from "../../workbook/check/lost-entries";
import { everyBallot } from "../../workbook/check/panel/panel-parts";
import type { CellEdit, Edit } from "../../workbook/model/plan";
import type { Repair } from "../../workbook/model/repair";
import type { Snapshot } from "../../workbook/model/snapshot";
import { MAX_TABLE_ROWS } from "../../workbook/model/table-size";
import { growBelow, hasRoomBelow } from "../../workbook/repair/grow-tables";
import { isOfEntry } from "../../workbook/sheets/panel/panel-columns";
import { copiedCell } from "./entry-columns";
import type { EntryColumns } from "./entry-columns";
import { wholePanel } from "./whole-panel";
import type { WholePanel } from "./whole-panel";

/**
 * Takes entries that were listed after a panel was set up into its combining table and all of its ballots: new rows at
 * their ends, with codes that no entry has had. Nothing where one of these sheets has something else below its table.
 */
export function extendPanel(snapshot: Snapshot): Repair {
  const panel = wholePanel(snapshot);
  const entries = panel && newEntries(panel);
  const count = entries?.get("MaMH")?.length ?? 0;
  const tables = panel ? [panel.result.table, ...everyBallot(panel.parts).map(({ table }) => table)] : [];
  const fits = tables.every((table) => table.rows + count <= MAX_TABLE_ROWS && hasRoomBelow(table, count, snapshot));
  if (!entries || count === 0 || !fits) return { edits: [], repaired: snapshot, tables: new Set() };
  let repaired = snapshot;
  const edits: Edit[] = [];
  for (const table of tables) {
    const cells = newCells(table, entries, count);
    const grown = growBelow(table, count, repaired, cells);
    edits.push({ kind: "setCells", sheet: table.sheet, cells }, ...grown.edits);
    repaired = grown.repaired;
  }
  return { edits, repaired, tables: new Set(tables.map(({ id }) => id)) };
}

/** Returns what the lists say of the entries that the panel does not have, column by column. */
function newEntries({ result: { table }, parts, bindings }: WholePanel): EntryColumns {
  const lost = lostEntries(table, bindings).flatMap(({ list, rows }) => rows.map((row) => ({ list, row })));
  const at = (role: Role) => lost.map(({ list, row }) => copiedCell(list.columns.get(role)?.cells[row] ?? null));
  const roles = [...new Set(lost.flatMap(({ list }) => [...list.columns.keys()]))].filter(
    (role) => role !== "MaMH" && isOfEntry(table.rubric, role),
  );
  const used = new Set(
    [table, ...everyBallot(parts).map((ballot) => ballot.table)].flatMap(({ columns }) =>
      (columns.get("MaMH")?.cells ?? []).map(codeKey),
    ),
  );
  return new Map<Role, readonly Cell[]>([
    ["MaMH", withCodes(at("MaMH"), used)],
    ...roles.map((role) => [role, at(role)] as const),
  ]);
}

/** Keeps codes that nobody has, and gives the next free ones to the others. */
function withCodes(given: readonly Cell[], used: Set<string>): readonly string[] {
  const next = freeCodes(new Set([...used, ...given.map(codeKey)]));
  return given.map((cell) => {
    const own = cellText(cell).trim();
    if (own !== "" && !used.has(codeKey(own))) {
      used.add(codeKey(own));
      return own;
    }
    return next();
  });
}

function newCells(table: BoundTable, entries: EntryColumns, count: number): readonly CellEdit[] {
  const numbers = Array.from({ length: count }, (_, index) => table.rows + index + 1);
  return [...entries, ["STT", numbers] as const].flatMap(([role, cells]): readonly CellEdit[] => {
    const area = table.columns.get(role)?.area;
    if (!area) return [];
    return cells.flatMap((content, index): readonly CellEdit[] =>
      isBlankCell(content) ? [] : [{ row: table.firstRow + table.rows + index, column: area.column, content }],
    );
  });
}
