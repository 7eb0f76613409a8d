import { foldName } from "../../text/fold";
import { cellText } from "../../scoring/cell-text";
import { BLANK, INELIGIBLE } from "../../scoring/state";
import { registeredRows } from "../../scoring/derived-bonus";
import { NO_SUBJECT } from "../../scoring/table";
import type { AppraisedTable } from "./appraised-table";
import { WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding, WorkbookFindingCode } from "../model/finding";

/**
 * Compares the register with the score tables: an entry marked as registered must be in the register, and a registered
 * entry must be scored.
 */
export function checkRegister(tables: readonly AppraisedTable[]): readonly Finding[] {
  const registers = tables.filter(({ input }) => input.rubric.method === "register");
  const scored = tables.filter(({ input }) => input.rubric.method === "scores");
  if (registers.length === 0 || scored.length === 0) return [];
  const registered = new Set(registers.flatMap((table) => entryKeys(table).map(({ key }) => key)));
  const appraised = new Set(scored.flatMap((table) => entryKeys(table).map(({ key }) => key)));
  return [
    ...scored.flatMap((table) => {
      const isRegistered = registeredRows(table.input);
      return entryKeys(table).flatMap(({ key, row }) =>
        isRegistered(row) && !registered.has(key) ? [finding("not-in-register", table, row)] : [],
      );
    }),
    ...registers.flatMap((table) =>
      entryKeys(table).flatMap(({ key, row }) =>
        appraised.has(key) ? [] : [finding("register-not-scored", table, row)],
      ),
    ),
  ];
}

/** Returns subject and title of every row that has both. */
function entryKeys({
  input,
  result: { entries, subjects },
}: AppraisedTable): readonly { readonly key: string; readonly row: number }[] {
  const titles = input.columns.get("MoHinh")?.cells ?? [];
  const keys: { key: string; row: number }[] = [];
  for (let row = 0; row < input.rows; row++) {
    const subject = entries.subjects[row]!;
    if (subject === NO_SUBJECT || entries.states[row] === BLANK || entries.states[row] === INELIGIBLE) continue;
    const title = foldName(cellText(titles[row] ?? null));
    if (title !== "") keys.push({ key: `${foldName(subjects[subject]!.name)}\n${title}`, row });
  }
  return keys;
}

function finding(code: WorkbookFindingCode, { table }: AppraisedTable, row: number): Finding {
  const column = table.columns.get("MoHinh");
  return {
    code,
    severity: WORKBOOK_SEVERITY[code],
    found: column?.cells[row] ?? null,
    where: {
      area: column ? { ...column.area, row: column.area.row + row, rows: 1 } : null,
      table: table.id,
      role: "MoHinh",
    },
  };
}
