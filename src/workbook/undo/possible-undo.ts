import { isComputedRole, isKeptRole, isRemarkRole } from "../../scoring/role";
import { rectContains, rectsOverlap, sameRect } from "../model/area";
import type { Area } from "../model/area";
import { parseBindingName } from "../model/binding-name";
import type { BindingName } from "../model/binding-name";
import { isMemberCountFormula } from "./member-count-formula";
import { combiningTables, isHandOutCell, writtenRole } from "./written-role";
import { isFormula } from "../model/fingerprint";
import { isHarmlessFormula } from "../model/harmless-formula";
import { addedArea } from "../model/plan";
import type { AddedColumns } from "../model/plan";
import type { Content } from "../model/sheet-spec";
import { UNREAD_FORMULA } from "../model/snapshot";
import type { Snapshot } from "../model/snapshot";
import { covers } from "./undo-note";
import type { FrameEdit, UndoName, UndoRecord, UndoRun } from "./undo-note";

/** What an action may have changed, and undoing it may restore. */
type Effect =
  "inputs" | "lists" | "hand-outs" | "results" | "sheets" | "names" | "summaries" | "columns" | "rules" | "frames";

/** Commands that leave an undo note. A note of any other action is invalid. */
const EFFECTS: ReadonlyMap<string, ReadonlySet<Effect>> = new Map<string, ReadonlySet<Effect>>([
  ["insert-template", new Set(["sheets", "names"])],
  ["make-rubric", new Set(["sheets", "names"])],
  ["new-panel", new Set(["sheets", "names"])],
  ["join-panel", new Set(["sheets", "names", "columns", "results", "inputs", "frames"])],
  ["recuse", new Set(["inputs"])],
  ["hand-out", new Set(["hand-outs"])],
  ["collect-ballots", new Set(["inputs", "hand-outs", "lists"])],
  ["print", new Set(["sheets", "names"])],
  ["watch-quota", new Set(["sheets", "names"])],
  ["convert-legacy", new Set(["sheets"])],
  ["summarize", new Set(["sheets", "names", "summaries"])],
  ["fix", new Set(["inputs"])],
  ["score-entry", new Set(["inputs", "names", "columns"])],
  ["classify", new Set(["results"])],
  ["attach", new Set(["sheets", "names", "columns", "results", "rules", "frames"])],
  ["repair", new Set(["sheets", "names", "columns", "results", "rules", "frames"])],
]);

export function isUndoable(action: string): boolean {
  return EFFECTS.has(action);
}

/** A defined name with its present area. */
interface Bound {
  readonly name: string;
  readonly binding: BindingName;
  readonly area: Area;
}

/**
 * Whether undoing by this note only affects what its action may change: score and list cells for a correction, results
 * and columns beside the table for attaching, and so on. Notes come from files, settings and properties, which others
 * can write.
 */
export function isPossibleUndo(note: UndoRecord, snapshot: Snapshot): boolean {
  const allowed = EFFECTS.get(note.action);
  if (!allowed) return false;
  const bound = boundNames(snapshot);
  const { lists = [], columns = [], rules = [], frames = [], rewritten = [] } = note;
  const has = (effect: Effect, parts: readonly unknown[]) => parts.length === 0 || allowed.has(effect);
  return (
    has("sheets", note.sheets) &&
    has("names", note.names) &&
    has("summaries", rewritten) &&
    has("columns", columns) &&
    has("rules", rules) &&
    has("frames", frames) &&
    has("lists", lists) &&
    note.runs.every(
      (run) =>
        isPossibleRun(run, columns, bound, allowed) ||
        (note.action === "repair" && isOwnLine(run, bound)) ||
        isNewRow(run, note) ||
        (note.action === "repair" && isPossibleMove(run, note.runs, bound)),
    ) &&
    lists.every((list) => isInput(list, bound)) &&
    note.names.every((name) => isPossibleName(name, note, snapshot)) &&
    isWholeTable(note, bound) &&
    rewritten.every(
      ({ name, before }) =>
        bound.some(({ binding, area }) => binding.kind === "summary" && area.sheet === name) &&
        before.formulas.every(
          (column) => column === null || column.every((formula) => formula === null || isHarmlessFormula(formula)),
        ),
    ) &&
    columns.every((added) => isNamed(added, note.names)) &&
    rules.every(
      (area) =>
        bound.some((own) => own.binding.kind === "column" && within(own.area, area)) ||
        columns.some((added) => within(addedArea(added), area)),
    ) &&
    frames.every((frame) => isPossibleFrame(frame, bound))
  );
}

function boundNames({ names }: Snapshot): readonly Bound[] {
  const combining = combiningTables(names.map(({ name }) => name));
  return names.flatMap(({ name, block }): readonly Bound[] => {
    const parsed = parseBindingName(name);
    if (!parsed || !block) return [];
    const binding = parsed.kind === "column" ? { ...parsed, role: writtenRole(parsed, combining) } : parsed;
    return [{ name, binding, area: block.area }];
  });
}

/** Returns the runs of a note that are halves of moves of entries into a table, codes given to entries, lines of a renewed rubric, or new rows. */
export function ownRunsOf(note: UndoRecord, snapshot: Snapshot): ReadonlySet<UndoRun> {
  const bound = boundNames(snapshot);
  const { action, runs } = note;
  return new Set(
    action === "repair"
      ? runs.filter((run) => isPossibleMove(run, runs, bound) || isOwnLine(run, bound) || isNewRow(run, note))
      : [],
  );
}

function within(outer: Area, inner: Area): boolean {
  return outer.sheet === inner.sheet && rectContains(outer, inner);
}

/** Whether a run covers cells of bound columns, or headings of added columns. Formulas occur among results only. */
function isPossibleRun(
  run: UndoRun,
  columns: readonly AddedColumns[],
  bound: readonly Bound[],
  allowed: ReadonlySet<Effect>,
): boolean {
  const area: Area = { sheet: run.sheet, row: run.row, column: run.column, rows: run.rows, columns: 1 };
  if (columns.some((added) => isHeadingOf(added, run))) return run.before === null && run.format === undefined;
  const own = bound.find(
    ({ binding, area: names }) => binding.kind === "column" && names.columns === 1 && within(names, area),
  );
  if (own?.binding.kind !== "column") {
    if (isFormula(run.after) && isMemberCountFormula(area, run.after.formula, areasOf(bound)))
      return allowed.has("results") && isKeepable(run.before);
    if (bound.some(({ binding, area: cell }) => isHandOutCell(binding) && within(cell, area)))
      return allowed.has("hand-outs") && !isFormula(run.before) && !isFormula(run.after);
    return isSetting(area, bound) && allowed.has("inputs") && !isFormula(run.before) && !isFormula(run.after);
  }
  const { role } = own.binding;
  if (isComputedRole(role)) return allowed.has("results") && isKeepable(run.before) && isKeepable(run.after);
  // A ballot that comes in replaces what stands in its cells, a typed formula too
  const mayReplaceFormula = allowed.has("hand-outs") && isKeepable(run.before);
  if ((isFormula(run.before) && !mayReplaceFormula) || isFormula(run.after)) return false;
  return allowed.has(isKeptRole(role) ? "results" : "inputs");
}

function areasOf(bound: readonly Bound[]): readonly (readonly [string, Area])[] {
  return bound.map(({ name, area }) => [name, area]);
}

/** Whether cells belong to a rubric, or are that of the appraisal year. */
function isSetting(area: Area, bound: readonly Bound[]): boolean {
  return bound.some(
    ({ binding, area: own }) => (binding.kind === "rubric" || binding.kind === "year") && within(own, area),
  );
}

/**
 * Whether a repair may have given codes to entries, or written lines into a rubric; which lines those are is for the
 * core to know (`isOwnWork`).
 */
function isOwnLine(run: UndoRun, bound: readonly Bound[]): boolean {
  const area: Area = { sheet: run.sheet, row: run.row, column: run.column, rows: run.rows, columns: 1 };
  if (isFormula(run.before) || isFormula(run.after)) return false;
  return isGivenCode(run, bound) || isSetting(area, bound);
}

/** Whether a repair filled empty cells of the rows by which it made a column longer, with plain contents. */
export function isNewRow({ before, after, sheet, row, column, rows }: UndoRun, { action, names }: UndoRecord): boolean {
  if (action !== "repair" || before !== null || after === null || isFormula(after)) return false;
  const area: Area = { sheet, row, column, rows, columns: 1 };
  return names.some((name) => name.before && within(name.after, area) && !rectsOverlap(name.before, area));
}

/** Whether an empty cell of the column of codes got a code. */
function isGivenCode({ before, after, ...place }: UndoRun, bound: readonly Bound[]): boolean {
  return (
    before === null &&
    typeof after === "string" &&
    bound.some(({ binding, area }) => binding.kind === "column" && binding.role === "MaMH" && covers(area, place))
  );
}

/**
 * Whether a run is half of a move of an entry into a table: typed contents return from a cell of the table to an empty
 * cell outside all tables. Only existing contents can return, and formulas are those that were copied along.
 */
function isPossibleMove(run: UndoRun, runs: readonly UndoRun[], bound: readonly Bound[]): boolean {
  if (isInput(run, bound))
    return (
      run.before === null &&
      !isFormula(run.after) &&
      runs.some((other) => isSource(other, bound) && sameContent(other.before, run.after))
    );
  if (!isSource(run, bound)) return false;
  return isFormula(run.before)
    ? isKeepable(run.before)
    : runs.some((other) => isInput(other, bound) && other.before === null && sameContent(other.after, run.before));
}

function isInput(run: Pick<UndoRun, "sheet" | "row" | "column" | "rows">, bound: readonly Bound[]): boolean {
  const area: Area = { sheet: run.sheet, row: run.row, column: run.column, rows: run.rows, columns: 1 };
  return bound.some(
    ({ binding, area: names }) =>
      binding.kind === "column" &&
      !isComputedRole(binding.role) &&
      !isKeptRole(binding.role) &&
      names.columns === 1 &&
      within(names, area),
  );
}

/** Whether a run is an emptied cell in a table's sheet, outside of the product's names. */
function isSource({ sheet, row, column, rows, after }: UndoRun, bound: readonly Bound[]): boolean {
  const area: Area = { sheet, row, column, rows, columns: 1 };
  return (
    after === null &&
    bound.some((own) => own.binding.kind === "column" && own.area.sheet === sheet) &&
    !bound.some((own) => own.area.sheet === sheet && rectsOverlap(own.area, area))
  );
}

function sameContent(a: Content, b: Content): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function isHeadingOf({ sheet, header, column, columns }: AddedColumns, run: UndoRun): boolean {
  return (
    sheet === run.sheet &&
    header.row === run.row &&
    run.rows === 1 &&
    columns[run.column - column]?.heading === run.after
  );
}

/** Whether contents are allowed in a result cell, including ones that a user typed. */
function isKeepable(content: Content): boolean {
  return !isFormula(content) || content.formula === UNREAD_FORMULA || isHarmlessFormula(content.formula);
}

/**
 * Whether a name change is possible: a name that the action made is deleted, or a name moves back within its own column
 * and sheet, since tables grow downwards. The summary's name returns to the sheet of the former summary.
 */
function isPossibleName(
  { name, before, after }: UndoName,
  { action, sheets, columns = [] }: UndoRecord,
  snapshot: Snapshot,
): boolean {
  const kind = parseBindingName(name)?.kind;
  if (kind === undefined) return false;
  const isOfNewSheet = sheets.some((own) => own.name === after.sheet);
  if (kind === "summary" || kind === "summary-fingerprint") {
    return (
      action === "summarize" &&
      (before === null ? isOfNewSheet : snapshot.sheets.some((sheet) => sheet.name === before.sheet && sheet.visible))
    );
  }
  if (kind === "form" || kind === "form-fingerprint")
    return (
      action === "print" &&
      (before === null ? isOfNewSheet : snapshot.sheets.some((sheet) => sheet.name === before.sheet && sheet.visible))
    );
  if (action === "summarize" || action === "print") return false;
  // A name that does not move: it was sheet-scoped before
  if (before && action === "repair" && before.sheet === after.sheet && sameRect(before, after)) return true;
  if ((kind === "year" || kind === "body" || kind === "cell") && before === null && action === "repair") return true;
  if (kind === "rubric" && before)
    return action === "repair" && before.sheet === after.sheet && rectContains(after, before);
  if (before === null) {
    if (isOfNewSheet) return true;
    if (kind !== "column" && kind !== "table-rubric") return false;
    // The first remark of a table makes its columns of remarks
    if (action === "score-entry") return isRemarkName(name) && columns.some((added) => within(addedArea(added), after));
    if (action === "join-panel") return columns.some((added) => within(addedArea(added), after));
    // A copied table that a repair bound is unbound as a whole (`isWholeTable`)
    return action === "attach" || action === "repair";
  }
  return (
    action === "repair" &&
    kind === "column" &&
    before.sheet === after.sheet &&
    before.column === after.column &&
    before.columns === 1 &&
    after.columns === 1 &&
    rectsOverlap(before, after)
  );
}

function isRemarkName(name: string): boolean {
  const binding = parseBindingName(name);
  return binding?.kind === "column" && isRemarkRole(binding.role);
}

/**
 * Attaching, and binding a copy, bind a whole table. Their notes unbind single columns only where a repair added them
 * or found them broken.
 */
function isWholeTable({ action, names, sheets, columns = [] }: UndoRecord, bound: readonly Bound[]): boolean {
  if (action !== "attach" && action !== "repair") return true;
  const noted = new Set(names.map(({ name }) => name));
  const isRepaired = ({ before, after, wasBroken = false }: UndoName) =>
    before !== null || wasBroken || columns.some((added) => within(addedArea(added), after));
  const tables = new Set(
    names.flatMap((own) => {
      const { name, after } = own;
      if (action === "repair" && isRepaired(own)) return [];
      const binding = sheets.some((sheet) => sheet.name === after.sheet) ? null : parseBindingName(name);
      return binding?.kind === "column" || binding?.kind === "table-rubric" ? [binding.table] : [];
    }),
  );
  return (
    (tables.size <= 1 || action === "repair") &&
    bound.every(({ name, binding }) => !("table" in binding) || !tables.has(binding.table) || noted.has(name))
  );
}

/** Whether each new column got a name over its own cells. */
function isNamed(added: AddedColumns, names: readonly UndoName[]): boolean {
  return added.columns.every((_, index) =>
    names.some(
      ({ before, after }) =>
        before === null &&
        after.sheet === added.sheet &&
        after.column === added.column + index &&
        after.columns === 1 &&
        rectContains(addedArea(added), after),
    ),
  );
}

/** Whether a table's surroundings grew to the right or downwards. */
function isPossibleFrame({ sheet, from, to }: FrameEdit, bound: readonly Bound[]): boolean {
  const isGrown = from.row === to.row && from.column === to.column && rectContains(to, from) && !sameRect(from, to);
  return isGrown && bound.some(({ area }) => area.sheet === sheet && rectsOverlap(area, to));
}
