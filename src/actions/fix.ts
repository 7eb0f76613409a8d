import { appraise } from "../workbook/check/appraise";
import type { Appraisal } from "../workbook/check/appraised-table";
import { rectsOverlap } from "../workbook/model/area";
import { sameCell } from "../text/cell";
import type { FindingCode } from "../workbook/model/finding";
import { cellFixer } from "../workbook/repair/fix-cell";
import { offeredChoices, offeredFixes } from "../workbook/check/offered-fixes";
import type { CellFix } from "../workbook/check/offered-fixes";
import { patchSnapshot } from "../workbook/model/patch-snapshot";
import type { CellEdit, Edit } from "../workbook/model/plan";
import type { Snapshot } from "../workbook/model/snapshot";
import { outcomeOf } from "./outcome/outcome";
import type { Outcome, Planned } from "./outcome/outcome";

export interface FixInput {
  /** Code of the findings to fix. */
  readonly code: FindingCode;
  /** Exactly the corrections that were shown; absent for all of the code. */
  readonly cells?: readonly CellFix[];
}

export interface Fixed {
  /** The outcome after the plan is carried out. */
  readonly outcome: Planned<Outcome>;
  readonly fixed: readonly CellFix[];
  /** Cells that changed since they were shown; they stay unchanged. */
  readonly refused: readonly CellFix[];
}

/**
 * Writes the offered corrections of one kind of finding: into their cells only, and only where these are unchanged
 * since they were shown.
 */
export function fix(snapshot: Snapshot, { code, cells }: FixInput): Fixed {
  const appraisal = appraise(snapshot);
  const offered = offeredFixes(appraisal.findings.filter((finding) => finding.code === code));
  const byCell = new Map<string, CellFix[]>();
  for (const one of appraisal.findings.filter((finding) => finding.code === code).flatMap(offeredChoices))
    byCell.set(keyOf(one), [...(byCell.get(keyOf(one)) ?? []), one]);
  const wanted = cells ?? offered;
  const isOffered = (one: CellFix) =>
    byCell.get(keyOf(one))?.some((now) => sameCell(now.before, one.before) && sameCell(now.after, one.after)) ?? false;
  const fixed = [...new Map(wanted.filter(isOffered).map((one) => [keyOf(one), one])).values()];
  const edits = fixEdits(fixed, appraisal);
  const fixedSnapshot = edits.reduce((patched, edit) => patchSnapshot(patched, edit.sheet, edit.cells), snapshot);
  return {
    outcome: outcomeOf(edits.length === 0 ? appraisal : appraise(fixedSnapshot), { edits }),
    fixed,
    refused: wanted.filter((one) => !isOffered(one)),
  };
}

type SetCells = Extract<Edit, { readonly kind: "setCells" }>;

function fixEdits(fixes: readonly CellFix[], { tables, ballots, bindings }: Appraisal): readonly SetCells[] {
  const columns = [...tables, ...ballots].flatMap(({ table }) =>
    [...table.columns.values()].map((column) => ({ area: column.area, edit: cellFixer(column) })),
  );
  const isOfRubric = ({ sheet, row, column }: CellFix) =>
    [...bindings.rubrics.values()].some(
      ({ area }) => area.sheet === sheet && rectsOverlap(area, { row, column, rows: 1, columns: 1 }),
    );
  const bySheet = new Map<string, CellEdit[]>();
  for (const one of fixes) {
    const { sheet, row, column, after } = one;
    const own = columns.find(
      ({ area }) => area.sheet === sheet && area.column === column && row >= area.row && row < area.row + area.rows,
    );
    if (!own && !isOfRubric(one)) continue;
    const cells = bySheet.get(sheet) ?? [];
    cells.push(own ? own.edit(row - own.area.row, after) : { row, column, content: after });
    bySheet.set(sheet, cells);
  }
  return [...bySheet].map(([sheet, cells]) => ({ kind: "setCells", sheet, cells }));
}

function keyOf({ sheet, row, column }: CellFix): string {
  return `${row}:${column}:${sheet}`;
}
