import type { Area } from "../src/workbook/area";
import type { Plan } from "../src/workbook/plan";
import { rangeAt } from "./range-at";
import type { RunExcel } from "./run-excel";
import { runSteps } from "./run-steps";
import { sheetNamed } from "./sheet-named";
import { callsStep } from "./step";
import type { Step } from "./step";

/** Only at the very end: showing a sheet in the middle flickers, and fails when the user turns to another workbook. */
export function showSteps({ edits }: Plan): readonly Step[] {
  const area = edits.reduce<Area | null>((last, edit) => (edit.kind === "activate" ? edit.area : last), null);
  return area ? [callsStep(4, (workbook) => {
    const sheet = sheetNamed(workbook, area.sheet);
    sheet.activate();
    rangeAt(sheet, area).select();
  })] : [];
}

/** Brings a place into view and selects it. */
export function showPlace(run: RunExcel, area: Area): Promise<void> {
  return run({}, (context) => runSteps(context, showSteps({ edits: [{ kind: "activate", area }] })));
}
