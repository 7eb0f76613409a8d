import { cellText, isBlankCell } from "../../scoring/cell-text";
import { BLANK } from "../../scoring/state";
import { foldName } from "../../text/fold";
import type { AppraisedTable } from "../check/appraised-table";
import { entryCodeKey, lacksCode, usesCodes } from "../check/entry-codes";
import { ENTRY_CODE, entryCode } from "../bindings/entry-code";
import type { CellEdit, Edit } from "../model/plan";

/**
 * Returns the edits that give codes to entries without one, in a workbook that uses codes. Numbers go on after the highest in the workbook, so that no
 * code is ever given twice or changed; an entry of a register and its row in a score table, alike in subject and title,
 * share a code.
 */
export function giveCodes(tables: readonly AppraisedTable[]): readonly Edit[] {
  if (!usesCodes(tables)) return [];
  const coded = tables.filter(({ table }) => table.columns.has("MaMH"));
  const isRegister = ({ input }: AppraisedTable) => input.rubric.method === "register";
  const codes = { entries: readCodes(coded, (table) => !isRegister(table)), register: readCodes(coded, isRegister) };
  let next =
    1 + [...codes.entries.used, ...codes.register.used].reduce((most, key) => Math.max(most, numberOf(key)), 0);
  // Score tables first: the register then finds the codes that were given there
  const inOrder = [...coded.filter((table) => !isRegister(table)), ...coded.filter(isRegister)];
  return inOrder.flatMap((table): readonly Edit[] => {
    const [own, other] = isRegister(table) ? [codes.register, codes.entries] : [codes.entries, codes.register];
    const { area } = table.table.columns.get("MaMH")!;
    const cells = rowsWithout(table).map((row): CellEdit => {
      const entry = entryKey(table, row);
      const shared = entry === null ? undefined : other.byEntry.get(entry);
      const code = shared !== undefined && !own.used.has(entryCodeKey(shared)) ? shared : entryCode(next++);
      own.used.add(entryCodeKey(code));
      if (entry !== null && !own.byEntry.has(entry)) own.byEntry.set(entry, code);
      return { row: area.row + row, column: area.column, content: code };
    });
    return cells.length === 0 ? [] : [{ kind: "setCells", sheet: area.sheet, cells }];
  });
}

interface Codes {
  /** Keys of codes. */
  readonly used: Set<string>;
  readonly byEntry: Map<string, string>;
}

function readCodes(tables: readonly AppraisedTable[], isWanted: (table: AppraisedTable) => boolean): Codes {
  const codes: Codes = { used: new Set(), byEntry: new Map() };
  for (const table of tables.filter(isWanted)) {
    table.table.columns.get("MaMH")!.cells.forEach((cell, row) => {
      if (isBlankCell(cell)) return;
      codes.used.add(entryCodeKey(cell));
      const entry = entryKey(table, row);
      if (entry !== null && !codes.byEntry.has(entry)) codes.byEntry.set(entry, cellText(cell).trim());
    });
  }
  return codes;
}

function rowsWithout(table: AppraisedTable): readonly number[] {
  return Array.from({ length: table.input.rows }, (_, row) => row).filter((row) => lacksCode(table, row));
}

/** Subject and title of a row; `null` where it lacks either. */
function entryKey({ input, result: { entries } }: AppraisedTable, row: number): string | null {
  if (entries.states[row] === BLANK) return null;
  const [subject, title] = (["DoiTuong", "MoHinh"] as const).map((role) =>
    foldName(cellText(input.columns.get(role)?.cells[row] ?? null)),
  );
  return subject === "" || title === "" ? null : `${subject}\n${title}`;
}

function numberOf(key: string): number {
  return Number(ENTRY_CODE.exec(key)?.[1] ?? 0);
}
