import { MAX_COLUMNS, rectContains } from "../../src/workbook/model/area";
import type { Area, Rect } from "../../src/workbook/model/area";
import { addedArea, ruledRects } from "../../src/workbook/model/plan";
import type { Plan } from "../../src/workbook/model/plan";
import { clearRegion } from "./clear-region";
import { HostError } from "../excel/host-error";
import { recordRule } from "./kept-rules";
import type { KeptRule } from "./kept-rules";
import { rangeAt } from "../excel/range-at";
import { sheetNamed } from "../excel/sheet-named";
import { callsStep } from "../excel/step";
import type { Step } from "../excel/step";

/** Cells whose formats and rules Excel itself keeps, as a copy right of their sheet's contents. */
export interface KeptCells {
  readonly area: Area;
  readonly backup: Rect;
}

/** Former state of cells whose formats or rules a plan changes. */
export interface RecordedLooks {
  readonly cells: readonly KeptCells[];
  readonly rules: readonly KeptRule[];
}

/**
 * Queues the reading of how far sheets extend and which rules exist; the returned function takes it up after the sync.
 * Cells of which only rules change are not copied if they share one rule: pasting whole cells back would fragment
 * conditional formats.
 */
export function recordLooks(workbook: Excel.Workbook, plan: Plan, addedSheets: readonly string[]): () => RecordedLooks {
  const changed = changedLooks(plan).filter(({ area }) => !addedSheets.includes(area.sheet));
  const ruled = changed.map(({ area, isRule }) => ({ area, rule: isRule ? recordRule(workbook, area) : null }));
  const sheets = new Map(
    [...new Set(changed.map(({ area }) => area.sheet))].map((name) => {
      const used = workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(false);
      used.load("columnIndex,columnCount");
      return [name, used];
    }),
  );
  return () => {
    const taken = ruled.map(({ area, rule }) => ({ area, rule: rule?.() ?? "mixed" }));
    const areas = taken.flatMap(({ area, rule }) => (rule === "mixed" ? [area] : []));
    return {
      rules: taken.flatMap(({ rule }) => (rule === "mixed" ? [] : [rule])),
      cells: areas.map((area) => keptPlace(area, areas, sheets)),
    };
  };
}

function keptPlace(area: Area, areas: readonly Area[], sheets: ReadonlyMap<string, Excel.Range>): KeptCells {
  const used = sheets.get(area.sheet)!;
  const own = areas.filter(({ sheet }) => sheet === area.sheet);
  // The copies of a sheet keep the same distances as the cells
  const right = Math.max(
    used.isNullObject ? 0 : used.columnIndex + used.columnCount,
    ...own.map((other) => other.column + other.columns - 1),
  );
  const { row, rows, columns } = area;
  const column = area.column + right + 1;
  if (column + columns > MAX_COLUMNS) throw new HostError("no-room", area.sheet);
  return { area, backup: { row, column, rows, columns } };
}

/** New columns keep their own copy. */
function changedLooks({ edits }: Plan): readonly { readonly area: Area; readonly isRule: boolean }[] {
  const added = edits.flatMap((edit) =>
    edit.kind === "addColumns" || edit.kind === "clearColumns" ? [addedArea(edit.added)] : [],
  );
  const all = edits
    .flatMap((edit): readonly { readonly area: Area; readonly isRule: boolean }[] => {
      if (edit.kind === "copyLooks") return [{ area: { ...edit.to, sheet: edit.sheet }, isRule: false }];
      return edit.kind === "setValidations"
        ? ruledRects(edit).map((rect) => ({ area: { ...rect, sheet: edit.sheet }, isRule: true }))
        : [];
    })
    .filter(({ area }) => !added.some((own) => contains(own, area)));
  return all.filter(
    ({ area }, index) =>
      !all.some((other, at) => contains(other.area, area) && (at < index || !contains(area, other.area))),
  );
}

function contains(outer: Area, inner: Area): boolean {
  return outer.sheet === inner.sheet && rectContains(outer, inner);
}

/** Copies whole cells: validation rules come with no smaller copy type (REF excel.rangecopytype). */
export function keepCellsSteps({ area, backup }: KeptCells): readonly Step[] {
  return [
    callsStep(4, (workbook) => {
      const sheet = sheetNamed(workbook, area.sheet);
      rangeAt(sheet, backup).copyFrom(rangeAt(sheet, area), "All");
    }),
  ];
}

/** After failure: restores the cells from their copy. */
export function restoreCellsSteps({ area, backup }: KeptCells): readonly Step[] {
  return [
    callsStep(8, (workbook) => {
      const sheet = sheetNamed(workbook, area.sheet);
      const cells = rangeAt(sheet, area);
      clearRegion(cells);
      cells.copyFrom(rangeAt(sheet, backup), "All");
    }),
  ];
}

export function removeCopySteps({ area, backup }: KeptCells): readonly Step[] {
  return [callsStep(6, (workbook) => clearRegion(rangeAt(sheetNamed(workbook, area.sheet), backup)))];
}
