import type { Area } from "../../src/workbook/model/area";
import type { Plan } from "../../src/workbook/model/plan";
import { HostError } from "./host-error";
import { rangeAt } from "./range-at";
import type { RunExcel } from "./excel-run";
import { runSteps } from "./run-steps";
import { sheetNamed } from "./sheet-named";
import { callsStep } from "./step";
import type { Step } from "./step";

/**
 * Shows a place only at the very end: showing a sheet earlier flickers, and fails when the user switches to another
 * workbook.
 */
export function showSteps({ edits }: Plan): readonly Step[] {
  const last = edits.filter((edit) => edit.kind === "activate" || edit.kind === "showSheet").at(-1);
  if (last?.kind === "showSheet") return [callsStep(2, (workbook) => sheetNamed(workbook, last.sheet).activate())];
  return last
    ? [
        callsStep(4, (workbook) => {
          const sheet = sheetNamed(workbook, last.area.sheet);
          sheet.activate();
          rangeAt(sheet, last.area).select();
        }),
      ]
    : [];
}

/**
 * Brings a place into view and selects it. Rejects with `sheet-hidden`: Excel activates no hidden sheet, and the
 * product never unhides one.
 */
export async function showPlace(run: RunExcel, area: Area): Promise<void> {
  try {
    await run({}, (context) => runSteps(context, showSteps({ edits: [{ kind: "activate", area }] })));
  } catch (error) {
    if (await run({}, (context) => isHidden(context, area.sheet)))
      throw new HostError("sheet-hidden", area.sheet, error);
    throw error;
  }
}

async function isHidden(context: Excel.RequestContext, name: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility");
  await context.sync();
  return !sheet.isNullObject && sheet.visibility !== "Visible";
}
