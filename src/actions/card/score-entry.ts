import type { ScoreRole } from "../../rubric/rubric";
import { isRemarkRole, isScoreRole, remarkRoles } from "../../scoring/role";
import type { RemarkRole } from "../../scoring/role";
import { cardCell, withCells } from "../../scoring/card/card-table";
import { entryName, sameName } from "../../scoring/card/entry-name";
import type { EntryName } from "../../scoring/card/entry-name";
import { cardEntry } from "../../scoring/card/card-entry";
import type { CardChange } from "../../scoring/card/card-entry";
import { sameCell } from "../../text/cell";
import { readBindings } from "../../workbook/bindings/bindings";
import type { BoundTable } from "../../workbook/bindings/bindings";
import type { Area } from "../../workbook/model/area";
import { EMPTY_PLAN } from "../../workbook/model/plan";
import type { CellEdit, Edit, Plan } from "../../workbook/model/plan";
import type { Snapshot } from "../../workbook/model/snapshot";
import { cellFixer } from "../../workbook/repair/fix-cell";
import { newRemarks } from "./remark-edits";

/** The scores and remarks that were typed into an entry's card. */
export interface ScoreEntryInput {
  readonly table: number;
  /** From 0 within the table. */
  readonly row: number;
  /** What the card shows as the entry: another one may stand in its row meanwhile. */
  readonly entry: EntryName;
  readonly scores: readonly CardChange[];
  /** The place to show once the scores are written, as the next entry. */
  readonly show?: Area;
}

/**
 * Why nothing was written: the table or the entry is no longer where the card read it, a cell was changed meanwhile or
 * holds a formula, a score is none, or the sheet has no room for columns of remarks.
 */
export type ScoreRefusal =
  "table-gone" | "entry-moved" | "cell-changed" | "cell-formula" | "not-a-score" | "no-room-for-remarks";

export interface ScoredEntry {
  readonly refusal: ScoreRefusal | null;
  readonly plan: Plan;
}

/**
 * Writes an entry's scores and remarks into its row: all of them, or none where one cell is not as the card showed it.
 * The first remark of a table makes its columns of remarks.
 */
export function scoreEntry(snapshot: Snapshot, input: ScoreEntryInput): ScoredEntry {
  const table = readBindings(snapshot).tables.find(({ id }) => id === input.table);
  const refusal = table ? refusalOf(table, input) : "table-gone";
  if (!table || refusal !== null) return { refusal, plan: EMPTY_PLAN };
  const { row, scores, show } = input;
  const needsColumns = scores.some(({ role, after }) => !table.columns.has(role) && after !== null);
  const made = needsColumns ? newRemarks(table, snapshot) : null;
  if (needsColumns && !made) return { refusal: "no-room-for-remarks", plan: EMPTY_PLAN };
  const cells = scores.flatMap(({ role, after }): readonly CellEdit[] => {
    const column = table.columns.get(role);
    if (column) return [cellFixer(column)(row, after)];
    const area = isRemarkRole(role) ? made?.areas.get(role) : undefined;
    return area && after !== null ? [{ row: area.row + row, column: area.column, content: after }] : [];
  });
  const shown: readonly Edit[] = show ? [{ kind: "activate", area: show }] : [];
  const written: readonly Edit[] = cells.length === 0 ? [] : [{ kind: "setCells", sheet: table.sheet, cells }];
  return { refusal: null, plan: { edits: [...(made?.edits ?? []), ...written, ...shown] } };
}

function refusalOf(table: BoundTable, { row, entry, scores }: ScoreEntryInput): ScoreRefusal | null {
  if (row < 0 || row >= table.rows || !sameName(entryName(table, row), entry)) return "entry-moved";
  const remarks = new Set<ScoreRole | RemarkRole>(remarkRoles(table.rubric));
  if (
    scores.some(
      ({ role, before }) =>
        !(table.columns.has(role) || remarks.has(role)) || !sameCell(cardCell(table, row, role), before),
    )
  )
    return "cell-changed";
  if (scores.some(({ role }) => (table.columns.get(role)?.formulas?.[row] ?? null) !== null)) return "cell-formula";
  return areScores(table, row, scores) ? null : "not-a-score";
}

/** Whether all points are scores of their lines; the card has checked them, but a command comes from a page. */
function areScores(table: BoundTable, row: number, changes: readonly CardChange[]): boolean {
  if (changes.some(({ role, after }) => after !== null && (typeof after === "number") !== isScoreRole(role)))
    return false;
  const after = withCells(table, row, new Map(changes.map(({ role, after: content }) => [role, content])));
  const roles = new Set<ScoreRole | RemarkRole>(changes.map(({ role }) => role));
  return cardEntry(after, row, new Map()).fields.every(({ role, problem }) => !roles.has(role) || problem === null);
}
