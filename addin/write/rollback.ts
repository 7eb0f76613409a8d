import { requirePart } from "./edit-parts";
import type { EditParts } from "./edit-parts";
import { HostError } from "../excel/host-error";
import { rangeAt } from "../excel/range-at";
import type { Recorded } from "./record";
import type { RunExcel } from "../excel/excel-run";
import { runSteps } from "../excel/run-steps";
import { sheetNamed } from "../excel/sheet-named";
import { callsStep, dataStep } from "../excel/step";
import type { Step } from "../excel/step";

/** Retries once: a passing disturbance of Excel may be over. */
const ATTEMPTS = 2;

/**
 * Restores everything that a plan changed, except the undo stack: deleting the added sheets clears it
 * (DOC excel-add-ins-undo-capabilities).
 */
export async function rollBack(run: RunExcel, before: Recorded, isBackedUp: boolean, parts: EditParts): Promise<void> {
  const restoring = isBackedUp
    ? [
        ...before.sheets.flatMap(({ recorded }) => requirePart(parts.sheets).restoreSteps(recorded)),
        ...before.added.flatMap((added) => requirePart(parts.tables).restoreAddedSteps(added)),
        ...before.looks.flatMap((kept) => requirePart(parts.tables).restoreCellsSteps(kept)),
      ]
    : [];
  const steps = [
    ...nameSteps(before),
    ...before.frames,
    ...restoring,
    ...before.rules.flatMap((kept) => requirePart(parts.tables).restoreRuleSteps(kept)),
    ...before.columns.map((column) => requirePart(parts.cells).restoreColumnStep(column)),
    ...sheetSteps(before),
    ...placeSteps(before),
  ];
  await attempt(run, (context) => runSteps(context, steps));
  if (before.sheets.length + before.added.length + before.looks.length === 0) return;
  const sheets = before.sheets.map(({ recorded }) => recorded);
  if (sheets.length > 0) await attempt(run, (context) => requirePart(parts.sheets).deleteNewCharts(context, sheets));
  // Restoring reads the copies of cells, so they are only removed afterwards
  await attempt(run, (context) =>
    runSteps(context, [
      ...sheets.flatMap((sheet) => requirePart(parts.sheets).removeBackupSteps(sheet)),
      ...[...before.added, ...before.looks].flatMap((kept) => requirePart(parts.tables).removeCopySteps(kept)),
    ]),
  );
}

async function attempt(run: RunExcel, work: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  for (let left = ATTEMPTS; ; left--) {
    try {
      await run({ delayForCellEdit: true }, work);
      return;
    } catch (error) {
      if (left === 1) throw new HostError("rollback-failed", undefined, error);
    }
  }
}

/** Names first, so that none refers to a sheet that is deleted. */
function nameSteps({ names }: Recorded): readonly Step[] {
  return [...names].map(([name, formula]) =>
    dataStep(formula, (workbook) => {
      if (formula === null) workbook.names.getItemOrNullObject(name).delete();
      else workbook.names.getItem(name).formula = formula;
    }),
  );
}

function sheetSteps({ addedSheets }: Recorded): readonly Step[] {
  return addedSheets.map((name) => callsStep(2, (workbook) => workbook.worksheets.getItemOrNullObject(name).delete()));
}

function placeSteps({ place }: Recorded): readonly Step[] {
  const [area, ...others] = place?.areas ?? [];
  if (!place) return [];
  return [
    callsStep(4, (workbook) => {
      const sheet = sheetNamed(workbook, place.sheet);
      sheet.activate();
      // No single address that every locale reads can name several rectangles (OJS#1985)
      if (area && others.length === 0) rangeAt(sheet, area).select();
    }),
  ];
}
