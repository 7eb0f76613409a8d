import { readQuota } from "../quota/quota-setting";
import { quotaSheet } from "../quota/quota-sheet";
import { appraise, computedColumns } from "../workbook/check/appraise";
import type { Appraisal, AppraisedTable } from "../workbook/check/appraised-table";
import { sameRect } from "../workbook/model/area";
import {
  SUMMARY_FINGERPRINT_NAME,
  SUMMARY_NAME,
  formFingerprintName,
  parseBindingName,
  rubricName,
  tableRubricName,
} from "../workbook/model/binding-name";
import type { MadeSheet } from "../workbook/undo/untouched-sheet";
import { normalFormula } from "../workbook/model/same-formula";
import { blockFingerprint, isFormula } from "../workbook/model/fingerprint";
import { offeredFixes } from "../workbook/check/offered-fixes";
import { patchSnapshot } from "../workbook/model/patch-snapshot";
import type { CellEdit } from "../workbook/model/plan";
import { ownRunsOf } from "../workbook/undo/possible-undo";
import { isRubricSheet } from "../workbook/sheets/rubric/is-rubric-sheet";
import type { Block, Snapshot } from "../workbook/model/snapshot";
import { tableSheet } from "../workbook/sheets/table-sheet";
import { isRenewedLine } from "../workbook/undo/renewed-line";
import { isMemberCountFormula } from "../workbook/undo/member-count-formula";
import { covers } from "../workbook/undo/undo-note";
import { undoSheet } from "../workbook/undo/undo-record";
import type { UndoRecord, UndoRun, UndoSheet } from "../workbook/undo/undo-note";
import { isOwnJoin, isPanelFormula } from "./panel/own-join";
import { ownPanelSheets } from "./panel/own-panel";
import { areOwnPanelCells, isPanelAction } from "./panel/own-panel-work";
import type { SheetSpec } from "../workbook/model/sheet-spec";
import { isUnicodeCopy } from "../workbook/repair/unicode-copy";
import { readBindings } from "../workbook/bindings/bindings";
import { remarkRoles, scoreRoles } from "../scoring/role";
import type { Role } from "../scoring/role";
import type { Cell } from "../text/cell";

/**
 * Whether an undo note records only what its action does: corrections that the core would make again, results that the
 * core computes, and sheets that only the product lays out. Undoing any other note could change or delete users' work.
 */
export function isOwnWork(note: UndoRecord, snapshot: Snapshot): boolean {
  if (note.action === "fix") return areOwnFixes(note.runs, snapshot);
  if (note.action === "score-entry") return isOneEntry(note, snapshot);
  const needsResults = note.runs.length > 0 || (note.lists ?? []).length > 0;
  if (!needsResults && note.sheets.length === 0) return true;
  const appraisal = appraise(snapshot);
  if (note.action === "join-panel") return isOwnJoin(note, appraisal);
  return (
    (isPanelAction(note.action)
      ? areOwnPanelCells(note, appraisal.bindings)
      : areOwnResults(note, appraisal, snapshot)) &&
    note.sheets.every((sheet) => isOwnSheet(sheet, note, appraisal, snapshot))
  );
}

/**
 * Whether a note concerns the scores and remarks of one entry. What they were before was typed and cannot be computed
 * again, so no note can reach further than one card: points and texts, in the score and remark columns of one row; and
 * headings of columns of remarks where the first remark made these.
 */
function isOneEntry({ runs, columns = [] }: UndoRecord, snapshot: Snapshot): boolean {
  const isHeading = ({ sheet, row, column, before }: UndoRun) =>
    before === null &&
    columns.some(
      (added) =>
        added.sheet === sheet &&
        added.header.row === row &&
        column >= added.column &&
        column < added.column + added.columns.length,
    );
  const typed = runs.filter((run) => !isHeading(run));
  const [first] = typed;
  if (!first) return columns.length === 0;
  const isInRow = typed.every(({ sheet, row, rows }) => sheet === first.sheet && row === first.row && rows === 1);
  const table = readBindings(snapshot).tables.find(
    ({ sheet, firstRow, rows, columns: own }) =>
      sheet === first.sheet &&
      first.row >= firstRow &&
      first.row < firstRow + rows &&
      [...own.values()].some(({ area }) => area.column === first.column),
  );
  if (!isInRow || !table) return false;
  const columnsOf = (roles: readonly Role[]) => new Set(roles.map((role) => table.columns.get(role)?.area.column));
  const [scored, remarked] = [columnsOf(scoreRoles(table.rubric)), columnsOf(remarkRoles(table.rubric))];
  return (
    columns.every(
      ({ sheet, column, columns: own }) =>
        sheet === table.sheet && own.every((_, index) => remarked.has(column + index)),
    ) &&
    typed.every(
      ({ column, before, after }) =>
        !isFormula(before) &&
        (after === null ||
          (scored.has(column) && typeof after === "number") ||
          (remarked.has(column) && typeof after === "string")) &&
        (scored.has(column) || remarked.has(column)),
    )
  );
}

/** Several corrections of one cell may follow each other. */
const MOST_ROUNDS = 6;

/** Recomputes the corrections from the cells' former values. */
function areOwnFixes(runs: readonly UndoRun[], snapshot: Snapshot): boolean {
  const present = new Map<string, { readonly sheet: string; readonly edit: CellEdit; readonly after: Cell }>();
  for (const { sheet, row, column, rows, before, after, format } of runs) {
    if (isFormula(before) || isFormula(after)) return false;
    for (let at = row; at < row + rows; at++) {
      present.set(keyOf(sheet, at, column), {
        sheet,
        after,
        edit: { row: at, column, content: before, ...(format === undefined ? {} : { format }) },
      });
    }
  }
  for (let round = 0; round < MOST_ROUNDS && present.size > 0; round++) {
    const bySheet = new Map<string, CellEdit[]>();
    for (const { sheet, edit } of present.values()) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), edit]);
    const before = [...bySheet].reduce((patched, [sheet, edits]) => patchSnapshot(patched, sheet, edits), snapshot);
    let isFurther = false;
    for (const { sheet, row, column, after } of offeredFixes(appraise(before).findings)) {
      const own = present.get(keyOf(sheet, row, column));
      if (!own) continue;
      isFurther = true;
      if (sameCell(after, own.after)) present.delete(keyOf(sheet, row, column));
      else present.set(keyOf(sheet, row, column), { ...own, edit: { row, column, content: after } });
    }
    if (!isFurther) return false;
  }
  return present.size === 0;
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${row} ${column} ${sheet}`;
}

function sameCell(a: Cell, b: Cell): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Results are their column's formula, or a value with its fingerprint; a value without one was typed. */
function areOwnResults(note: UndoRecord, appraisal: Appraisal, snapshot: Snapshot): boolean {
  const tables = [...appraisal.tables, ...appraisal.ballots];
  const { runs, columns = [] } = note;
  const { calculated } = snapshot;
  const moves = ownRunsOf(note, snapshot);
  const settings = snapshot.names.flatMap(({ name, block }) =>
    block && ["rubric", "year"].includes(parseBindingName(name)?.kind ?? "") ? [block.area] : [],
  );
  const results = new Map(
    tables.flatMap((table) =>
      computedColumns(table, calculated).map((own) => [`${own.column.area.column} ${own.column.area.sheet}`, own]),
    ),
  );
  const kept = new Set(
    tables.flatMap(({ table }) =>
      [...table.columns.values()]
        .filter(({ role }) => role === "VanTay" || role === "BoQua")
        .map(({ area }) => `${area.column} ${area.sheet}`),
    ),
  );
  return runs.every((run) => {
    const { sheet, row, rows, column, after } = run;
    if (settings.some((area) => covers(area, run))) return isRenewedLine(run);
    if (moves.has(run)) return true;
    if (columns.some((added) => added.sheet === sheet && added.header.row === row) || kept.has(`${column} ${sheet}`))
      return true;
    const own = results.get(`${column} ${sheet}`);
    if (!own) return isPanelFormula(run, appraisal) || (isFormula(after) && isCountOf(run, after.formula, snapshot));
    if (isFormula(after)) return normalFormula(after.formula) === normalFormula(own.formula);
    const first = row - own.column.area.row;
    return (
      own.isOwnValue !== undefined &&
      Array.from({ length: rows }, (_, index) => first + index).every((at) => own.isOwnValue!(at))
    );
  });
}

/** Whether a formula is that of a cell which counts a panel's members. */
function isCountOf({ sheet, row, column, rows }: UndoRun, formula: string, { names }: Snapshot): boolean {
  const areas = names.map(({ name, block }) => [name, block?.area ?? null] as const);
  return isMemberCountFormula({ sheet, row, column, rows, columns: 1 }, formula, areas);
}

/** Whether a sheet holds only what the action lays out. */
function isOwnSheet(
  { name, rect, mark }: UndoSheet,
  note: UndoRecord,
  appraisal: Appraisal,
  snapshot: Snapshot,
): boolean {
  const block = snapshot.memory?.blocks.find(({ area }) => area.sheet === name && sameRect(area, rect));
  if (!block) return false;
  const cellAt = cellReader(block);
  const extent = { row: 1, column: 1, rows: rect.row + rect.rows - 1, columns: rect.column + rect.columns - 1 };
  if (note.action === "summarize")
    return isOwnMadeSheet(name, { block: SUMMARY_NAME, fingerprint: SUMMARY_FINGERPRINT_NAME }, snapshot);
  if (note.action === "print")
    return snapshot.names.some((own) => {
      const binding = parseBindingName(own.name);
      return (
        binding?.kind === "form" &&
        isOwnMadeSheet(name, { block: own.name, fingerprint: formFingerprintName(binding.form) }, snapshot)
      );
    });
  if (note.action === "watch-quota") {
    const read = readQuota(appraisal.bindings);
    if (!read?.setting || read.table.sheet !== name) return false;
    const spec = quotaSheet({ id: read.table.id, name, setting: read.setting, tables: appraisal.tables });
    return isLaidOutAs(spec, { name, rect, mark });
  }
  if (note.action === "new-panel") {
    if (ownPanelSheets(appraisal.bindings).some((spec) => isLaidOutAs(spec, { name, rect, mark }))) return true;
  }
  if (note.action === "convert-legacy") return appraisal.tables.some((table) => isUnicodeCopy(table, cellAt, extent));
  if (isRubricSheet(cellAt, extent)) return isNewRubric(name, note, appraisal);
  return appraisal.tables.some(
    ({ table }) => table.sheet === name && isNewTable(table, { name, rect, mark }, note, appraisal),
  );
}

/**
 * Whether the sheet's rubrics come from this action: no table outside it uses them, unless the action restored a lost
 * rubric.
 */
function isNewRubric(sheet: string, { action, names, sheets }: UndoRecord, { bindings }: Appraisal): boolean {
  const noted = new Set(names.map(({ name }) => name));
  const ids = [...bindings.rubrics.values()].flatMap(({ id, area }) => (area.sheet === sheet ? [id] : []));
  const isUsed = (id: string) =>
    bindings.tables.some(
      (table) =>
        table.rubric.id === id &&
        !sheets.some(({ name }) => name === table.sheet) &&
        !noted.has(tableRubricName(table.id)),
    );
  return (
    ids.length > 0 &&
    ids.every(
      (id) =>
        noted.has(rubricName(id)) &&
        (!isUsed(id) ||
          (action === "repair" && names.some(({ name, wasBroken }) => name === rubricName(id) && wasBroken))),
    )
  );
}

function cellReader({ area, columns, formulas }: Block): (row: number, column: number) => Cell {
  return (row, column) =>
    columns[column - area.column]?.[row - area.row] ?? formulas[column - area.column]?.[row - area.row] ?? null;
}

function isOwnMadeSheet(sheet: string, made: MadeSheet, { names }: Snapshot): boolean {
  const [block, hidden] = [made.block, made.fingerprint].map((name) => names.find((own) => own.name === name)?.block);
  return (
    block?.area.sheet === sheet && hidden?.area.sheet === sheet && hidden.columns[0]?.[0] === blockFingerprint(block)
  );
}

function isLaidOutAs(spec: SheetSpec, { name, rect, mark }: UndoSheet): boolean {
  if (spec.name !== name) return false;
  const laidOut = undoSheet(spec);
  return laidOut.mark === mark && sameRect(laidOut.rect, rect);
}

/** Whether a table equals an inserted one that is laid out again. */
function isNewTable(
  table: AppraisedTable["table"],
  { name, rect, mark }: UndoSheet,
  { sheets }: UndoRecord,
  { tables, bindings: { year } }: Appraisal,
): boolean {
  const isNew = (own: AppraisedTable["table"]) => sheets.some((sheet) => sheet.name === own.sheet);
  const collectives = tables
    .map((one) => one.table)
    .filter(({ rubric }) => rubric.method === "scores" && rubric.subjectKind === "collective");
  const collectiveTables = [...collectives.filter((own) => !isNew(own)), ...collectives.filter(isNew)].map(
    ({ id }) => id,
  );
  const spec = tableSheet({ id: table.id, name, cells: table.rubricAt, rows: table.rows, collectiveTables, year }).spec;
  return isLaidOutAs(spec, { name, rect, mark });
}
