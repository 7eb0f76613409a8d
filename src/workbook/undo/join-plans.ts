import type { Edit, Plan } from "../model/plan";

/**
 * Joins plans that were carried out one after another into one plan on the workbook before the first: of several writes
 * to a cell, or moves of a name, only the last remains. The note for undoing them together can then be made at once.
 */
export function joinPlans(plans: readonly Plan[]): Plan {
  const written = new Set<string>();
  const isLast = (key: string) => !written.has(key) && written.add(key).size > 0;
  const edits: Edit[] = [];
  for (const edit of plans.flatMap((plan) => plan.edits).reverse()) edits.push(...lastOf(edit, isLast).reverse());
  return { edits: edits.reverse() };
}

/** Returns what remains of an edit that others follow. */
function lastOf(edit: Edit, isLast: (key: string) => boolean): Edit[] {
  const isLastWrite = (sheet: string, row: number, column: number) => isLast(`${row} ${column} ${sheet}`);
  switch (edit.kind) {
    case "setName":
      return isLast(`name ${edit.name}`) ? [edit] : [];
    case "deleteName":
      return isLast(edit.scope === undefined ? `name ${edit.name}` : `name ${edit.name} of ${edit.scope}`)
        ? [edit]
        : [];
    case "remember":
      return isLast(`note ${edit.slot}`) ? [edit] : [];
    case "activate":
    case "showSheet":
      return isLast("shown") ? [edit] : [];
    case "setCells": {
      const cells = edit.cells.filter(({ row, column }) => isLastWrite(edit.sheet, row, column));
      return cells.length === 0 ? [] : [{ ...edit, cells }];
    }
    case "writeColumn": {
      const { area, cells } = edit;
      const left = cells.map((cell, index) =>
        cell !== undefined && isLastWrite(area.sheet, area.row + index, area.column) ? cell : undefined,
      );
      return left.every((cell) => cell === undefined) ? [] : [{ ...edit, cells: left }];
    }
    case "fillColumn":
      return fillRuns(
        edit,
        Array.from({ length: edit.fill.rows }, (_, index) =>
          isLastWrite(edit.sheet, edit.fill.row + index, edit.fill.column),
        ),
      );
    default:
      return [edit];
  }
}

type FillColumn = Extract<Edit, { readonly kind: "fillColumn" }>;

/** Returns a fill of the rows that are left, one for each run. */
export function fillRuns(edit: FillColumn, isLeft: readonly boolean[]): FillColumn[] {
  const { fill } = edit;
  const runs: FillColumn[] = [];
  for (let first = isLeft.indexOf(true); first >= 0; first = isLeft.indexOf(true, first)) {
    const next = isLeft.indexOf(false, first);
    const end = next < 0 ? isLeft.length : next;
    runs.push({
      ...edit,
      fill: {
        ...fill,
        row: fill.row + first,
        rows: end - first,
        ...(fill.values ? { values: fill.values.slice(first, end) } : {}),
      },
    });
    first = end;
  }
  return runs;
}
