import type { Plan } from "../src/workbook/plan";
import { dataStep } from "./step";
import type { Step } from "./step";

/**
 * Where the note for undoing is kept: a setting of the workbook (ExcelApi 1.4), which the pane and the ribbon's buttons both see, which
 * stays when the pane is closed, and which is saved with the file. No cell shows it.
 */
const SETTING = "ThamDinh.Undo";

/** The very last of all steps: a note about something that did not happen would be worse than none. */
export function rememberSteps({ edits }: Plan): readonly Step[] {
  return edits.flatMap((edit) => (edit.kind === "remember" ? [dataStep(edit.note, ({ settings }) => settings.add(SETTING, edit.note))] : []));
}

/** Queues the reading of the note; what it answers tells it after the sync. */
export function queueNote({ settings }: Excel.Workbook): () => string | null {
  const setting = settings.getItemOrNullObject(SETTING);
  setting.load("value");
  return () => (setting.isNullObject ? null : String(setting.value));
}
