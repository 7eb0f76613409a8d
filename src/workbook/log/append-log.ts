import { DATE_FORMAT } from "../../text/number-format";
import type { Bindings } from "../bindings/bindings";
import { freeId } from "../bindings/free-ids";
import type { RecordTable } from "../bindings/record-table";
import { columnName } from "../model/binding-name";
import type { CellEdit, Edit } from "../model/plan";
import { freeSheetName } from "../model/sheet-name";
import { LOG_ROLES, dayCell, logCells } from "./log-line";
import type { LogLine, LogRole } from "./log-line";
import { LOG_ROWS, logSheet } from "./log-sheet";

const SHEET_NAME = "Sổ theo dõi";

/** What a plan has taken already, besides what the workbook holds. */
export interface Taken {
  /** Names of all sheets, those that the plan adds included. */
  readonly sheets: readonly string[];
  /** Table numbers that the plan gives to tables of its own. */
  readonly ids?: readonly number[];
}

/**
 * Returns the edits that add lines at the end of the log; the first ones make its sheet. Present lines are never
 * changed. A log that has lost a column gets what the other columns hold.
 */
export function appendLog(bindings: Bindings, lines: readonly LogLine[], taken: Taken): readonly Edit[] {
  if (lines.length === 0) return [];
  const log = bindings.records.find(({ kind }) => kind === "log");
  if (!log) {
    const id = freeId(new Set([...bindings.takenIds, ...(taken.ids ?? [])]));
    const cells = lines.map((line, index) => logCells(line, index + 1, dayCell(line.date)));
    return [{ kind: "addSheet", spec: logSheet(id, freeSheetName(SHEET_NAME, taken.sheets), cells) }];
  }
  const first = filledRows(log);
  const cells = lines.flatMap((line, index) => {
    const own = logCells(line, first + index + 1, dayCell(line.date));
    return LOG_ROLES.flatMap((role, column): readonly CellEdit[] => {
      const area = log.columns.get(role)?.area;
      const content = own[column] ?? null;
      if (!area || content === null) return [];
      const place = { row: log.firstRow + first + index, column: area.column, content };
      return [role === "Ngay" && typeof content !== "string" ? { ...place, format: DATE_FORMAT } : place];
    });
  });
  return [...grown(log, first + lines.length), { kind: "setCells", sheet: log.sheet, cells }];
}

/** Returns the number of rows up to the last one with any content. */
function filledRows({ columns, rows }: RecordTable): number {
  const isEmpty = (row: number) =>
    [...columns.values()].every(
      ({ columns: [cells = []], formulas: [own] }) => (cells[row] ?? null) === null && (own?.[row] ?? null) === null,
    );
  let filled = rows;
  while (filled > 0 && isEmpty(filled - 1)) filled--;
  return filled;
}

/** Returns the edits that give a log more rows where it needs them, in the looks of its last one. */
function grown({ id, sheet, firstRow, rows, columns }: RecordTable, needed: number): readonly Edit[] {
  if (needed <= rows) return [];
  const wanted = needed + LOG_ROWS;
  return [...columns].flatMap(([role, { area }]): readonly Edit[] => {
    if (!isLogRole(role)) return [];
    const cell = { row: firstRow + rows - 1, column: area.column, rows: 1, columns: 1 };
    return [
      { kind: "setName", name: columnName(id, role), area: { ...area, rows: wanted } },
      {
        kind: "copyLooks",
        sheet,
        from: cell,
        to: { row: firstRow + rows, column: area.column, rows: wanted - rows, columns: 1 },
      },
    ];
  });
}

function isLogRole(role: string): role is LogRole {
  return LOG_ROLES.some((own) => own === role);
}
