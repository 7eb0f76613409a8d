import { isBlankCell, cellText } from "../../scoring/cell-text";
import { isScoreRole } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { validPoints } from "../../scoring/score-entries";
import { isCellError, isNotCalculated, sameCell } from "../../text/cell";
import type { Cell } from "../../text/cell";
import { foldName, normalizeText } from "../../text/fold";
import type { BoundTable } from "../../workbook/bindings/bindings";
import { codeKey } from "../../workbook/bindings/panel-members";
import { ballotLines, ballotRoles, linesMark } from "../../workbook/check/panel/ballot-marks";
import type { BallotLine } from "../../workbook/check/panel/ballot-marks";
import type { CellEdit } from "../../workbook/model/plan";
import { cellFixer } from "../../workbook/repair/fix-cell";
import type { BallotRow, ReadBallot } from "./ballot-reading";

/**
 * What is to be said of a row of a judge's file. The row comes in where a formula was typed over or points are unsound, and
 * stays out where it stands outside the table or in a copy of it, its code is unknown or stands twice, or its title is
 * another one; a cell without a value, or of a column that the panel's ballot lacks, stays out alone.
 */
export interface RowNote {
  readonly note:
    | "row-outside"
    | "copy-left"
    | "unknown-code"
    | "code-twice"
    | "title-changed"
    | "missing-code"
    | "formula-overwritten"
    | "unsound-points"
    | "no-value"
    | "no-column";
  /** The row of the file's sheet; `null` for an entry that the file does not have. */
  readonly row: number | null;
  readonly code: string;
  readonly role?: Role;
  readonly found?: string;
}

/** A judge's file laid over the ballot in the panel's workbook. */
export interface MergedBallot {
  readonly notes: readonly RowNote[];
  /** Cells of the panel's ballot that get other contents. */
  readonly edits: readonly CellEdit[];
  /** How many of them hold something now. */
  readonly replaced: number;
  /** Entries of the file that come in. */
  readonly entries: number;
  /** Whether the file has any points at all. */
  readonly hasPoints: boolean;
  /** Fingerprints of the panel's ballot now, and with the file's contents (`linesMark`). */
  readonly before: string;
  readonly after: string;
}

/** Lays a judge's file over their ballot; `isRecused` says of which entries (`codeKey`) the judge is out. */
export function mergeBallot(table: BoundTable, file: ReadBallot, isRecused: (key: string) => boolean): MergedBallot {
  const notes: RowNote[] = [];
  const rowOf = firstRows(table);
  const lines = new Map(ballotLines(table).map((line) => [line.key, line]));
  const before = linesMark([...lines.values()]);
  const merge = cellMerger(table, file.roles, notes);
  const edits: CellEdit[] = [];
  let replaced = 0;
  let entries = 0;
  // What stays out comes before remarks on what comes in: a list that is cut short must leave no points without a word
  const sound = soundRows(table, file, rowOf, notes);
  for (const sheet of file.copies) notes.push({ note: "copy-left", row: null, code: "", found: sheet });
  for (const { row, code } of file.outside) notes.push({ note: "row-outside", row, code });
  for (const own of sound) {
    const key = codeKey(own.code);
    const merged = merge(own, rowOf.get(key)!, lines.get(key)!);
    entries++;
    edits.push(...merged.edits);
    replaced += merged.replaced;
    lines.set(key, merged.line);
  }
  const present = new Set(file.rows.map(({ code }) => codeKey(code)));
  for (const [key, row] of rowOf)
    if (!present.has(key) && !isRecused(key)) notes.push({ note: "missing-code", row: null, code: codeAt(table, row) });
  return {
    notes,
    edits,
    replaced,
    entries,
    hasPoints: file.rows.some(({ cells }) =>
      cells.some((cell, index) => isScoreRole(file.roles[index]!) && !isBlankCell(cell)),
    ),
    before,
    after: linesMark([...lines.values()]),
  };
}

function codeAt({ columns }: BoundTable, row: number): string {
  return cellText(columns.get("MaMH")?.cells[row] ?? null);
}

/** Returns the first row (from 0) of each code, as formulas find it. */
function firstRows({ columns }: BoundTable): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  (columns.get("MaMH")?.cells ?? []).forEach((cell, row) => {
    const key = codeKey(cell);
    if (key !== "" && !rows.has(key)) rows.set(key, row);
  });
  return rows;
}

/** Returns the file's rows whose code and title say which entry they are about. */
function soundRows(
  table: BoundTable,
  { rows }: ReadBallot,
  rowOf: ReadonlyMap<string, number>,
  notes: RowNote[],
): readonly BallotRow[] {
  const counts = new Map<string, number>();
  for (const { code } of rows) counts.set(codeKey(code), (counts.get(codeKey(code)) ?? 0) + 1);
  return rows.filter(({ code, row, title }) => {
    const at = rowOf.get(codeKey(code));
    if (at === undefined) notes.push({ note: "unknown-code", row, code });
    else if (counts.get(codeKey(code))! > 1) notes.push({ note: "code-twice", row, code });
    else if (titleKey(title) !== titleKey(cellText(table.columns.get("MoHinh")?.cells[at] ?? null)))
      notes.push({ note: "title-changed", row, code, found: title });
    else return true;
    return false;
  });
}

/** No formula compares titles here, so that letters composed in another way, as some programs save them, are the same. */
function titleKey(title: string): string {
  return foldName(normalizeText(title));
}

/** Returns a function that lays one row of the file over the ballot's row. */
function cellMerger(table: BoundTable, roles: readonly Role[], notes: RowNote[]) {
  const { criteria, bonuses, deductions } = table.rubric;
  const lineOf = new Map([...criteria, ...bonuses, ...deductions].map((line) => [line.code as Role, line]));
  const order = new Map(ballotRoles(table.rubric).map((role, index) => [role, index]));
  const targets = roles.map((role) => {
    const column = table.columns.get(role);
    return { role, column, fix: column ? cellFixer(column) : null, line: lineOf.get(role) };
  });
  return ({ row, code, cells, overwritten }: BallotRow, at: number, line: BallotLine) => {
    const edits: CellEdit[] = [];
    const after = [...line.cells];
    let replaced = 0;
    for (const role of overwritten) notes.push({ note: "formula-overwritten", row, code, role });
    targets.forEach(({ role, column, fix, line: scored }, index) => {
      const wanted = cells[index] ?? null;
      const place = order.get(role);
      if (!column || !fix || place === undefined) {
        if (!isBlankCell(wanted)) notes.push({ note: "no-column", row, code, role });
        return;
      }
      if (wanted !== null && isCellError(wanted)) {
        const found = isNotCalculated(wanted) ? "" : wanted.error;
        notes.push({ note: "no-value", row, code, role, found });
        return;
      }
      if (scored && !isBlankCell(wanted) && validPoints({ cells: [wanted], formats: "General" }, 0, scored) === null)
        notes.push({ note: "unsound-points", row, code, role, found: shown(wanted) });
      after[place] = wanted;
      const present = column.cells[at] ?? null;
      if (sameContent(present, wanted) && (column.formulas?.[at] ?? null) === null) return;
      edits.push(fix(at, isBlankCell(wanted) ? null : wanted));
      if (!isBlankCell(present)) replaced++;
    });
    return { edits, replaced, line: { ...line, cells: after } };
  };
}

function shown(cell: Cell): string {
  return typeof cell === "string" ? cell : cellText(cell);
}

/** Blank texts and empty cells are the same to formulas. */
function sameContent(a: Cell, b: Cell): boolean {
  return sameCell(a, b) || (isBlankCell(a) && isBlankCell(b));
}
