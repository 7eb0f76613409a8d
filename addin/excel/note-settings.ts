import type { NoteSlot, Plan } from "../../src/workbook/model/plan";
import { dataStep } from "./step";
import type { Step } from "./step";

/**
 * Settings that keep the notes: settings of the workbook (ExcelApi 1.4), which the pane and the ribbon's buttons share,
 * which remain after the pane is closed, and which are saved with the file. No cell shows them.
 */
const SETTINGS: Readonly<Record<NoteSlot, string>> = { undo: "ThamDinh.Undo", rubrics: "ThamDinh.Rubrics" };

/** The very last step: a note about something that did not happen would be worse than none. */
export function rememberSteps({ edits }: Plan): readonly Step[] {
  return edits.flatMap((edit) =>
    edit.kind === "remember"
      ? [dataStep(edit.note, ({ settings }) => settings.add(SETTINGS[edit.slot], edit.note))]
      : [],
  );
}

/** Queues the reading of the note; the returned function gives it after the sync, `null` without one. */
export function queueNote({ settings }: Excel.Workbook, slot: NoteSlot): () => string | null {
  const setting = settings.getItemOrNullObject(SETTINGS[slot]);
  setting.load("value");
  return () => (setting.isNullObject ? null : String(setting.value));
}
