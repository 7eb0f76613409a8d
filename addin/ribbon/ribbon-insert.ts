import { templateAnswer } from "../../src/actions/answer";
import { insertTemplate } from "../../src/actions/insert-template";
import type { Command } from "../../src/actions/command";
import { withUndoNote } from "../../src/actions/with-undo-note";
import { applyPlan } from "../write/apply";
import { excelRun } from "../excel/excel-run";
import type { Notice } from "./notice";
import type { RibbonWords } from "./ribbon-words";
import { runRibbonCommand } from "./run-ribbon-command";
import * as sheetEdits from "../write/sheet-edits";

/** Runs the button's command. Never rejects. */
export function press(
  command: Extract<Command, { kind: "insert-template" }>,
  words: RibbonWords,
): Promise<Notice | null> {
  return runRibbonCommand(
    command,
    {
      action: (snapshot) =>
        withUndoNote(command.kind, templateAnswer(insertTemplate(snapshot, command)), snapshot, null),
      apply: (plan) => applyPlan(excelRun, plan, {}, { sheets: sheetEdits }),
    },
    words,
    null,
  );
}
