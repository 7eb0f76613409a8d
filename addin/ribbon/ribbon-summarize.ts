import type { Answer } from "../../src/actions/answer";
import type { Command } from "../../src/actions/command";
import type { MenuPerformed } from "../../src/actions/notice-digest";
import { summaryOf } from "../../src/actions/outcome/outcome-summary";
import { planSummary } from "../../src/actions/outcome/plan-summary";
import { withUndoNote } from "../../src/actions/with-undo-note";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import { applyPlan } from "../write/apply";
import { excelRun } from "../excel/excel-run";
import type { Notice } from "./notice";
import type { RibbonWords } from "./ribbon-words";
import { runRibbonCommand } from "./run-ribbon-command";
import * as sheetEdits from "../write/sheet-edits";

type Summarize = Extract<Command, { kind: "summarize" }>;

/** Runs the button's command. Never rejects. */
export function press(command: Summarize, words: RibbonWords): Promise<Notice | null> {
  return runRibbonCommand(
    command,
    {
      action: (snapshot) => withUndoNote(command.kind, answerOf(command, snapshot), snapshot, null),
      apply: (plan) => applyPlan(excelRun, plan, {}, { sheets: sheetEdits }),
    },
    words,
    null,
  );
}

/** Results of single entries are for a pane: a button does not load the code that reports them. */
function answerOf(command: Summarize, snapshot: Snapshot): Answer<MenuPerformed> {
  const { appraisal, plan } = planSummary(snapshot, command);
  return {
    performed: { kind: "outcome", outcome: { findings: appraisal.findings, summary: summaryOf(appraisal) } },
    plan,
  };
}
