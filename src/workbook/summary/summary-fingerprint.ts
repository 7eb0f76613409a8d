import { scoreRoles } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { STATE_LABELS } from "../../scoring/state";
import { isCellDate, isCellError } from "../../text/cell";
import type { Cell } from "../../text/cell";
import type { AppraisedTable } from "../check/appraised-table";
import { BAND_IN_FORMULA, COMPETING } from "../formulas/competing-scale";
import { NO_ENTRY, NO_ENTRY_IN_FORMULA, STEP, STEP_IN_FORMULA } from "../formulas/entry-keys";
import { columnName } from "../model/binding-name";
import { SUMMARY_COLUMNS } from "./summary-band-columns";
import { OPEN_STATES } from "./summary-counts";

/**
 * One number that changes with everything in a table that the order, ranks, tie-breaks and lists of a summary depend
 * on, as a formula and as its present value: weighted sums of columns, with one weight a row. Fixed lines are valid as
 * long as the two are equal.
 */
export interface Fingerprint {
  /** Without its `=`; an error while a summed cell holds one. */
  readonly formula: string;
  readonly value: number;
}

/**
 * A hidden column of a summary, from 1: the present value beside the line that compares it, and the keys of ranked
 * subjects. The whole summary's fingerprint is in the next column.
 */
export const KEY_COLUMN = SUMMARY_COLUMNS + 1;
/** Begins the key of a ranked subject, as in the hidden column of its table. */
export const KEY_START = "K";
/** A thousandth: points have two decimals, and sums of binary fractions are slightly off. */
export const MOST_DIFFERENCE = 1 / 1000;

/** Adjacent rows get distant weights, and none of the first ten thousand shares one. */
const WEIGHT_STEP = 7919;
const WEIGHTS = 10_007;
/** One factor a column, so that a value moving between columns changes the sum. */
const FACTORS = [1, 3, 7, 11, 13, 17, 19, 23] as const;

export function summaryFingerprint(table: AppraisedTable): Fingerprint {
  const { id, rows, columns } = table.table;
  const name = (role: Role) => columnName(id, role);
  const numbers = numbersOf(table).filter(({ role }) => columns.has(role));
  const anchor = name("DoiTuong");
  const weight = `MOD((ROW(${anchor})-ROW(INDEX(${anchor},1))+1)*${WEIGHT_STEP},${WEIGHTS})+1`;
  const parts = [`ROWS(${anchor})`];
  let value = rows;
  const add = (formula: string, sum: number) => {
    const factor = FACTORS[parts.length % FACTORS.length]!;
    parts.push(`${factor}*IFERROR(${formula},-1)`);
    value += factor * sum;
  };
  // Columns as separate arguments: text in them counts as 0, while a product would fail
  for (const { role, ...number } of numbers) {
    const cells = number.formula?.(name(role)) ?? name(role);
    add(
      rows === 1 ? `SUM(${cells})` : `SUMPRODUCT(${cells},${weight})`,
      weightedSum(table, { role, ...number }, rows === 1 ? () => 1 : weightOf),
    );
  }
  // Recorded bands have no points to represent them
  if (table.input.rubric.method === "basis" && columns.has("XepLoaiDT")) {
    for (const [index, band] of table.input.rubric.bands.entries()) {
      const own = table.table.rubricAt.cell("band", index, "name");
      add(
        `SUMPRODUCT((${name("XepLoaiDT")}=${own})*(${weight}))`,
        sumRows(rows, (row) => (cellAt(table, "XepLoaiDT", row) === band.name ? weightOf(row) : 0)),
      );
    }
  }
  if (columns.has("TinhTrang")) {
    for (const state of [STATE_LABELS.complete, ...OPEN_STATES]) {
      add(
        `SUMPRODUCT((${name("TinhTrang")}="${state}")*(${weight}))`,
        sumRows(rows, (row) => (cellAt(table, "TinhTrang", row) === state ? weightOf(row) : 0)),
      );
    }
  }
  return { formula: parts.join("+"), value };
}

/** A column of numbers, or what is summed in its place. */
interface SummedColumn {
  readonly role: Role;
  /** Made of the column's name. */
  readonly formula?: (column: string) => string;
  readonly partOf?: (cell: number) => number;
}

/**
 * Results and their hidden steps are numbers; scores also determine which entry is best, and why others have no result.
 * Sums of keys and competing points themselves would exceed exact numbers, so that their parts are summed.
 */
function numbersOf({ input, table, renewed }: AppraisedTable): readonly SummedColumn[] {
  const plain = (...roles: readonly Role[]) => roles.map((role): SummedColumn => ({ role }));
  const own = [...plain(...scoreRoles(input.rubric)), ...plain("KetQua")];
  const isSorted = input.rubric.method === "scores" && renewed?.isSorted !== false && !table.hasFixedValues;
  if (!isSorted) return [...own, ...plain("Nhom", "DiemXet", "DiemDT", "Hang", "NgayQD")];
  return [
    ...own,
    {
      role: "Hang",
      formula: (column) =>
        `(${column}<${NO_ENTRY_IN_FORMULA})*(2*INT(${column}/${STEP_IN_FORMULA})+MOD(${column},${STEP_IN_FORMULA}))`,
      partOf: (key) => (key < NO_ENTRY ? 2 * Math.floor(key / STEP) + (key % STEP) : 0),
    },
    {
      role: "DiemXet",
      formula: (column) => `INT(${column}/${BAND_IN_FORMULA})`,
      partOf: (points) => Math.floor(points / COMPETING.band),
    },
    {
      role: "DiemXet",
      formula: (column) => `MOD(ABS(${column}),${BAND_IN_FORMULA})/100`,
      partOf: (points) => (Math.abs(points) % COMPETING.band) / 100,
    },
  ];
}

function weightOf(row: number): number {
  return (((row + 1) * WEIGHT_STEP) % WEIGHTS) + 1;
}

function weightedSum(
  table: AppraisedTable,
  { role, partOf = (number) => number }: SummedColumn,
  weight: (row: number) => number,
): number {
  if (cellsOf(table, role).some(isCellError)) return -1;
  return sumRows(table.table.rows, (row) => partOf(numberOf(cellAt(table, role, row))) * weight(row));
}

function sumRows(rows: number, valueAt: (row: number) => number): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += valueAt(row);
  return sum;
}

function cellAt({ values, input }: AppraisedTable, role: Role, row: number): Cell {
  const computed = (values as ReadonlyMap<Role, (at: number) => Cell>).get(role);
  return computed ? computed(row) : (input.columns.get(role)?.cells[row] ?? null);
}

function cellsOf({ input }: AppraisedTable, role: Role): readonly Cell[] {
  return input.columns.get(role)?.cells ?? [];
}

function numberOf(cell: Cell): number {
  if (isCellDate(cell)) return cell.date;
  return typeof cell === "number" ? cell : 0;
}
