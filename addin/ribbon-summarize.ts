import { outcomeAnswer } from "../src/actions/answer";
import { summarize } from "../src/actions/summarize";
import type { Command } from "../src/actions/command";
import { withUndoNote } from "../src/actions/with-undo-note";
import { applyPlan } from "./apply";
import { excelRun } from "./excel-run";
import type { Notice } from "./notice";
import type { RibbonWords } from "./ribbon-words";
import { runRibbonCommand } from "./run-ribbon-command";
import * as sheetEdits from "./sheet-edits";

/** Carries the button out. Never rejects. */
export function press(command: Extract<Command, { kind: "summarize" }>, words: RibbonWords): Promise<Notice | null> {
  return runRibbonCommand(command, {
    action: (snapshot) => withUndoNote(command.kind, outcomeAnswer(summarize(snapshot, command)), snapshot, null),
    apply: (plan) => applyPlan(excelRun, plan, {}, { sheets: sheetEdits }),
  }, words, null);
}
