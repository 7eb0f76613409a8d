import type { Severity } from "../../scoring/finding";
import type { Role } from "../../scoring/role";
import { isCellDate, isCellError } from "../../text/cell";
import type { Cell } from "../../text/cell";
import type { BoundColumn } from "../bindings/bindings";
import { unmarkOthers } from "../formulas/kept-values";
import type { ValueReader } from "../formulas/kept-values";
import type { Finding, WorkbookFindingCode } from "../model/finding";
import { WORKBOOK_SEVERITY } from "../model/finding";
import { isFormulaOfRow, isKnownFormula, knownRows } from "../model/row-formula";
import { UNREAD_FORMULA } from "../model/snapshot";

/**
 * State of one cell of a computed column. A value that differs from its formula's result is `stale` where the host
 * calculates, and `behind` in a file, which keeps the values of its last calculation.
 */
export type ComputedCellState = Exclude<(typeof STATES)[number], "unknown">;

/** In the order of their codes. `stale` stands for `behind` too: the host decides which of the two it is. */
const STATES = ["unknown", "sound", "behind", "stale", "missing", "overwritten", "changed", "former"] as const;

export interface ComputedColumn {
  readonly table: number;
  readonly role: Role;
  readonly column: BoundColumn;
  /** With `{r}` for the row number. */
  readonly formula: string;
  readonly valueAt: ValueReader;
  /** Formulas that the product gave the column while the workbook had fewer tables of collectives. */
  readonly earlierFormulas?: () => readonly string[];
  /** The column's formula of an earlier version, where it is to be replaced; cells that have it are `former`. */
  readonly formerFormula?: string;
  /** Whether the host's formula values are up to date. */
  readonly calculated: boolean;
  /** Codes of the states of its cells, each worked out when it is first asked for: 0 until then. */
  readonly states: Uint8Array;
  /** For results that are fixed values: whether the add-in wrote a row's value. Absent where results are formulas. */
  readonly isOwnValue?: (row: number) => boolean;
}

/** Returns the state of a cell of a computed column. */
export function computedCellState(computed: ComputedColumn, row: number): ComputedCellState {
  const { states, calculated, isOwnValue } = computed;
  const known = STATES[states[row] ?? 0]!;
  const state = known === "unknown" ? compare(computed, row) : known;
  states[row] = STATES.indexOf(state);
  return state === "stale" && !calculated && !isOwnValue ? "behind" : state;
}

const SOUND = STATES.indexOf("sound");

/**
 * Works out the states of all cells at once, and returns the rows where it is not sound. Plain comparisons tell that
 * nearly all of a million cells are; `compare` decides the rest.
 */
export function unsoundRows(computed: ComputedColumn): readonly number[] {
  const { states } = computed;
  if (states.includes(0)) markSound(computed);
  const rows: number[] = [];
  for (let row = 0; row < states.length; row++) if (states[row] !== SOUND) rows.push(row);
  return rows;
}

/** Marks cells with the column's formula as sound, and takes the marks back where a value is not exactly the expected one. */
function markSound({ column, formula, states, valueAt, isOwnValue, formerFormula }: ComputedColumn): void {
  const { cells, formulas } = column;
  if (formulas === null || isOwnValue || formerFormula !== undefined) return;
  const isKnown = knownRows(formulas, formula) ?? ((row: number) => formulas[row] === UNREAD_FORMULA);
  for (let row = 0; row < states.length; row++) if (states[row] === 0 && isKnown(row)) states[row] = SOUND;
  if (valueAt.kept) return unmarkOthers(states, cells, valueAt.kept());
  for (let row = 0; row < states.length; row++) {
    if (states[row] !== SOUND) continue;
    const cell = cells[row] ?? null;
    if (valueAt.isIn ? !valueAt.isIn(row, cell) : cell !== valueAt(row)) states[row] = 0;
  }
}

/**
 * Compares a cell of a computed column with the expected formula and value. The formula comes first: a different one
 * may give the right value today, and go stale or follow another table when scores change.
 */
function compare(computed: ComputedColumn, row: number): ComputedCellState {
  const { column, valueAt, isOwnValue, formerFormula } = computed;
  const read = column.cells[row] ?? null;
  // Results are never days, but a cell keeps a date format after a typed date is removed, and then reads as a date
  const cell = isCellDate(read) ? read.date : read;
  if (!isOwnValue && formerFormula === undefined && isKnownFormula(column.formulas, row, computed.formula))
    return sameValue(cell, valueAt(row)) ? "sound" : "stale";
  const formula = column.formulas?.[row] ?? null;
  if (isOwnValue) {
    if (sameValue(cell, valueAt(row))) return "sound";
    if (formula !== null) return "changed";
    if (cell === null) return "missing";
    return isOwnValue(row) ? "stale" : "overwritten";
  }
  if (formula === null) return cell === null ? "missing" : "overwritten";
  if (
    formerFormula !== undefined &&
    (formula === UNREAD_FORMULA || isRowFormula(computed, formerFormula, row, formula))
  )
    return "former";
  const isSame = sameValue(cell, valueAt(row));
  if (formula !== UNREAD_FORMULA && !isRowFormula(computed, computed.formula, row, formula)) {
    const isEarlier =
      computed.earlierFormulas?.().some((earlier) => isRowFormula(computed, earlier, row, formula)) ?? false;
    return isEarlier && isSame ? "behind" : "changed";
  }
  return isSame ? "sound" : "stale";
}

/** Whether a cell's formula is the expected one of its row. */
function isRowFormula({ column }: ComputedColumn, pattern: string, row: number, formula: string): boolean {
  return isFormulaOfRow(formula, pattern, column.area.row + row);
}

const FORMULA_CODES = {
  overwritten: "formula-overwritten",
  missing: "formula-missing",
  stale: "result-stale",
} as const;
const VALUE_CODES = { overwritten: "value-overwritten", missing: "value-missing", stale: "value-stale" } as const;

/** Reports formulas that were overwritten, changed or deleted, and values that the sheet has not calculated. */
export function checkComputed(
  computed: ComputedColumn,
  isEntry: (row: number) => boolean = () => true,
): readonly Finding[] {
  const findings: Finding[] = [];
  const { column, role, table, valueAt } = computed;
  const codes = computed.isOwnValue ? VALUE_CODES : FORMULA_CODES;
  let missingFrom = -1;
  const report = (code: WorkbookFindingCode, row: number, severity: Severity = WORKBOOK_SEVERITY[code]) =>
    findings.push({
      code,
      severity,
      found: column.cells[row] ?? null,
      expected: { kind: "value", value: valueAt(row) },
      where: { area: { ...column.area, row: column.area.row + row, rows: 1 }, table, role },
    });
  for (const row of unsoundRows(computed)) {
    const state = computedCellState(computed, row);
    if (state === "missing" && missingFrom < 0 && isEntry(row)) missingFrom = row;
    // A value typed over a formula is right today and stays when scores change
    else if (state === "overwritten")
      report(codes.overwritten, row, sameValue(column.cells[row] ?? null, valueAt(row)) ? "warning" : "error");
    else if (state === "changed") report("formula-changed", row);
    else if (state === "stale") report(codes.stale, row);
  }
  if (missingFrom >= 0) report(codes.missing, missingFrom);
  return findings;
}

/** Points differ by a hundredth or not at all; smaller differences are binary rounding. */
const TOLERANCE = 1e-6;

/** Whether two cells show the same. A formula's `""` equals an empty cell. */
export function sameValue(a: Cell, b: Cell): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) < TOLERANCE;
  if (isCellDate(a) || isCellDate(b) || isCellError(a) || isCellError(b))
    return JSON.stringify(a) === JSON.stringify(b);
  return (a ?? "") === (b ?? "");
}
