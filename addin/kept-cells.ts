import { MAX_COLUMNS } from "../src/workbook/area";
import type { Area, Rect } from "../src/workbook/area";
import { addedArea } from "../src/workbook/plan";
import type { Plan } from "../src/workbook/plan";
import { clearRegion } from "./clear-region";
import { HostError } from "./host-error";
import { rangeAt } from "./range-at";
import { sheetNamed } from "./sheet-named";
import { callsStep } from "./step";
import type { Step } from "./step";

/** Cells whose looks and rules are kept by Excel itself, as a copy at the right of their sheet. */
export interface KeptCells {
  readonly area: Area;
  readonly backup: Rect;
}

/** Where cells are kept whose looks or rules a plan changes: queues the reading of how far sheets reach; what it answers takes the places up after the sync. */
export function recordLooks(workbook: Excel.Workbook, plan: Plan, addedSheets: readonly string[]): () => readonly KeptCells[] {
  const areas = changedLooks(plan).filter(({ sheet }) => !addedSheets.includes(sheet));
  const sheets = new Map([...new Set(areas.map(({ sheet }) => sheet))].map((name) => {
    const used = workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(false);
    used.load("columnIndex,columnCount");
    return [name, used];
  }));
  return () => areas.map((area) => {
    const used = sheets.get(area.sheet)!;
    const own = areas.filter(({ sheet }) => sheet === area.sheet);
    // The copies of a sheet stand as far apart as the cells do
    const right = Math.max(used.isNullObject ? 0 : used.columnIndex + used.columnCount, ...own.map((other) => other.column + other.columns - 1));
    const { row, rows, columns } = area;
    const column = area.column + right + 1;
    if (column + columns > MAX_COLUMNS) throw new HostError("no-room", area.sheet);
    return { area, backup: { row, column, rows, columns } };
  });
}

/** New columns keep a copy of their own. */
function changedLooks({ edits }: Plan): readonly Area[] {
  const added = edits.flatMap((edit) => (edit.kind === "addColumns" || edit.kind === "clearColumns" ? [addedArea(edit.added)] : []));
  const areas = edits.flatMap((edit): readonly Area[] => {
    if (edit.kind === "copyLooks") return [{ ...edit.to, sheet: edit.sheet }];
    return edit.kind === "setValidations" ? edit.validations.map(({ rect }) => ({ ...rect, sheet: edit.sheet })) : [];
  }).filter((area) => !added.some((own) => contains(own, area)));
  return areas.filter((area, index) => !areas.some((other, at) => contains(other, area) && (at < index || !contains(area, other))));
}

function contains(outer: Area, inner: Area): boolean {
  return outer.sheet === inner.sheet && outer.row <= inner.row && outer.column <= inner.column
    && outer.row + outer.rows >= inner.row + inner.rows && outer.column + outer.columns >= inner.column + inner.columns;
}

/** Whole cells: rules on what may be typed come with nothing less (REF excel.rangecopytype). */
export function keepCellsSteps({ area, backup }: KeptCells): readonly Step[] {
  return [callsStep(4, (workbook) => {
    const sheet = sheetNamed(workbook, area.sheet);
    rangeAt(sheet, backup).copyFrom(rangeAt(sheet, area), "All");
  })];
}

/** After failure. */
export function restoreCellsSteps({ area, backup }: KeptCells): readonly Step[] {
  return [callsStep(8, (workbook) => {
    const sheet = sheetNamed(workbook, area.sheet);
    const cells = rangeAt(sheet, area);
    clearRegion(cells);
    cells.copyFrom(rangeAt(sheet, backup), "All");
  })];
}

export function removeCopySteps({ area, backup }: KeptCells): readonly Step[] {
  return [callsStep(6, (workbook) => clearRegion(rangeAt(sheetNamed(workbook, area.sheet), backup)))];
}
