import { cellText, isBlankCell } from "../../scoring/cell-text";
import { BLANK } from "../../scoring/state";
import { skippedRows } from "../../scoring/skipped-rows";
import type { Cell } from "../../text/cell";
import { foldLabel } from "../../text/fold";
import type { Area } from "../model/area";
import { WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";
import type { AppraisedTable } from "./appraised-table";

interface CodedRow {
  readonly key: string;
  readonly found: Cell;
  readonly area: Area;
  readonly table: number;
}

/**
 * Characters that formulas would not take as they are: the wildcards of MATCH and COUNTIFS, and the operators with which
 * a criterion may begin.
 */
const UNSAFE = /[*?~]|^[<>=]/;

/**
 * Reports codes that no formula could match, and codes that stand at two entries: a code is unique in the workbook. A
 * register lists entries that tables appraise, so a code may stand once there and once in a table.
 */
export function entryCodeFindings(tables: readonly AppraisedTable[]): readonly Finding[] {
  const isRegister = ({ input }: AppraisedTable) => input.rubric.method === "register";
  return [tables.filter((table) => !isRegister(table)), tables.filter(isRegister)].flatMap((group) => {
    const coded = group.flatMap(codedRows);
    return [...coded.flatMap(unsafe), ...repeated(coded), ...(usesCodes(tables) ? group.flatMap(uncoded) : [])];
  });
}

/**
 * Whether this workbook uses codes: every table has a column for them, which an office without a panel
 * leaves empty, and is not asked for.
 */
export function usesCodes(tables: readonly AppraisedTable[]): boolean {
  return tables.some((table) => codedRows(table).length > 0);
}

/** Returns the key by which codes match: spaces and case folded, as MATCH and COUNTIFS compare. */
export function entryCodeKey(cell: Cell): string {
  return foldLabel(cellText(cell));
}

function codedRows({ table, input }: AppraisedTable): readonly CodedRow[] {
  const column = table.columns.get("MaMH");
  if (!column) return [];
  const isSkipped = skippedRows(input);
  const coded: CodedRow[] = [];
  for (let row = 0; row < column.cells.length; row++) {
    const found = column.cells[row]!;
    if (isBlankCell(found) || isSkipped(row)) continue;
    const area = { ...column.area, row: column.area.row + row, rows: 1 };
    coded.push({ key: entryCodeKey(found), found, table: table.id, area });
  }
  return coded;
}

/** Whether a row is an entry without a code, in a cell without text or formula. */
export function lacksCode({ table, result: { entries } }: AppraisedTable, row: number): boolean {
  const column = table.columns.get("MaMH");
  return (
    column !== undefined &&
    entries.states[row] !== BLANK &&
    isBlankCell(column.cells[row] ?? null) &&
    (column.formulas?.[row] ?? null) === null
  );
}

/** Returns one finding for a table with entries that have no code yet, at the first of them. */
function uncoded(appraised: AppraisedTable): readonly Finding[] {
  const { table, input } = appraised;
  const column = table.columns.get("MaMH");
  const rows = Array.from({ length: input.rows }, (_, row) => row).filter((row) => lacksCode(appraised, row));
  const [first] = rows;
  if (!column || first === undefined) return [];
  const code = "entry-code-missing";
  return [
    {
      code,
      severity: WORKBOOK_SEVERITY[code],
      where: { area: { ...column.area, row: column.area.row + first, rows: 1 }, table: table.id, role: "MaMH" },
      found: null,
      expected: { kind: "rows", rows: rows.length },
    },
  ];
}

function unsafe({ found, area, table }: CodedRow): readonly Finding[] {
  const text = cellText(found).trim();
  if (!UNSAFE.test(text)) return [];
  const code = "entry-code-unsafe";
  return [{ code, severity: WORKBOOK_SEVERITY[code], where: { area, table, role: "MaMH" }, found }];
}

function repeated(coded: readonly CodedRow[]): readonly Finding[] {
  const first = new Map<string, Area>();
  return coded.flatMap(({ key, found, area, table }): readonly Finding[] => {
    const before = first.get(key);
    if (!before) {
      first.set(key, area);
      return [];
    }
    const code = "entry-code-twice";
    return [
      {
        code,
        severity: WORKBOOK_SEVERITY[code],
        where: { area, table, role: "MaMH" },
        found,
        expected: { kind: "place", area: before },
      },
    ];
  });
}
