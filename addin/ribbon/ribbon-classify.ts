import { outcomeAnswer } from "../../src/actions/answer";
import { classify } from "../../src/actions/classify";
import type { Command } from "../../src/actions/command";
import { withUndoNote } from "../../src/actions/with-undo-note";
import { noteCells } from "../../src/workbook/undo/undo-runs";
import { applyPlan } from "../write/apply";
import * as cellEdits from "../write/cell-edits";
import { excelRun } from "../excel/excel-run";
import type { Notice } from "./notice";
import type { RibbonWords, TellFinding } from "./ribbon-words";
import { runRibbonCommand } from "./run-ribbon-command";

/** Runs the button's command. Never rejects. */
export function press(
  command: Extract<Command, { kind: "classify" }>,
  words: RibbonWords,
  finding: TellFinding,
): Promise<Notice | null> {
  return runRibbonCommand(
    command,
    {
      action: (snapshot) => withUndoNote(command.kind, outcomeAnswer(classify(snapshot, command)), snapshot, noteCells),
      apply: (plan) => applyPlan(excelRun, plan, {}, { cells: cellEdits }),
    },
    words,
    finding,
  );
}
